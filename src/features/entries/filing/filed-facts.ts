import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import type { BondVersion } from '../../bonds/index.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import type { ComputedEntry } from '../rules/computation/entry-computation.js';
import type { EmptyAmounts } from '../rules/checks/line-amounts.js';
import type { FiledEntry, FiledLine, NamedBond, Security, UnderlyingEntry } from '../rules/filed-entry.js';
import type { EntryLineView } from '../reading/entry-line.view.js';
import type { DeclaredEntry } from './declared-entry.js';
import type { EntryOnRecord } from './entry-record.js';
import type { FilingImporter } from './filing-importers.js';

export interface FiledOn {
  readonly filedOn: IsoDate;
  readonly rateOn: IsoDate;
  readonly timeOfEntryOn: IsoDate | null;
  /** Of a reconciliation. */
  readonly underlying?: readonly UnderlyingEntry[] | undefined;
  readonly ports?: FiledEntry['ports'] | undefined;
  readonly agencies?: FiledEntry['agencies'] | undefined;
}

/** An entry as the checks take it: what was declared, what is on record, and what came of it. */
export function filedFacts(
  declared: DeclaredEntry,
  record: EntryOnRecord,
  computed: ComputedEntry,
  importer: FilingImporter,
  { filedOn, rateOn, timeOfEntryOn, underlying = [], ports, agencies }: FiledOn,
): FiledEntry {
  const { bonds = [] } = declared;
  return {
    entryType: declared.entryType,
    filing: declared.filing,
    importerRole: declared.importerRole,
    filer: importer.filer,
    brokersOwnBond: bonds.some(({ brokersOwn }) => brokersOwn === true),
    standing: importer.standing,
    modeOfTransport: declared.modeOfTransport,
    exportedOn: declared.exportedOn ?? null,
    importedOn: declared.importedOn ?? null,
    arrivedOn: declared.arrivedOn ?? null,
    electedEntryOn: declared.electedEntryOn ?? null,
    filedOn,
    portCode: declared.portCode,
    ...(ports ? { ports } : {}),
    ...(agencies ? { agencies } : {}),
    beside: { waiver: declared.waiver ?? false, exportingCountry: declared.exportingCountry ?? null },
    security: securityOf(declared),
    bonds: bonds.map((one, i) => ({
      bondNumber: one.bondNumber,
      standing: bondStanding(one, record.bonds[i], declared, importer),
      reconciliationRider: record.bonds[i]?.reconciliation ?? false,
      otherSurety: isOfAnotherSurety(one, record.bonds[i]),
    })),
    bondKinds: bonds.map(({ kind }) => kind),
    securedByItself: bonds.some(({ kind }) => kind !== 'continuous'),
    rateOn,
    rateBasis: declared.rateBasis ?? 'entry',
    ...(declared.rateOn !== undefined || declared.rateBasis === 'acceptance_in_bond'
      ? { named: { namedRateOn: declared.rateOn ?? null, enteredOn: timeOfEntryOn ?? filedOn } }
      : {}),
    ...toldOnForms(declared),
    ...toldOfQuota(declared),
    privilegedOn: declared.privilegedOn ?? null,
    warehouseEntryNumber: declared.warehouseEntryNumber ?? null,
    consolidated: declared.consolidated ?? false,
    reconciliation: declared.reconciliation ?? [],
    underlyingEntries: declared.underlyingEntryNumbers?.length ?? 0,
    underlying,
    dutiesPaidBeforeRelease: declared.dutiesPaidBeforeRelease ?? false,
    ...(declared.statementOn ? { statementOn: declared.statementOn } : {}),
    lines: declared.lines.map((line, i) => lineFacts(line, i, record, [computed, declared])),
  };
}

// Of most entries nothing of it is told.
function toldOnForms(declared: DeclaredEntry): Pick<FiledEntry, 'forms'> {
  const { designatedBy = null, inBondNumber = null, inBondOn = null, foreignPortOfLading = null } = declared;
  const isTold = designatedBy !== null || inBondOn !== null || foreignPortOfLading !== null;
  return isTold ? { forms: { designatedBy, inBondNumber, inBondOn, foreignPortOfLading } } : {};
}

// Of most entries nothing of it is told, and their type is not made for it.
function toldOfQuota({ entryType, lines }: DeclaredEntry): Pick<FiledEntry, 'quotaOfLines'> {
  const quotaOfLines = lines.map(({ quota = false, visaNumber, facts = {} }) => ({
    underQuota: quota,
    visa: visaNumber !== undefined,
    insideQuota: Object.values(facts).includes('in_quota'),
  }));
  const isTold = quotaOfLines.some(({ underQuota, visa, insideQuota }) => underQuota || visa || insideQuota);
  return isTold || ENTRY_TYPES.get(entryType)?.quota === 'made_for' ? { quotaOfLines } : {};
}

// Several bonds secure as the strongest of them does: what they come to is asked where they are registered.
function securityOf({ bonds = [], waiver = false }: DeclaredEntry): Security {
  const [first] = bonds;
  if (first) return { kind: first.kind };
  return waiver ? { kind: 'waived', suretyCode: '999' } : { kind: 'none' };
}

type Named = NonNullable<DeclaredEntry['bonds']>[number];

// Cash in place of surety has a bond of its own too, which says whose it is.
function bondStanding(
  named: Named,
  found: BondVersion | undefined,
  { importerId, entryNumber }: DeclaredEntry,
  { filer, brokersImporterId }: FilingImporter,
): NamedBond['standing'] {
  if (!found) return 'not_in_force';
  // Whose broker's bond it is, is known of the broker that files; customs enters what came on paper.
  const isBrokers = named.brokersOwn === true && (filer === 'cbp' || found.importerId === brokersImporterId);
  const isBound = found.importerId === importerId || found.coPrincipalIds.includes(importerId);
  if (!isBound && !isBrokers) return 'of_another';
  if (found.activityCode !== '1') return 'other_activity';
  const other = found.kind === 'single_transaction' && found.transactionReference !== entryNumber;
  return other ? 'of_another_entry' : 'in_force';
}

// A bond that no surety stands for is secured otherwise, and one that names none says nothing of it.
const isOfAnotherSurety = ({ suretyCode }: Named, found: BondVersion | undefined): boolean =>
  suretyCode !== undefined &&
  found !== undefined &&
  found.suretyCodes.length > 0 &&
  !found.suretyCodes.includes(suretyCode);

interface OnRecord {
  readonly standing?: 'on_record' | 'legal_line_only';
  readonly units?: string;
}

// Nothing of most lines.
const NONE_EMPTY: EmptyAmounts = { zero: [], noValue: false };
const isZero = (amount: string): boolean => /^[0.]+$/.test(amount);

function emptyAmounts({ quantities = [], enteredValue }: EntryLineView): EmptyAmounts {
  const noValue = isZero(enteredValue);
  const zero = quantities.flatMap(({ quantity }, i) => (isZero(quantity) ? [i] : []));
  return noValue || zero.length > 0 ? { zero, noValue } : NONE_EMPTY;
}

function lineFacts(
  line: EntryLineView,
  i: number,
  record: EntryOnRecord,
  [computed, { modeOfTransport }]: readonly [ComputedEntry, DeclaredEntry],
): FiledLine {
  const known = record.duty.lines[i];
  const tariff = known?.line.tariff as OnRecord | null | undefined;
  const { producer } = line;
  return {
    htsNumber: line.htsNumber,
    tariff: tariff?.standing ?? 'not_on_record',
    tariffEndedOn: known?.ended?.endedOn ?? null,
    successors: known?.ended?.successors ?? [],
    units: { asked: tariff?.units ?? '', given: (line.quantities ?? []).map(({ unit }) => unit) },
    amounts: emptyAmounts(line),
    ...(line.grossWeightKg !== undefined && isZero(line.grossWeightKg) ? { weightless: { modeOfTransport } } : {}),
    enteredValue: parseMoney(line.enteredValue),
    countryOfOrigin: line.countryOfOrigin,
    mid: line.mid ?? null,
    producer: producer
      ? {
          name: producer.name,
          street: producer.street ?? null,
          city: producer.city ?? null,
          country: producer.country ?? null,
          province: producer.province ?? null,
        }
      : null,
    exporter: line.exporter ?? null,
    cases: record.cases[i] ?? [],
    missingCompanions: record.missingCompanions[i] ?? [],
    possibleCases: known?.possibleCases ?? [],
    declaredHeadings: line.additionalHtsNumbers ?? [],
    headings: computed.headings[i] ?? null,
    tradeProgram: line.tradeProgram ?? null,
    provision: line.specialProvision ?? null,
    quota: line.quota ?? false,
  };
}
