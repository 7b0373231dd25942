import { Flex, Loader } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { SettingsAnswer, SettingsChanges } from '../../../../shared/settings';
import { Notice, NotLoaded } from '../../components/Notice';
import { useText } from '../../hooks/useText';
import { usePublishedStoriesQuery, type Story } from '../api';
import { localeName } from '../locales';
import { useMeta } from '../useSetting';
import { Comparison } from './Comparison';
import { PreviewSelect } from './PreviewSelect';
import { StoryPicker } from './StoryPicker';

type ArticleType = SettingsAnswer['meta']['types'][number];

interface Props {
  types: ArticleType[];
  /** Null while the form holds what cannot be. */
  changes: SettingsChanges | null;
}

/** Chooses a story, the newest one to begin with, and shows its links. */
export const PreviewOfStory = ({ types, changes }: Props) => {
  const t = useText();
  const intl = useIntl();
  const locales = Object.keys(useMeta().builtInLabels);
  const [uid, setUid] = useState(types[0]?.uid as string);
  const [chosenLocale, setLocale] = useState(locales[0]);
  const [picked, setPicked] = useState<Story>();
  const type = types.find((each) => each.uid === uid) as ArticleType;
  const locale = type.isLocalized ? chosenLocale : undefined;
  const newest = usePublishedStoriesQuery({ uid, titleField: type.title, locale, q: '' });
  const story = picked ?? newest.currentData?.[0];
  return (
    <>
      {(types.length > 1 || (type.isLocalized && locales.length > 1)) && (
        <Flex gap={3} alignItems="flex-end">
          {types.length > 1 && (
            <PreviewSelect
              name="type"
              label={t('settings.preview.type')}
              value={uid}
              options={types.map((each) => [each.uid, each.name])}
              onChange={(next) => {
                setUid(next);
                setPicked(undefined);
              }}
            />
          )}
          {type.isLocalized && locales.length > 1 && (
            <PreviewSelect
              name="locale"
              label={t('settings.preview.locale')}
              value={locale}
              options={locales.map((code) => [code, localeName(code, intl.locale)])}
              onChange={(next) => {
                setLocale(next);
                setPicked(undefined);
              }}
            />
          )}
        </Flex>
      )}
      {newest.isError && (
        <NotLoaded
          error={newest.error}
          forbidden={t('settings.preview.noPermission')}
          onRetry={() => void newest.refetch()}
        >
          {t('settings.preview.failed')}
        </NotLoaded>
      )}
      {!newest.isError && !newest.currentData && <Loader small>{t('loading')}</Loader>}
      {!newest.isError && newest.currentData && !story && (
        <Notice>{t('settings.preview.noStories')}</Notice>
      )}
      {story && (
        <>
          <StoryPicker
            key={`${uid} ${locale}`}
            uid={uid}
            titleField={type.title}
            locale={locale}
            story={story}
            onPick={setPicked}
          />
          {changes ? (
            <Comparison
              key={`${uid} ${locale} ${story.documentId}`}
              story={{ uid, documentId: story.documentId, locale }}
              changes={changes}
            />
          ) : (
            <Notice>{t('settings.preview.incomplete')}</Notice>
          )}
        </>
      )}
    </>
  );
};
