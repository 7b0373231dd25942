import type { Decisions, DecisionsAnswer, DecisionTargetSummary } from '../../../shared/contracts';
import { NO_DECISIONS } from '../../../shared/decisions';
import { changesBetween, revert, type Change } from './decisions';

/** Something that was decided here and can be taken back. */
export interface Done {
  /** Counts what was decided here. */
  number: number;
  /** What it was, in words: “Hidden: Wheat prices fall”. */
  said: string;
  before: Decisions;
  after: Decisions;
}

interface Job {
  change: Change;
  /** What it does or takes back. */
  done: Done;
  isUndo: boolean;
}

export interface CurationState {
  /** Null until they are known. */
  decisions: Decisions | null;
  /** They could not be read; null when they could. */
  failed: unknown;
  /** The stories that they are about, as far as the user may read them. */
  targets: DecisionTargetSummary[];
  /** Something is on its way to the server. */
  saving: boolean;
  /** How often something was stored: what depends on decisions is asked for again. */
  stored: number;
  /** What can be taken back, the latest last. */
  history: Done[];
  /** What was taken back just now. */
  undone: string | null;
  /** What the server refused to store or, as an undo, to take back, and why; it is as it was before. */
  refused: { said: string; isUndo: boolean; error: unknown } | null;
}

/** How decisions are read and written. */
export interface Wire {
  read: () => Promise<DecisionsAnswer>;
  write: (changes: Partial<Decisions>) => Promise<DecisionsAnswer>;
}

/**
 * Decisions at hand at once, stored one after the other. Each change is applied to what the server holds at that moment, so
 * that neither a quick second click nor another editor's decision gets lost; one that fails is taken back by itself.
 */
export const createCurationQueue = ({ read, write }: Wire) => {
  let confirmed: Decisions | null = null;
  let jobs: Job[] = [];
  let decided = 0;
  let forgotten = 0;
  let state: CurationState = {
    decisions: null,
    failed: null,
    targets: [],
    saving: false,
    stored: 0,
    history: [],
    undone: null,
    refused: null,
  };
  const listeners = new Set<() => void>();

  const show = (changes: Partial<CurationState> = {}): void => {
    const decisions =
      confirmed && jobs.reduce((result: Decisions, { change }) => change(result), confirmed);
    state = { ...state, ...changes, decisions, saving: jobs.length > 0 };
    for (const listener of listeners) listener();
  };

  const store = async ({ change }: Job): Promise<DecisionsAnswer> => {
    const fresh = await read();
    const changes = changesBetween(fresh.data, change(fresh.data));
    return Object.keys(changes).length > 0 ? write(changes) : fresh;
  };

  const run = async (): Promise<void> => {
    for (let job = jobs[0]; job; job = jobs[0]) {
      const { done, isUndo } = job;
      try {
        const { data, meta } = await store(job);
        confirmed = data;
        jobs = jobs.slice(1);
        show({ targets: meta.targets, stored: state.stored + 1 });
      } catch (error) {
        jobs = jobs.slice(1);
        const others = state.history.filter((each) => each !== done);
        // What could not be taken back still can be. What was never stored cannot, even if somebody has asked for it.
        const returns = isUndo && done.number > forgotten;
        const history = returns ? [...others, done].sort((a, b) => a.number - b.number) : others;
        jobs = jobs.filter((each) => each.done !== done);
        show({ refused: { said: done.said, isUndo, error }, history, undone: null });
      }
    }
  };

  const add = (job: Job, changes: Partial<CurationState>): void => {
    const rests = jobs.length === 0;
    jobs = [...jobs, job];
    show({ ...changes, refused: null });
    if (rests) void run();
  };

  return {
    getState: (): CurationState => state,

    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    /** Reads what the server holds. */
    async load(): Promise<void> {
      try {
        const { data, meta } = await read();
        confirmed = data;
        show({ targets: meta.targets, failed: null });
      } catch (error) {
        show({ failed: error });
      }
    },

    /** @param said what was done, in words */
    decide(change: Change, said: string): void {
      const before = state.decisions ?? NO_DECISIONS;
      decided += 1;
      const done = { number: decided, said, before, after: change(before) };
      add({ change, done, isUndo: false }, { history: [...state.history, done], undone: null });
    },

    /** Takes the latest decision back. */
    undo(): void {
      const done = state.history[state.history.length - 1];
      if (!done) return;
      const change = revert(done.before, done.after);
      const history = state.history.slice(0, -1);
      add({ change, done, isUndo: true }, { history, undone: done.said });
    },

    /** Puts what was said away; nothing can be taken back after it. */
    forget(): void {
      forgotten = decided;
      show({ history: [], undone: null, refused: null });
    },
  };
};

export type CurationQueue = ReturnType<typeof createCurationQueue>;
