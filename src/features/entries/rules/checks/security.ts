import { cfr, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import type { SuretyWaiver } from '../../../bonds/rules/surety-waiver.js';
import type { BondKind, Filing, ImporterRole, ImporterStandingFacts, NamedBond, Security } from '../filed-entry.js';
import { ACE } from '../ace-condition-codes.js';
import { found, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface EntrySecurityFacts {
  readonly entryType: string;
  readonly security: Security;
  /** The bonds that are named, each as it is on record on the day of entry. */
  readonly bonds: readonly NamedBond[];
  /** As what each of them is named. */
  readonly bondKinds?: readonly BondKind[];
}

// Goods not yet entered for consumption are secured by the bond of who keeps or carries them.
const OWN_BOND: readonly string[] = ['26', '61', '62', '63'];

const SECURITY = {
  id: 'ENTRY-14',
  title: 'Security of an entry',
  text: 'Goods are released on a bond, or cash in its place, or on a waiver of surety. A bond secures an entry that it is in force for on the day of entry: the importer’s, for importing, and where it is for one transaction, for this one.',
  cites: [cfr(19, '142.4(a)'), cfr(19, '113.12'), cfr(19, '113.26')],
} as const;

/** As it stood until November 2026: what ACE says of a bond went by the first that was named. */
export const entrySecurity1 = rule({
  ...SECURITY,
  decide: ({ security, ...facts }: EntrySecurityFacts) =>
    securedBy({ security, ...facts, bondKinds: facts.bonds.map(() => kindOf(security)) }),
});

/** Whether an entry is secured, by bonds that secure it. */
export const entrySecurity = rule({
  ...SECURITY,
  version: 2,
  decide: (facts: EntrySecurityFacts) => securedBy(facts),
});

const kindOf = ({ kind }: Security): BondKind => (kind === 'continuous' ? kind : 'single_transaction');

function securedBy({ entryType, security, bonds, bondKinds = [] }: EntrySecurityFacts): readonly Finding[] {
  if (OWN_BOND.includes(entryType)) return [];
  if (security.kind === 'none') return [noSecurity];
  return bonds.flatMap(({ bondNumber, standing }, i) =>
    standing === 'in_force' ? [] : [notThisBond(i, bondNumber, SAYS[standing], bondKinds[i] === 'continuous')],
  );
}

const SAYS: Readonly<Record<Exclude<NamedBond['standing'], 'in_force'>, string>> = {
  not_in_force: 'is not in force on the day of entry',
  other_activity: 'does not secure importation (activity 1)',
  // What is another’s is not told apart from what is not there.
  of_another: 'is not in force on the day of entry',
  of_another_entry: 'secures another transaction',
};

const noSecurity = refusal('entry', {
  pointer: '/bonds',
  code: 'bond.missing',
  message: 'Nothing secures this entry.',
  remedy: 'Name a bond, cash in its place, or the waiver.',
  citation: cfr(19, '142.4(a)'),
  aceConditionCode: ACE.bondMissing,
});
const notThisBond = (index: number, bondNumber: string, says: string, continuous: boolean): Finding =>
  refusal('entry', {
    pointer: `/bonds/${String(index)}/bondNumber`,
    code: 'bond.does_not_secure',
    message: `Bond ${bondNumber} ${says}.`,
    remedy: 'Name a bond of the importer that is in force; GET /v1/bonds lists them.',
    citation: cfr(19, '113.26'),
    ...(continuous ? { aceConditionCode: ACE.noValidContinuousBond } : {}),
  });

export interface SecurityEachEntryFacts {
  readonly entryType: string;
  readonly securedByItself?: boolean;
  readonly standing: ImporterStandingFacts;
}

/** Whether an entry of whoever must secure each one is secured by itself. */
export const securityOfEachEntry = rule({
  id: 'SEC-08',
  title: 'Security for each entry',
  text: 'Where a continuous bond was found insufficient and not remedied in time, or security was required for every transaction, no new entry is taken on it or on a waiver: each is secured by a single transaction bond, or cash in its place, until that is cured.',
  cites: [cfr(19, '113.13(c)'), cfr(19, '113.13(d)')],
  decide({ entryType, securedByItself, standing }: SecurityEachEntryFacts): readonly Finding[] {
    const asked = standing.securityEachEntry === true && !OWN_BOND.includes(entryType);
    return found([asked && securedByItself !== true, eachByItself]);
  },
});

const eachByItself = refusal('entry', {
  pointer: '/bonds',
  code: 'bond.insufficient',
  message: 'No new entry is taken on this importer’s continuous bond: each is secured by itself until that is cured.',
  remedy: 'Name a bond for this transaction, or cash in its place; or raise the bond.',
  citation: cfr(19, '113.13(c)'),
});

const WAIVER: Readonly<Record<string, string>> = {
  'waiver.value_too_high': 'The value is above what may be secured without surety.',
  'waiver.not_paid_before_release': 'Summary and duties come before release where surety is waived.',
  'waiver.importer_delinquent': 'The importer has been delinquent.',
  'waiver.quota_goods': 'Surety is not waived for goods under quota.',
  'waiver.hard_to_appraise_or_classify': 'Surety is not waived for goods that are hard to appraise or classify.',
  'waiver.redelivery_doubtful': 'Surety is not waived where redelivery is doubtful.',
  'waiver.payment_record_unknown':
    'Whether the importer has been delinquent is not on record here; the port director decides.',
};

/** What keeps surety from being waived, as findings of the rule on waivers. */
export const waiverFindings = ({ outcome, reasonCodes }: SuretyWaiver): readonly Finding[] =>
  reasonCodes.map((code) =>
    (outcome === 'not_waivable' ? refusal : warning)('entry', {
      pointer: '/waiver',
      code,
      message: WAIVER[code] ?? code,
      remedy: 'Name a bond.',
      citation: cfr(19, '142.4(c)'),
    }),
  );

export interface ImporterOfEntryFacts {
  readonly role: ImporterRole;
  readonly filer: 'importer' | 'broker' | 'cbp';
  readonly brokersOwnBond: boolean;
  readonly filing: Filing;
  readonly standing: ImporterStandingFacts;
}

/** Whether the importer may make this entry, and in this way. */
export const importerOfEntry = rule({
  id: 'ENTRY-15',
  title: 'Importer of record of an entry',
  text:
    'Owner, purchaser, or a licensed broker designated by owner, purchaser or consignee makes entry; a consignee only where it declares itself owner or purchaser. ' +
    'Whose immediate delivery is withdrawn files summary and duties before release, and no broker gets round it with its own name or bond. Nobody enters under a number that has lapsed or whose record is void; who has none files the form with its first entry. What is entered for an importer whose releases are held is taken, and is not released before the hold ends.',
  cites: [usc(19, '1484(a)(2)(B)'), cfr(19, '142.13'), cfr(19, '142.14'), cfr(19, '24.5(e)'), usc(19, '1499(a)')],
  decide({ role, filer, brokersOwnBond, filing, standing }: ImporterOfEntryFacts): readonly Finding[] {
    const live = standing.liveEntryRequired === true;
    return found(
      [role === 'consignee', bareConsignee],
      [role === 'broker_designated' && filer === 'importer', notTheBroker],
      [standing.voided === true, recordVoid],
      [standing.inactive === true && standing.voided !== true, inactive],
      [isNumberless(standing), noNumber],
      [live && filing === 'entry', liveEntry],
      [live && brokersOwnBond, brokerBar],
      [standing.releaseRefused === true, releaseRefused],
    );
  },
});

const bareConsignee = refusal('pre_entry', {
  pointer: '/importerRole',
  code: 'importer.no_right_to_enter',
  message: 'A consignee makes entry only where it declares itself owner or purchaser of the goods.',
  remedy: 'Declare ownership, or designate a licensed broker.',
  citation: usc(19, '1484(a)(2)(B)'),
});
const notTheBroker = refusal('pre_entry', {
  pointer: '/importerRole',
  code: 'importer.not_designated',
  message: 'A designated broker is importer of record where the broker files, not its client.',
  remedy: 'Send owner or purchaser.',
  citation: usc(19, '1484(a)(2)(B)'),
});
const inactive = refusal('pre_entry', {
  pointer: '/importerId',
  code: 'importer.inactive',
  message: 'The importer’s number has lapsed: it was not used for a year and nothing was outstanding.',
  remedy: 'File CBP Form 5106 anew.',
  citation: cfr(19, '24.5(e)'),
  aceConditionCode: ACE.importerInactive,
});
// Whose numbers lapsed, or went with its record, is told so.
const isNumberless = ({ numberless, inactive: lapsed, voided }: ImporterStandingFacts): boolean =>
  numberless === true && lapsed !== true && voided !== true;
const noNumber = warning('pre_entry', {
  pointer: '/importerId',
  code: 'importer.no_number',
  message: 'The importer has no number that can be used on this day, and a summary names one.',
  remedy: 'File CBP Form 5106 with its number, or ask for one to be assigned.',
  citation: cfr(19, '24.5(a)'),
});
const recordVoid = refusal('pre_entry', {
  pointer: '/importerId',
  code: 'importer.record_void',
  message: 'The record of this importer is void: none of its numbers can be used.',
  remedy: 'File CBP Form 5106 anew, or enter for the importer whose record stands.',
  citation: cfr(19, '24.5'),
});
const liveEntry = refusal('entry', {
  pointer: '/filing',
  code: 'importer.live_entry_required',
  message: 'This importer’s goods are released after the summary is filed and the duties are paid.',
  remedy: 'File entry and summary together with the duties.',
  citation: cfr(19, '142.13'),
  aceConditionCode: ACE.liveEntry,
});
const releaseRefused = warning('entry', {
  pointer: '/importerId',
  code: 'importer.release_refused',
  message: 'Customs holds the releases of this importer, for admissibility, safety or security.',
  remedy: 'The entry is taken; ask the port what the hold stands on. GET /v1/importers/{id}/legal-measures names it.',
  citation: usc(19, '1499(a)'),
});
const brokerBar = refusal('entry', {
  pointer: '/bonds',
  code: 'broker.lends_its_bond',
  message:
    'A broker may not enter goods in its own name or on its own bond for an importer whose immediate delivery is withdrawn.',
  remedy: 'Use the importer’s own bond.',
  citation: cfr(19, '142.13(d)'),
});
