import type { IsoDate } from '../../../../kernel/dates.js';
import type { Decimal } from '../../../../kernel/decimal.js';
import type { Cents } from '../../../../kernel/money.js';
import type { Verdict } from '../additional/program-rows.js';

/** How a programme's part changes from one side to the other. */
export const CHANGE_KINDS = ['began', 'ended', 'applies_now', 'no_longer_applies', 'amount', 'open'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A programme as an answer shows it. */
export interface ShownRow {
  readonly programId: string;
  readonly heading: string;
  readonly authority: string;
  readonly description: string;
  readonly verdict: Verdict;
  readonly by: readonly string[];
  readonly ratePercent: Decimal | null;
  readonly amount: Cents | null;
  readonly least: Cents;
  readonly most: Cents;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly citation: string;
}

/** Programmes that apply, or may, on one side and otherwise on the other; those that came first are named first. */
export function programChanges(base: readonly ShownRow[], against: readonly ShownRow[]) {
  const [before, after] = [byId(base), byId(against)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((programId) => {
    const [one, other] = [before.get(programId), after.get(programId)];
    const shown = other ?? one;
    const change = changeOf(one, other);
    if (!shown || change === null) return [];
    const { authority, description, citation, from, until } = shown;
    const heading =
      change === 'ended' || change === 'no_longer_applies' ? (one?.heading ?? shown.heading) : shown.heading;
    return [
      {
        programId,
        heading,
        authority,
        description,
        change,
        base: sideOf(one),
        against: sideOf(other),
        from,
        until,
        citation,
      },
    ];
  });
}

const byId = (rows: readonly ShownRow[]): ReadonlyMap<string, ShownRow> =>
  new Map(rows.map((row) => [row.programId, row]));

function changeOf(one: ShownRow | undefined, other: ShownRow | undefined): ChangeKind | null {
  const [was, is] = [counts(one), counts(other)];
  if (!was && !is) return null;
  if (isOpen(one) || isOpen(other)) return isSame(one, other) ? null : 'open';
  if (was && is) return isSame(one, other) ? null : 'amount';
  if (is) return isInForce(one) ? 'applies_now' : 'began';
  return isInForce(other) ? 'no_longer_applies' : 'ended';
}

const isOpen = (row: ShownRow | undefined): boolean => row?.verdict === 'needs_fact';

const isInForce = (row: ShownRow | undefined): boolean => row !== undefined && row.verdict !== 'not_in_force';

const counts = (row: ShownRow | undefined): boolean => row?.verdict === 'applies' || row?.verdict === 'needs_fact';

const isSame = (one: ShownRow | undefined, other: ShownRow | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.verdict === other.verdict &&
  one.heading === other.heading &&
  one.amount === other.amount &&
  one.least === other.least &&
  one.most === other.most &&
  String(one.ratePercent) === String(other.ratePercent);

/** What the programme comes to on one side; where it is not shown at all, it does not concern the goods there. */
const sideOf = (row: ShownRow | undefined) => ({
  verdict: row?.verdict ?? ('out_of_scope' as const),
  by: row?.by ?? [],
  ratePercent: row?.ratePercent ?? null,
  amount: row?.amount ?? null,
  least: row?.least ?? 0n,
  most: row?.most ?? 0n,
});
