import sharp from 'sharp';
import { fileNotAccepted } from './file.errors.js';
import { MAX_PIXELS } from './file-checks.js';
import type { CoveredArea, MediaType } from './stored-file.js';

const JPEG_QUALITY = 90;

/**
 * A new picture drawn from the old one: upright, the areas covered with black, and nothing carried over but colours of
 * pixels; no EXIF, position, comment, thumbnail, colour profile or name.
 */
export async function redacted(
  bytes: Buffer,
  areas: readonly CoveredArea[],
): Promise<{ readonly bytes: Buffer; readonly mediaType: MediaType }> {
  const source = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS });
  const { format, hasAlpha } = await source.metadata();
  const { data, info } = await source.rotate().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (const [i, area] of areas.entries()) {
    if (!isInside(area, width, height))
      throw fileNotAccepted(
        'file.area_outside_image',
        `The image has ${String(width)} by ${String(height)} pixels.`,
        `/covered/${String(i)}`,
      );
    cover(data, area, width, channels, hasAlpha);
  }
  const drawn = sharp(data, { raw: { width, height, channels } });
  if (format === 'jpeg')
    return { bytes: await drawn.jpeg({ quality: JPEG_QUALITY }).toBuffer(), mediaType: 'image/jpeg' };
  return { bytes: await drawn.png().toBuffer(), mediaType: 'image/png' };
}

function isInside({ left, top, width, height }: CoveredArea, imageWidth: number, imageHeight: number): boolean {
  const whole = [left, top, width, height].every((value) => Number.isInteger(value) && value >= 0);
  return whole && width > 0 && height > 0 && left + width <= imageWidth && top + height <= imageHeight;
}

// Opaque black in place of the pixels: what was there is not in the new file.
function cover(pixels: Buffer, area: CoveredArea, imageWidth: number, channels: number, hasAlpha: boolean): void {
  for (let row = area.top; row < area.top + area.height; row++)
    for (let column = area.left; column < area.left + area.width; column++) {
      const at = (row * imageWidth + column) * channels;
      pixels.fill(0, at, at + channels);
      if (hasAlpha) pixels[at + channels - 1] = 0xff;
    }
}
