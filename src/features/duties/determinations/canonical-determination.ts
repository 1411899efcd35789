import type { Fault } from '../../../kernel/errors.js';
import { invalid } from '../../../kernel/errors.js';
import { present } from '../../../kernel/present.js';
import { canonicalDuties } from './canonical-duties.js';
import type { CommingledLines } from './commingled-lines.dto.js';
import { canonicalUnmarked, unmarkedFaults } from './canonical-unmarked.js';
import { lineRepeated, noSuchLine } from './named-line-faults.js';
import type { DetermineDuties } from './duty-determination.dto.js';

/** A determination in its one canonical form. Throws what is wrong with its groups of lines, then what is wrong with its goods. */
export function canonicalDetermination(request: DetermineDuties): DetermineDuties {
  const { commingled, arrival, unmarked, ...rest } = request;
  const faults = [
    ...(commingled ?? []).flatMap((group, g) => groupFaults(group, g, request)),
    ...unmarkedFaults(unmarked ?? [], request.lines.length),
  ];
  if (faults.length > 0) throw invalid(faults);
  return {
    ...canonicalDuties(rest),
    ...(commingled && commingled.length > 0 ? { commingled: commingled.map(canonicalGroup) } : {}),
    ...(arrival ? { arrival: { ...arrival } } : {}),
    ...(unmarked && unmarked.length > 0 ? { unmarked: unmarked.map(canonicalUnmarked) } : {}),
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
    if (line >= count) return [noSuchLine(pointer, 'commingled.no_such_line', line, count)];
    if (!earlier.includes(line) && lines.indexOf(line) === i) return [];
    return [lineRepeated(pointer, line, 'Name each line once, in one group.')];
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
