import type { Sharp } from 'sharp';
import type { DomainError } from '#kernel/domain-error';
import { invalid } from '#kernel/domain-error';
import type { EncodedImage, ImageEncoder } from '#kernel/ports';
import { createLanes } from '#platform/lanes';
import { readContainer } from './container.ts';

/** Sides of what is taken, and of what is kept: twice what any page shows. */
const mostPixels = 4096;
const leastPixels = 16;
const keptPixels = 512;
/** A picture within the limits takes a fraction of a second. */
const timeoutSeconds = 10;

const refused = (message: string): DomainError => invalid({ field: 'image', message });

/** Loaded when the first picture comes: the library is large, and most processes never see one. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  // Formats with a past of holes (SVG, TIFF, PDF, GIF) cannot be reached, whatever a file claims to be.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  return sharp;
}

/** What can be told from the outside of the file. @throws DomainError VALIDATION_ERROR */
function checkContainer(file: Uint8Array): void {
  const container = readContainer(file);
  if (container === null) throw refused('must be a PNG, JPEG or WebP picture');
  const { end, animated } = container;
  if (animated) throw refused('must not be animated');
  if (end === null) throw refused('is cut off: the file ends before the picture does');
  if (end < file.byteLength) throw refused('has something after the end of the picture');
}

async function checkSize(picture: Sharp): Promise<void> {
  const { width, height, pages = 1 } = await picture.metadata();
  if (pages > 1) throw refused('must not be animated');
  if (width > mostPixels || height > mostPixels)
    throw refused(`is ${width} × ${height} pixels; at most ${mostPixels} × ${mostPixels} are taken`);
  if (width < leastPixels || height < leastPixels)
    throw refused(
      `is ${width} × ${height} pixels; it takes at least ${leastPixels} × ${leastPixels} to be seen`,
    );
}

/** Decodes uploaded pictures and encodes them anew: pixels alone pass, no metadata and no other content (B5). */
export function createImageEncoder(): ImageEncoder {
  const inLane = createLanes({ lanes: 2, longestQueue: 20 });
  let loading: ReturnType<typeof loadSharp> | undefined;

  const encode = async (file: Uint8Array): Promise<EncodedImage> => {
    loading ??= loadSharp();
    const sharp = await loading;
    const picture = sharp(file, { failOn: 'warning', limitInputPixels: mostPixels * mostPixels });
    await checkSize(picture);
    const shrunk = picture
      .timeout({ seconds: timeoutSeconds })
      .autoOrient()
      .resize(keptPixels, keptPixels, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const isPhoto = readContainer(file)?.format === 'jpeg';
    const { data, info } = await (isPhoto
      ? shrunk.jpeg({ quality: 88 })
      : shrunk.png({ compressionLevel: 9 })
    ).toBuffer({ resolveWithObject: true });
    return {
      contentType: isPhoto ? 'image/jpeg' : 'image/png',
      bytes: data,
      width: info.width,
      height: info.height,
    };
  };

  return {
    async logo(file) {
      checkContainer(file);
      return inLane(async () => {
        try {
          return await encode(file);
        } catch (error) {
          if (error instanceof Error && error.name === 'DomainError') throw error;
          throw refused('cannot be decoded: the picture is damaged or has too many pixels');
        }
      });
    },
  };
}
