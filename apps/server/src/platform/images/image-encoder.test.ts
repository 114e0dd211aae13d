import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createImageEncoder } from './image-encoder.ts';

const { logo } = createImageEncoder();

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 11, g: 61, b: 145, alpha: 0.5 } } });

/** What is said of a refused file. */
async function problemOf(file: Uint8Array): Promise<string> {
  const error = await logo(file).then(
    () => null,
    (reason) => reason,
  );
  expect(error, 'it was taken').toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'image' }] });
  return error.details[0].message;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of any claimed size, whose rows are whatever is given. */
function png(width: number, height: number, rows: Buffer, more: readonly Buffer[] = []): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('B5: a logo', () => {
  it.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/png'],
  ] as const)('as %s is decoded and encoded anew as %s, at most 512 pixels wide', async (format, type) => {
    const encoded = await logo(await picture(800, 200).toFormat(format).toBuffer());
    expect(encoded).toMatchObject({ contentType: type, width: 512, height: 128 });
    const { width, height, format: is } = await sharp(encoded.bytes).metadata();
    expect([width, height, `image/${is}`]).toEqual([512, 128, type]);
  });

  it('is not made larger, and keeps its transparency', async () => {
    const { bytes, width, height } = await logo(await picture(40, 30).png().toBuffer());
    expect([width, height]).toEqual([40, 30]);
    expect((await sharp(bytes).stats()).isOpaque).toBe(false);
  });

  it('loses its metadata, and stands as the camera held it', async () => {
    const file = await picture(60, 30)
      .withExif({ IFD0: { Copyright: 'secret words' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(file.toString('latin1')).toContain('Exif');
    const { bytes, width, height } = await logo(file);
    expect([width, height]).toEqual([30, 60]);
    const { exif, icc, xmp } = await sharp(bytes).metadata();
    expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>'],
    ['an SVG with a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;'],
    ['a PDF', '%PDF-1.7'],
    ['nothing', ''],
  ])('that is %s is refused', async (_what, text) => {
    expect(await problemOf(Buffer.from(text, 'latin1'))).toBe('must be a PNG, JPEG or WebP picture');
  });

  it.each(['png', 'jpeg', 'webp'] as const)('as %s with something behind it is refused', async (format) => {
    const file = await picture(64, 64).toFormat(format).toBuffer();
    for (const tail of ['PK\x03\x04', '<script>alert(1)</script>', '\xff\xd9'])
      expect(await problemOf(Buffer.concat([file, Buffer.from(tail, 'latin1')]))).toContain(
        'something after the end',
      );
  });

  it.each(['png', 'jpeg', 'webp'] as const)('as %s that is cut off is refused', async (format) => {
    const file = await picture(300, 300).toFormat(format).toBuffer();
    for (const length of [12, 20, file.length >> 1, file.length - 1])
      expect(await problemOf(file.subarray(0, length))).toMatch(/cut off|cannot be decoded/);
  });

  it('whose bytes are damaged inside is refused', async () => {
    const file = await picture(300, 300).png().toBuffer();
    file.fill(0x55, file.length >> 1, file.length - 40);
    expect(await problemOf(file)).toMatch(/cut off|cannot be decoded|something after/);
  });

  it('that moves is refused, as PNG and as WebP', async () => {
    const rows = Buffer.alloc(64 * 65);
    expect(await problemOf(png(64, 64, rows, [chunk('acTL', Buffer.alloc(8))]))).toBe('must not be animated');
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 32, height: 32, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await problemOf(moving)).toBe('must not be animated');
  });

  it('that would unfold to more pixels than are taken is refused before it does', async () => {
    const bomb = png(50_000, 50_000, Buffer.alloc(50_001 * 20));
    expect(bomb.length).toBeLessThan(10_000);
    const started = performance.now();
    expect(await problemOf(bomb)).toMatch(/50000 × 50000|too many pixels/);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(await problemOf(png(4097, 20, Buffer.alloc(4098 * 20)))).toContain('4097 × 20');
  });

  it('too small to be seen is refused', async () => {
    expect(await problemOf(await picture(15, 200).png().toBuffer())).toContain('15 × 200');
  });

  it('waits for a lane, and is turned away when too many wait', async () => {
    const encoder = createImageEncoder();
    const file = await picture(600, 600).png().toBuffer();
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => encoder.logo(file)));
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refusals.length).toBe(18);
    for (const { reason } of refusals) expect(reason).toMatchObject({ code: 'RATE_LIMITED' });
  });
});
