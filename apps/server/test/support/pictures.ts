import sharp from 'sharp';

type Form = { readonly width?: number; readonly height?: number; readonly color?: string };

/** A picture as somebody would upload it. */
export const picture = (
  format: 'png' | 'jpeg' | 'webp' | 'gif',
  { width = 120, height = 40, color = '#0b3d91' }: Form = {},
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: color } })
    .toFormat(format)
    .toBuffer();
