import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useMemo } from 'react';
import { useArticleType } from '../hooks/useArticleType';
import { useText } from '../hooks/useText';
import { AttachmentsEditor } from './AttachmentsEditor';

type Meta = Parameters<PanelComponent>[0]['meta'];

/** When readers first saw the article, or see it; undefined while they do not. */
const publishedAtOf = (meta: Meta): string | undefined =>
  meta?.availableStatus.find(({ publishedAt }) => publishedAt)?.publishedAt ?? undefined;

/** Visits, conferences and relationships beside the article they belong to. */
export const AttachmentsPanel: PanelComponent = ({
  activeTab,
  document,
  documentId,
  meta,
  model,
}) => {
  const t = useText();
  const type = useArticleType(model);
  const content = useMemo(
    () =>
      type && (
        <AttachmentsEditor
          story={{ type, document, documentId, publishedAt: publishedAtOf(meta) }}
          isNew={!documentId || documentId === 'create'}
          otherLocales={meta?.availableLocales.map(({ locale }) => String(locale)) ?? []}
          isDraft={activeTab !== 'published'}
        />
      ),
    [type, document, documentId, meta, activeTab]
  );
  return content ? { title: t('attachments.title'), content } : null;
};
