export type ImageFormat = 'png' | 'jpeg' | 'webp';

/** What the outside of a picture's file says: its format, and where the picture ends (null: it is cut off). */
export type Container = {
  readonly format: ImageFormat;
  readonly end: number | null;
  readonly animated: boolean;
};

/** Reads the frame of a PNG, JPEG or WebP file without decoding it. @returns null for anything else */
export function readContainer(file: Uint8Array): Container | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n') return readPng(bytes);
  if (bytes.toString('latin1', 0, 3) === '\xff\xd8\xff') return readJpeg(bytes);
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return readWebp(bytes);
  return null;
}

/** Chunks of length, name, data and checksum; the last one is IEND. */
function readPng(bytes: Buffer): Container {
  let animated = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') animated = true;
    at += 12 + bytes.readUInt32BE(at);
    if (name === 'IEND') return { format: 'png', end: at <= bytes.length ? at : null, animated };
  }
  return { format: 'png', end: null, animated };
}

/** Segments with their length; after a scan's header come coded bytes, in which a marker is FF and neither 00 nor RSTn. */
function readJpeg(bytes: Buffer): Container {
  const cutOff = { format: 'jpeg', end: null, animated: false } as const;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return cutOff;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda) at = endOfScan(bytes, at);
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return { ...cutOff, end: at + 2 };
  }
  return cutOff;
}

function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** The length of the whole stands in front, without its first eight bytes. */
function readWebp(bytes: Buffer): Container {
  const extended = bytes.toString('latin1', 12, 16) === 'VP8X';
  const animated = extended && ((bytes[20] ?? 0) & 0x02) !== 0;
  const end = bytes.length < 12 ? null : 8 + bytes.readUInt32LE(4);
  return { format: 'webp', end: end !== null && end <= bytes.length ? end : null, animated };
}
