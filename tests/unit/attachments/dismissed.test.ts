import { createDismissals } from '../../../admin/src/attachments/suggestions/dismissed';

describe('dismissed suggestions', () => {
  it('are known again when the panel of a story is made anew, and on no other story', () => {
    const dismissals = createDismissals();
    dismissals('story').add('visit 1');
    dismissals('story').add('visit 2');
    expect([...dismissals('story').ids()]).toEqual(['visit 1', 'visit 2']);
    expect(dismissals('other').ids().size).toBe(0);
  });

  it('are told to the panel that shows them, until it goes', () => {
    const { subscribe, add, ids } = createDismissals()('story');
    const seen: number[] = [];
    const stop = subscribe(() => seen.push(ids().size));
    const before = ids();
    expect(ids()).toBe(before);
    add('visit 1');
    stop();
    add('visit 2');
    expect(seen).toEqual([1]);
    expect(ids()).not.toBe(before);
  });

  it('are forgotten for the story that was opened longest ago', () => {
    const dismissals = createDismissals(2);
    for (const story of ['first', 'second']) dismissals(story).add('visit 1');
    dismissals('first');
    dismissals('third');
    expect(dismissals('first').ids().size).toBe(1);
    expect(dismissals('second').ids().size).toBe(0);
  });
});
