import { Failure, Notice } from '../components/Notice';
import { useText } from '../hooks/useText';
import type { Attachments } from './useAttachments';

/** A card without the sign "draft" looks as if readers saw the record; this says so where nobody knows. */
export const UnknownStates = ({ attachments }: { attachments: Attachments[] }) => {
  const t = useText();
  const unknown = attachments.flatMap((each) => each.unknown ?? []);
  const failed = unknown.filter(({ isForbidden }) => !isForbidden);
  if (failed.length > 0) {
    return (
      <Failure onRetry={() => failed.forEach(({ retry }) => retry())}>
        {t('attachments.statesFailed')}
      </Failure>
    );
  }
  return unknown.length > 0 ? <Notice>{t('attachments.statesSecret')}</Notice> : null;
};
