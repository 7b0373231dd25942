import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard in a section whose buttons go with what they did: it goes on at the section's beginning instead of at
 * that of the whole page.
 * @returns the section's ref, which needs `tabIndex={-1}`, and a function to call when a button in it acts
 */
export const useFocusKept = <Section extends HTMLElement>(): [RefObject<Section>, () => void] => {
  const section = useRef<Section>(null);
  const hasActed = useRef(false);
  // After each change: the button may go at once, or when the list has been read again.
  useEffect(() => {
    const focused = document.activeElement;
    if (!hasActed.current || section.current?.contains(focused)) return;
    // Whoever has gone on elsewhere meanwhile stays there.
    hasActed.current = false;
    if (focused === document.body) section.current?.focus({ preventScroll: true });
  });
  const act = () => {
    hasActed.current = true;
  };
  return [section, act];
};
