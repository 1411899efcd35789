import type { Fault } from '../../../kernel/errors.js';
import { invalid } from '../../../kernel/errors.js';
import { present } from '../../../kernel/present.js';
import { canonicalDuties } from './canonical-duties.js';
import type { CommingledLines } from './commingled-lines.dto.js';
import type { DetermineDuties } from './duty-determination.dto.js';

/** A determination in its one canonical form. Throws what is wrong with its groups of lines, then what is wrong with its goods. */
export function canonicalDetermination(request: DetermineDuties): DetermineDuties {
  const { commingled, arrival, ...rest } = request;
  const faults = (commingled ?? []).flatMap((group, g) => groupFaults(group, g, request));
  if (faults.length > 0) throw invalid(faults);
  return {
    ...canonicalDuties(rest),
    ...(commingled && commingled.length > 0 ? { commingled: commingled.map(canonicalGroup) } : {}),
    ...(arrival ? { arrival: { ...arrival } } : {}),
  };
}

const canonicalGroup = (group: CommingledLines): CommingledLines => ({
  ...present(group),
  lines: [...group.lines].sort((a, b) => a - b),
});

function groupFaults({ lines, noticeOn, segregatedOn }: CommingledLines, g: number, request: DetermineDuties): Fault[] {
  const at = `/commingled/${String(g)}`;
  const earlier = (request.commingled ?? []).slice(0, g).flatMap((group) => group.lines);
  const places = lines.flatMap((line, i): Fault[] => {
    const pointer = `${at}/lines/${String(i)}`;
    const count = request.lines.length;
    if (line >= count)
      return [
        {
          pointer,
          code: 'commingled.no_such_line',
          message: `There is no line ${String(line)}.`,
          remedy: `Lines are counted from 0; the last is ${String(count - 1)}.`,
        },
      ];
    if (!earlier.includes(line) && lines.indexOf(line) === i) return [];
    return [
      {
        pointer,
        code: 'list.repeated',
        message: `Line ${String(line)} is named twice.`,
        remedy: 'Name each line once, in one group.',
      },
    ];
  });
  const before = noticeOn && segregatedOn && segregatedOn < noticeOn;
  return before
    ? [
        ...places,
        {
          pointer: `${at}/segregatedOn`,
          code: 'commingled.segregated_before_notice',
          message: 'The goods were segregated before the notice that they are commingled.',
          remedy: 'Leave noticeOn out where no notice was needed, or correct the days.',
        },
      ]
    : places;
}
