const PAUSE_MS = 100;

/** Ample on a busy machine, and far less than Jest gives a test: what does not appear is named. */
export const PATIENCE_MS = 40_000;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

const matches = (value: unknown, expected: unknown): boolean => {
  try {
    expect(value).toEqual(expected);
    return true;
  } catch {
    return false;
  }
};

/**
 * Waits until the page or the server shows what is expected, which may be a moment later.
 * @throws what `expect` has to say about the last value, when it never comes
 */
export const expectSoon = async <T>(read: () => Promise<T>, expected: T): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  let value = await read();
  while (Date.now() < end && !matches(value, expected)) {
    await pause();
    value = await read();
  }
  expect(value).toEqual(expected);
};
