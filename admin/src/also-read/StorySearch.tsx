import { Box, Loader, Typography } from '@strapi/design-system';
import { Check, Pin } from '@strapi/icons';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { targetText } from '../../../server/src/also-read/keys';
import { formatDates } from '../../../server/src/content-types/dates';
import type { FoundStory } from '../../../shared/also-read';
import type { DecisionTarget } from '../../../shared/contracts';
import { Notice, NotLoaded } from '../components/Notice';
import { SearchBox, useSearch } from '../components/SearchBox';
import { useText } from '../hooks/useText';
import { useSearchStoriesQuery } from './api';
import { has } from './decisions';

const RESULTS = 8;

interface Props {
  /** The article itself; absent while it was never saved. */
  except?: string;
  locale?: string;
  pinned: DecisionTarget[];
  onPin: (story: FoundStory) => void;
}

/** Finds published stories by their headline, to pin one; an empty box offers the newest. */
export const StorySearch = ({ except, locale, pinned, onPin }: Props) => {
  const t = useText();
  const intl = useIntl();
  const [active, setActive] = useState(-1);
  const search = useSearch(() => setActive(-1));
  const { q, isOpen } = search;
  const id = useId();
  const { data, error, isFetching, isError, refetch } = useSearchStoriesQuery(
    { q, locale, except, limit: RESULTS },
    { skip: !isOpen }
  );
  const isSettled = !search.isTyping && !isFetching;
  const stories = (isOpen && !isError && data) || [];
  const chosen = isSettled ? stories[active] : undefined;

  useEffect(() => {
    if (active >= 0)
      document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const choose = (story: FoundStory | undefined) => {
    if (!story || has(pinned, story)) return;
    onPin(story);
    search.type('');
    search.close();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      search.open();
      setActive((at) => Math.min(Math.max(at + step, 0), stories.length - 1));
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      search.type('');
      search.close();
    } else if (event.key === 'Enter') {
      // Enter in a text field would submit the article's form.
      event.preventDefault();
      if (isOpen) choose(chosen);
      else search.open();
    }
  };

  return (
    <SearchBox
      search={search}
      name="diplomacy-story-search"
      label={t('alsoRead.add')}
      heard={isOpen && isSettled && data && t('alsoRead.found', { count: data.length })}
      onType={() => setActive(-1)}
      input={{
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': isOpen && stories.length > 0,
        'aria-controls': `${id}-list`,
        'aria-activedescendant': chosen ? `${id}-${active}` : undefined,
        onKeyDown,
      }}
    >
      <Box
        id={`${id}-list`}
        role="listbox"
        aria-label={t('alsoRead.add')}
        background="neutral0"
        borderColor={stories.length > 0 ? 'neutral200' : undefined}
        hasRadius
        marginTop={stories.length > 0 ? 1 : 0}
        maxHeight="32rem"
        overflow="auto"
        aria-busy={isOpen && !isSettled}
        style={{ opacity: isSettled ? 1 : 0.6 }}
      >
        {stories.map((story, index) => {
          const isPinned = has(pinned, story);
          const Sign = isPinned ? Check : Pin;
          return (
            <Option
              key={targetText(story)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              aria-disabled={isPinned}
              // The box keeps the focus, and with it the list stays open.
              onMouseDown={(event) => event.preventDefault()}
              onMouseEnter={() => setActive(index)}
              onClick={() => choose(story)}
            >
              <span>
                <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
                  {story.title || t('untitled')}
                </Typography>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {isPinned
                    ? t('alsoRead.alreadyPinned')
                    : formatDates({ startDate: story.publishedAt.slice(0, 10) }, intl.locale)}
                </Typography>
              </span>
              <Sign aria-hidden fill={isPinned ? 'success600' : 'neutral600'} />
            </Option>
          );
        })}
      </Box>
      {isOpen && !isError && !data && (
        <Box paddingTop={2}>
          <Loader small>{t('loading')}</Loader>
        </Box>
      )}
      {isOpen && isError && (
        <Box paddingTop={2}>
          <NotLoaded error={error} forbidden={t('alsoRead.mayNotRead')} onRetry={refetch}>
            {t('alsoRead.searchFailed')}
          </NotLoaded>
        </Box>
      )}
      {isOpen && !isError && isSettled && data?.length === 0 && (
        <Box paddingTop={2}>
          <Notice>{q ? t('alsoRead.nothingFound', { q }) : t('alsoRead.noStories')}</Notice>
        </Box>
      )}
    </SearchBox>
  );
};

const Option = styled.div`
  align-items: flex-start;
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  justify-content: space-between;
  overflow-wrap: anywhere;
  padding: ${({ theme }) => theme.spaces[2]};

  &[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &[aria-disabled='true'] {
    cursor: default;
  }

  & > svg {
    flex-shrink: 0;
    height: 1.2rem;
    margin-block-start: 0.2rem;
    width: 1.2rem;
  }
`;
