import { cursorOf, positionIn } from '../../../server/src/timeline/cursor';

describe('a cursor', () => {
  it.each([
    { at: '1992', rank: 0, id: '2 1992  Embassy in Baku 0a1b2c3d', part: null },
    { at: '2023-06-19', rank: 1, id: 'fi38nlsp3qbzwb91791x7ptr', part: '' },
    { at: '2023-06-19T08:30:00', rank: 3, id: 'x', part: 'Договор 😀' },
  ])('is read as it was written: $at', (position) => {
    const cursor = cursorOf(position);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(positionIn(cursor)).toEqual(position);
  });

  const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    '',
    'tomorrow',
    '%00',
    written(null),
    written({}),
    written(['1992', 0, 'x']),
    written(['1992-6', 0, 'x', null]),
    written(["1992'--", 0, 'x', null]),
    written(['1992', -1, 'x', null]),
    written(['1992', 0.5, 'x', null]),
    written(['1992', 0, 7, null]),
    written(['1992', 0, 'x', null, 'more']),
    written(['1992', 0, 'x'.repeat(300), null]),
  ])('is nothing else: %s', (text) => {
    expect(positionIn(text)).toBeNull();
  });
});
