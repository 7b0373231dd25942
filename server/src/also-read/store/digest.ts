/**
 * A number of 53 bits for a feature of a locale, from two mixed 32-bit hashes (multiplication and xor-shift as in
 * MurmurHash3's finaliser, Austin Appleby, public domain). Two of five million features share one with a chance of one in
 * a thousand; what that would cost is one wrong count.
 */
export const digestOf = (locale: string, kind: string, key: string): number => {
  let a = 0x2545f491;
  let b = 0x9e3779b9;
  const add = (text: string) => {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      a = Math.imul(a ^ code, 0x85ebca6b);
      b = Math.imul(b ^ code, 0xc2b2ae35);
      a ^= a >>> 13;
      b ^= b >>> 16;
    }
    // A border, so that no two triples of texts run into the same one.
    a = Math.imul(a ^ 0x10000, 0x85ebca6b);
    b = Math.imul(b ^ 0x10000, 0xc2b2ae35);
  };
  add(locale);
  add(kind);
  add(key);
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  a = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 13), 0x85ebca6b);
  return ((b ^ (b >>> 16)) & 0x1fffff) * 0x100000000 + ((a ^ (a >>> 16)) >>> 0);
};
