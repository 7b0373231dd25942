import { Flex, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { targetText } from '../../../server/src/also-read/keys';
import type { DecisionTarget, DecisionTargetSummary } from '../../../shared/contracts';
import { useText } from '../hooks/useText';
import { unpin, type Change } from './decisions';
import { StoryRow } from './StoryRow';

interface Props {
  pins: DecisionTarget[];
  targets: DecisionTargetSummary[];
  /** The list that would show them is on its way. */
  isUpdating: boolean;
  onDecide?: (change: Change, said: string) => void;
}

/** Pins that readers do not see, each with the reason: a pin without effect must not look like one. */
export const UnshownPins = ({ pins, targets, isUpdating, onDecide }: Props) => {
  const t = useText();
  if (pins.length === 0) return null;
  const known = new Map(targets.map((each) => [targetText(each), each]));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2} paddingBottom={2}>
      <Typography variant="sigma" textColor="neutral600">
        {t(isUpdating ? 'alsoRead.placing' : 'alsoRead.unshown')}
      </Typography>
      {pins.map((target) => {
        const summary = known.get(targetText(target));
        const title = summary ? summary.title || t('untitled') : t('alsoRead.secret');
        const note =
          summary && !summary.published ? 'alsoRead.unshownDraft' : 'alsoRead.unshownLinked';
        return (
          <StoryRow
            key={targetText(target)}
            title={title}
            note={isUpdating || !summary ? undefined : t(note)}
            actions={
              onDecide
                ? [
                    {
                      label: t('alsoRead.unpin', { title }),
                      Icon: Cross,
                      run: () => onDecide(unpin(target), t('alsoRead.did.unpinned', { title })),
                    },
                  ]
                : []
            }
          />
        );
      })}
    </Flex>
  );
};
