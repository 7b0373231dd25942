import type { ArticleTypesAnswer } from '../../../shared/contracts';
import { useArticleTypesQuery } from '../api';

export type ArticleType = ArticleTypesAnswer['data'][number];

/** The article type with this uid; undefined for other types, and until the server has told which ones take part. */
export const useArticleType = (uid: string): ArticleType | undefined =>
  useArticleTypesQuery().data?.find((type) => type.uid === uid);
