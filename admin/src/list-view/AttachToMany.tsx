import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { Modal } from '@strapi/design-system';
import { useDocumentRBAC, useRBAC, useTable } from '@strapi/strapi/admin';
import { useCallback, useMemo } from 'react';
import { PERMISSION } from '../../../shared/plugin';
import { lazily, NotThere } from '../components/lazily';
import { Waiting } from '../components/Waiting';
import { useArticleType } from '../hooks/useArticleType';
import { useText } from '../hooks/useText';
import type { Article } from './useAttaching';

const AttachDialog = lazily(() => import('./AttachDialog'), {
  waiting: <Modal.Body children={<Waiting />} />,
  failed: (retry) => <Modal.Body children={<NotThere onRetry={retry} />} />,
});

const PERMISSIONS = [{ action: PERMISSION.attach, subject: null }];

/** One record for all the articles that are ticked in a list. */
export const AttachToMany: BulkActionComponent = ({ documents, model }) => {
  const t = useText();
  const type = useArticleType(model);
  const { allowedActions } = useRBAC(PERMISSIONS);
  const mayUpdate = useDocumentRBAC('AttachToMany', ({ canUpdate }) => canUpdate);
  const selectRow = useTable('AttachToMany', ({ selectRow: select }) => select);

  // Strapi compares descriptions: what it holds must stay the same, or the open dialog begins anew.
  const headline = type?.fields.title;
  const articles = useMemo(
    () => [
      ...new Map(
        documents.map((row): [string, Article] => {
          const title = headline === undefined ? null : (row[headline] as string | null);
          return [row.documentId, { documentId: row.documentId, title: title ?? '' }];
        })
      ).values(),
    ],
    [documents, headline]
  );
  const deselect = useCallback(() => selectRow([]), [selectRow]);
  const content = useCallback(
    ({ onClose }: { onClose: () => void }) => (
      <AttachDialog uid={model} articles={articles} onClose={onClose} onDone={deselect} />
    ),
    [model, articles, deselect]
  );

  if (!type || !allowedActions.canAttach || !mayUpdate) return null;
  return {
    label: t('bulk.action'),
    variant: 'tertiary',
    dialog: { type: 'modal', title: t('bulk.title', { count: articles.length }), content },
  };
};
