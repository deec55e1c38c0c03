/** One file of a tar archive; its content is to be read before the next file is asked for. */
export type TarEntry = { name: string; size: number; content: AsyncIterable<Buffer> };

const BLOCK = 512;
const LONGEST_NAME = 100;
const LARGEST = 0o77777777777;

/** The header of a file in a POSIX tar archive; its content and `tarPadding` follow. */
export function tarHeader(name: string, size: number, modifiedAt: Date): Buffer {
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new Error(`The name ${name} is too long for the archive.`);
  if (size > LARGEST) throw new Error(`The file ${name} is too large for the archive.`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write("0000600\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${octal(size, 11)} `, 124);
  header.write(`${octal(Math.floor(modifiedAt.getTime() / 1000), 11)} `, 136);
  header.write("0", 156);
  header.write("ustar\u000000", 257);
  header.write(`${octal(checksum(header), 6)}\0 `, 148);
  return header;
}

/** What fills a content of this size up to whole blocks. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** What ends an archive. */
export const tarEnd = Buffer.alloc(2 * BLOCK);

/** The files of a tar archive, one after the other, in constant memory. Throws where the stream is not one, or ends early. */
export async function* readTar(stream: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const source = new ByteSource(stream);
  for (;;) {
    const header = await source.take(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = readHeader(header);
    let left = size;
    const content = async function* () {
      while (left > 0) {
        const chunk = await source.some(left);
        left -= chunk.length;
        yield chunk;
      }
    };
    yield { name, size, content: content() };
    while (left > 0) left -= (await source.some(left)).length;
    await source.take((BLOCK - (size % BLOCK)) % BLOCK);
  }
}

function readHeader(header: Buffer): { name: string; size: number } {
  if (header.toString("latin1", 257, 262) !== "ustar" || checksum(header) !== number(header, 148, 8)) {
    throw new Error("The archive is damaged: a file does not begin where one should.");
  }
  return { name: header.toString("utf8", 0, header.indexOf(0)), size: number(header, 124, 12) };
}

/** The sum of a header's bytes, its own place counted as blanks. */
function checksum(header: Buffer): number {
  let sum = 8 * 32;
  header.forEach((byte, place) => {
    if (place < 148 || place >= 156) sum += byte;
  });
  return sum;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}

function number(header: Buffer, from: number, length: number): number {
  return Number.parseInt(header.toString("latin1", from, from + length), 8);
}

/** Hands out a stream's bytes in the portions asked for. */
class ByteSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** At least one byte, at most so many. */
  async some(most: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done) throw new Error("The archive ends too early.");
      this.#rest = next.value;
    }
    const part = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(part.length);
    return part;
  }

  /** Exactly so many bytes. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const part = await this.some(left);
      left -= part.length;
      parts.push(part);
    }
    return Buffer.concat(parts);
  }
}
