/** RFC 5545, 3.1: no line is longer, its line end aside. */
const OCTETS = 75;

const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;

/** One content line in as many as it takes, each after the first begun by a space; no character is torn. */
const fold = (line: string): string => {
  // No UTF-16 unit takes more than three octets.
  if (line.length * 3 <= OCTETS || Buffer.byteLength(line) <= OCTETS) return line;
  let folded = '';
  let begun = 0;
  let octets = 0;
  for (let at = 0; at < line.length;) {
    const codePoint = line.codePointAt(at) as number;
    const size = octetsOf(codePoint);
    if (octets + size > OCTETS) {
      folded += `${line.slice(begun, at)}\r\n `;
      begun = at;
      octets = 1;
    }
    octets += size;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return folded + line.slice(begun);
};

/** Text of iCalendar with its long lines folded. */
export const foldLines = (text: string): string => text.split('\r\n').map(fold).join('\r\n');
