import { Flex } from '@strapi/design-system';
import { useDocumentRBAC, useForm, useRBAC } from '@strapi/strapi/admin';
import type { RecordSummary } from '../../../shared/contracts';
import { PERMISSION, type RecordKind } from '../../../shared/plugin';
import { Notice } from '../components/Notice';
import type { ArticleType } from '../hooks/useArticleType';
import { useContentLocale } from '../hooks/useContentLocale';
import { useStoryText } from '../hooks/useStoryText';
import { useText } from '../hooks/useText';
import { AttachedList } from './AttachedList';
import { RecordSearch } from './RecordSearch';
import { useAttachments } from './useAttachments';

const PERMISSIONS = [{ action: PERMISSION.attach, subject: null }];

interface Props {
  type: ArticleType;
  documentId: string | undefined;
  document: Record<string, unknown> | undefined;
  isNew: boolean;
  hasOtherLocales: boolean;
  isDraft: boolean;
}

export const AttachmentsEditor = ({
  type,
  documentId,
  document,
  isNew,
  hasOtherLocales,
  isDraft,
}: Props) => {
  const t = useText();
  const { relations } = type;
  const story = useStoryText(type, { document, documentId });
  const locale = useContentLocale();
  const source = (kind: RecordKind) => ({
    kind,
    field: relations[kind],
    value: document?.[relations[kind]],
    locale,
    isDraft,
  });
  const byKind = {
    visit: useAttachments(source('visit')),
    conference: useAttachments(source('conference')),
    bilateralRelationship: useAttachments(source('bilateralRelationship')),
  };
  const attached = Object.values(byKind).flatMap(({ list }) => list);

  const { isLoading, allowedActions } = useRBAC(PERMISSIONS);
  const mayWrite = useDocumentRBAC('Attachments', (rights) =>
    isNew ? rights.canCreate : rights.canUpdate
  );
  const disabled = useForm('Attachments', (form) => form.disabled);
  const writable = isDraft && !disabled && Boolean(mayWrite);
  const editable = writable && Boolean(allowedActions.canAttach);
  const startsFromOtherLocale = !isNew && !document?.id && hasOtherLocales;

  const onAttach = (record: RecordSummary) => byKind[record.kind].attach(record);
  const onDetach = (record: RecordSummary) => byKind[record.kind].detach(record);
  const isAttached = ({ kind, documentId }: RecordSummary) =>
    byKind[kind].list.some(
      ({ record, change }) => record.documentId === documentId && change !== 'removed'
    );

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {attached.length > 0 && (
        <AttachedList
          attachments={attached}
          type={type}
          story={story}
          locale={locale}
          editable={editable}
          onAttach={onAttach}
          onDetach={onDetach}
        />
      )}
      {attached.length === 0 && (
        <Notice>
          {t(startsFromOtherLocale ? 'attachments.fromOtherLocale' : 'attachments.empty')}
        </Notice>
      )}
      {editable && <RecordSearch locale={locale} isAttached={isAttached} onAttach={onAttach} />}
      {writable && !isLoading && !editable && <Notice>{t('attachments.noPermission')}</Notice>}
    </Flex>
  );
};
