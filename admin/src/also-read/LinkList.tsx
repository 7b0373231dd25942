import { memo, useCallback, useState } from 'react';
import { targetText } from '../../../server/src/also-read/keys';
import { PlainList } from '../components/PlainList';
import { SortableList } from '../components/SortableList';
import { useText } from '../hooks/useText';
import { arrange, orderAfterMove, reword, type Change } from './decisions';
import { LabelEditor } from './LabelEditor';
import { LinkActions } from './LinkActions';
import { LinkCard } from './LinkCard';
import type { ShownLink } from './shown';

interface Props {
  links: ShownLink[];
  locale?: string;
  hasText: boolean;
  canShow: boolean;
  /** Absent where nothing can be decided. */
  onDecide?: (change: Change, said: string) => void;
}

/** The links in their order; where they can be changed, with all that changes them. */
export const LinkList = memo(function LinkList(props: Props) {
  const { links, locale, hasText, canShow, onDecide } = props;
  const t = useText();
  const [reworded, setReworded] = useState<string | null>(null);
  const [back, setBack] = useState<string | null>(null);
  const leave = () => {
    setBack(reworded);
    setReworded(null);
  };
  const forgetBack = useCallback(() => setBack(null), []);
  const card = { locale, hasText, canShow };

  if (!onDecide) {
    return (
      <PlainList aria-label={t('alsoRead.title')}>
        {links.map((link) => (
          <li key={targetText(link.target)}>
            <LinkCard link={link} {...card} />
          </li>
        ))}
      </PlainList>
    );
  }

  const onMove = (from: number, to: number) => {
    const shown = links.map(({ target, source }) => ({ ...target, pinned: source === 'pinned' }));
    const title = links[from]?.label ?? '';
    onDecide(
      arrange(orderAfterMove(shown, from, to)),
      t('alsoRead.did.moved', { title, place: to + 1 })
    );
  };

  const editorOf = ({ target, label, title }: ShownLink) => (
    <LabelEditor
      label={label}
      title={title}
      onCancel={leave}
      onSave={(words) => {
        leave();
        onDecide(
          reword(target, words),
          words
            ? t('alsoRead.did.reworded', { label: words })
            : t('alsoRead.did.unworded', { title })
        );
      }}
    />
  );

  return (
    <SortableList
      label={t('alsoRead.title')}
      items={links}
      idOf={({ target }) => targetText(target)}
      nameOf={({ label }) => label}
      onMove={onMove}
    >
      {(link, handle) => {
        const isReworded = reworded === targetText(link.target);
        return (
          <LinkCard
            link={link}
            {...card}
            editor={isReworded ? editorOf(link) : undefined}
            actions={
              !isReworded && (
                <LinkActions
                  link={link}
                  handle={handle}
                  onDecide={onDecide}
                  isBack={back === targetText(link.target)}
                  onBack={forgetBack}
                  onReword={() => {
                    setBack(null);
                    setReworded(targetText(link.target));
                  }}
                />
              )
            }
          />
        );
      }}
    </SortableList>
  );
});
