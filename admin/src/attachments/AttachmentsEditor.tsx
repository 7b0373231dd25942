import { Box, Divider, Flex, useNotifyAT } from '@strapi/design-system';
import { useAuth, useDocumentRBAC, useForm, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { RecordSummary } from '../../../shared/contracts';
import { PERMISSION, RECORD_KINDS, UID, type RecordKind } from '../../../shared/plugin';
import type { RecordDraft } from '../../../shared/suggestions';
import { lazily } from '../components/lazily';
import { Notice, NotLoaded } from '../components/Notice';
import { useContentLocale } from '../hooks/useContentLocale';
import { useText } from '../hooks/useText';
import { AttachedList } from './AttachedList';
import { NewRecordMenu } from './create/NewRecordMenu';
import { mayWrite } from './create/rights';
import { RecordSearch } from './RecordSearch';
import { UnknownStates } from './UnknownStates';
import { SuggestionList } from './suggestions/SuggestionList';
import type { Story } from './suggestions/useSuggestions';
import { useAllAttachments } from './useAllAttachments';

const CreateDialog = lazily(() => import('./create/CreateDialog'), { waiting: null });

const PERMISSIONS = [{ action: PERMISSION.attach, subject: null }];

interface Props {
  story: Story;
  isNew: boolean;
  isDraft: boolean;
  /** What other rooms add to a card. */
  extra?: (record: RecordSummary, editable: boolean) => ReactNode;
}

interface Creating {
  kind: RecordKind;
  draft?: RecordDraft;
  onDone?: () => void;
}

/** What is attached to the article, what its text suggests, and the ways to attach more. */
export const AttachmentsEditor = ({ story, isNew, isDraft, extra }: Props) => {
  const t = useText();
  const locale = useContentLocale();
  const { notifyStatus } = useNotifyAT();
  const { toggleNotification } = useNotification();
  const { byKind, comesAlong, error, retry } = useAllAttachments({ story, isDraft, locale });
  const [creating, setCreating] = useState<Creating | null>(null);

  const { isLoading, allowedActions } = useRBAC(PERMISSIONS);
  const permissions = useAuth('Attachments', (state) => state.permissions);
  const mayUpdate = useDocumentRBAC('Attachments', (rights) =>
    isNew ? rights.canCreate : rights.canUpdate
  );
  const disabled = useForm('Attachments', (form) => form.disabled);
  const writable = isDraft && !disabled && Boolean(mayUpdate);
  const editable = writable && Boolean(allowedActions.canAttach);
  const nothing = RECORD_KINDS.every((kind) => byKind[kind].list.length === 0);

  const onAttach = (records: RecordSummary[]) => {
    for (const kind of RECORD_KINDS) {
      const own = records.filter((record) => record.kind === kind);
      if (own.length > 0) byKind[kind].attach(own);
    }
    for (const { title } of records) notifyStatus(t('attachments.nowAttached', { title }));
  };
  const isAttached = ({ kind, documentId }: RecordSummary) =>
    byKind[kind].list.some(
      ({ record, change }) => record.documentId === documentId && change !== 'removed'
    );
  const may = (action: 'create' | 'publish') => (kind: RecordKind) =>
    mayWrite(permissions, action, UID[kind], locale);
  const onCreated = (record: RecordSummary) => {
    onAttach([record]);
    creating?.onDone?.();
    setCreating(null);
    const phrase = record.published ? 'created' : 'createdDraft';
    toggleNotification({
      type: 'success',
      message: t(`attachments.create.${phrase}`, { title: record.title }),
    });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {comesAlong && error !== undefined && (
        <NotLoaded error={error} forbidden={t('attachments.carriedSecret')} onRetry={retry}>
          {t('attachments.carriedFailed')}
        </NotLoaded>
      )}
      {nothing && !error && <Notice>{t('attachments.empty')}</Notice>}
      {!nothing && comesAlong && <Notice>{t('attachments.fromOtherLocale')}</Notice>}
      {!nothing && (
        <Box>
          {RECORD_KINDS.filter((kind) => byKind[kind].list.length > 0).map((kind, index) => (
            <Box key={kind}>
              {index > 0 && <Divider />}
              <AttachedList
                kind={kind}
                attachments={byKind[kind]}
                locale={locale}
                editable={editable}
                // A version that comes along is made with the first save; there is none to publish yet.
                mayPublish={writable && !comesAlong && may('publish')(kind)}
                extra={extra}
              />
            </Box>
          ))}
        </Box>
      )}
      <UnknownStates attachments={RECORD_KINDS.map((kind) => byKind[kind])} />
      {editable && (
        <>
          <Divider />
          <SuggestionList
            story={story}
            locale={locale}
            isAttached={isAttached}
            onAttach={onAttach}
            mayCreate={may('create')}
            onCreate={(draft, onDone) => setCreating({ kind: draft.kind, draft, onDone })}
          />
          <Divider />
          <RecordSearch
            locale={locale}
            isAttached={isAttached}
            onAttach={(record) => onAttach([record])}
          />
          <NewRecordMenu mayCreate={may('create')} onCreate={(kind) => setCreating({ kind })} />
        </>
      )}
      {!isDraft && <Notice>{t('attachments.published')}</Notice>}
      {isDraft && !writable && <Notice>{t('attachments.readOnly')}</Notice>}
      {writable && !isLoading && !editable && <Notice>{t('attachments.noPermission')}</Notice>}
      {creating && (
        <CreateDialog
          kind={creating.kind}
          draft={creating.draft}
          locale={locale}
          isPublic={story.publishedAt !== undefined}
          onCreated={onCreated}
          onClose={() => setCreating(null)}
        />
      )}
    </Flex>
  );
};
