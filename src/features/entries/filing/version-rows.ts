import type { EntryFindingView, EntryLineDutiesView } from '../reading/entry-parts.view.js';
import { formatMoney, parseMoney, sumCents } from '../../../kernel/money.js';
import type { DeclaredEntry } from './declared-entry.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { RuledFinding } from '../rules/finding.js';
import type { Assessed } from './assessed-entry.js';
import { securityFilingDue } from './security-filing-due.js';
import type { FilingGrounds } from './filing-grounds.js';
import type { FilingImporter } from './filing-importers.js';
import { findingView, warned } from './finding-to-view.js';

/** What is kept with a version beside what was declared and what came of it. */
export interface FiledVersion {
  readonly grounds: FilingGrounds;
  readonly determinationId: string;
  readonly reason: string | null;
}

/** A version with its lines, as the statement that keeps it takes them. */
export function versionJson(version: number, declared: DeclaredEntry, assessed: Assessed, filed: FiledVersion): string {
  const { duties } = assessed;
  return JSON.stringify({
    version,
    declared,
    computed: duties,
    warnings: warningsOf(assessed),
    rules: duties.rules,
    digest: duties.digest,
    bond_version_ids: assessed.bondVersionIds,
    grounds: filed.grounds,
    determination_id: filed.determinationId,
    reason: filed.reason,
    lines: lineRows(declared, assessed),
  });
}

export const warningsOf = ({ findings }: Assessed): readonly EntryFindingView[] => warned(findings).map(findingView);

const written = new WeakMap<RuledFinding, string>();

/** The same as JSON; a finding that many entries share is put in words once. */
export function warningsJson({ findings }: Assessed): string {
  const texts = warned(findings).map((finding) => {
    const text = written.get(finding) ?? JSON.stringify(findingView(finding));
    written.set(finding, text);
    return text;
  });
  return `[${texts.join()}]`;
}

/** An entry as it stands when it is filed. */
export const headOf = (declared: DeclaredEntry, { filer }: FilingImporter, assessed: Assessed, filedOn: IsoDate) => ({
  entry_number: declared.entryNumber,
  entry_type: declared.entryType,
  port_code: declared.portCode,
  mode_of_transport: declared.modeOfTransport,
  filed_by: filer,
  status: 'filed',
  filed_on: filedOn,
  time_of_entry_on: assessed.timeOfEntryOn,
  summary_filed_on: assessed.summaryFiledOn,
  security_filing_due_on: securityFilingDue(declared, filedOn)?.dueOn ?? null,
});

/** The lines of a version, as they are kept. */
export const lineRows = (declared: DeclaredEntry, { duties }: Assessed) =>
  declared.lines.map((line, i) => ({
    line: i + 1,
    hts_number: line.htsNumber,
    country_of_origin: line.countryOfOrigin,
    entered_value: line.enteredValue,
    mid: line.mid ?? null,
    adcvd_cases: (line.adcvdCases ?? []).map(({ caseNumber }) => caseNumber),
    additional_hts_numbers: line.additionalHtsNumbers ?? [],
    ...sums(duties.lines[i]),
  }));

const sums = (line: EntryLineDutiesView | undefined) => ({
  duty: total([line?.ordinary, line?.additionalTotal]),
  deposits: total((line?.deposits ?? []).map(({ amount }) => amount)),
});

// Null as soon as a part is unknown.
const total = (amounts: readonly (string | undefined)[]): string | null =>
  amounts.includes(undefined) ? null : formatMoney(sumCents(amounts.map((amount) => parseMoney(amount ?? '0'))));
