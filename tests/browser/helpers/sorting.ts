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

/**
 * Drags the last item of a list to its first place, where `first` is now. Waits for the list after each movement: on a busy
 * machine it lags behind the pointer, and an item would be dropped where it was.
 */
export const dragToTop = async (page: Page, item: SortedItem, first: string): Promise<void> => {
  await handle(page, item.title).scrollIntoViewIfNeeded();
  const at = async (title: string) =>
    (await handle(page, title).boundingBox()) as { x: number; y: number };
  const from = await at(item.title);
  const to = await at(first);
  await page.mouse.move(from.x + 6, from.y + 6);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y - 4, { steps: 4 });
  await heard(page, 'sort.over', item, item.count);
  await page.mouse.move(to.x + 6, to.y - 4, { steps: 8 });
  await heard(page, 'sort.over', item, 1);
  await page.mouse.up();
};
