import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import type { Requirement } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface TrademarkApplication {
  readonly right: 'trademark';
  readonly register: 'principal' | 'supplemental' | 'none';
  /** The registration's own last day; absent when it is not on record. */
  readonly registrationExpiresOn?: IsoDate;
  readonly registeredClasses: readonly number[];
  readonly classes: readonly number[];
  /** Whether the registration shows title in the applicant. */
  readonly titleInApplicant: boolean;
}

export interface TradeNameStatement {
  readonly by: 'owner' | 'other_person';
  readonly relatedToApplicant: boolean;
  readonly actualKnowledge: boolean;
}

export interface TradeNameApplication {
  readonly right: 'trade_name';
  readonly usedSince?: IsoDate;
  readonly statements: readonly TradeNameStatement[];
}

export interface CopyrightApplication {
  readonly right: 'copyright';
  readonly registrationNumber?: string;
  /** The day the Copyright Office received an application it has not decided. */
  readonly applicationFiledOn?: IsoDate;
  readonly claimantIsApplicant: boolean;
}

export type RecordationApplication = TrademarkApplication | TradeNameApplication | CopyrightApplication;

export interface Eligibility {
  readonly eligible: boolean;
  /** A pending copyright application is recorded for a while only. */
  readonly provisional: boolean;
  readonly faults: readonly Fault[];
}

interface EligibilityParams {
  readonly monthsOfUse: number;
  readonly otherPersons: number;
}

const REVIEWED: IsoDate = '2026-11-21';

/** Whether a right may be recorded; the day it is asked for is the day of the application. */
export const recordationEligibility = rule({
  id: 'REC-01',
  title: 'What may be recorded',
  text:
    'A trademark must be registered on the Principal Register and current; a trade name must have been used six months and ' +
    'be vouched for by its owner and two unrelated persons; a copyright must be registered or, for a provisional recordation, applied for.',
  cites: [cfr(19, '133.1'), cfr(19, '133.11'), cfr(19, '133.13(a)'), cfr(19, '133.31')],
  params: {
    monthsOfUse: new Dated<number>('months of use before a trade name is recorded', REVIEWED, {
      '1972-10-03': { value: 6, cites: [cfr(19, '133.13(a)(1)')] },
    }),
    otherPersons: new Dated<number>('unrelated persons who vouch for a trade name', REVIEWED, {
      '1972-10-03': { value: 2, cites: [cfr(19, '133.13(a)')] },
    }),
  },
  decide(application: RecordationApplication, params, asOf): Eligibility {
    const faults = unmet(requirementsOf(application, params, asOf));
    const provisional = application.right === 'copyright' && !application.registrationNumber;
    return { eligible: faults.length === 0, provisional: faults.length === 0 && provisional, faults };
  },
});

function requirementsOf(
  application: RecordationApplication,
  params: EligibilityParams,
  asOf: IsoDate,
): readonly Requirement[] {
  switch (application.right) {
    case 'trademark':
      return trademarkRequirements(application, asOf);
    case 'trade_name':
      return tradeNameRequirements(application, params, asOf);
    case 'copyright':
      return copyrightRequirements(application);
  }
}

function trademarkRequirements(mark: TrademarkApplication, asOf: IsoDate): readonly Requirement[] {
  const foreign = mark.classes.filter((number) => !mark.registeredClasses.includes(number));
  const current = mark.registrationExpiresOn !== undefined && mark.registrationExpiresOn >= asOf;
  return [
    [mark.register === 'principal', notOnPrincipalRegister],
    [current, registrationNotCurrent],
    [mark.titleInApplicant, titleNotShown],
    [mark.classes.length > 0, noClass],
    [foreign.length === 0, classNotRegistered(foreign)],
    [new Set(mark.classes).size === mark.classes.length, classTwice],
  ];
}

function tradeNameRequirements(
  name: TradeNameApplication,
  { monthsOfUse, otherPersons }: EligibilityParams,
  asOf: IsoDate,
): readonly Requirement[] {
  const others = name.statements.filter(
    ({ by, relatedToApplicant, actualKnowledge }) => by === 'other_person' && !relatedToApplicant && actualKnowledge,
  );
  const usedLongEnough = name.usedSince !== undefined && addMonths(name.usedSince, monthsOfUse) <= asOf;
  return [
    [usedLongEnough, usedTooShort(monthsOfUse)],
    [name.statements.some(({ by }) => by === 'owner'), ownerStatementMissing],
    [others.length >= otherPersons, unrelatedStatementsMissing(otherPersons)],
  ];
}

function copyrightRequirements(work: CopyrightApplication): readonly Requirement[] {
  const shown = work.registrationNumber !== undefined || work.applicationFiledOn !== undefined;
  return [
    [shown, neitherRegisteredNorPending],
    [work.claimantIsApplicant, claimantNotApplicant],
  ];
}

const notOnPrincipalRegister: Fault = {
  pointer: '/register',
  code: 'recordation.not_on_principal_register',
  message: 'Only a mark on the Principal Register may be recorded.',
  remedy: 'Register the mark on the Principal Register first.',
  citation: cfr(19, '133.1(a)'),
};
const registrationNotCurrent: Fault = {
  pointer: '/registrationExpiresOn',
  code: 'recordation.registration_not_current',
  message: 'The registration must be current, and its last day must be known.',
  remedy: 'Renew the registration, or give its last day.',
  citation: cfr(19, '133.1(a)'),
};
const titleNotShown: Fault = {
  pointer: '/titleInApplicant',
  code: 'recordation.title_not_in_applicant',
  message: 'The status copy must show title in the applicant.',
  remedy: 'Record the assignment at the Patent and Trademark Office first.',
  citation: cfr(19, '133.3(a)(1)'),
};
const noClass: Fault = {
  pointer: '/classes',
  code: 'recordation.no_class',
  message: 'Name at least one international class.',
  citation: cfr(19, '133.3(b)'),
};
const classNotRegistered = (classes: readonly number[]): Fault => ({
  pointer: '/classes',
  code: 'recordation.class_not_registered',
  message: `The registration does not cover class ${classes.join(', ')}.`,
  remedy: 'Name classes of the registration only.',
  citation: cfr(19, '133.3(b)'),
});
const classTwice: Fault = {
  pointer: '/classes',
  code: 'recordation.class_twice',
  message: 'A class is named more than once; the fee is due once for each class.',
  citation: cfr(19, '133.3(b)'),
};
const usedTooShort = (months: number): Fault => ({
  pointer: '/usedSince',
  code: 'recordation.used_too_short',
  message: `A trade name must have been used for at least ${String(months)} months.`,
  remedy: 'Apply when it has been used that long.',
  citation: cfr(19, '133.13(a)(1)'),
});
const ownerStatementMissing: Fault = {
  pointer: '/statements',
  code: 'recordation.owner_statement_missing',
  message: "The owner's own statement is missing.",
  citation: cfr(19, '133.13(a)'),
};
const unrelatedStatementsMissing = (persons: number): Fault => ({
  pointer: '/statements',
  code: 'recordation.unrelated_statements_missing',
  message: `At least ${String(persons)} other persons, not related to the applicant and knowing the facts, must vouch for the use.`,
  citation: cfr(19, '133.13(a)'),
});
const neitherRegisteredNorPending: Fault = {
  pointer: '/registrationNumber',
  code: 'recordation.copyright_not_registered',
  message: 'A copyright must be registered, or an application must be pending at the Copyright Office.',
  citation: cfr(19, '133.31'),
};
const claimantNotApplicant: Fault = {
  pointer: '/claimantIsApplicant',
  code: 'recordation.title_not_in_applicant',
  message: 'The Copyright Office record must name the applicant as owner.',
  remedy: 'Send the assignment with the application.',
  citation: cfr(19, '133.33(a)'),
};
