import type { IsoDate } from '../../../../kernel/dates.js';
import { maxCents, minCents, sumCents } from '../../../../kernel/money.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { Applied } from '../../../../kernel/rule.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { eachInTurns } from '../../../../kernel/turns.js';
import type { Turns } from '../../../../kernel/turns.js';
import type { LawOnRecord } from '../determination/determined-line.js';
import type { LineFacts } from '../duty-facts.js';
import type { ComputedLineOwed, OwedLineFacts } from '../owed/entry-owed-facts.js';
import { lineOwed } from '../owed/line-owed.js';
import { between, sumOwed } from '../owed/owed.js';
import type { Owed } from '../owed/owed.js';
import { commingledGoods } from './commingled-goods.js';
import type { CommingledCharge, CommingledFacts, KindOwed } from './commingled-goods.js';

/** What one group of commingled lines comes to. */
export interface CommingledOwed {
  readonly facts: CommingledFacts;
  readonly kinds: readonly KindOwed[];
  readonly step: Applied<CommingledCharge>;
}

/** The lines as they are charged, what they owe, and how that came about. */
export interface ChargedLines {
  readonly asked: readonly OwedLineFacts[];
  readonly computed: readonly ComputedLineOwed[];
  readonly groups: readonly CommingledOwed[];
}

/** Every line by itself, those that are commingled by the kind that bears the highest duty; in turns. */
export function* chargedLinesInTurns(
  lines: readonly OwedLineFacts[],
  commingled: readonly CommingledFacts[],
  law: LawOnRecord,
  asOf: IsoDate,
): Turns<ChargedLines> {
  const asked = [...lines];
  const groups: CommingledOwed[] = [];
  for (const facts of commingled) groups.push(yield* groupOwed(facts, lines, law, asOf));
  const open = new Map<number, CommingledOwed>();
  for (const group of groups)
    for (const i of group.facts.lines) {
      const { charged, line } = group.step.decision;
      const [own, kind] = [lines[i], lines[line ?? i]];
      if (own && kind) asked[i] = asKind(own, kind);
      if (charged === 'undetermined') open.set(i, group);
    }
  const owed = yield* eachInTurns(asked, (one) => lineOwed(one, law, asOf), LINES_AT_A_TURN);
  const computed: ComputedLineOwed[] = [];
  for (const [i, one] of owed.entries()) {
    const [group, own] = [open.get(i), asked[i]];
    const kinds = group && own ? group.facts.lines.flatMap((k) => lines[k] ?? []) : [];
    const ways = yield* eachInTurns(kinds, (kind) => lineOwed(asKind(own ?? kind, kind), law, asOf), LINES_AT_A_TURN);
    computed.push(group ? openLine(one, ways, group.step.decision.reason) : one);
  }
  return { asked, computed, groups };
}

const LINES_AT_A_TURN = 10;

function* groupOwed(
  facts: CommingledFacts,
  lines: readonly OwedLineFacts[],
  law: LawOnRecord,
  asOf: IsoDate,
): Turns<CommingledOwed> {
  const mingled = facts.lines.flatMap((i) => (lines[i] ? [lines[i].line] : []));
  const enteredValue = sumCents(mingled.map((line) => line.enteredValue));
  const whole = { enteredValue, ...quantityOf(mingled) };
  const kinds = yield* eachInTurns(
    facts.lines,
    (i): readonly KindOwed[] => {
      const kind = lines[i];
      if (!kind) return [];
      const { ordinary, additional } = lineOwed({ ...kind, line: { ...kind.line, ...whole } }, law, asOf).owed;
      const { least, most } = sumOwed([ordinary, additional]);
      return [{ line: i, least, most }];
    },
    LINES_AT_A_TURN,
  );
  const known = kinds.flat();
  return { facts, kinds: known, step: applyRule(commingledGoods, { facts, kinds: known }, asOf) };
}

// Together: quantities in different units have no sum.
function quantityOf(lines: readonly LineFacts[]): Pick<LineFacts, 'quantity' | 'unit'> {
  const unit = lines[0]?.unit ?? null;
  const isOne = unit !== null && lines.every((line) => line.unit === unit && line.quantity !== null);
  if (!isOne) return { quantity: null, unit: null };
  return { quantity: lines.reduce((sum, { quantity }) => sum.plus(quantity ?? ZERO), ZERO), unit };
}

const ZERO = Decimal.make(0n);

// What is charged as a kind is all of that kind but for its value and quantity.
const asKind = (own: OwedLineFacts, kind: OwedLineFacts): OwedLineFacts => {
  const { enteredValue, quantity, unit } = own.line;
  return own === kind ? own : { ...kind, line: { ...kind.line, enteredValue, quantity, unit } };
};

// Of which kind a line is charged is not known: between the least and the most of all.
function openLine(computed: ComputedLineOwed, ways: readonly ComputedLineOwed[], reason: string): ComputedLineOwed {
  const ordinary = hull(ways.map(({ owed }) => owed.ordinary));
  const additional = hull(ways.map(({ owed }) => owed.additional));
  const claims = ways.flatMap(({ claim, openClaim }) => [claim, ...(openClaim ? [openClaim] : [])]);
  const free = claims.find((claim) => claim !== null && claim.processingFee !== 'due') ?? null;
  const due = claims.find((claim) => claim === null || claim.processingFee === 'due');
  return {
    ...computed,
    owed: {
      ...computed.owed,
      ordinary: { ...ordinary, rate: null, reasonCodes: [reason] },
      additional,
      total: sumOwed([ordinary, additional]),
    },
    ...(free && due !== undefined ? { claim: due, openClaim: free } : {}),
  };
}

function hull(ways: readonly Owed[]): Owed {
  const [first, ...others] = ways;
  if (!first) throw new RangeError('goods commingled with none');
  return others.reduce(
    (all, way) =>
      between(
        minCents(all.least, way.least),
        all.most === null || way.most === null ? null : maxCents(all.most, way.most),
      ),
    between(first.least, first.most),
  );
}
