import sharp from 'sharp';
import type { Metadata } from 'sharp';
import { fileNotAccepted, fileTooLarge } from '../file.errors.js';
import { MAX_BYTES, MAX_COVERED_PIXELS, MAX_PIXELS } from '../file-limits.js';
import type { CoveredArea, MediaType } from '../stored-file.js';

const JPEG_QUALITY = 90;
const TIMEOUT_S = 60;

/**
 * A new picture drawn from the old one: upright, the areas covered with black, and nothing carried over but colours of
 * pixels; no EXIF, position, comment, thumbnail, colour profile or name.
 */
export async function redacted(
  bytes: Buffer,
  areas: readonly CoveredArea[],
): Promise<{ readonly bytes: Buffer; readonly mediaType: MediaType }> {
  const source = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS });
  const about = await source.metadata();
  checkAreas(areas, uprightSizeOf(about));
  // What is under an opaque rectangle is not in the new file.
  const covered = source
    .rotate()
    .toColourspace('srgb')
    .composite(areas.map(({ left, top, width, height }) => ({ input: black(width, height), left, top })))
    .timeout({ seconds: TIMEOUT_S });
  const drawn = about.hasAlpha ? covered : covered.removeAlpha();
  const isPhotograph = about.format === 'jpeg';
  const made = await (isPhotograph ? drawn.jpeg({ quality: JPEG_QUALITY }) : drawn.png()).toBuffer();
  if (made.length > MAX_BYTES.redacted_image) throw fileTooLarge(MAX_BYTES.redacted_image);
  return { bytes: made, mediaType: isPhotograph ? 'image/jpeg' : 'image/png' };
}

const black = (width: number, height: number) => ({
  create: { width, height, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 1 } },
});

function uprightSizeOf({ width, height, orientation = 1 }: Metadata): {
  readonly width: number;
  readonly height: number;
} {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function checkAreas(areas: readonly CoveredArea[], image: { readonly width: number; readonly height: number }): void {
  for (const [i, area] of areas.entries())
    if (!isInside(area, image.width, image.height))
      throw fileNotAccepted(
        'file.area_outside_image',
        `The image has ${String(image.width)} by ${String(image.height)} pixels.`,
        `/covered/${String(i)}`,
      );
  const pixels = areas.reduce((sum, { width, height }) => sum + width * height, 0);
  if (pixels > MAX_COVERED_PIXELS)
    throw fileNotAccepted(
      'file.areas_too_large',
      `The areas may have ${String(MAX_COVERED_PIXELS)} pixels together, and have ${String(pixels)}.`,
      '/covered',
    );
}

function isInside({ left, top, width, height }: CoveredArea, imageWidth: number, imageHeight: number): boolean {
  const whole = [left, top, width, height].every((value) => Number.isInteger(value) && value >= 0);
  return whole && width > 0 && height > 0 && left + width <= imageWidth && top + height <= imageHeight;
}
