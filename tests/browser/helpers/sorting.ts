import type { Locator, Page } from 'playwright-core';
import { phrase } from './desk';

/** An item of a sortable list of `count`. */
export interface SortedItem {
  title: string;
  count: number;
}

/** Waits until the list has told screen readers what it made of the last key or movement. */
export const heard = (
  page: Page,
  id: 'sort.over' | 'sort.dropped',
  item: SortedItem,
  place: number
): Promise<void> => page.getByText(phrase(id, { ...item, place })).waitFor({ state: 'attached' });

const handle = (page: Page, title: string): Locator =>
  page.getByRole('button', { name: phrase('sort.handle', { title }), exact: true });

/** Where an element is when it has come to rest. */
const placeOf = async (page: Page, element: Locator): Promise<{ x: number; y: number }> => {
  let place = await element.boundingBox();
  for (;;) {
    await page.waitForTimeout(150);
    const now = await element.boundingBox();
    if (now && now.x === place?.x && now.y === place.y) return now;
    place = now;
  }
};

/**
 * Takes an item with the pointer, once nothing lies on its handle: a press on what lies there would be a click on that.
 * @returns whether the list has noticed: it may have moved away under the pointer
 */
const grab = async (page: Page, item: SortedItem): Promise<boolean> => {
  await handle(page, item.title).hover({ position: { x: 6, y: 6 } });
  const from = await placeOf(page, handle(page, item.title));
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y - 4, { steps: 4 });
  const over = page.getByText(phrase('sort.over', { ...item, place: item.count }));
  const noticed = over.waitFor({ state: 'attached', timeout: GRAB_MS });
  return noticed.then(
    () => true,
    () => false
  );
};

const GRAB_MS = 8000;
const TRIES = 4;

/**
 * Drags the last item of a list to its first place, where `first` is now. Waits for the list after each movement: on a busy
 * machine it lags behind the pointer, and an item would be dropped where it was.
 */
export const dragToTop = async (page: Page, item: SortedItem, first: string): Promise<void> => {
  let isHeld = await grab(page, item);
  for (let tries = 1; !isHeld && tries < TRIES; tries += 1) {
    await page.mouse.up();
    isHeld = await grab(page, item);
  }
  const to = await placeOf(page, handle(page, first));
  await page.mouse.move(to.x + 6, to.y - 4, { steps: 8 });
  await heard(page, 'sort.over', item, 1);
  await page.mouse.up();
};
