import { expect } from '@jest/globals';
import type { Goods, NewGoods } from '../../src/features/merchandise/index.js';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { startTestApp } from './app.js';
import type { IsoDate } from '../../src/kernel/dates.js';
import type { Caller, TestApp } from './app.js';
import { presentedGoods } from './goods.js';
import { IMPORTER, caseNumber, partiesOf, post } from './seizures.js';

export const RECORDATION = SANDBOX_RECORDATIONS.fashion.id;

/** Everything a notice of seizure must state. */
export const WHOLE_NOTICE = [
  'property_described',
  'time_cause_and_place',
  'law_violated',
  'right_to_petition',
  'right_to_claim',
  'where_to_file',
];

export const seizeRequest = (merchandiseId: string, given: object = {}) => ({
  merchandiseId,
  grounds: ['counterfeit_mark'],
  recordationId: RECORDATION,
  fpfCaseNumber: caseNumber(),
  seizedOn: '2026-03-27',
  place: 'Express hub, Memphis',
  custodian: 'Vault',
  domesticValue: '4000.00',
  ...given,
});

export const aClaim = (given: object = {}) => ({
  filedOn: '2026-04-20',
  claimant: 'Blue Spruce Imports',
  bond: '400.00',
  tooPoorForBond: false,
  ...given,
});
export const aPetition = (filedOn = '2026-04-20') => ({
  filedOn,
  petitioner: 'Blue Spruce Imports',
  reliefAsked: 'export',
  statement: 'Bought in good faith.',
});
export const aConsent = (given: object = {}) => ({
  consentsTo: 'export',
  inWriting: true,
  document: 'Letter of 10 April 2026',
  givenOn: '2026-04-10',
  ...given,
});

interface Made {
  readonly id: string;
  readonly merchandiseId: string;
}

/** The service in August 2026 with those who take part in a seizure; every step is taken over HTTP. */
export class SeizureScene {
  private constructor(
    readonly t: TestApp,
    readonly officer: Caller,
    readonly fpf: Caller,
    readonly importer: Caller,
    readonly owner: Caller,
  ) {}

  static async open(): Promise<SeizureScene> {
    return SeizureScene.on(await startTestApp());
  }

  /** The same on a service that runs already. */
  static async on(t: TestApp): Promise<SeizureScene> {
    t.setNow('2026-08-03T15:00:00Z');
    const roles = ['port_officer', 'fpf_officer', 'importer', 'rights_holder'] as const;
    const [officer, fpf, importer, owner] = await Promise.all(roles.map((role) => t.as(role)));
    return new SeizureScene(t, officer!, fpf!, importer!, owner!);
  }

  /** Moves the clock: what a party outside files counts on the day it comes. */
  today(day: IsoDate): void {
    this.t.setNow(`${day}T15:00:00Z`);
  }

  goods(given: Partial<NewGoods> = {}): Promise<Goods> {
    return presentedGoods(this.t, '2026-03-02', { parties: [IMPORTER], ...given });
  }

  /** Seized on 27 March as counterfeits. */
  async seized(given: object = {}): Promise<Made> {
    const { id } = await this.goods();
    const { body, status } = await post(this.officer, '/v1/seizures', seizeRequest(id, given));
    expect([status, body.errors]).toEqual([201, undefined]);
    return { id: body.id, merchandiseId: body.merchandiseId };
  }

  /** Notice mailed the same day, the owner told on the 30th. */
  async notified(given: object = {}): Promise<Made> {
    const made = await this.seized(given);
    const parties = await partiesOf(this.t, made.merchandiseId);
    const { status, body } = await post(this.fpf, `/v1/seizures/${made.id}/notice`, {
      mailedOn: '2026-03-27',
      contents: WHOLE_NOTICE,
      notified: parties.map(({ id }) => id),
      ownerNotifiedOn: '2026-03-30',
    });
    expect([status, body.errors]).toEqual([200, undefined]);
    return made;
  }

  /** Publication began on 6 April. */
  async published(): Promise<Made> {
    const made = await this.notified();
    await post(this.fpf, `/v1/seizures/${made.id}/publication`, { firstPublishedOn: '2026-04-06' });
    return made;
  }
}
