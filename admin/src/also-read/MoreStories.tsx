import { Loader } from '@strapi/design-system';
import { EyeStriked, Pin } from '@strapi/icons';
import { targetText } from '../../../server/src/also-read/keys';
import type { Decisions, StoryText } from '../../../shared/contracts';
import { Notice } from '../components/Notice';
import { useText } from '../hooks/useText';
import { usePreviewLinksQuery } from './api';
import { ListNotLoaded } from './ListNotLoaded';
import { has, hide, pin, type Change } from './decisions';
import { shownLinks, type ShownLink } from './shown';
import { StoryRow } from './StoryRow';

/** Looked at beyond the list that readers see. */
const LIMIT = 12;
const REASONS = 2;

interface Props {
  story: StoryText;
  /** Counts the decisions that the server has taken. */
  stored: number;
  decisions: Decisions;
  links: ShownLink[];
  onDecide?: (change: Change, said: string) => void;
}

/** The next in line: stories that are close as well, but beyond the number of links. */
export const MoreStories = ({ story, stored, decisions, links, onDecide }: Props) => {
  const t = useText();
  const { data, error, isError, refetch } = usePreviewLinksQuery({ story, stored, limit: LIMIT });
  if (isError) return <ListNotLoaded error={error} onRetry={refetch} />;
  if (!data) return <Loader small>{t('loading')}</Loader>;
  const listed = links.map(({ target }) => target);
  const more = shownLinks(data, decisions).filter(({ target }) => !has(listed, target));
  if (more.length === 0) return <Notice>{t('alsoRead.noMoreStories')}</Notice>;
  return more.map(({ target, label: title, reasons, score }) => (
    <StoryRow
      key={targetText(target)}
      title={title}
      note={[
        t('alsoRead.scoreShort', { score }),
        ...reasons.slice(0, REASONS).map(({ kind, label }) => t(`reason.${kind}`, { label })),
      ].join(' · ')}
      actions={
        onDecide
          ? [
              {
                label: t('alsoRead.pin', { title }),
                Icon: Pin,
                run: () => onDecide(pin(target), t('alsoRead.did.pinned', { title })),
              },
              {
                label: t('alsoRead.hide', { title }),
                Icon: EyeStriked,
                run: () => onDecide(hide(target), t('alsoRead.did.hidden', { title })),
              },
            ]
          : []
      }
    />
  ));
};
