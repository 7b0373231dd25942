import { Box, Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { useText } from '../hooks/useText';
import { refusalText } from './explain';
import type { Curation } from './useCuration';

/** What was decided last, with a way back, as often as something was decided; or what the server refused, and why. */
export const UndoLine = ({
  curation: { history, undone, refused, queue },
}: {
  curation: Curation;
}) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const last = history[history.length - 1];

  // What was clicked may be gone with its card: the keyboard goes on here, at the way back. Not of what was decided before
  // the story was opened again: a key that is meant to scroll would take it back.
  const seen = useRef({ history, refused });
  useEffect(() => {
    const isNews = seen.current.history !== history || seen.current.refused !== refused;
    seen.current = { history, refused };
    if (!isNews || document.activeElement !== document.body) return;
    const buttons = box.current?.querySelectorAll('button');
    buttons?.[buttons.length - 1]?.focus({ preventScroll: true });
  }, [history, refused]);

  const refusal = refused && refusalText(refused.error);
  const said = refused
    ? t(refused.isUndo ? 'alsoRead.notUndone' : 'alsoRead.refused', { said: refused.said })
    : undone
      ? t('alsoRead.undone', { said: undone })
      : last?.said;
  const undo =
    history.length > 1 ? t('alsoRead.undoSteps', { count: history.length }) : t('alsoRead.undo');
  return (
    <Sticky ref={box} role={refused ? 'alert' : 'status'}>
      {said && (
        <Box
          background={refused ? 'danger100' : 'neutral0'}
          borderColor={refused ? 'danger200' : 'neutral200'}
          hasRadius
          padding={2}
          shadow="filterShadow"
        >
          <Flex gap={1} alignItems="flex-start" justifyContent="space-between">
            <Typography
              variant="pi"
              textColor={refused ? 'danger700' : 'neutral800'}
              style={{ overflowWrap: 'anywhere' }}
            >
              {said} {refusal && t(refusal.id, { reason: refusal.reason })}
            </Typography>
            <IconButton
              type="button"
              size="XS"
              variant="ghost"
              label={t('alsoRead.forget')}
              onClick={queue.forget}
            >
              <Cross />
            </IconButton>
          </Flex>
          {last && (
            <Box paddingTop={1}>
              <TextButton
                type="button"
                onClick={queue.undo}
                aria-label={t('alsoRead.undoThis', { undo, said: last.said })}
              >
                {undo}
              </TextButton>
            </Box>
          )}
        </Box>
      )}
    </Sticky>
  );
};

// Stays in sight while the cards above it are longer than the window.
const Sticky = styled.div`
  bottom: ${({ theme }) => theme.spaces[2]};
  position: sticky;
  width: 100%;
  z-index: 1;
`;
