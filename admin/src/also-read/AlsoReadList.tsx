import { Flex, Loader } from '@strapi/design-system';
import type { AlsoReadAnswer } from '../../../shared/contracts';
import { Failure, Notice } from '../components/Notice';
import { PlainList } from '../components/PlainList';
import { useContentLocale } from '../hooks/useContentLocale';
import { useText, type TextId } from '../hooks/useText';
import { AlsoReadItem } from './AlsoReadItem';
import { useAlsoRead } from './useAlsoRead';

interface Props {
  uid: string;
  documentId: string;
  version: string;
  isPublished: boolean;
}

export const AlsoReadList = ({ uid, documentId, version, isPublished }: Props) => {
  const t = useText();
  const locale = useContentLocale();
  const { data, isError, refetch } = useAlsoRead({ uid, documentId, locale }, version, isPublished);
  if (isError) return <Failure onRetry={refetch}>{t('alsoRead.failed')}</Failure>;
  if (!data) return <Loader small>{t('loading')}</Loader>;
  const explanation = explain(data, isPublished);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {explanation && <Notice>{t(explanation)}</Notice>}
      {data.data.items.length > 0 && (
        <PlainList aria-label={t('alsoRead.title')}>
          {data.data.items.map((item) => (
            <AlsoReadItem key={`${item.type} ${item.documentId}`} item={item} locale={locale} />
          ))}
        </PlainList>
      )}
    </Flex>
  );
};

/** Why the list is empty, or not made of close stories. */
const explain = ({ data, meta }: AlsoReadAnswer, isPublished: boolean): TextId | null => {
  switch (meta.reason) {
    case 'notIndexed':
      return isPublished ? 'alsoRead.indexing' : 'alsoRead.notPublished';
    case 'off':
    case 'nothingClose':
    case 'latestInstead':
      return `alsoRead.${meta.reason}`;
    default:
      return data.items.length === 0 ? 'alsoRead.nothingClose' : null;
  }
};
