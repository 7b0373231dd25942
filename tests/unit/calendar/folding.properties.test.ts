import fc from 'fast-check';
import { foldLines } from '../../../server/src/calendar/folding';
import { holds, same } from '../helpers/properties';

const text = fc
  .array(
    fc.string({ unit: 'binary', maxLength: 120 }).map((line) => line.replace(/[\r\n]/g, '')),
    {
      maxLength: 4,
    }
  )
  .map((lines) => lines.join('\r\n'));

it('unfolding gives back what was folded, and no line has more than 75 octets', () => {
  holds(fc.tuple(text), ([original]) => {
    const folded = foldLines(original);
    same(folded.replace(/\r\n /g, ''), original.replace(/\r\n /g, ''));
    for (const line of folded.split('\r\n')) same(Buffer.byteLength(line) <= 75, true);
  });
});

it('a line that just fits stays whole', () => {
  const whole = 'й'.repeat(37) + 'x';
  same(foldLines(whole), whole);
  same(foldLines(`${whole}y`), `${whole}\r\n y`);
});
