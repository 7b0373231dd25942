import { Loader } from '@strapi/design-system';
import { Notice } from '../components/Notice';
import type { ArticleType } from '../hooks/useArticleType';
import { useContentLocale } from '../hooks/useContentLocale';
import { useText } from '../hooks/useText';
import { Desk } from './Desk';
import { explain } from './explain';
import { LinkList } from './LinkList';
import { ListNotLoaded } from './ListNotLoaded';
import { shownLinks } from './shown';
import { useAlsoRead } from './useAlsoRead';

interface Props {
  type: ArticleType;
  documentId: string;
  /** Differs after each publication. */
  version: string;
}

/** The list that readers see now; what changes it is on the draft. */
export const PublishedList = ({ type, documentId, version }: Props) => {
  const t = useText();
  const locale = useContentLocale();
  const { data, error, refetch } = useAlsoRead({ uid: type.uid, documentId, locale }, version);
  if (error && !data) return <ListNotLoaded error={error} onRetry={refetch} />;
  if (!data) return <Loader small>{t('loading')}</Loader>;
  const links = shownLinks(data, null);
  const explanation = explain({ data, links, isPublished: true });
  return (
    <Desk>
      <Notice>{t('alsoRead.readersSee')}</Notice>
      {explanation && <Notice>{t(explanation)}</Notice>}
      {links.length > 0 && (
        <LinkList
          links={links}
          locale={locale}
          hasText={type.fields.body !== null}
          canShow={type.bodyFormat === 'blocks'}
        />
      )}
    </Desk>
  );
};
