import { createAnswerDates } from '../../server/src/answer-dates';

describe('the dates of answers', () => {
  it('are forgotten for the address that was asked for longest ago', () => {
    let time = 0;
    const dates = createAnswerDates({ addresses: 2, now: () => time });
    const read = (...addresses: string[]) =>
      addresses.map((address) => dates.since(address, 'tag'));
    read('a', 'b');
    time = 5000;
    expect(read('a')).toEqual([0]);
    read('c');
    time = 9000;
    expect(read('a', 'c')).toEqual([0, 5000]);
    expect(read('b')).toEqual([null]);
  });
});
