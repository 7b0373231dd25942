/** Features that two stories share, each with its share of the score, best first. */
export type Evidence = [feature: number, share: number][];

/** Shares are kept to four digits. */
const PRECISION = 10_000;

/** Evidence as a short text: `id.share,id.share …`, both in base 36. */
export const packEvidence = (evidence: Evidence): string =>
  evidence
    .map(([id, share]) => `${id.toString(36)}.${Math.round(share * PRECISION).toString(36)}`)
    .join(',');

export const unpackEvidence = (packed: string): Evidence =>
  packed === ''
    ? []
    : packed.split(',').map((entry) => {
        const [id = '', share = ''] = entry.split('.');
        return [parseInt(id, 36), parseInt(share, 36) / PRECISION];
      });
