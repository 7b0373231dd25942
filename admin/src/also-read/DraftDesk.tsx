import { Button, Flex, Loader } from '@strapi/design-system';
import { useDocumentRBAC, useForm, useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { PERMISSION } from '../../../shared/plugin';
import { Disclosure } from '../components/Disclosure';
import { Notice, NotLoaded } from '../components/Notice';
import type { ArticleType } from '../hooks/useArticleType';
import { useContentLocale } from '../hooks/useContentLocale';
import { useStoryText } from '../hooks/useStoryText';
import { useText } from '../hooks/useText';
import { BakeLinks } from './BakeLinks';
import { NO_DECISIONS } from '../../../shared/decisions';
import { pin } from './decisions';
import { Desk } from './Desk';
import { explain } from './explain';
import { HiddenStories } from './HiddenStories';
import { LinkList } from './LinkList';
import { ListNotLoaded } from './ListNotLoaded';
import { MoreOptions } from './MoreOptions';
import { MoreStories } from './MoreStories';
import { shownLinks, unshownPins } from './shown';
import { StorySearch } from './StorySearch';
import { UndoLine } from './UndoLine';
import { UnshownPins } from './UnshownPins';
import { useCuration } from './useCuration';
import { useBaking } from './useBaking';
import { usePreview } from './usePreview';

const PERMISSIONS = [{ action: PERMISSION.curate, subject: null }];

interface Props {
  type: ArticleType;
  document: Record<string, unknown> | undefined;
  documentId: string | undefined;
  /** The languages that the article has, besides this one. */
  otherLocales: string[];
  isPublished: boolean;
}

/** The list that the text in the form will have, and all that an editor decides about it. */
export const DraftDesk = ({ type, isPublished, ...version }: Props) => {
  const t = useText();
  const locale = useContentLocale();
  const text = useStoryText(type, version);
  const saved = text.documentId;
  const curation = useCuration(saved ? { uid: type.uid, documentId: saved, locale } : null);
  const { decisions, targets, stored, saving, queue } = curation;
  const { story, data, error, refetch, isUpdating } = usePreview(text, stored);

  const { allowedActions, isLoading: asksRights } = useRBAC(PERMISSIONS);
  const mayUpdate = useDocumentRBAC('AlsoRead', (rights) =>
    saved ? rights.canUpdate : rights.canCreate
  );
  const isLocked = useForm('AlsoRead', (form) => form.disabled);
  const mayWrite = Boolean(mayUpdate) && !isLocked;
  const mayCurate = mayWrite && Boolean(allowedActions.canCurate);
  const onDecide = saved && mayCurate && decisions ? queue.decide : undefined;

  const baking = useBaking(text, type.fields.body);
  const switchLinks = (off: boolean) =>
    queue.decide((now) => ({ ...now, off }), t(off ? 'alsoRead.did.off' : 'alsoRead.did.on'));

  const made = decisions ?? NO_DECISIONS;
  const links = useMemo(() => (data ? shownLinks(data, decisions) : []), [data, decisions]);
  const pins = unshownPins(links, made);
  const hasText = type.fields.body !== null;
  const explanation = explain({
    data,
    links,
    isPublished,
    off: made.off,
    isBlank: !text.title.trim(),
  });

  return (
    <Desk isBusy={isUpdating}>
      <Flex gap={2} justifyContent="space-between" alignItems="flex-start">
        <Notice>{t(isPublished ? 'alsoRead.forThisText' : 'alsoRead.oncePublished')}</Notice>
        <Loader small style={{ visibility: isUpdating && data ? 'visible' : 'hidden' }}>
          {isUpdating && data ? t('alsoRead.updating') : ''}
        </Loader>
      </Flex>
      {error !== undefined && <ListNotLoaded error={error} onRetry={refetch} />}
      {!data && !error && <Loader small>{t('loading')}</Loader>}
      {explanation && <Notice>{t(explanation)}</Notice>}
      {made.off && onDecide && (
        <Button type="button" size="S" variant="tertiary" onClick={() => switchLinks(false)}>
          {t('alsoRead.switchOn')}
        </Button>
      )}
      {links.length > 0 && (
        <LinkList
          links={links}
          locale={locale}
          hasText={hasText}
          canShow={type.bodyFormat === 'blocks'}
          onDecide={onDecide}
        />
      )}
      {data && (
        <UnshownPins
          pins={pins}
          targets={targets}
          isUpdating={isUpdating || saving}
          onDecide={onDecide}
        />
      )}
      <UndoLine curation={curation} />
      {saved && curation.failed !== null && (
        <NotLoaded
          error={curation.failed}
          forbidden={t('alsoRead.mayNotRead')}
          onRetry={() => void queue.load()}
        >
          {t('alsoRead.decisionsFailed')}
        </NotLoaded>
      )}
      {onDecide && !made.off && (
        <StorySearch
          except={saved}
          locale={locale}
          pinned={made.pinned}
          onPin={(found) => onDecide(pin(found), t('alsoRead.did.pinned', { title: found.title }))}
        />
      )}
      {!saved && <Notice>{t('alsoRead.saveFirst')}</Notice>}
      {saved && !asksRights && !mayCurate && !isLocked && (
        <Notice>{t('alsoRead.mayNotCurate')}</Notice>
      )}
      {onDecide && links.length > 0 && (
        <Notice>
          {isPublished && t('alsoRead.atOnce')} {links.length > 1 && t('alsoRead.moveHint')}
        </Notice>
      )}
      <Flex direction="column" alignItems="stretch" gap={1}>
        {data && !made.off && (
          <Disclosure label={t('alsoRead.moreStories')}>
            {() => (
              <MoreStories
                story={story}
                stored={stored}
                decisions={made}
                links={links}
                onDecide={onDecide}
              />
            )}
          </Disclosure>
        )}
        {saved && <HiddenStories hidden={made.hidden} targets={targets} onDecide={onDecide} />}
        {type.fields.body && mayWrite && (
          <Disclosure label={t('alsoRead.bakeTitle')}>
            {() => (
              <BakeLinks
                baking={baking}
                count={links.filter(({ placement }) => placement).length}
                onSwitchOff={onDecide && !made.off ? () => switchLinks(true) : undefined}
              />
            )}
          </Disclosure>
        )}
        {saved && decisions && <MoreOptions decisions={decisions} onDecide={onDecide} />}
      </Flex>
    </Desk>
  );
};
