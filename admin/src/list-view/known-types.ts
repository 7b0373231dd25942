import { useEffect } from 'react';
import { PLUGIN_ID } from '../../../shared/plugin';
import { useArticleTypesQuery } from '../api';
import type { ArticleType } from '../hooks/useArticleType';

let known: ArticleType[] = [];

/** For what Strapi calls outside of components. Empty until the server has answered. */
export const knownArticleType = (uid: string): ArticleType | undefined =>
  known.find((type) => type.uid === uid);

/** The admin waits for initializers; a slow answer must not hold it, and costs the list's column only. */
const PATIENCE_MS = 3000;

/** Asks which types take part before the first page is drawn, since a list asks for its columns once. */
export const LoadArticleTypes = ({ setPlugin }: { setPlugin: (pluginId: string) => void }) => {
  const { data, isError } = useArticleTypesQuery();
  useEffect(() => {
    if (data) known = data;
    if (data || isError) setPlugin(PLUGIN_ID);
  }, [data, isError, setPlugin]);
  useEffect(() => {
    const timer = setTimeout(() => setPlugin(PLUGIN_ID), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [setPlugin]);
  return null;
};
