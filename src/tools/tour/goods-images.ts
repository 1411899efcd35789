import sharp from 'sharp';
import { act } from './disclosure-cast.js';
import type { HttpGuide } from './guide.js';

/** Adds an image of the goods to a detention, and its redacted copy, which is another file. */
export async function addImages(guide: HttpGuide, as: Record<string, string>, detention: string): Promise<void> {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#406080' } });
  const content = (await picture.jpeg().toBuffer()).toString('base64');
  const { body: image } = await guide.post('/v1/files', { kind: 'image', content }, as);
  const covered = [{ left: 0, top: 0, width: 32, height: 12 }];
  const { body: copy } = await guide.post(`/v1/files/${String(image.id)}/redacted-copies`, { covered }, as);
  const images = `${detention}/images`;
  const added = await act(guide, as, images, { fileId: image.id, kind: 'unredacted', depicts: 'Dial' });
  const redacted = { fileId: copy.id, kind: 'redacted', redacts: added.body.id, depicts: 'Dial, crown covered' };
  await act(guide, as, images, redacted);
}
