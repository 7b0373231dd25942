/** How often a write is tried again that the database ended because of another one. */
const ATTEMPTS = 5;

/** Deadlock, serialization failure, lock wait: of PostgreSQL, MySQL and SQLite. */
const CONFLICTS = new Set([
  '40001',
  '40P01',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);

const isConflict = (error: unknown): boolean =>
  CONFLICTS.has(String((error as { code?: unknown } | null)?.code));

/** Does a whole transaction again when the database has ended it in favour of another one. */
export const againOnConflict = async <T>(transaction: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
};
