import { ArrowClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Notice } from '../components/Notice';
import { WordsButton } from '../components/WordsButton';
import { useText } from '../hooks/useText';
import { timeAgo } from './timeAgo';

interface Props {
  /** The record says something else by now. */
  isOutdated: boolean;
  /** Since when the saved story holds it; null while only the form does. */
  since: string | null;
  isRenewing: boolean;
  /** Absent for those who may not change the story. */
  onRenew?: () => void;
}

/** The story holds the background: since when, and whether there is a newer text for its place. */
export const InStory = ({ isOutdated, since, isRenewing, onRenew }: Props) => {
  const t = useText();
  const { locale } = useIntl();
  return (
    <>
      <Notice>
        {since
          ? t('background.hereSince', { when: timeAgo(since, Date.now(), locale) })
          : t('background.here')}
        {isOutdated && ` ${t('background.outdated')}`}
      </Notice>
      {isOutdated && onRenew && (
        <WordsButton
          type="button"
          variant="tertiary"
          size="S"
          startIcon={<ArrowClockwise aria-hidden />}
          loading={isRenewing}
          onClick={onRenew}
        >
          {t('background.renew')}
        </WordsButton>
      )}
    </>
  );
};
