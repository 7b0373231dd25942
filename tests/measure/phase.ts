/** What a phase is given, beside its input. */
export interface PhaseTools {
  /** A line about how far it has come. */
  progress: (line: string) => void;
  /** Tells the parent something while the phase goes on, and resolves when the parent has dealt with it. */
  handOver: (value: unknown) => Promise<void>;
}

/** One boot of Strapi and what is measured on it. Input and result travel between processes as JSON. */
export type Phase<Input, Result> = (input: Input, tools: PhaseTools) => Promise<Result>;

export type Message =
  | { kind: 'progress'; line: string }
  | { kind: 'handOver'; value: unknown }
  | { kind: 'goOn' }
  | { kind: 'result'; result: unknown }
  | { kind: 'failure'; message: string; usage: boolean };
