import { NotLoaded } from '../components/Notice';
import { useText } from '../hooks/useText';
import { errorText } from './explain';

/** Why there is no list, and a button to try again where that may help. */
export const ListNotLoaded = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const t = useText();
  return (
    <NotLoaded error={error} forbidden={t('alsoRead.mayNotRead')} onRetry={onRetry}>
      {t(errorText(error))}
    </NotLoaded>
  );
};
