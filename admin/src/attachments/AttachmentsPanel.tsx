import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useMemo, type ComponentProps } from 'react';
import { BackgroundAction } from '../background/BackgroundAction';
import { useArticleType } from '../hooks/useArticleType';
import { otherLocalesOf, type PanelMeta } from '../hooks/panel-meta';
import { useStoryText } from '../hooks/useStoryText';
import { useText } from '../hooks/useText';
import { AttachmentsEditor } from './AttachmentsEditor';
import type { Story } from './suggestions/useSuggestions';

/** When readers first saw the article, or see it; undefined while they do not. */
const publishedAtOf = (meta: PanelMeta): string | undefined =>
  meta?.availableStatus.find(({ publishedAt }) => publishedAt)?.publishedAt ?? undefined;

type CardProps = Pick<ComponentProps<typeof BackgroundAction>, 'record' | 'disabled'>;

const Background = ({ story: { type, ...stored }, ...card }: CardProps & { story: Story }) => (
  <BackgroundAction {...card} type={type} story={useStoryText(type, stored)} />
);

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
  const content = useMemo(() => {
    if (!type) return null;
    const story: Story = {
      type,
      document,
      documentId,
      otherLocales: otherLocalesOf(meta),
      publishedAt: publishedAtOf(meta),
    };
    return (
      <AttachmentsEditor
        story={story}
        isNew={!documentId || documentId === 'create'}
        isDraft={activeTab !== 'published'}
        extra={(record, editable) => (
          <Background story={story} record={record} disabled={!editable} />
        )}
      />
    );
  }, [type, document, documentId, meta, activeTab]);
  return content ? { title: t('attachments.title'), content } : null;
};
