import type { Knex } from 'knex';

/** A transaction, or the pool for a single read. */
export type Db = Knex;

export type SqlRow = Record<string, unknown>;

/** Whether a column holds a value: what an outer join did not find is null, what was not selected is undefined. */
export const isSet = (value: unknown): boolean => value !== null && value !== undefined;

/** Numbers in one list, rows and letters in one statement: below the limits of all three databases. */
const IDS = 4000;
const ROWS = 500;
const LETTERS = 1_000_000;

const parts = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size)
  );

/**
 * Runs a statement for each part of a list of numbers. Our own numbers stand in the text: thousands of bound parameters
 * cost more than the look-ups.
 */
export const inParts = async <T>(
  ids: Iterable<number>,
  work: (list: string) => Promise<T[]>
): Promise<T[]> => {
  const found: T[] = [];
  for (const part of parts([...ids], IDS)) found.push(...(await work(`(${part.join(',')})`)));
  return found;
};

/** Where a statement that is built once takes the list of numbers of the moment. */
export const LIST = '(/* list */)';

const built = new Map<string, string>();

/** Statements that are remembered; they differ in how many texts they ask for. */
const STATEMENTS = 500;

/**
 * Asks what is asked with every page of a site: Knex builds such a statement once, since that takes as long as SQLite takes
 * to answer it.
 * @param statement.name says all that the text of the statement depends on
 * @param statement.bindings in the order of its question marks
 * @param statement.list stands in for `LIST`
 */
export const ask = async (
  db: Db,
  { name, bindings, list = '' }: { name: string; bindings: Value[]; list?: string },
  build: () => Knex.QueryBuilder
): Promise<SqlRow[]> => {
  let sql = built.get(name);
  if (sql === undefined) {
    sql = build().toSQL().sql;
    if (built.size >= STATEMENTS) built.clear();
    built.set(name, sql);
  }
  return rowsIn(await db.raw(sql.replace(LIST, list), bindings as Knex.RawBinding[]));
};

/** The rows of a raw statement, which each driver answers in its own way. */
const rowsIn = (answer: unknown): SqlRow[] => {
  const { rows } = answer as { rows?: SqlRow[] };
  if (rows) return rows;
  const [first] = answer as unknown[];
  return (Array.isArray(first) ? first : answer) as SqlRow[];
};

/** SQLite takes so many members of a union at most, less some to spare. */
const MEMBERS = 200;

/** Runs questions of the same columns as members of one `UNION ALL`. */
export const inUnions = async (db: Db, members: Knex.QueryBuilder[]): Promise<SqlRow[]> => {
  const found: SqlRow[] = [];
  for (const part of parts(members, MEMBERS)) {
    found.push(...((await db.unionAll(part)) as SqlRow[]));
  }
  return found;
};

export type Value = number | string | null;

/** What happens to rows that are there already: they stay, or the named columns are written anew. */
export interface Conflict {
  on: string[];
  update: string[];
}

const conflictClause = (db: Db, { on, update }: Conflict): string => {
  const name = (column: string) => db.ref(column).toString();
  if (db.client.config.client === 'mysql2') {
    const kept = `${name(on[0] as string)} = ${name(on[0] as string)}`;
    const written = update.map((column) => `${name(column)} = VALUES(${name(column)})`);
    return ` ON DUPLICATE KEY UPDATE ${written.join(', ') || kept}`;
  }
  const written = update.map((column) => `${name(column)} = excluded.${name(column)}`);
  const action = written.length > 0 ? `UPDATE SET ${written.join(', ')}` : 'NOTHING';
  return ` ON CONFLICT (${on.map(name).join(', ')}) DO ${action}`;
};

const lettersIn = (row: Value[]): number =>
  row.reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : 8), 0);

const rowParts = function* (rows: Value[][]): Generator<Value[][]> {
  let part: Value[][] = [];
  let letters = 0;
  for (const row of rows) {
    const more = lettersIn(row);
    if (part.length > 0 && (part.length === ROWS || letters + more > LETTERS)) {
      yield part;
      part = [];
      letters = 0;
    }
    part.push(row);
    letters += more;
  }
  if (part.length > 0) yield part;
};

/**
 * Inserts rows, many in a statement. Knex's own multi-row insert takes one `UNION ALL` a row on SQLite, several times
 * slower.
 * @param rows values in the order of the columns; texts are bound, numbers are written out
 */
export const insertRows = async (
  db: Db,
  table: string,
  columns: string[],
  rows: Value[][],
  conflict?: Conflict
): Promise<void> => {
  const names = columns.map((column) => db.ref(column).toString()).join(', ');
  const end = conflict ? conflictClause(db, conflict) : '';
  for (const part of rowParts(rows)) {
    const texts: string[] = [];
    const tuples = part.map((row) => {
      const values = row.map((value) => {
        if (typeof value !== 'string') return String(value ?? 'NULL');
        texts.push(value);
        return '?';
      });
      return `(${values.join(',')})`;
    });
    const into = `INSERT INTO ${db.ref(table).toString()} (${names}) VALUES `;
    await db.raw(into + tuples.join(',') + end, texts);
  }
};
