import { sumCents } from '../../../../kernel/money.js';
import { formatHtsNumber } from '../../../reference/rules/hts-number.js';
import type { DutyLine } from '../determination/determination-facts.js';
import type { CommingledOwed } from './commingled-lines.js';

/** A group of commingled lines as an answer shows it. */
export function shownCommingled({ facts, kinds, step }: CommingledOwed, lines: readonly DutyLine[]) {
  const { charged, reason, line, least, most, segregateByOn } = step.decision;
  const mingled = facts.lines.flatMap((i) => lines[i] ?? []);
  return {
    lines: facts.lines,
    charged,
    reason,
    chargedAsLine: line,
    enteredValue: sumCents(mingled.map((one) => one.line.enteredValue)),
    kinds: kinds.map((kind) => ({
      line: kind.line,
      htsNumber: formatHtsNumber(lines[kind.line]?.line.htsNumber ?? ''),
      least: kind.least,
      most: kind.most,
    })),
    least,
    most,
    segregateByOn,
  };
}
