import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useMemo } from 'react';
import { useArticleType } from '../hooks/useArticleType';
import { useContentLocale } from '../hooks/useContentLocale';
import { otherLocalesOf } from '../hooks/panel-meta';
import { useText } from '../hooks/useText';
import { DraftDesk } from './DraftDesk';
import { PublishedList } from './PublishedList';

/** The stories that will stand in and beside this one, and why: on the draft as it is written, on the published as it is. */
export const AlsoReadPanel: PanelComponent = ({ activeTab, document, documentId, meta, model }) => {
  const t = useText();
  const type = useArticleType(model);
  const locale = useContentLocale();
  const publishedAt = document?.publishedAt ?? meta?.availableStatus[0]?.publishedAt ?? null;
  const key = `${model} ${documentId} ${locale}`;
  const content = useMemo(() => {
    if (!type) return null;
    return activeTab === 'published' && documentId && document?.id ? (
      <PublishedList
        key={key}
        type={type}
        documentId={documentId}
        version={`${document.updatedAt} ${publishedAt}`}
      />
    ) : (
      <DraftDesk
        key={key}
        type={type}
        document={document}
        documentId={documentId}
        otherLocales={otherLocalesOf(meta)}
        isPublished={publishedAt !== null}
      />
    );
  }, [type, activeTab, key, document, documentId, meta, publishedAt]);
  return content ? { title: t('alsoRead.title'), content } : null;
};
