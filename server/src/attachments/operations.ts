/** Where a connected record goes; at the end when nothing is said, as in Strapi's own relation inputs. */
export interface Position {
  start?: boolean;
  end?: boolean;
  /** Document id of the record that it comes before. */
  before?: string;
  after?: string;
}

export interface Connection {
  documentId: string;
  position?: Position;
}

export interface Operations {
  connect: Connection[];
  disconnect: { documentId: string }[];
}

/**
 * Reads a relation input that adds to what is there, in the forms that Strapi takes.
 * @returns undefined when it replaces everything (`set`, a list, null) or names records by other ids than document ids
 */
export const operationsOf = (input: unknown): Operations | undefined => {
  if (input === undefined) return { connect: [], disconnect: [] };
  if (typeof input !== 'object' || input === null || Array.isArray(input) || 'set' in input) {
    return undefined;
  }
  const { connect, disconnect } = input as { connect?: unknown; disconnect?: unknown };
  const rows = { connect: connectionsOf(connect), disconnect: connectionsOf(disconnect) };
  return rows.connect && rows.disconnect
    ? { connect: rows.connect, disconnect: rows.disconnect }
    : undefined;
};

const connectionsOf = (value: unknown): Connection[] | undefined => {
  const list: unknown[] = value === undefined || value === null ? [] : [value].flat();
  const rows = list.map((each) => (typeof each === 'string' ? { documentId: each } : each));
  const named = rows.every(
    (row) => typeof (row as Partial<Connection> | null)?.documentId === 'string'
  );
  return named ? (rows as Connection[]) : undefined;
};

/**
 * The records of a relation after Strapi's operations on it: those that go are taken out, then each connected one is put
 * in its place, also when it was there before.
 * @param current document ids in their order
 */
export const orderAfter = (current: string[], { connect, disconnect }: Operations): string[] => {
  const gone = new Set(disconnect.map(({ documentId }) => documentId));
  const order = current.filter((id) => !gone.has(id));
  for (const { documentId, position = {} } of connect) {
    const former = order.indexOf(documentId);
    if (former >= 0) order.splice(former, 1);
    order.splice(indexOf(order, position), 0, documentId);
  }
  return order;
};

const indexOf = (order: string[], { start, before, after }: Position): number => {
  if (start) return 0;
  const anchor = order.indexOf(before ?? after ?? '');
  if (anchor < 0) return order.length;
  return before ? anchor : anchor + 1;
};

/**
 * The operations that turn one order into another: only what comes and goes while the rest keeps its order, and every
 * place once it does not. A record that somebody else attaches meanwhile then comes last.
 * @returns undefined when there is nothing to change
 */
export const operationsTo = (current: string[], wanted: string[]): Operations | undefined => {
  const disconnect = current
    .filter((id) => !wanted.includes(id))
    .map((documentId) => ({ documentId }));
  const added = wanted.filter((id) => !current.includes(id)).map((documentId) => ({ documentId }));
  const plain = { connect: added, disconnect };
  if (orderAfter(current, plain).join() === wanted.join()) {
    return added.length + disconnect.length > 0 ? plain : undefined;
  }
  const connect = wanted.map((documentId, index) => ({
    documentId,
    position: index === 0 ? { start: true } : { after: wanted[index - 1] as string },
  }));
  return { connect, disconnect };
};

/** `ids` with one more, in the place that it has in `order`; at the end when it has none. */
export const insertedLike = (order: string[], ids: string[], id: string): string[] => {
  if (ids.includes(id)) return ids;
  const own = order.indexOf(id);
  if (own < 0) return [...ids, id];
  const before = order.slice(0, own).filter((each) => ids.includes(each));
  const last = before[before.length - 1];
  const at = last === undefined ? 0 : ids.indexOf(last) + 1;
  return [...ids.slice(0, at), id, ...ids.slice(at)];
};
