import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import { coveredImporter } from './covered-importer.js';
import type { CoveredImporter } from './covered-importer.js';
import { nonresidentDuties, nonresidentDuties1 } from './nonresident-duties.js';
import type { NonresidentDuty } from './nonresident-duties.js';
import { nonresidentImporter } from '../../importers/rules/nonresident.js';
import type { YesNo } from '../../importers/rules/nonresident.js';
import { programExemption } from './program-exemption.js';
import type { PlannedEntry, PlannedLine, QuotedImporter } from './quote-facts.js';
import type { QuoteTrace } from './quote-trace.js';

/** What the importer is under the order and the statute, apart from any amount. */
export interface ImporterPosition {
  readonly nonresident: YesNo;
  readonly nonresidentDuties: readonly NonresidentDuty[];
  readonly covered: CoveredImporter;
  readonly programExempt: YesNo;
}

export interface PositionFacts {
  readonly importer: QuotedImporter;
  readonly plannedEntries: readonly (Pick<PlannedEntry, 'entryType'> & {
    readonly lines: readonly Pick<PlannedLine, 'cases' | 'possibleCases' | 'ordersWithoutCodes'>[];
  })[];
}

/** Applies the definitions to the importer; a definition not in force that day leaves its answer undetermined. Earlier answers stand on version 1 of its duties. */
export function positionOf(
  { importer, plannedEntries }: PositionFacts,
  trace: QuoteTrace,
  dutiesBy: 1 | 2 = 2,
): ImporterPosition {
  const residence = trace.run(nonresidentImporter, residenceFacts(importer));
  const nonresident = residence?.nonresident ?? 'undetermined';
  const covered = trace.run(coveredImporter, {
    adcvdGoods: adcvdGoods(plannedEntries),
    firstImportOn: importer.firstEntryOn,
    paymentRecord: importer.adcvdPaymentRecord,
    linkedRecords: importer.linkedPaymentRecords ?? [],
  });
  const exempt = trace.run(programExemption, { ctpat: importer.ctpat });
  if (residence?.nonresident === 'undetermined') trace.because(residence.reasonCode);
  if (exempt && exempt.programExempt !== 'no') trace.because(exempt.reasonCode);
  const duties = dutiesOf(importer, nonresident, trace, dutiesBy);
  return {
    nonresident,
    nonresidentDuties: duties ?? [],
    covered: covered ?? NOT_DEFINED,
    programExempt: exempt?.programExempt ?? 'undetermined',
  };
}

function dutiesOf(importer: QuotedImporter, nonresident: YesNo, trace: QuoteTrace, by: 1 | 2) {
  const known = { nonresident, entityType: importer.entityType };
  return by === 1
    ? trace.run(nonresidentDuties1, known)
    : trace.run(nonresidentDuties, { ...known, qualifiedInState: importer.qualifiedInState ?? null });
}

const residenceFacts = (importer: QuotedImporter) => ({
  entityType: importer.entityType,
  citizenship: importer.citizenship,
  lawfulPermanentResident: importer.lawfulPermanentResident ?? null,
  jurisdictionOfOrganization: importer.jurisdictionOfOrganization,
});

// Scope is decided by words: a case that only matches by code and country leaves the question open, and so do orders without codes.
function adcvdGoods(entries: PositionFacts['plannedEntries']): boolean | null {
  const lines = entries.flatMap((entry) => entry.lines);
  if (lines.some(({ cases }) => cases.length > 0)) return true;
  if (entries.some(({ entryType }) => ENTRY_TYPES.get(entryType)?.cases === 'made_for')) return true;
  const open = lines.some((line) => (line.possibleCases ?? []).length > 0 || line.ordersWithoutCodes === true);
  return open ? null : false;
}

const NOT_DEFINED: CoveredImporter = {
  outcome: 'undetermined',
  gateway: 'undetermined',
  prongs: { noPriorImports: 'undetermined', failedToFullyPay: 'undetermined', failedToPayTimely: 'undetermined' },
  reasonCodes: ['law.not_in_force'],
};
