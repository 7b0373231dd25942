import { createAnswerDates } from '../../server/src/answer-dates';

describe('the dates of answers', () => {
  it('are forgotten for the address that was asked for longest ago', () => {
    let time = 0;
    const dates = createAnswerDates({ addresses: 2, now: () => time });
    const read = (...addresses: string[]) =>
      addresses.map((address) => dates.since(address, 'tag'));
    read('a', 'b');
    time = 20_000;
    expect(read('a')).toEqual([1000]);
    read('c');
    time = 40_000;
    expect(read('a', 'c')).toEqual([1000, 21_000]);
    expect(read('b')).toEqual([null]);
  });

  it('are never those of a clock that was put back', () => {
    let time = 10_000;
    const dates = createAnswerDates({ now: () => time });
    dates.since('a', 'old');
    time = 30_000;
    expect(dates.since('a', 'old')).toBe(11_000);
    time = 10_000;
    dates.since('a', 'new');
    time = 60_000;
    expect(dates.since('a', 'new')).toBe(31_000);
  });

  it('are not told as long as another process may give the answer before from its memory', () => {
    let time = 200;
    const [slow, quick] = [0, 1].map(() => createAnswerDates({ now: () => time }));
    slow?.since('a', 'old');
    time = 700;
    quick?.since('a', 'new');
    time = 2600;
    const told = [slow?.since('a', 'old')];
    time = 2700;
    slow?.since('a', 'new');
    time = 60_000;
    expect(told).toEqual([null]);
    expect(quick?.since('a', 'new')).toBe(1000);
    expect(slow?.since('a', 'new')).toBe(3000);
  });
});
