import { Box, Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { RecordSummary } from '../../../../shared/contracts';
import { UID, type RecordKind } from '../../../../shared/plugin';
import type { RecordDraft } from '../../../../shared/suggestions';
import { useText } from '../../hooks/useText';
import { RecordForm } from './RecordForm';
import { mayWrite } from './rights';
import { useCreate } from './useCreate';
import { emptyValues, newVisitorOf, valuesOf } from './values';

interface Props {
  kind: RecordKind;
  /** What the text says; undefined for an empty dialog. */
  draft?: RecordDraft;
  locale?: string;
  /** Readers see the article already. */
  isPublic: boolean;
  onCreated: (record: RecordSummary) => void;
  onClose: () => void;
}

/** Makes a record without leaving the article; what the text says is filled in already. */
const CreateDialog = ({ kind, draft, locale, isPublic, onCreated, onClose }: Props) => {
  const t = useText();
  const permissions = useAuth('CreateDialog', (state) => state.permissions);
  const mayPublish = mayWrite(permissions, 'publish', UID[kind], locale);
  const mayAddOfficial = mayWrite(permissions, 'create', UID.official, locale);

  const [values, setValues] = useState(() => (draft ? valuesOf(draft) : emptyValues(kind)));
  const [visitor, setVisitor] = useState(() =>
    draft?.kind === 'visit' ? newVisitorOf(draft) : null
  );
  const [addVisitor, setAddVisitor] = useState(mayAddOfficial && visitor !== null);
  // What is rumoured, or known from a story that is not out, must not become public by an overlooked tick; once the story
  // is out, a click on the record's card publishes it.
  const isTentative = draft?.fields.eventStatus === 'tentative';
  const [publish, setPublish] = useState(mayPublish && isPublic && !isTentative);
  const { create, isLoading, problems } = useCreate({ kind, locale, onCreated });
  const count = Object.keys({ ...problems.record.fields, ...problems.visitor.fields }).length;
  const other = problems.record.other ?? problems.visitor.other;
  const isForbidden = problems.record.isForbidden || problems.visitor.isForbidden;

  const submit = async () => {
    const made = await create(values, addVisitor ? visitor : null, publish);
    // A visitor who was made before the record was refused is chosen now, and not made again.
    if (made.values !== values) {
      setValues(made.values);
      setVisitor(null);
    }
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && !isLoading && onClose()}>
      <Modal.Content
        onOpenAutoFocus={(event) => {
          // What is filled in is read first; an empty dialog is typed into.
          const first = !draft && (event.currentTarget as HTMLElement).querySelector('input');
          if (!first) return;
          event.preventDefault();
          first.focus();
        }}
      >
        <Modal.Header closeLabel={t('attachments.create.close')}>
          <Modal.Title>{t(`attachments.new.${kind}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography textColor="neutral600" tag="p">
              {draft && `${t('attachments.create.fromText')} `}
              {t('attachments.create.intro')}
            </Typography>
            {(other || count > 0) && (
              <Box
                background="danger100"
                borderColor="danger200"
                hasRadius
                padding={4}
                role="alert"
              >
                <Typography textColor="danger700">
                  {isForbidden
                    ? t('attachments.create.forbidden')
                    : other
                      ? t('attachments.create.failed', { reason: other })
                      : t('attachments.create.problems', { count })}
                </Typography>
              </Box>
            )}
            {visitor && (
              <Box background="neutral100" hasRadius padding={4}>
                <Checkbox
                  checked={addVisitor}
                  disabled={!mayAddOfficial}
                  onCheckedChange={(checked) => setAddVisitor(checked === true)}
                >
                  {t('attachments.create.newVisitor', { name: String(visitor.name) })}
                </Checkbox>
                <Box paddingTop={2} paddingBottom={addVisitor ? 4 : 0}>
                  <Typography variant="pi" textColor="neutral600" tag="p">
                    {mayAddOfficial
                      ? t('attachments.create.newVisitorHint')
                      : t('attachments.create.noOfficialRight', { name: String(visitor.name) })}
                  </Typography>
                </Box>
                {addVisitor && (
                  <RecordForm
                    kind="official"
                    values={visitor}
                    errors={problems.visitor.fields}
                    locale={locale}
                    onChange={setVisitor}
                  />
                )}
              </Box>
            )}
            <RecordForm
              kind={kind}
              values={values}
              errors={problems.record.fields}
              locale={locale}
              onChange={setValues}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" disabled={isLoading} onClick={onClose}>
            {t('attachments.create.cancel')}
          </Button>
          <Flex gap={4} wrap="wrap" justifyContent="flex-end">
            {mayPublish ? (
              <Checkbox
                checked={publish}
                onCheckedChange={(checked) => setPublish(checked === true)}
              >
                {t('attachments.create.publish')}
              </Checkbox>
            ) : (
              <Typography variant="pi" textColor="neutral600">
                {t('attachments.create.mayNotPublish')}
              </Typography>
            )}
            <Button type="button" loading={isLoading} onClick={() => void submit()}>
              {t('attachments.create.create')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

export default CreateDialog;
