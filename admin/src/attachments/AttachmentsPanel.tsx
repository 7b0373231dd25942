import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useMemo } from 'react';
import { useArticleType } from '../hooks/useArticleType';
import { useText } from '../hooks/useText';
import { AttachmentsEditor } from './AttachmentsEditor';

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
          type={type}
          documentId={documentId}
          document={document}
          isNew={!documentId || documentId === 'create'}
          hasOtherLocales={(meta?.availableLocales.length ?? 0) > 0}
          isDraft={activeTab !== 'published'}
        />
      ),
    [type, document, documentId, meta, activeTab]
  );
  return content ? { title: t('attachments.title'), content } : null;
};
