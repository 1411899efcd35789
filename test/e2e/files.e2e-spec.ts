import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

let t: TestApp;
let folder: string;
let officer: Caller;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'files-'));
  t = await startTestApp({ DATA_DIR: folder });
  officer = await t.as('port_officer');
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

const plain = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#4080c0' } });
const jpeg = (): Promise<Buffer> => plain().jpeg().toBuffer();
const png = (): Promise<Buffer> => plain().png().toBuffer();
const withPosition = (): Promise<Buffer> =>
  plain()
    .withExif({ IFD0: { Artist: 'J. Shipper', Copyright: 'Acme' }, IFD3: { GPSLatitude: '40/1 42/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">name of the maker</x:xmpmeta>')
    .jpeg()
    .toBuffer();
const upload = (bytes: Buffer, type: string, kind = 'image', as = officer) =>
  as.put(`/v1/uploads?kind=${kind}`).set('content-type', type).send(bytes);
const sendJson = (bytes: Buffer, kind = 'image') =>
  officer.post('/v1/files').send({ kind, content: bytes.toString('base64') });
const fetched = async (href: string, as = officer): Promise<Buffer> => {
  const answer = await as.get(href).buffer(true).responseType('blob').expect(200);
  return answer.body as Buffer;
};

describe('a file', () => {
  it('is told by its bytes, kept once, and found by its id', async () => {
    const bytes = await jpeg();
    const first = await upload(bytes, 'image/png').expect(200);
    expect(first.body).toMatchObject({ mediaType: 'image/jpeg', size: bytes.length, kind: 'image' });
    const again = await sendJson(bytes).expect(201);
    expect(again.body).toEqual(first.body);
    await officer.get(`/v1/files/${first.body.id}`).expect(200, first.body);
  });

  it('sent by two requests at once is one file', async () => {
    const bytes = await plain().modulate({ hue: 90 }).jpeg().toBuffer();
    const answers = await Promise.all(Array.from({ length: 6 }, () => upload(bytes, 'image/jpeg')));
    expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1);
  });

  it('does not exist for another organisation', async () => {
    const { body } = await upload(await png(), 'image/png').expect(200);
    const importer = await t.as('importer');
    for (const request of [
      importer.get(`/v1/files/${body.id}`),
      importer.post(`/v1/files/${body.id}/links`),
      importer.post(`/v1/files/${body.id}/redacted-copies`).send({ covered: [] }),
    ])
      expect((await request.expect(404)).body.code).toBe('resource.not_found');
  });

  it('lies on the disk under its digest, and is not given out once it has changed there', async () => {
    const bytes = await plain().blur(2).png().toBuffer();
    const { body } = await upload(bytes, 'image/png').expect(200);
    const sha256 = body.sha256 as string;
    const directory = path.join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4));
    expect(await readdir(directory)).toEqual([sha256]);
    const link = await officer.post(`/v1/files/${body.id}/links`).expect(201);
    expect(await fetched(link.body.href)).toEqual(bytes);
    await writeFile(path.join(directory, sha256), await jpeg());
    await officer.get(link.body.href).expect(500);
  });
});

describe('what is not what it says', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const zip = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    Buffer.alloc(40),
    Buffer.from('PK\u0005\u0006'),
    Buffer.alloc(18),
  ]);
  const withComment = (text: string) => async (): Promise<Buffer> => {
    const bytes = await jpeg();
    const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), Buffer.from(text, 'latin1')]);
    return Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]);
  };
  const pdf = (inside: string) => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\n%%EOF\n`);

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['text', () => Buffer.from('hello, I am a picture'), 'file.type_not_accepted'],
    ['an SVG', () => svg, 'file.type_not_accepted'],
    ['a GIF', () => plain().gif().toBuffer(), 'file.type_not_accepted'],
    ['a PDF among images', () => pdf(''), 'file.type_not_accepted'],
    ['nothing but a header', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), 'file.not_readable'],
    ['half an image', async () => (await png()).subarray(0, 60), 'file.not_readable'],
    ['a ZIP behind a JPEG', async () => Buffer.concat([await jpeg(), zip]), 'file.trailing_data'],
    ['a ZIP behind a PNG', async () => Buffer.concat([await png(), zip]), 'file.trailing_data'],
    ['a page behind a WebP', async () => Buffer.concat([await plain().webp().toBuffer(), svg]), 'file.trailing_data'],
    ['a page in a comment', withComment('<html><script>alert(1)</script>'), 'file.hidden_payload'],
    ['a PDF in a comment', withComment('%PDF-1.4 1 0 obj'), 'file.hidden_payload'],
    ['a ZIP in a comment', withComment(zip.toString('latin1')), 'file.hidden_payload'],
    ['no bytes', () => Buffer.alloc(0), 'file.empty'],
  ])('%s is refused as an image', async (_, make, code) => {
    const { body } = await upload(await make(), 'image/jpeg').expect(400);
    expect(body.code).toBe('file.not_accepted');
    expect(body.errors[0].code).toBe(code);
  });

  it.each([
    ['a script', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>', 'file.active_content'],
    [
      'a script under an escaped name',
      '/OpenAc#74ion << /S /J#61vaScript /J#53 (app.alert(1)) >>',
      'file.active_content',
    ],
    ['an attachment', '/Names << /EmbeddedFiles 3 0 R >>', 'file.active_content'],
    ['a password', '>> endobj trailer << /Encrypt 4 0 R', 'file.encrypted'],
  ])('a document with %s is refused', async (_, inside, code) => {
    const { body } = await upload(pdf(inside), 'application/pdf', 'document').expect(400);
    expect(body.errors[0].code).toBe(code);
    await upload(pdf(''), 'application/pdf', 'document').expect(200);
  });

  it('is refused when it is too large, announced or not, and when it unpacks to too many pixels', async () => {
    const large = Buffer.alloc(10 * 1024 * 1024 + 1);
    expect((await upload(large, 'image/jpeg').expect(413)).body.code).toBe('file.too_large');
    expect((await sendJson(Buffer.alloc(900_000)).expect(413)).body.code).toBe('request.too_large');
    const bomb = await sharp({ create: { width: 12_000, height: 6_000, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    expect((await upload(bomb, 'image/png').expect(400)).body.errors[0].code).toBe('file.too_many_pixels');
  });

  it('is refused when it is not base64 or comes to another address', async () => {
    const answer = await officer.post('/v1/files').send({ kind: 'image', content: 'not base64!' }).expect(400);
    expect(answer.body.errors[0].code).toBe('file.not_base64');
    const elsewhere = await officer
      .post('/v1/files')
      .set('content-type', 'image/jpeg')
      .send(await jpeg())
      .expect(415);
    expect(elsewhere.body.errors).toMatchObject([{ pointer: '#Content-Type', remedy: 'Send application/json.' }]);
    const song = await officer.put('/v1/uploads?kind=image').set('content-type', 'audio/mpeg').send('la').expect(415);
    expect(song.body.errors[0].remedy).toBe('Send image/jpeg, image/png, image/webp or application/pdf.');
    await t
      .anonymous()
      .put('/v1/uploads?kind=image')
      .set('content-type', 'image/jpeg')
      .send(await jpeg())
      .expect(401);
    await officer
      .put('/v1/uploads?kind=song')
      .set('content-type', 'image/jpeg')
      .send(await jpeg())
      .expect(400);
  });
});

describe('a redacted copy', () => {
  it('is another file, upright, with black where it was covered and no metadata at all', async () => {
    const { body } = await upload(await withPosition(), 'image/jpeg').expect(200);
    const covered = [{ left: 0, top: 0, width: 20, height: 20 }];
    const copy = await officer.post(`/v1/files/${body.id}/redacted-copies`).send({ covered }).expect(201);
    expect(copy.body).toMatchObject({ kind: 'redacted_image', redactedFrom: body.id });
    expect(copy.body.sha256).not.toBe(body.sha256);
    const { body: link } = await officer.post(`/v1/files/${copy.body.id}/links`).expect(201);
    const bytes = await fetched(link.href);
    const { exif, xmp, icc, iptc, comments } = await sharp(bytes).metadata();
    expect([exif, xmp, icc, iptc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(bytes.toString('latin1')).not.toMatch(/Shipper|Acme|GPS|maker/);
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)].every((value) => value < 16)).toBe(true);
    expect((data[39 * 3 + 2] ?? 0) > 150).toBe(true);
  });

  it('sent ready-made is drawn anew, so that nothing comes along', async () => {
    const original = await withPosition();
    expect(original.toString('latin1')).toMatch(/Shipper/);
    const { body } = await upload(original, 'image/jpeg', 'redacted_image').expect(200);
    const { body: link } = await officer.post(`/v1/files/${body.id}/links`).expect(201);
    expect((await fetched(link.href)).toString('latin1')).not.toMatch(/Shipper|Acme|GPS|maker|Exif/);
  });

  it('cannot be covered outside the image', async () => {
    const { body } = await upload(await png(), 'image/png').expect(200);
    const covered = [{ left: 30, top: 0, width: 20, height: 5 }];
    const answer = await officer.post(`/v1/files/${body.id}/redacted-copies`).send({ covered }).expect(400);
    expect(answer.body.errors[0]).toMatchObject({ code: 'file.area_outside_image', pointer: '/covered/0' });
  });
});

describe('a link', () => {
  it('opens one file for one organisation, until it is over', async () => {
    const { body } = await upload(await png(), 'image/png').expect(200);
    const { body: other } = await upload(await jpeg(), 'image/jpeg').expect(200);
    const { body: link } = await officer.post(`/v1/files/${body.id}/links`).expect(201);
    const href = link.href as string;
    const given = await officer.get(href).expect(200);
    expect(given.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(given.headers['content-disposition']).toMatch(/^attachment/);

    const refused = async (as: Caller, address: string) => {
      expect((await as.get(address).expect(403)).body.code).toBe('file.link_not_valid');
    };
    await refused(await t.as('importer'), href);
    await refused(officer, href.replace(body.id as string, other.id as string));
    await refused(officer, `/v1/files/${body.id}/content`);
    await refused(officer, `${href.slice(0, -4)}AAAA`);
    const [claims = '', seal = ''] = (href.split('link=')[1] ?? '').split('.');
    const longer = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { expires: number };
    const forged = Buffer.from(JSON.stringify({ ...longer, expires: longer.expires + 9999 })).toString('base64url');
    await refused(officer, `/v1/files/${body.id}/content?link=${forged}.${seal}`);
    await t.anonymous().get(href).expect(401);

    const late = Date.now() + 301_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(late);
    try {
      const fresh = await t.tokenOf('sandbox-port-officer');
      await refused(t.anonymous().set('authorization', `Bearer ${fresh}`), href);
    } finally {
      clock.mockRestore();
    }
  });
});
