import { Eye } from '@strapi/icons';
import { targetText } from '../../../server/src/also-read/keys';
import type { DecisionTarget, DecisionTargetSummary } from '../../../shared/contracts';
import { Disclosure } from '../components/Disclosure';
import { useText } from '../hooks/useText';
import { showAgain, type Change } from './decisions';
import { StoryRow } from './StoryRow';

interface Props {
  hidden: DecisionTarget[];
  targets: DecisionTargetSummary[];
  onDecide?: (change: Change, said: string) => void;
}

/** Stories that are not suggested here, each with a way back. */
export const HiddenStories = ({ hidden, targets, onDecide }: Props) => {
  const t = useText();
  if (hidden.length === 0) return null;
  const known = new Map(targets.map((each) => [targetText(each), each]));
  return (
    <Disclosure label={t('alsoRead.hiddenStories', { count: hidden.length })}>
      {() =>
        hidden.map((target) => {
          const summary = known.get(targetText(target));
          const title = summary ? summary.title || t('untitled') : t('alsoRead.secret');
          const back = {
            label: t('alsoRead.showAgain', { title }),
            Icon: Eye,
            run: () => onDecide?.(showAgain(target), t('alsoRead.did.shown', { title })),
          };
          return (
            <StoryRow key={targetText(target)} title={title} actions={onDecide ? [back] : []} />
          );
        })
      }
    </Disclosure>
  );
};
