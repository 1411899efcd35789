/** Indexes of what still waits for an act: that is little beside what was done, and a statement may go through it. */
export const WAITING: ReadonlySet<string> = new Set([
  'approval_open_by_proposer',
  'bond_requirement_uncured',
  'bond_version_with_co_principals',
  'bond_with_co_principals',
  'covered_status_new',
  'outbox_dead',
  'outbox_stream_waiting',
  'outbox_waiting',
  'security_filing_late_waits',
  'work_claim_one_holder',
]);

const JOB = 'A job goes through it a span of importers at a time, and no caller waits for it.';
const SUM = 'A figure of all that a period holds.';

/** Statements that read more than what they ask for or a page of it, each with why that is borne. */
export const BORNE: Readonly<Record<string, string>> = {
  'bulk-job-same-file': 'Files are sent a few hundred a day.',
  'collection-add-up': 'What was not added up yet is taken a thousand at a time.',
  'collection-funnel': SUM,
  'collection-rolled-up': 'A row a case, year and due day.',
  'importer-look-up': 'A name by how it begins.',
  'instruction-find': 'What an instruction touches is counted among all liquidations.',
  'instructions-list': 'What an instruction touches is counted among all liquidations.',
  'measure-consistency': SUM,
  'risk-consistency': SUM,
  'sufficiency-rates-changed': 'A job, on a day on which rates of a case were recorded.',
  'targeting-cancelled-of': JOB,
  'targeting-entries-of': JOB,
  'targeting-importers-that-filed': JOB,
  'targeting-lines-of': JOB,
  'targeting-months-of': JOB,
  'targeting-profile-health': SUM,
  'targeting-profile-overlap': SUM,
  'targeting-results': SUM,
  'targeting-successions': JOB,
  'targeting-versions-of': JOB,
};
