import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useMemo } from 'react';
import { Notice } from '../components/Notice';
import { useArticleType } from '../hooks/useArticleType';
import { useText } from '../hooks/useText';
import { AlsoReadList } from './AlsoReadList';

/** The stories that will stand in and beside this one, and why. */
export const AlsoReadPanel: PanelComponent = ({ document, documentId, meta, model }) => {
  const t = useText();
  const type = useArticleType(model);
  const isNew = !documentId || documentId === 'create' || !document?.id;
  const published = document?.publishedAt ?? meta?.availableStatus[0]?.publishedAt ?? null;
  const version = `${document?.updatedAt} ${published}`;
  const content = useMemo(
    () =>
      isNew ? (
        <Notice>{t('alsoRead.notPublished')}</Notice>
      ) : (
        <AlsoReadList
          uid={model}
          documentId={documentId as string}
          version={version}
          isPublished={published !== null}
        />
      ),
    [isNew, model, documentId, version, published, t]
  );
  return type ? { title: t('alsoRead.title'), content } : null;
};
