import {
  MARK,
  NOTICE_CONTENTS,
  act,
  castOf,
  importerOrganisation,
  moveClock,
  namesOf,
  parcel,
  toRelease,
  tryTo,
} from './disclosure-cast.js';
import type { Cast } from './disclosure-cast.js';
import type { HttpGuide } from './guide.js';
import { anotherHolder } from './another-holder.js';
import { addImages } from './goods-images.js';
import { proveReceipts } from './prove-receipts.js';

const FIVE = 'dateOfImportation portOfEntry description quantity countryOfOrigin';
const EIGHT = `${FIVE} manufacturer exporter importer`;

/** Counterfeit watches over Thanksgiving: what their owner is told, when, and by which paragraph. */
export async function tourOfDisclosures(guide: HttpGuide): Promise<void> {
  await guide.post('/v1/sandbox/reset', {});
  const cast = await castOf(guide);
  const journey = new Watches(guide, cast);
  await journey.presented();
  await journey.detained();
  await journey.noticed();
  await journey.redactedImages();
  await journey.importerLooks();
  await journey.sevenBusinessDays();
  await journey.acknowledged();
  await journey.seized();
  await anotherHolder(guide, cast, journey.disclosure);
  await proveReceipts(guide, cast.owner, [journey.disclosure]);
}

class Watches {
  disclosure = '';
  private detention = '';
  private merchandise = '';

  constructor(
    private readonly guide: HttpGuide,
    private readonly cast: Cast,
  ) {}

  async presented(): Promise<void> {
    this.guide.chapter('Watches are presented for examination (9 November 2026)');
    await moveClock(this.guide, '2026-11-09T15:00:00Z');
    const { port } = this.cast;
    const { body } = await act(this.guide, port, '/v1/detentions', {
      goods: parcel('2026-11-06', await importerOrganisation(this.guide)),
      suspectedInfringement: 'counterfeit_mark',
      internationalClass: 14,
      recordationId: MARK,
      grounds: 'The crown on the dial is not that of the guide.',
      presentedOn: '2026-11-09',
    });
    this.detention = body.id;
    await addImages(this.guide, port, this.path);
    const matrix = await this.guide.until(
      () => this.guide.get(`${this.path}/disclosure-matrix`, this.cast.ipr),
      ({ body: { cases } }) => cases?.[0]?.disclosureId !== undefined,
    );
    this.merchandise = matrix.body.merchandiseId;
    this.disclosure = matrix.body.cases[0].disclosureId;
    const may = matrix.body.cases[0].fields.filter((one: { outcome: string }) => one.outcome === 'may');
    this.guide.check(
      'five items and redacted images may leave, nothing must',
      namesOf(may) === `${FIVE} redactedImages`,
      may,
    );
    await this.ownerSees('nothing leaves by itself: for the owner there is no disclosure yet', null);
  }

  async detained(): Promise<void> {
    await moveClock(this.guide, '2026-11-13T15:00:00Z');
    await act(this.guide, this.cast.port, `${this.path}/decision`, { decision: 'detain' });
  }

  async noticed(): Promise<void> {
    this.guide.chapter('The importer is given notice (18 November)');
    await moveClock(this.guide, '2026-11-18T15:00:00Z');
    await this.ownerSees('no clock releases the five items: they may leave before, with or after the notice', null);
    const notice = { specificReason: 'Suspected counterfeit mark.', anticipatedLength: '30 days from presentation' };
    await act(this.guide, this.cast.port, `${this.path}/notice`, notice);
    await this.release(FIVE.split(' '));
    // The sandbox keeps other cases of this owner: its own is looked for among them.
    const list = await this.guide.get('/v1/rights-holder-disclosures?limit=500', this.cast.owner);
    const found = list.body.items.some(({ id }: { id: string }) => id === this.disclosure);
    this.guide.check('the owner finds its disclosure once an officer has chosen', found, list.body);
    const { body } = await this.ownerSees('five items left by choice, nothing else', FIVE);
    for (const { field, content, citations } of body.fields)
      this.guide.say(`      ${field}: ${content.text} — ${citations[0].authority}`);
    this.guide.check(
      'the notice of purpose travels with them',
      body.notices[0]?.notice === 'TSA_LIMITED_PURPOSE',
      body.notices,
    );
    const images = body.withheldFields.find((one: { field: string }) => one.field === 'unredactedImages');
    this.guide.check(
      'unredacted images wait for the importer until 1 December: Thanksgiving is no business day',
      images?.reason === 'importer_may_still_answer' && images.earliestOn === '2026-12-01',
      images,
    );
  }

  async redactedImages(): Promise<void> {
    this.guide.chapter('An officer chooses to give redacted images');
    await this.release(['redactedImages']);
    const { body } = await this.ownerSees('five items and redacted images, nothing else', `${FIVE} redactedImages`);
    const link = body.fields.at(-1).content.image.href;
    this.guide.check(
      'the owner opens the image by its link',
      (await this.guide.statusOf(link, this.cast.owner)) === 200,
    );
    this.guide.check('nobody else does', (await this.guide.statusOf(link, this.cast.otherOwner)) >= 400);
  }

  async importerLooks(): Promise<void> {
    this.guide.chapter('The importer sees the same decision');
    const { body } = await this.guide.get(`${this.path}/importer-disclosure-view`, this.cast.importer);
    const left = body.cases[0].fields.filter((one: { state: string }) => one.state === 'released');
    this.guide.check('it reads what left about it', namesOf(left) === `${FIVE} redactedImages`, left);
    const stays = body.cases[0].fields.filter(isWithheld);
    const images = stays.find((one: { field: string }) => one.field === 'unredactedImages');
    this.guide.check('and what may leave, and when', images.earliestOn === '2026-12-01', images);
    const status = await this.guide.statusOf(body.ownImages[0]?.href, this.cast.importer);
    this.guide.check('it opens its own unredacted image', status === 200, status);
    const told = namesOf((await this.read()).body.withheldFields);
    this.guide.check('what stays is the same for both', told === namesOf(stays), stays);
  }

  async sevenBusinessDays(): Promise<void> {
    this.guide.chapter('Seven business days over Thanksgiving');
    await moveClock(this.guide, '2026-11-30T15:00:00Z');
    const early = await tryTo(
      this.guide,
      this.cast.ipr,
      `${this.path}/disclosure-decisions`,
      toRelease(['unredactedImages']),
    );
    this.guide.check(
      'on the seventh day unredacted images are refused with the paragraph',
      early.status === 422 && early.body.errors[0].citation.authority === '19 CFR 133.21(b)(2)(i)(B)',
      early.body,
    );
    await moveClock(this.guide, '2026-12-01T15:00:00Z');
    const unconcluded = await tryTo(
      this.guide,
      this.cast.ipr,
      `${this.path}/disclosure-decisions`,
      toRelease(['unredactedImages']),
    );
    this.guide.check(
      'on the day after it is no choice either: CBP has to conclude that it would assist',
      unconcluded.body.errors?.[0].code === 'disclosure.examination_not_found_helpful',
      unconcluded.body,
    );
    const finding = { wouldAssist: true, reason: 'Only the owner can tell the movement.' };
    await act(this.guide, this.cast.ipr, `${this.path}/examination-findings`, finding);
    const { body } = await this.guide.until(
      () => this.read(),
      (answer) => answer.body.fields.some((one: { field: string }) => one.field === 'unredactedImages'),
    );
    const image = body.fields.find((one: { field: string }) => one.field === 'unredactedImages');
    this.guide.check(
      'concluded, they leave by duty, and stay closed until acknowledged',
      image?.content === undefined &&
        image.withheld.some((one: { reason: string }) => one.reason === 'acknowledgement_required'),
      image,
    );
  }

  async acknowledged(): Promise<void> {
    const path = `/v1/rights-holder-disclosures/${this.disclosure}/acknowledgements`;
    const { body } = await act(this.guide, this.cast.owner, path, { notice: 'TSA_LIMITED_PURPOSE' });
    this.guide.say(`      "${String(body.text)}"`);
    const open = await this.read();
    const image = open.body.fields.find((one: { field: string }) => one.field === 'unredactedImages');
    const status = await this.guide.statusOf(image.content.image.href, this.cast.owner);
    this.guide.check('acknowledged, the unredacted image opens', status === 200, status);
  }

  async seized(): Promise<void> {
    this.guide.chapter('The watches are seized (4 December)');
    await moveClock(this.guide, '2026-12-04T15:00:00Z');
    const { body } = await act(this.guide, this.cast.port, '/v1/seizures', {
      merchandiseId: this.merchandise,
      detentionId: this.detention,
      grounds: ['counterfeit_mark'],
      recordationId: MARK,
      fpfCaseNumber: '2027-4701-100001-01',
      seizedOn: '2026-12-04',
      place: 'Express hub',
      custodian: 'Vault',
      domesticValue: '4000.00',
    });
    await act(this.guide, this.cast.fpf, `/v1/seizures/${String(body.id)}/notice`, {
      mailedOn: '2026-12-04',
      contents: NOTICE_CONTENTS,
      notified: await this.partyIds(),
    });
    const last = await this.guide.until(
      () => this.read(),
      (answer) => answer.body.stage === 'seized',
    );
    const eight = last.body.fields.filter((one: { stage: string }) => one.stage === 'seized');
    this.guide.check('eight items left by the seizure', namesOf(eight) === EIGHT, eight);
    this.guide.check(
      'within thirty business days of its notice',
      eight.every((one: { dueOn: string; late: boolean }) => one.dueOn === '2027-01-20' && !one.late),
      eight,
    );
    const unwanted = last.body.withheldFields.filter((one: { reason: string }) => one.reason === 'never_disclosed');
    this.guide.say(`      never: ${namesOf(unwanted)}`);
  }

  private get path(): string {
    return `/v1/detentions/${this.detention}`;
  }

  /** As its owner reads it; to another holder it does not exist, whenever one looks. */
  private async read() {
    const path = `/v1/rights-holder-disclosures/${this.disclosure}`;
    const other = await this.guide.get(path, this.cast.otherOwner);
    if (other.status !== 404) this.guide.check('another holder gets 404', false, other.body);
    return this.guide.get(path, this.cast.owner);
  }

  private async ownerSees(what: string, fields: string | null) {
    const answer = await this.read();
    const seen = answer.status === 404 ? null : namesOf(answer.body.fields);
    this.guide.check(what, seen === fields, seen ?? answer.body);
    return answer;
  }

  private release(fields: readonly string[]) {
    return act(this.guide, this.cast.ipr, `${this.path}/disclosure-decisions`, toRelease(fields));
  }

  private async partyIds(): Promise<readonly string[]> {
    const { body } = await this.guide.get(this.path, this.cast.port);
    return body.goods.parties.map((party: { id: string }) => party.id);
  }
}

const isWithheld = ({ state }: { state: string }): boolean => state === 'withheld';
