import type { Decimal } from '../../../../kernel/decimal.js';
import { maxCents, minCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import type { Charge } from './amounts.js';
import type { AnswerGrid } from './answer-grid.js';
import type { DutyProgram } from './duty-program.js';
import { PROVISION_NOT_READ } from './provision-ways.js';
import type { Stack } from './stack.js';
import type { Variant } from './variants.js';

export const VERDICTS = [
  'applies',
  'excluded_by',
  'relieved_by',
  'not_in_force',
  'out_of_scope',
  'needs_fact',
  'suspended',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What became of one programme. */
export interface ProgramRow {
  readonly program: DutyProgram;
  /** The heading to declare where it applies, zero-rate ones included. */
  readonly heading: string;
  readonly verdict: Verdict;
  /** What excludes or relieves it. */
  readonly by: readonly string[];
  /** Per cent added; null where it depends on a fact that is missing. */
  readonly ratePercent: Decimal | null;
  readonly onValue: Cents | null;
  readonly amount: Cents | null;
  readonly least: Cents;
  readonly most: Cents;
  /** The facts on which its verdict or amount depends. */
  readonly needs: readonly string[];
}

/** One row a programme over all variants; where they differ it needs a fact. */
export function mergedRows(variants: readonly Variant[], value: Cents, grid: AnswerGrid): readonly ProgramRow[] {
  const [alone] = variants;
  if (alone && variants.length === 1) return rowsOf(alone, value);
  const byCharges = new Map<readonly Charge[], ReadonlyMap<DutyProgram, ProgramRow>>();
  for (const variant of variants)
    if (!byCharges.has(variant.charges)) byCharges.set(variant.charges, byProgram(rowsOf(variant, value)));
  const distinct = [...byCharges.values()];
  const [only] = distinct;
  if (only && distinct.length === 1) return [...only.values()];
  const programs = new Set(distinct.flatMap((rows) => [...rows.keys()]));
  return [...programs].map((program) => {
    const rows = distinct.map((found) => found.get(program) ?? outOfScope(program));
    const signatures = rows.map(signatureOf);
    const [first] = rows;
    if (first && signatures.every((signature) => signature === signatures[0])) return first;
    const byWay = new Map([...byCharges.keys()].map((charges, i) => [charges, signatures[i]]));
    const needs = grid.changing((way) => byWay.get(variants[way]?.charges ?? []));
    return needsFact(
      program,
      rows,
      needs.filter((name) => name !== PROVISION_NOT_READ),
    );
  });
}

const signatureOf = ({ verdict, heading, amount, onValue }: ProgramRow): string =>
  verdict === 'applies' ? `${heading} ${String(amount)} ${String(onValue)}` : verdict;

const byProgram = (rows: readonly ProgramRow[]): ReadonlyMap<DutyProgram, ProgramRow> =>
  new Map(rows.map((row) => [row.program, row]));

/** What became of the programmes of one stack before any value is looked at, and where each stands among them. */
interface Fallen {
  readonly rows: readonly ProgramRow[];
  readonly places: ReadonlyMap<DutyProgram, number>;
}

const fallenRows = new WeakMap<Stack, Fallen>();

// Rows of programmes that charge nothing are the same for every line of one stack.
function rowsOf({ touching, stack, charges }: Variant, value: Cents): readonly ProgramRow[] {
  let fallen = fallenRows.get(stack);
  if (!fallen) {
    const rows = touching.programs.map((program): ProgramRow => {
      const why = stack.fallen.get(program);
      const row = outOfScope(program);
      return why ? { ...row, verdict: why.verdict, by: [why.by.programId] } : row;
    });
    fallen = { rows, places: new Map(touching.programs.map((program, place) => [program, place])) };
    fallenRows.set(stack, fallen);
  }
  const rows = fallen.rows.slice();
  for (const charge of charges) rows[fallen.places.get(charge.program) ?? rows.length] = chargedRow(charge, value);
  return rows;
}

function chargedRow({ program, yieldedTo, heading, ratePercent, onValue, amount }: Charge, value: Cents): ProgramRow {
  const by = yieldedTo.map(({ programId }) => programId);
  const onNothing = onValue === 0n && value > 0n;
  const verdict = !onNothing ? 'applies' : by.length > 0 ? 'excluded_by' : 'out_of_scope';
  return { program, heading, verdict, by, ratePercent, onValue, amount, least: amount, most: amount, needs: [] };
}

/** A programme that does not apply whatever the other programmes are. */
export const outOfScope = (program: DutyProgram): ProgramRow => ({
  program,
  heading: program.heading,
  verdict: 'out_of_scope',
  by: [],
  ratePercent: null,
  onValue: null,
  amount: null,
  least: 0n,
  most: 0n,
  needs: [],
});

function needsFact(program: DutyProgram, rows: readonly ProgramRow[], needs: readonly string[]): ProgramRow {
  const amounts = rows.map(({ amount }) => amount ?? 0n);
  const [first = 0n] = amounts;
  const headings = new Set(rows.flatMap(({ verdict, heading }) => (verdict === 'applies' ? [heading] : [])));
  return {
    ...outOfScope(program),
    heading: headings.size === 1 ? ([...headings][0] ?? program.heading) : program.heading,
    verdict: 'needs_fact',
    by: [...new Set(rows.flatMap(({ by }) => by))],
    least: amounts.reduce(minCents, first),
    most: amounts.reduce(maxCents, first),
    needs,
  };
}
