/** Stories in a transaction: long enough to be fast, short enough that an editor's save does not notice. */
export const BATCH = 400;

/** Rows of a page that is only read. */
export const PAGE = 5000;

/** Lets requests through between two batches. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Called after each batch. @param last id of the story that is done, @param stories how many were done */
export type Step = (last: number, stories: number) => Promise<void>;
