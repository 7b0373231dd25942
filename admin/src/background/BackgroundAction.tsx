import { Box, Button, Flex, Typography, useNotifyAT } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { BackgroundPlace } from '../../../shared/background';
import type { RecordSummary, StoryText } from '../../../shared/contracts';
import { UID } from '../../../shared/plugin';
import { DocumentLink } from '../components/DocumentLink';
import { Failure, Notice } from '../components/Notice';
import type { ArticleType } from '../hooks/useArticleType';
import { useText } from '../hooks/useText';
import { useDiplomacyBackgroundQuery, useLookForBackgroundQuery } from './api';
import { LastUse } from './LastUse';
import { PlaceMenu } from './PlaceMenu';
import { timeAgo } from './timeAgo';
import { useInsertion } from './useInsertion';

/** A pause in typing after which the text is looked through again. */
const PAUSE_MS = 700;

interface Props {
  /** A bilateral relationship; other records have no background. */
  record: RecordSummary;
  type: ArticleType;
  /** The story as it stands in the form. */
  story: StoryText;
  /** The editor may not change the story: what is known is shown, without buttons. */
  disabled?: boolean;
}

/** Beside an attached relationship: its background into the story, with one click, and when it was last used. */
export const BackgroundAction = (props: Props) =>
  props.record.kind === 'bilateralRelationship' && props.type.fields.body !== null ? (
    <Group {...props} field={props.type.fields.body} />
  ) : null;

const Group = (props: Props & { field: string }) => {
  const t = useText();
  const title = props.record.title || t('untitled');
  return (
    <Box role="group" aria-label={t('background.label', { title })}>
      <Background {...props} />
    </Box>
  );
};

const Background = ({
  record: { documentId: relationship },
  field,
  story,
  disabled = false,
}: Props & { field: string }) => {
  const t = useText();
  const { locale: language } = useIntl();
  const { notifyStatus } = useNotifyAT();
  const { uid, documentId, locale } = story;
  const body = useDebounce(story.body, PAUSE_MS) as unknown;
  const known = useDiplomacyBackgroundQuery(
    { relationship, locale, uid, documentId },
    { refetchOnMountOrArgChange: true }
  );
  const hasBackground = known.data?.hasBackground === true;
  const { data: found } = useLookForBackgroundQuery(
    { uid, locale, relationship, body },
    { skip: !hasBackground }
  );
  const { insert, isRunning, undo, message, fromDraft, problem } = useInsertion(
    relationship,
    field,
    story
  );
  const undoButton = useRef<HTMLButtonElement>(null);
  const isIn = undo !== null;
  useEffect(() => {
    if (isIn) undoButton.current?.focus();
  }, [isIn]);

  if (known.isError) return <Failure onRetry={known.refetch}>{t('background.notLoaded')}</Failure>;
  if (!known.data) return null;
  const { lastUsed, changedSince, here } = known.data;

  if (!hasBackground) {
    return (
      <Notice>
        {t('background.none')}{' '}
        <DocumentLink uid={UID.bilateralRelationship} documentId={relationship} locale={locale}>
          {t('background.write')}
        </DocumentLink>
      </Notice>
    );
  }

  const sections = found?.sections ?? [];
  const addedAt = (place: BackgroundPlace): string => {
    if (place === null) return t('background.addedAtEnd');
    const heading = sections.find(({ section }) => section === place)?.heading ?? null;
    return heading === null
      ? t('background.addedAfterLead')
      : t('background.addedAfterSection', { section: heading });
  };

  if (undo) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" textColor="success600" fontWeight="semiBold" tag="p">
          {message}
        </Typography>
        {fromDraft && <Notice>{t('background.fromDraft')}</Notice>}
        <Button
          ref={undoButton}
          type="button"
          variant="tertiary"
          size="S"
          onClick={() => {
            undo();
            notifyStatus(t('background.undone'));
          }}
        >
          {t('background.undo')}
        </Button>
      </Flex>
    );
  }

  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {found?.here ? (
        <>
          <Notice>
            {here
              ? t('background.hereSince', { when: timeAgo(here.at, Date.now(), language) })
              : t('background.here')}
            {found.here.outdated && ` ${t('background.outdated')}`}
          </Notice>
          {found.here.outdated && !disabled && (
            <Button
              type="button"
              variant="tertiary"
              size="S"
              startIcon={<ArrowClockwise aria-hidden />}
              loading={isRunning}
              onClick={() => insert(null, t('background.renewed'), { replace: true })}
            >
              {t('background.renew')}
            </Button>
          )}
        </>
      ) : (
        !disabled && (
          <PlaceMenu
            sections={sections}
            disabled={isRunning || !found}
            onChoose={(place) => insert(place, addedAt(place))}
          />
        )
      )}
      {problem && (
        <Typography variant="pi" textColor="danger600" tag="p" role="alert">
          {t(problem)}
        </Typography>
      )}
      {lastUsed && !found?.here && <LastUse {...lastUsed} changedSince={changedSince} />}
    </Flex>
  );
};
