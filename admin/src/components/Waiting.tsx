import { Loader } from '@strapi/design-system';
import { useText } from '../hooks/useText';

/** A turning wheel, with words for those who do not see it. */
export const Waiting = ({ small = false }: { small?: boolean }) => {
  const t = useText();
  return <Loader small={small}>{t('loading')}</Loader>;
};
