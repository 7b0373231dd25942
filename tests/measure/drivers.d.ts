/** The little of the drivers' interfaces that the measuring tools use; neither ships types. */
declare module 'pg' {
  export class Client {
    constructor(options: object);
    connect(): Promise<void>;
    query(sql: string): Promise<unknown>;
    end(): Promise<void>;
  }
}

declare module 'better-sqlite3' {
  interface Statement {
    run(...values: unknown[]): unknown;
    all(...values: unknown[]): Record<string, unknown>[];
  }
  class Database {
    constructor(filename: string);
    exec(sql: string): void;
    prepare(sql: string): Statement;
    close(): void;
  }
  export default Database;
}
