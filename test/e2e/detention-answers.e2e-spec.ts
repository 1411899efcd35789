import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { Detentions } from '../../src/features/detentions/index.js';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act, suspectedCounterfeits } from '../support/detentions.js';
import { tellOwner } from '../support/disclosures.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let folder: string;
let officer: Caller;
let specialist: Caller;
let importer: Caller;
let owner: Caller;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'detention-images-'));
  t = await startTestApp({ DATA_DIR: folder });
  officer = await t.as('port_officer');
  specialist = await t.as('import_specialist');
  importer = await t.as('importer');
  owner = await t.as('rights_holder', 'sandbox-rights-holder-2');
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

const today = (day: string) => t.setNow(`${day}T15:00:00Z`);
const view = async (id: string, caller = officer) => (await caller.get(`/v1/detentions/${id}`).expect(200)).body;

/** Watches presented on 2026-11-16, noticed on 11-18: the seven business days run over Thanksgiving to 11-30. */
async function noticed(given: object = {}): Promise<string> {
  today('2026-11-16');
  const recordation = { recordationId: SANDBOX_RECORDATIONS.watch.id, presentedOn: '2026-11-16' };
  const { body } = await act(officer, '', { ...suspectedCounterfeits, ...recordation, ...given }).expect(201);
  await act(officer, `/${body.id}/decision`, { decision: 'detain' }).expect(200);
  today('2026-11-18');
  await act(officer, `/${body.id}/notice`, { specificReason: 'Mark', anticipatedLength: '30 days' }).expect(200);
  return body.id as string;
}
const genuine = { answer: 'genuine', statement: 'Bought from the distributor.' };

describe("the importer's seven business days over Thanksgiving (19 CFR 133.21(b)(2)(i)(B))", () => {
  it('are heard until 2026-11-30, and not on 12-01', async () => {
    const id = await noticed();
    today('2026-11-30');
    const { body } = await act(importer, `/${id}/importer-responses`, genuine).expect(201);
    expect(body).toMatchObject({ answeredOn: '2026-11-30', answer: 'genuine' });
    expect(await view(id)).toMatchObject({ importerResponses: [{ id: body.id }] });
    today('2026-12-01');
    const late = await act(importer, `/${id}/importer-responses`, genuine).expect(422);
    expect(late.body.errors).toMatchObject([
      { code: 'detention.answer_out_of_time', citation: { authority: '19 CFR 133.21(b)' } },
    ]);
    const found = { sufficient: true, reason: 'The invoices show it.' };
    await act(specialist, `/${id}/importer-responses/${body.id}/findings`, found).expect(200);
    await act(specialist, `/${id}/importer-responses/${body.id}/findings`, found).expect(409);
    const finding = await act(specialist, `/${id}/examination-findings`, { wouldAssist: true, reason: 'x' }).expect(
      422,
    );
    expect(codesOf(finding.body)).toEqual(['detention.answered_sufficiently']);
  });

  it('do not begin before the notice, and are the importer’s own', async () => {
    today('2026-11-16');
    const { body } = await act(officer, '', { ...suspectedCounterfeits, presentedOn: '2026-11-16' }).expect(201);
    const early = await act(importer, `/${body.id}/importer-responses`, genuine).expect(422);
    expect(codesOf(early.body)).toEqual(['detention.response_before_notice']);
    await act(await t.as('importer', 'sandbox-importer-2'), `/${body.id}/importer-responses`, genuine).expect(404);
    await act(await t.as('broker'), `/${body.id}/importer-responses`, genuine).expect(403);
    await act(owner, `/${body.id}/importer-responses`, genuine).expect(403);
  });

  it('pass without an answer: from 12-01 the finding may be made', async () => {
    const id = await noticed();
    today('2026-11-30');
    const finding = { wouldAssist: true, reason: 'The owner can tell the movement.' };
    const early = await act(specialist, `/${id}/examination-findings`, finding).expect(422);
    expect(codesOf(early.body)).toEqual(['detention.finding_within_answer_time']);
    today('2026-12-01');
    await act(specialist, `/${id}/examination-findings`, finding).expect(200);
    const facts = await t.app.get(Detentions).factsFor(id);
    expect(facts).toMatchObject({
      infringement: 'counterfeit_mark',
      presentedOn: '2026-11-16',
      decidedOn: '2026-11-16',
      noticeOn: '2026-11-18',
      windowOpensOn: '2026-12-01',
      examinationWouldAssist: { on: '2026-12-01' },
      closed: null,
      goods: { quantity: '120', portCode: '4701' },
    });
  });
});

describe('extensions for gray-market goods (19 CFR 133.25(a))', () => {
  it('move the end of the detention, for good cause', async () => {
    const id = await noticed({ suspectedInfringement: 'gray_market' });
    await act(specialist, `/${id}/extensions`, { to: '2027-01-15', goodCause: ' ' }).expect(400);
    const { body } = await act(specialist, `/${id}/extensions`, {
      to: '2027-01-15',
      goodCause: 'Consent awaited',
    }).expect(200);
    const clock = (name: string) => body.clocks.find((one: { name: string }) => one.name === name);
    expect(clock('determination')).toMatchObject({ dueOn: '2027-01-15', extendedTo: '2027-01-15' });
    today('2027-01-15');
    await act(importer, `/${id}/importer-responses`, { answer: 'relief_applies', statement: 'Lever label.' }).expect(
      201,
    );
    expect(await view(id)).toMatchObject({ status: 'detained', track: '133.25' });
    today('2027-01-16');
    expect(await view(id)).toMatchObject({ status: 'excluded' });
  });
});

describe('the rights holder', () => {
  it('answers for its own recordation alone', async () => {
    const id = await noticed();
    const infringing = { answer: 'infringing', statement: 'The crown is not ours.' };
    await tellOwner(t, id);
    const { body } = await act(owner, `/${id}/rights-holder-responses`, infringing).expect(201);
    expect(await view(id, owner)).toMatchObject({ rightsHolderResponses: [{ id: body.id, answer: 'infringing' }] });
    expect(await view(id, importer)).not.toHaveProperty('rightsHolderResponses');
    await act(await t.as('rights_holder'), `/${id}/rights-holder-responses`, infringing).expect(404);
  });
});

describe('a hold (19 USC 1628a)', () => {
  it('is seen by officers alone, and ends when it is lifted', async () => {
    const id = await noticed();
    await tellOwner(t, id);
    const hold = { kind: 'law_enforcement', ground: 'Open investigation', mode: 'No word outside', place: 'Hub' };
    const { body } = await act(officer, `/${id}/holds`, hold).expect(201);
    for (const outside of [importer, owner])
      expect(JSON.stringify(await view(id, outside))).not.toContain('investigation');
    const facts = () => t.app.get(Detentions).forRecordations([SANDBOX_RECORDATIONS.watch.id]);
    const held = async () => (await facts()).find(({ detentionId }) => detentionId === id)?.holds;
    expect(await held()).toEqual([{ kind: 'law_enforcement', from: '2026-11-18', to: null }]);
    await act(officer, `/${id}/hold-releases`, { holdId: body.id, reason: 'Closed' }).expect(200);
    expect(await held()).toEqual([{ kind: 'law_enforcement', from: '2026-11-18', to: '2026-11-17' }]);
    await act(officer, `/${id}/hold-releases`, { holdId: body.id, reason: 'Again' }).expect(409);
    const nameless = await act(officer, `/${id}/holds`, { ...hold, kind: 'agency', placedOn: '2027-06-01' }).expect(
      422,
    );
    expect(codesOf(nameless.body)).toEqual(['date.in_future', 'hold.agency_missing']);
  });
});

describe('images of the goods (19 CFR 133.21(b)(5), (d))', () => {
  const picture = (background: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .jpeg()
      .toBuffer();
  const stored = async (kind: string, bytes: Buffer): Promise<string> =>
    (
      await officer
        .post('/v1/files')
        .send({ kind, content: bytes.toString('base64') })
        .expect(201)
    ).body.id as string;

  it('are two files; the importer gets its own unredacted one, the owner neither by this way', async () => {
    const id = await noticed();
    const original = await stored('image', await picture('#4080c0'));
    const add = (body: object) => act(officer, `/${id}/images`, { depicts: 'Dial', ...body });
    const { body: image } = await add({ fileId: original, kind: 'unredacted' }).expect(201);
    const notRedacted = await add({ fileId: original, kind: 'redacted', redacts: image.id }).expect(422);
    expect(codesOf(notRedacted.body)).toEqual(['image.not_redacted', 'image.added_twice', 'image.same_file']);
    const { body: copy } = await officer
      .post(`/v1/files/${original}/redacted-copies`)
      .send({ covered: [] })
      .expect(201);
    await add({ fileId: copy.id, kind: 'redacted', redacts: image.id }).expect(201);
    expect((await view(id, importer)).images).toHaveLength(2);
    const { body: link } = await importer.post(`/v1/detentions/${id}/images/${image.id}/links`).expect(200);
    await importer.get(link.href).expect(200);
    await owner.post(`/v1/detentions/${id}/images/${image.id}/links`).expect(403);
    const facts = await t.app.get(Detentions).factsFor(id);
    expect(facts?.onRecord).toEqual(expect.arrayContaining(['redactedImages', 'unredactedImages', 'manufacturer']));
  });

  it('are refused where the file is none of ours or no image', async () => {
    const id = await noticed();
    const unknown = { fileId: 'fil_01jd3z3m8tf0qr6f2x8mz0c2yv', kind: 'unredacted', depicts: 'Dial' };
    expect(codesOf((await act(officer, `/${id}/images`, unknown).expect(422)).body)).toEqual(['image.file_unknown']);
    const redacted = await stored('redacted_image', await picture('#000000'));
    const wrong = await act(officer, `/${id}/images`, { ...unknown, fileId: redacted }).expect(422);
    expect(codesOf(wrong.body)).toEqual(['image.not_an_image']);
  });
});

describe('what a detention is suspected of', () => {
  it('is not yet told to the importer before the notice, and never permitted to the rights holder', async () => {
    today('2026-11-16');
    const recordation = { recordationId: SANDBOX_RECORDATIONS.watch.id, presentedOn: '2026-11-16' };
    const { body } = await act(officer, '', { ...suspectedCounterfeits, ...recordation }).expect(201);
    await act(officer, `/${body.id}/decision`, { decision: 'detain' }).expect(200);
    await tellOwner(t, body.id);
    const reasonFor = async (caller: Caller) =>
      (await view(body.id, caller)).withheld.find(({ field }: { field: string }) => field === 'suspectedInfringement');
    expect(await reasonFor(importer)).toMatchObject({ reason: 'not_yet_noticed' });
    expect(await reasonFor(owner)).toMatchObject({ reason: 'not_permitted' });
  });
});

describe('an answer whose files are null', () => {
  it('is told to leave them out', async () => {
    const id = await noticed();
    await tellOwner(t, id);
    for (const [caller, path, answer] of [
      [importer, 'importer-responses', 'genuine'],
      [owner, 'rights-holder-responses', 'infringing'],
    ] as const) {
      const { body } = await act(caller, `/${id}/${path}`, { answer, statement: 'x', fileIds: null }).expect(400);
      expect(body.errors).toMatchObject([{ pointer: '/fileIds', code: 'field.null' }]);
      await act(caller, `/${id}/${path}`, { answer, statement: 'x' }).expect(201);
    }
  });
});
