import { question } from '../../../platform/determinations/question.js';
import type { AskedAs } from '../filing/assessed-entry.js';
import { ACCEPTANCES } from '../rules/acceptances.js';
import type { Acceptance } from '../rules/acceptances.js';
import { accept } from './accept.js';
import type { AcceptanceFacts } from './accept.js';
import { acceptanceAccess } from './acceptance.access.js';
import { AskEntryAcceptance } from './acceptance.dto.js';
import { AcceptanceResultView } from './acceptance.view.js';
import { FiledVersions } from './filed-versions.js';

const RULES = [
  'ENTRY-01@1',
  'ENTRY-03@1',
  'ENTRY-04@1',
  'ENTRY-07@1',
  'ENTRY-08@1',
  'ENTRY-09@1',
  'ENTRY-10@1',
  'ENTRY-11@1',
  'ENTRY-12@1',
  'ENTRY-13@1',
  'ENTRY-14@1',
  'ENTRY-15@1',
  'ENTRY-16@1',
  'ENTRY-17@1',
  'ENTRY-21@1',
  'ENTRY-25@1',
  'ENTRY-26@1',
  'ENTRY-27@1',
  'ENTRY-28@1',
  'SEC-08@1',
  'EO-03@1',
  'BOND-07@1',
];

const ofVersion = (version: number, rules: readonly string[], as?: AskedAs) =>
  question<AskEntryAcceptance, AcceptanceFacts, AcceptanceResultView, Acceptance>({
    name: 'entry_acceptance',
    version,
    title: 'Is an entry taken as it was declared, what is owed on it, and which clocks does it set?',
    request: AskEntryAcceptance,
    outcomes: ACCEPTANCES,
    result: AcceptanceResultView,
    resultAccess: acceptanceAccess,
    rules,
    asks: 'entries:decide',
    gather: ({ entryId, version: filed }, at, take) => take(FiledVersions).read(entryId, filed, at),
    decide: (facts, asOf) => accept(facts, asOf, as).decision,
  });

/** As it was answered until November 2026: whatever day was named for the rate was taken. */
export const entryAcceptance1 = ofVersion(1, RULES, {
  anyRateDay: true,
  anyUnderlying: true,
  anyUnit: true,
  anyPort: true,
  unlistedPort: true,
  anyBeside: true,
});

/** As it was answered in November 2026: a reconciliation named entries, and nobody asked what they are. */
export const entryAcceptance2 = ofVersion(2, [...RULES, 'ENTRY-29@1'], {
  anyUnderlying: true,
  anyUnit: true,
  anyPort: true,
  unlistedPort: true,
  anyBeside: true,
});

const RULES_3 = [...RULES.filter((id) => id !== 'ENTRY-17@1'), ...['ENTRY-17@2', 'ENTRY-29@1', 'ENTRY-34@1']];

/** The same before units of quantity were asked for. */
export const entryAcceptance3 = ofVersion(3, RULES_3, {
  anyUnit: true,
  anyPort: true,
  unlistedPort: true,
  anyBeside: true,
});

const RULES_4 = [...RULES_3, 'ENTRY-36@1', 'ENTRY-37@1'];

/** The same before port, days and surety were held against each other. */
export const entryAcceptance4 = ofVersion(4, RULES_4, { anyPort: true, unlistedPort: true, anyBeside: true });

const RULES_5 = [...RULES_4.filter((id) => id !== 'ENTRY-04@1'), 'ENTRY-04@2', 'ENTRY-43@1'];

/** The same before ports were looked up. */
export const entryAcceptance5 = ofVersion(5, RULES_5, { unlistedPort: true, anyBeside: true });

const RULES_6 = [...RULES_5, 'ENTRY-45@1'];

/** The same before claims that exclude each other, agencies, empty amounts and export were asked for. */
export const entryAcceptance6 = ofVersion(6, RULES_6, { anyBeside: true });

const SINCE_7 = ['ENTRY-46@1', 'ENTRY-47@1', 'ENTRY-48@1', 'ENTRY-49@1', 'ENTRY-50@1', 'ENTRY-55@1'];

const RULES_7 = [...RULES_6, ...SINCE_7];

/** The same before a gross weight of nothing was told. */
export const entryAcceptance7 = ofVersion(7, RULES_7, { anyWeight: true });

const RULES_8 = [...RULES_7, 'ENTRY-54@1'];

/** The same before quota and visa were held against the type. */
export const entryAcceptance8 = ofVersion(8, RULES_8, { anyQuota: true });

/** Whether a version of an entry is taken: every check, every duty and every clock of it, on what was on record when it was filed. */
export const entryAcceptance = ofVersion(9, [
  ...RULES_8.filter((id) => id !== 'ENTRY-14@1'),
  ...['ENTRY-14@2', 'ENTRY-61@1'],
]);
