import { Box, Field, Loader, Typography, VisuallyHidden } from '@strapi/design-system';
import { Check, Pin, Search } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { targetText } from '../../../server/src/also-read/keys';
import { formatDates } from '../../../server/src/content-types/dates';
import type { FoundStory } from '../../../shared/also-read';
import type { DecisionTarget } from '../../../shared/contracts';
import { Notice, NotLoaded } from '../components/Notice';
import { useText } from '../hooks/useText';
import { useSearchStoriesQuery } from './api';
import { has } from './decisions';

/** Long enough to finish a word, short enough to feel at once. */
const PAUSE_MS = 250;
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
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const q = useDebounce(words.trim(), PAUSE_MS);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const { data, error, isFetching, isError, refetch } = useSearchStoriesQuery(
    { q, locale, except, limit: RESULTS },
    { skip: !open }
  );
  const settled = q === words.trim() && !isFetching;
  const stories = (open && !isError && data) || [];
  const chosen = settled ? stories[active] : undefined;

  useEffect(() => {
    if (active >= 0)
      document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };

  const choose = (story: FoundStory | undefined) => {
    if (!story || has(pinned, story)) return;
    onPin(story);
    setWords('');
    close();
  };

  const onBlur = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget as Node | null)) close();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      setActive((at) => Math.min(Math.max(at + step, 0), stories.length - 1));
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setWords('');
      close();
    } else if (event.key === 'Enter') {
      // Enter in a text field would submit the article's form.
      event.preventDefault();
      if (open) choose(chosen);
      else setOpen(true);
    }
  };

  return (
    <Frame ref={box} width="100%" onBlur={onBlur}>
      <Field.Root name="diplomacy-story-search">
        <VisuallyHidden>
          <Field.Label>{t('alsoRead.add')}</Field.Label>
        </VisuallyHidden>
        <Field.Input
          type="search"
          role="combobox"
          autoComplete="off"
          size="S"
          placeholder={t('alsoRead.add')}
          startAction={<Search aria-hidden />}
          endAction={open && !settled && <Loader small>{t('loading')}</Loader>}
          aria-autocomplete="list"
          aria-expanded={open && stories.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${active}` : undefined}
          value={words}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
        />
      </Field.Root>
      <VisuallyHidden aria-live="polite">
        {open && settled && data && t('alsoRead.found', { count: data.length })}
      </VisuallyHidden>
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
      {open && isError && (
        <Box paddingTop={2}>
          <NotLoaded error={error} forbidden={t('alsoRead.mayNotRead')} onRetry={refetch}>
            {t('alsoRead.searchFailed')}
          </NotLoaded>
        </Box>
      )}
      {open && !isError && settled && data?.length === 0 && (
        <Box paddingTop={2}>
          <Notice>{q ? t('alsoRead.nothingFound', { q }) : t('alsoRead.noStories')}</Notice>
        </Box>
      )}
    </Frame>
  );
};

// Chromium's own cross has one colour for both themes; Escape empties the box.
const Frame = styled(Box)`
  & input::-webkit-search-cancel-button {
    display: none;
  }
`;

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
