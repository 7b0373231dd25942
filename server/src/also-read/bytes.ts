/** Small whole numbers as text: bytes of seven bits each, the last one below 128 (LEB128), in base64. */
export class ByteWriter {
  private bytes = Buffer.allocUnsafe(1024);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      this.bytes = Buffer.concat([this.bytes, Buffer.allocUnsafe(this.bytes.length)]);
    }
    this.bytes[this.length++] = value;
  }

  /** @param value a whole number from 0 to 2^31 - 1 */
  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** How many, then the differences. @param ids ascending */
  ids(ids: ArrayLike<number>): void {
    this.number(ids.length);
    let last = 0;
    for (let index = 0; index < ids.length; index += 1) {
      const id = ids[index] as number;
      this.number(id - last);
      last = id;
    }
  }

  toString(): string {
    return this.bytes.toString('base64', 0, this.length);
  }
}

/** Reads what a `ByteWriter` wrote; past the end there are zeros. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(packed: string) {
    this.bytes = Buffer.from(packed, 'base64');
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  number(): number {
    let value = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = this.byte();
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    return value;
  }

  ids(): Int32Array {
    const ids = new Int32Array(this.number());
    let last = 0;
    for (let index = 0; index < ids.length; index += 1) ids[index] = last += this.number();
    return ids;
  }
}
