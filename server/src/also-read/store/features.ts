import { isRecordFeature, type FeatureKind } from '../signature';
import { TABLE } from '../tables';
import { noteNames } from './archives';
import { digestOf } from './digest';
import { ask, inParts, insertRows, LIST, type Db, type SqlRow } from './sql';

export interface FeatureName {
  kind: FeatureKind;
  key: string;
  label: string;
}

export interface KnownFeature {
  id: number;
  kind: FeatureKind;
  /** In how many stories it occurs. */
  stories: number;
}

/** The features among these digests that the index knows. */
export const lookUpFeatures = async (
  db: Db,
  digests: number[]
): Promise<Map<number, KnownFeature>> => {
  const rows = await inParts(digests, (list): Promise<SqlRow[]> =>
    db(TABLE.features).select('id', 'digest', 'kind', 'stories').whereRaw(`digest IN ${list}`)
  );
  return new Map(
    rows.map((row) => [
      Number(row.digest),
      { id: Number(row.id), kind: row.kind as FeatureKind, stories: Number(row.stories) },
    ])
  );
};

/** Gives features of a locale that the index knows the names they have now. The caller holds the archive's lock. */
export const relabel = async (
  db: Db,
  locale: string,
  features: Iterable<FeatureName>
): Promise<void> => {
  const labels = new Map<number, string>();
  for (const { kind, key, label } of features) labels.set(digestOf(locale, kind, key), label);
  const rows = await inParts(labels.keys(), (list): Promise<SqlRow[]> =>
    db(TABLE.features).select('id', 'digest', 'label').whereRaw(`digest IN ${list}`)
  );
  const renamed = rows.flatMap(({ id, digest, label: before }) => {
    const label = labels.get(Number(digest)) as string;
    return label === before ? [] : [{ id: Number(id), label }];
  });
  if (renamed.length === 0) return;
  for (const { id, label } of renamed) await db(TABLE.features).where({ id }).update({ label });
  await noteNames(db, locale);
};

/** Records have names of their own, which change; what a text says is its own name, and a series is named by its key. */
const hasOwnName = (feature: FeatureName): boolean =>
  isRecordFeature(feature) && feature.kind !== 'series';

/**
 * The ids and counts of features, by digest; those that the index does not know yet are added, with a count of 0, and
 * records that it knows get the names they have now.
 */
export const resolveFeatures = async (
  db: Db,
  locale: string,
  wanted: ReadonlyMap<number, FeatureName>
): Promise<Map<number, KnownFeature>> => {
  const known = await lookUpFeatures(db, [...wanted.keys()]);
  await relabel(
    db,
    locale,
    [...wanted].flatMap(([digest, feature]) =>
      known.has(digest) && hasOwnName(feature) ? [feature] : []
    )
  );
  const added = [...wanted].filter(([digest]) => !known.has(digest));
  if (added.length === 0) return known;
  await insertRows(
    db,
    TABLE.features,
    ['locale', 'digest', 'kind', 'key', 'label', 'stories'],
    added.map(([digest, { kind, key, label }]) => [locale, digest, kind, key, label, 0]),
    { on: ['digest'], update: [] }
  );
  const ids = await lookUpFeatures(
    db,
    added.map(([digest]) => digest)
  );
  for (const [digest, feature] of ids) known.set(digest, feature);
  return known;
};

/** Adds to the counts of features, by id. */
export const changeCounts = async (db: Db, changes: Map<number, number>): Promise<void> => {
  const byAmount = new Map<number, number[]>();
  for (const [id, amount] of changes) {
    if (amount === 0) continue;
    const ids = byAmount.get(amount);
    if (ids) ids.push(id);
    else byAmount.set(amount, [id]);
  }
  for (const [amount, ids] of byAmount) {
    await inParts(
      ids.sort((a, b) => a - b),
      async (list) => {
        await db(TABLE.features).whereRaw(`id IN ${list}`).increment('stories', amount);
        return [];
      }
    );
  }
};

/** What features are, by id. */
export const readFeatures = async (
  db: Db,
  ids: Iterable<number>
): Promise<Map<number, FeatureName & KnownFeature>> => {
  const build = () =>
    db(TABLE.features).select('id', 'kind', 'key', 'label', 'stories').whereRaw(`id IN ${LIST}`);
  const rows = await inParts(ids, (list) =>
    ask(db, { name: 'features', bindings: [], list }, build)
  );
  return new Map(rows.map((row) => [Number(row.id), toFeature(row)]));
};

const toFeature = (row: SqlRow): FeatureName & KnownFeature => ({
  id: Number(row.id),
  kind: row.kind as FeatureKind,
  key: String(row.key),
  label: String(row.label),
  stories: Number(row.stories),
});

/** Features of a locale in the order of their ids, from the one after `after`, for reading all of them piece by piece. */
export const featuresAfter = async (
  db: Db,
  locale: string,
  after: number,
  limit: number
): Promise<KnownFeature[]> => {
  const rows = (await db(TABLE.features)
    .select('id', 'kind', 'stories')
    .where({ locale })
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)) as SqlRow[];
  return rows.map((row) => ({
    id: Number(row.id),
    kind: row.kind as FeatureKind,
    stories: Number(row.stories),
  }));
};

/** Drops the features of a locale that no story has any more. The caller holds the archive's lock. */
export const dropUnused = async (db: Db, locale: string): Promise<void> => {
  await db(TABLE.features).where({ locale }).where('stories', '<=', 0).delete();
};
