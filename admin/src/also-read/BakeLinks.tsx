import { Flex, TextButton, Typography } from '@strapi/design-system';
import { Feather } from '@strapi/icons';
import { Failure, Notice } from '../components/Notice';
import { WordsButton } from '../components/WordsButton';
import { useText } from '../hooks/useText';
import type { Baking } from './useBaking';

interface Props {
  baking: Baking;
  /** How many links have a place in the text. */
  count: number;
  /** Switches the list off; absent for those who may not, and when it is off. */
  onSwitchOff?: () => void;
}

/** Offers to write the links into the text for good; once done, says what that means and takes them out again. */
export const BakeLinks = ({ baking, count, onSwitchOff }: Props) => {
  const t = useText();
  const { links, isUntouched, isWriting, problem } = baking;
  if (links === null) {
    return (
      <>
        <Notice>{t('alsoRead.bakeHint')}</Notice>
        <WordsButton
          type="button"
          variant="tertiary"
          size="S"
          startIcon={<Feather />}
          loading={isWriting}
          disabled={count === 0}
          onClick={() => void baking.write()}
        >
          {t('alsoRead.bake')}
        </WordsButton>
        {problem === 'alsoRead.bakeFailed' && (
          <Failure onRetry={() => void baking.write()}>{t(problem)}</Failure>
        )}
        {problem && problem !== 'alsoRead.bakeFailed' && <Notice>{t(problem)}</Notice>}
      </>
    );
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="status">
      <Typography variant="pi" textColor="neutral800" tag="p">
        {t('alsoRead.baked', { count: links })}
      </Typography>
      {isUntouched ? (
        <TextButton type="button" onClick={baking.takeOut}>
          {t('alsoRead.unbake')}
        </TextButton>
      ) : (
        <>
          <Notice>{t('alsoRead.bakedTouched')}</Notice>
          <TextButton type="button" onClick={baking.forget}>
            {t('alsoRead.forget')}
          </TextButton>
        </>
      )}
      {onSwitchOff && (
        <>
          <Notice>{t('alsoRead.bakedMore')}</Notice>
          <TextButton type="button" onClick={onSwitchOff}>
            {t('alsoRead.bakedOff')}
          </TextButton>
        </>
      )}
    </Flex>
  );
};
