import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import { inCourt } from './court-action.js';
import { REVIEWED, since } from './since.js';

export const VOID_GROUNDS = ['further_review_refused', 'contrary_to_instructions'] as const;
export type VoidGround = (typeof VOID_GROUNDS)[number];

export interface SetAsideFacts {
  /** Whether the protest stands as denied. */
  readonly denied: boolean;
  readonly refused: boolean;
  /** The day of the denial; null while there is none. */
  readonly deniedOn: IsoDate | null;
  readonly askedBefore: boolean;
  /** Whether an action in court is about the protest. */
  readonly inCourt: boolean;
}

const DAYS = {
  days: new Dated<number>(
    'days to ask that the denial of further review be set aside',
    REVIEWED,
    since('1993-12-08', 60, usc(19, '1515(c)')),
  ),
};

/** Whether it may be asked that the denial of an application for further review be set aside. */
export const askToSetAside = rule({
  id: 'PROT-09',
  title: 'Request to set aside the denial of further review',
  text: 'Whoever believes that its application for further review was denied erroneously or improperly, or without authority, may ask the Commissioner in writing to set that aside, within sixty days of the notice of the denial, once.',
  cites: [usc(19, '1515(c)')],
  params: DAYS,
  decide: (
    { denied, refused, deniedOn, askedBefore, inCourt: sued }: SetAsideFacts,
    { days },
    today,
  ): readonly Fault[] => {
    if (sued) return [inCourt];
    const until = deniedOn === null ? today : addDays(deniedOn, days);
    return unmet([
      [denied && refused, notRefused],
      [today <= until, tooLate(until)],
      [!askedBefore, askedAlready],
    ]);
  },
});

export interface VoidDenialFacts {
  readonly ground: VoidGround;
  readonly denied: boolean;
  /** The day of the request that the denial of further review be set aside; null where there is none. */
  readonly askedOn: IsoDate | null;
}

const TO_DECIDE = {
  days: new Dated<number>('days to decide on the request', REVIEWED, since('1993-12-08', 60, usc(19, '1515(c)'))),
};

/** The same before it told on whose initiative. */
export const voidDenialAsItWas = rule({
  id: 'PROT-10',
  title: 'A denial that is void',
  text:
    'On a request the denial of further review may be set aside, on the record as it was, and the denial of the protest voided, within sixty days of the request; silence denies it then. A protest that was ' +
    'denied contrary to proper instructions is voided on customs’ own initiative or on request. The protest is open again as it was filed.',
  cites: [usc(19, '1515(c)'), usc(19, '1515(d)'), cfr(19, '174.30')],
  params: TO_DECIDE,
  decide: ({ ground, denied, askedOn }: VoidDenialFacts, { days }, today): readonly Fault[] => {
    const until = askedOn === null ? today : addDays(askedOn, days);
    const onRequest = ground === 'further_review_refused';
    return unmet([
      [denied, notDenied],
      [!onRequest || askedOn !== null, notAsked],
      [!onRequest || today <= until, deniedBySilence(until)],
    ]);
  },
});

export interface VoidRequestFacts {
  readonly denied: boolean;
  /** The day of the denial; null while there is none. */
  readonly deniedOn: IsoDate | null;
  readonly askedBefore: boolean;
  /** Whether an action in court is about the protest. */
  readonly inCourt: boolean;
}

/** Whether it may be asked that a denial contrary to proper instructions be voided. */
export const askToVoid = rule({
  id: 'PROT-12',
  title: 'Request to void a denial',
  text: 'Whoever filed a protest that was denied contrary to proper instructions may ask in writing that the denial be voided, within ninety days of it.',
  cites: [usc(19, '1515(d)')],
  params: {
    days: new Dated<number>(
      'days to ask that a denial be voided',
      REVIEWED,
      since('1993-12-08', 90, usc(19, '1515(d)')),
    ),
  },
  decide: ({ denied, deniedOn, askedBefore, inCourt: sued }: VoidRequestFacts, { days }, today): readonly Fault[] => {
    if (sued) return [inCourt];
    const until = deniedOn === null ? today : addDays(deniedOn, days);
    return unmet([
      [denied, notDenied],
      [today <= until, tooLateToVoid(until)],
      [!askedBefore, askedAlready],
    ]);
  },
});

/** Why a denial is void: the denial of further review was set aside, or it was contrary to instructions, as was asked or found by customs. */
export type VoidedBy = 'set_aside' | 'request' | 'own_initiative';

export interface VoidDenialOnRequestFacts extends VoidDenialFacts {
  /** The day on which it was asked in time that a denial contrary to instructions be voided; null where nobody has. */
  readonly voidAskedOn: IsoDate | null;
  /** Whether an action in court is about the protest. */
  readonly inCourt: boolean;
}

/** Whether a denial of a protest may be voided, and on whose initiative. */
export const voidDenial = rule({
  id: 'PROT-10',
  version: 2,
  title: 'A denial that is void',
  text:
    'On a request the denial of further review may be set aside, on the record as it was, and the denial of the protest voided, within sixty days of the request; silence denies it then. A protest that was ' +
    'denied contrary to proper instructions is voided on customs’ own initiative, at any time, or on a request of within ninety days of the denial, for whose answer the law names no day. The protest is open again as it was filed. ' +
    'An action in court about the protest ends all of this, and what customs does after it is void.',
  cites: [usc(19, '1515(c)'), usc(19, '1515(d)'), cfr(19, '174.30')],
  params: TO_DECIDE,
  decide(
    { voidAskedOn, inCourt: sued, ...facts }: VoidDenialOnRequestFacts,
    params,
    today,
  ): {
    readonly faults: readonly Fault[];
    readonly by: VoidedBy;
  } {
    const contrary = voidAskedOn === null ? 'own_initiative' : 'request';
    return {
      faults: sued ? [inCourt] : voidDenialAsItWas.decide(facts, params, today),
      by: facts.ground === 'further_review_refused' ? 'set_aside' : contrary,
    };
  },
});

const notRefused: Fault = {
  pointer: '',
  code: 'protest.review_not_refused',
  message: 'No application for further review was denied with this protest.',
  remedy: 'The court is the way: suitUntil says until when.',
  citation: usc(19, '1515(c)'),
};
const tooLate = (until: string): Fault => ({
  pointer: '',
  code: 'protest.set_aside_too_late',
  message: `The last day to ask was ${until}.`,
  remedy: 'The court is the way: suitUntil says until when.',
  citation: usc(19, '1515(c)'),
});
const tooLateToVoid = (until: string): Fault => ({
  pointer: '',
  code: 'protest.void_too_late',
  message: `The last day to ask was ${until}.`,
  remedy: 'The court is the way: suitUntil says until when.',
  citation: usc(19, '1515(d)'),
});
const askedAlready: Fault = {
  pointer: '',
  code: 'protest.set_aside_asked',
  message: 'It was asked for already.',
  remedy: 'Wait for the decision.',
};
const notDenied: Fault = {
  pointer: '',
  code: 'protest.not_denied',
  message: 'The protest does not stand as denied.',
  remedy: 'Read how it stands: GET /v1/protests/{id}.',
};
const notAsked: Fault = {
  pointer: '/ground',
  code: 'protest.set_aside_not_asked',
  message: 'Nobody has asked that the denial of further review be set aside.',
  remedy: 'Name another ground.',
  citation: usc(19, '1515(c)'),
};
const deniedBySilence = (until: string): Fault => ({
  pointer: '',
  code: 'protest.set_aside_denied',
  message: `Nothing was decided by ${until}: the request is considered denied.`,
  remedy: 'The court is the way.',
  citation: usc(19, '1515(c)'),
});
