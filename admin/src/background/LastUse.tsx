import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { BackgroundAnswer } from '../../../shared/background';
import { DocumentLink } from '../components/DocumentLink';
import { Notice } from '../components/Notice';
import { useText } from '../hooks/useText';
import { timeAgo } from './timeAgo';

type Props = NonNullable<BackgroundAnswer['data']['lastUsed']> & {
  changedSince: boolean;
  /** This story holds it as well: the other use is not the last one. */
  isAlsoHere: boolean;
};

/** When the background last went into another story, into which, and whether it says something else by now. */
export const LastUse = ({ at, story, changedSince, isAlsoHere }: Props) => {
  const t = useText();
  const { locale } = useIntl();
  const when = timeAgo(at, Date.now(), locale);
  return (
    <>
      <Notice>
        {story
          ? t(isAlsoHere ? 'background.elsewhereIn' : 'background.lastUsedIn', { when })
          : t(isAlsoHere ? 'background.elsewhere' : 'background.lastUsed', { when })}
        {story && (
          <>
            {' '}
            <DocumentLink
              inline
              uid={story.uid}
              documentId={story.documentId}
              locale={story.locale ?? undefined}
            >
              {story.title || t('untitled')}
            </DocumentLink>
          </>
        )}
      </Notice>
      {changedSince && (
        <Typography variant="pi" textColor="warning600" tag="p">
          {t('background.changedSince')}
        </Typography>
      )}
    </>
  );
};
