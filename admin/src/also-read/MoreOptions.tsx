import { Checkbox } from '@strapi/design-system';
import type { Decisions } from '../../../shared/contracts';
import { Disclosure } from '../components/Disclosure';
import { useText } from '../hooks/useText';
import type { Change } from './decisions';
import { Keywords } from './Keywords';

interface Props {
  decisions: Decisions;
  /** Absent for those who may only look. */
  onDecide?: (change: Change, said: string) => void;
}

/** What is decided about the article as a whole. */
export const MoreOptions = ({ decisions, onDecide }: Props) => {
  const t = useText();
  const disabled = !onDecide;
  const decide = onDecide ?? (() => {});
  return (
    <Disclosure label={t('alsoRead.more')}>
      {() => (
        <>
          <Checkbox
            checked={decisions.off}
            disabled={disabled}
            onCheckedChange={(off) =>
              decide(
                (now) => ({ ...now, off: off === true }),
                t(off ? 'alsoRead.did.off' : 'alsoRead.did.on')
              )
            }
          >
            {t('alsoRead.switchOff')}
          </Checkbox>
          <Checkbox
            checked={decisions.neverSuggest}
            disabled={disabled}
            onCheckedChange={(never) =>
              decide(
                (now) => ({ ...now, neverSuggest: never === true }),
                t(never ? 'alsoRead.did.never' : 'alsoRead.did.notNever')
              )
            }
          >
            {t('alsoRead.neverSuggest')}
          </Checkbox>
          <Keywords keywords={decisions.keywords} disabled={disabled} onDecide={decide} />
        </>
      )}
    </Disclosure>
  );
};
