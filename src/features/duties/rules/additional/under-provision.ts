import { cfr, guide } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { Decimal } from '../../../../kernel/decimal.js';
import type { Cents } from '../../../../kernel/money.js';
import { applyRule, rule } from '../../../../kernel/rule.js';
import type { Applied } from '../../../../kernel/rule.js';
import { wholeDollars } from './amounts.js';
import type { DutyProgram } from './duty-program.js';
import type { Extent, UnderProvision } from './extent.js';
import { dutiableValueOf, factOfProvision } from './provision-facts.js';
import type { StatedFacts } from './worlds.js';

/** What the notes of Chapter 99 say of one group of programmes. */
interface ChapterNote {
  /** Of goods of 9802.00.40, 9802.00.50 and 9802.00.80. */
  readonly returned: Extent;
  /** Of metal of 9802.00.60. */
  readonly processedMetal: Extent;
  /** Of goods under any other provision. */
  readonly other: Extent;
}

const LEFT_OUT: ChapterNote = { returned: 'part', processedMetal: 'part', other: 'none' };
const METALS: ChapterNote = { returned: 'part', processedMetal: 'whole', other: 'open' };
const NOT_READ: ChapterNote = { returned: 'open', processedMetal: 'open', other: 'open' };

/** What the notes say, by authority or, where they differ within one, by stacking group. */
const NOTES_ON_CHAPTER_98 = new Dated<Readonly<Record<string, ChapterNote>>>(
  'what notes of Chapter 99 say of goods under Chapter 98',
  '2026-11-28',
  {
    '2025-01-01': {
      value: {
        s301: LEFT_OUT,
        s122: LEFT_OUT,
        ieepa_fentanyl: LEFT_OUT,
        ieepa_reciprocal: LEFT_OUT,
        country_brazil: LEFT_OUT,
        country_india: LEFT_OUT,
        s232_steel: METALS,
        s232_aluminum: METALS,
        s232_copper: METALS,
        s232_metals: METALS,
      },
      cites: [
        guide('HTSUS Chapter 99, subchapter III, U.S. notes 2, 16, 19 and 20, on goods entered under Chapter 98'),
        guide('CSMS 42355735: Section 232 duties on goods entered under Chapter 98'),
      ],
    },
  },
  undefined,
  'guidance',
);

interface NoteFacts {
  /** Eight digits. */
  readonly provision: string;
  readonly authority: string;
  readonly stackingGroup: string;
}

/** On which part of the value additional duties of goods under Chapter 98 stand. */
export const additionalUnderProvision = rule({
  id: 'DUTY-14',
  title: 'Additional duties on goods entered under Chapter 98',
  text: 'Duties under Section 301, Section 122 and the emergency orders are not charged on goods entered under Chapter 98, but of 9802.00.40, 9802.00.50 and 9802.00.60 they stand on the value of the repairs, alterations or processing abroad, and of 9802.00.80 on the value less that of the components of the United States. Section 232 duties on metals follow the provision, but of 9802.00.60 they stand on the full value. Of other measures nothing read says: nothing at least, the whole at most.',
  cites: [guide('HTSUS Chapter 99, subchapter III, U.S. notes'), cfr(19, '10.8'), cfr(19, '10.9'), cfr(19, '10.18')],
  params: { notes: NOTES_ON_CHAPTER_98 },
  decide({ provision, authority, stackingGroup }: NoteFacts, { notes }): Extent {
    const note = notes[stackingGroup] ?? notes[authority] ?? NOT_READ;
    if (factOfProvision(provision) === null) return note.other;
    return provision === PROCESSED_METAL ? note.processedMetal : note.returned;
  },
});

const PROCESSED_METAL = '98020060';

/** How a provision of Chapter 98 bears on one line on a day, with the rule as a step for each group of programmes that touch it. */
export function underProvisionOn(
  provision: string,
  { value, stated, touching }: { value: Cents; stated: StatedFacts; touching: readonly DutyProgram[] },
  asOf: IsoDate,
): { readonly under: UnderProvision; readonly steps: readonly Applied<Extent>[] } {
  const known = new Map<string, Applied<Extent> | null>();
  const stepOf = ({ authority, stackingGroup }: DutyProgram): Applied<Extent> | null => {
    let step = known.get(stackingGroup);
    if (step === undefined) {
      step =
        asOf < FIRST_READ ? null : applyRule(additionalUnderProvision, { provision, authority, stackingGroup }, asOf);
      known.set(stackingGroup, step);
    }
    return step;
  };
  const fact = factOfProvision(provision);
  const said = fact === null ? undefined : stated.get(fact);
  const part = said instanceof Decimal ? dutiableValueOf(provision, wholeDollars(value), said) : null;
  const steps = [...new Set(touching.flatMap((program) => stepOf(program) ?? []))];
  return { under: { fact, part, extentOf: (program) => stepOf(program)?.decision ?? 'open' }, steps };
}

const FIRST_READ: IsoDate = '2025-01-01';
