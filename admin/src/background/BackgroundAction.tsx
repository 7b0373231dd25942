import { Box, Flex, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import type { RecordSummary, StoryText } from '../../../shared/contracts';
import { UID } from '../../../shared/plugin';
import { DocumentLink } from '../components/DocumentLink';
import { Notice, NotLoaded } from '../components/Notice';
import type { ArticleType } from '../hooks/useArticleType';
import { useText } from '../hooks/useText';
import { useDiplomacyBackgroundQuery, useLookForBackgroundQuery } from './api';
import { InStory } from './InStory';
import { JustAdded } from './JustAdded';
import { LastUse } from './LastUse';
import { PlaceMenu } from './PlaceMenu';
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
    <Box role="group" paddingTop={1} aria-label={t('background.label', { title })}>
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
  const { uid, documentId, locale } = story;
  const body = useDebounce(story.body, PAUSE_MS) as unknown;
  const known = useDiplomacyBackgroundQuery(
    { relationship, locale, uid, documentId },
    { refetchOnMountOrArgChange: true }
  );
  const hasBackground = known.data?.hasBackground === true;
  const look = useLookForBackgroundQuery(
    { uid, locale, relationship, body },
    { skip: !hasBackground }
  );
  const insertion = useInsertion(relationship, field, story);

  const failed = [known, look].find(({ isError }) => isError);
  if (failed) {
    return (
      <NotLoaded
        error={failed.error}
        forbidden={t('background.mayNotRead')}
        onRetry={() => void failed.refetch()}
      >
        {t('background.notLoaded')}
      </NotLoaded>
    );
  }
  if (!known.data) return null;
  const { lastUsed, changedSince, here: saved } = known.data;
  const here = look.data?.here ?? null;
  const isHere = here !== null || insertion.undo !== null;

  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {!hasBackground ? (
        <Notice>
          {t('background.none')}{' '}
          <DocumentLink
            inline
            uid={UID.bilateralRelationship}
            documentId={relationship}
            locale={locale}
          >
            {t('background.write')}
          </DocumentLink>
        </Notice>
      ) : insertion.undo ? (
        <JustAdded insertion={insertion} undo={insertion.undo} />
      ) : here ? (
        <InStory
          isOutdated={here.outdated}
          since={saved?.at ?? null}
          isRenewing={insertion.isRunning}
          onRenew={
            disabled
              ? undefined
              : () => void insertion.insert(null, t('background.renewed'), { replace: true })
          }
        />
      ) : (
        !disabled && (
          <PlaceMenu
            sections={look.data?.sections ?? []}
            disabled={insertion.isRunning || !look.data}
            onChoose={(place, said) => void insertion.insert(place, said)}
          />
        )
      )}
      {insertion.problem && (
        <Typography variant="pi" textColor="danger600" tag="p" role="alert">
          {t(insertion.problem)}
        </Typography>
      )}
      {lastUsed && <LastUse {...lastUsed} changedSince={changedSince} isAlsoHere={isHere} />}
    </Flex>
  );
};
