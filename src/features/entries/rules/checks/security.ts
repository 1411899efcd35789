import { cfr, usc } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { dollars } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { rule } from '../../../../kernel/rule.js';
import type { Filing, ImporterRole, ImporterStandingFacts, Security } from '../filed-entry.js';
import { found, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface EntrySecurityFacts {
  readonly entryType: string;
  readonly security: Security;
  readonly securedValue: Cents;
  readonly filing: Filing;
  readonly dutiesPaidBeforeRelease: boolean;
  readonly quota: boolean;
  readonly delinquent: boolean | null;
}

// Goods not yet entered for consumption are secured by the bond of who keeps or carries them.
const OWN_BOND: readonly string[] = ['26', '61', '62', '63'];

/** Whether an entry is secured, and where surety is to be waived, whether it may be. */
export const entrySecurity = rule({
  id: 'ENTRY-14',
  title: 'Security of an entry',
  text: 'Goods are released on a bond, or cash in its place. Surety may be waived up to a value where summary and duties come before release and the importer was not delinquent; never for quota goods.',
  cites: [cfr(19, '142.4(a)'), cfr(19, '142.4(c)')],
  params: {
    limit: new Dated<Cents>('largest value secured without surety', '2026-11-21', {
      '1998-07-02': { value: dollars(2_500), cites: [cfr(19, '142.4(c)')] },
    }),
  },
  decide(facts: EntrySecurityFacts, { limit }): readonly Finding[] {
    const { entryType, security, securedValue, filing, dutiesPaidBeforeRelease, quota, delinquent } = facts;
    if (OWN_BOND.includes(entryType)) return [];
    if (security.kind === 'none') return [noSecurity];
    if (security.kind !== 'waived') return [];
    return found(
      [securedValue > limit, notWaived('value_too_high', 'The value is above what may be secured without surety.')],
      [
        filing === 'entry' || !dutiesPaidBeforeRelease,
        notWaived('not_paid_before_release', 'Summary and duties come before release where surety is waived.'),
      ],
      [quota, notWaived('quota_goods', 'Surety is not waived for goods under quota.')],
      [delinquent === true, notWaived('importer_delinquent', 'The importer has been delinquent.')],
      [delinquent === null, unknownRecord],
    );
  },
});

const waiver = cfr(19, '142.4(c)');
const noSecurity = refusal('entry', {
  pointer: '/bonds',
  code: 'bond.missing',
  message: 'Nothing secures this entry.',
  remedy: 'Name a bond, cash in its place, or the waiver.',
  citation: cfr(19, '142.4(a)'),
});
const notWaived = (code: string, message: string): Finding =>
  refusal('entry', { pointer: '/waiver', code: `waiver.${code}`, message, remedy: 'Name a bond.', citation: waiver });
const unknownRecord = warning('entry', {
  pointer: '/waiver',
  code: 'waiver.payment_record_unknown',
  message: 'Whether the importer has been delinquent is not on record here.',
  remedy: 'The port director decides.',
  citation: waiver,
});

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
    'Whose immediate delivery is withdrawn files summary and duties before release, and no broker gets round it with its own name or bond.',
  cites: [usc(19, '1484(a)(2)(B)'), cfr(19, '142.13'), cfr(19, '142.14'), cfr(19, '24.5(e)')],
  decide({ role, filer, brokersOwnBond, filing, standing }: ImporterOfEntryFacts): readonly Finding[] {
    const live = standing.liveEntryRequired === true;
    return found(
      [role === 'consignee', bareConsignee],
      [role === 'broker_designated' && filer === 'importer', notTheBroker],
      [standing.inactive === true, inactive],
      [live && filing === 'entry', liveEntry],
      [live && brokersOwnBond, brokerBar],
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
  aceConditionCode: 'F875',
});
const liveEntry = refusal('entry', {
  pointer: '/filing',
  code: 'importer.live_entry_required',
  message: 'This importer’s goods are released after the summary is filed and the duties are paid.',
  remedy: 'File entry and summary together with the duties.',
  citation: cfr(19, '142.13'),
});
const brokerBar = refusal('entry', {
  pointer: '/bonds',
  code: 'broker.lends_its_bond',
  message:
    'A broker may not enter goods in its own name or on its own bond for an importer whose immediate delivery is withdrawn.',
  remedy: 'Use the importer’s own bond.',
  citation: cfr(19, '142.13(d)'),
});
