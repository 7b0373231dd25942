import { Component, createElement, lazy, Suspense, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useText } from '../hooks/useText';
import { Failure } from './Notice';

interface Look {
  /** Stands there until the part is loaded. */
  waiting: ReactNode;
  /** Stands there when it did not load; by default that is said, with a button to try again. */
  failed?: (retry: () => void) => ReactNode;
}

export const NotThere = ({ onRetry }: { onRetry: () => void }) => {
  const t = useText();
  return <Failure onRetry={onRetry}>{t('partFailed')}</Failure>;
};

/** A part that did not come; what goes wrong in one that has come is not ours to hide. */
class NotLoadedError extends Error {}

class Boundary extends Component<{ instead: ReactNode; children: ReactNode }, { error: unknown }> {
  static getDerivedStateFromError = (error: unknown) => ({ error });

  override state = { error: undefined as unknown };

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!(error instanceof NotLoadedError)) throw error;
    return this.props.instead;
  }
}

/**
 * A part of the admin that is loaded when it is shown. One that does not come, as after another version was put on the server
 * or without a network, leaves its surroundings as they are: without a boundary React would take the whole page away, and
 * what was typed there.
 */
export const lazily = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  { waiting, failed = (retry) => <NotThere onRetry={retry} /> }: Look
) => {
  const make = () =>
    lazy(() =>
      load().catch((error: unknown) => {
        // React keeps what was refused once; whoever asks next tries anew.
        Content = make();
        throw new NotLoadedError(String(error), { cause: error });
      })
    );
  let Content = make();
  const Lazily = (props: Props) => {
    const [tries, setTries] = useState(0);
    return (
      <Boundary key={tries} instead={failed(() => setTries(tries + 1))}>
        <Suspense fallback={waiting}>
          {createElement(Content as unknown as ComponentType<Props>, props)}
        </Suspense>
      </Boundary>
    );
  };
  return Lazily;
};
