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

class Boundary extends Component<
  { instead: ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  static getDerivedStateFromError = () => ({ hasFailed: true });

  override state = { hasFailed: false };

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
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
  let Content = lazy(load);
  const Lazily = (props: Props) => {
    const [tries, setTries] = useState(0);
    const retry = () => {
      // React keeps what was refused once.
      Content = lazy(load);
      setTries(tries + 1);
    };
    return (
      <Boundary key={tries} instead={failed(retry)}>
        <Suspense fallback={waiting}>
          {createElement(Content as unknown as ComponentType<Props>, props)}
        </Suspense>
      </Boundary>
    );
  };
  return Lazily;
};
