import { fr, usc } from '../../../../kernel/citation.js';
import type { ReconciliationIssue } from '../filed-entry.js';
import { refusal, undetermined, warning } from '../finding.js';
import type { Finding } from '../finding.js';

const STATUTE = usc(19, '1484(b)(1)');

export const issueNotTold = undetermined('post_release', {
  pointer: '/reconciliation',
  code: 'reconciliation.issue_not_told',
  message:
    'It is not said what is reconciled: whether the entries are flagged for that, and in time, is not determined.',
  remedy: 'Send reconciliation with what is reconciled.',
  citation: STATUTE,
});
export const notOnRecord = (pointer: string, number: string): Finding =>
  undetermined('post_release', {
    pointer,
    code: 'reconciliation.not_on_record',
    message: `Entry ${number} is not on record here: whose it is, whether it is flagged, whether it is reconciled already and when its time ends are not determined.`,
    remedy: 'Check the number; of an entry that is filed elsewhere the filer keeps the proof.',
    citation: STATUTE,
  });
export const ofAnother = (pointer: string, number: string): Finding =>
  refusal('post_release', {
    pointer,
    code: 'reconciliation.of_another',
    message: `Entry ${number} is not one of this importer.`,
    remedy: 'Leave it out: an importer reconciles its own entries.',
    citation: STATUTE,
  });
export const isReconciliation = (pointer: string, number: string): Finding =>
  refusal('post_release', {
    pointer,
    code: 'reconciliation.of_a_reconciliation',
    message: `Entry ${number} is a reconciliation itself.`,
    remedy: 'Name the entries that were flagged; a reconciliation is corrected.',
    citation: STATUTE,
  });
export const notEntered = (pointer: string, number: string): Finding =>
  refusal('post_release', {
    pointer,
    code: 'reconciliation.not_entered',
    message: `Entry ${number} was cancelled or its goods were refused: nothing of it is left to reconcile.`,
    remedy: 'Leave it out.',
    citation: STATUTE,
  });
export const notFlagged = (pointer: string, number: string, issues: readonly ReconciliationIssue[]): Finding =>
  refusal('post_release', {
    pointer,
    code: 'reconciliation.not_flagged',
    message:
      issues.length === 0
        ? `Entry ${number} has no summary that is flagged for reconciliation.`
        : `The summary of entry ${number} is not flagged for ${issues.map(words).join(', ')}.`,
    remedy:
      'Leave it out, or flag it by a correction of its summary while that is open; after liquidation a protest is the way.',
    citation: STATUTE,
  });
export const reconciledBefore = (pointer: string, number: string, by: string): Finding =>
  refusal('post_release', {
    pointer,
    code: 'reconciliation.reconciled_before',
    message: `Entry ${number} was reconciled for that by ${by}.`,
    remedy: `Leave it out, or correct ${by}.`,
    citation: STATUTE,
  });
export const late = (pointer: string, number: string, months: number): Finding =>
  warning('post_release', {
    pointer,
    code: 'reconciliation.late',
    message: `Entry ${number} was flagged more than ${String(months)} months ago: liquidated damages are claimed.`,
    remedy: 'It is taken all the same; petition for mitigation when the claim comes.',
    citation: fr(64, 73121),
  });
export const importationNotTold = (pointer: string, number: string): Finding =>
  undetermined('post_release', {
    pointer,
    code: 'reconciliation.importation_not_told',
    message: `Entry ${number} does not tell its day of importation: whether the time for a free trade agreement is over is not determined.`,
    remedy: 'Correct its summary, with importedOn.',
    citation: usc(19, '1520(d)'),
  });
export const agreementTooLate = (pointer: string, number: string, years: number): Finding =>
  refusal('post_release', {
    pointer,
    code: 'reconciliation.agreement_too_late',
    message: `The goods of entry ${number} were imported more than ${years === 1 ? 'a year' : `${String(years)} years`} ago: nothing of a free trade agreement is reconciled any more.`,
    remedy: 'Leave it out.',
    citation: fr(85, 39579),
  });

const words = (issue: ReconciliationIssue): string => issue.replaceAll('_', ' ');
