import { cfr, guide, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { formatHtsNumber } from '../../../reference/rules/hts-number.js';
import { isInForce, isPrintedOnly } from './duty-program.js';
import type { DutyProgram } from './duty-program.js';
import type { LineQuestion } from './line-question.js';
import { declaredIn, isAsNamed } from './named-headings.js';
import { coverageOf } from './product-lists.js';
import type { ProgramIndex } from './program-index.js';
import { coversCountry } from './scope.js';
import { variantsOf } from './variants.js';
import type { Variant } from './variants.js';

export interface HeadingFacts {
  readonly index: ProgramIndex;
  readonly line: LineQuestion;
  /** What the caller names, digits alone; empty: it says that no heading applies. */
  readonly named: readonly string[];
  /** Whether the programmes on record were compared with the line's number. */
  readonly covered: boolean;
}

/** Why a heading cannot be taken as stated. */
export interface HeadingFault {
  /** Its place among those named; null: what is wrong is that none is named. */
  readonly at: number | null;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with the Chapter 99 headings a caller names for a line; nothing where they can be taken as stated. */
export const checkNamedHeadings = rule({
  id: 'DUTY-05',
  title: 'Headings of Chapter 99 that are named',
  text: 'A heading is taken as stated where a programme of it is in force on the day of the rate for the origin and the goods and some set of facts not contradicted declares it together with the others named; a provision that is suspended or has ended is not charged though it is still printed; to name none is to say that no programme charges the goods.',
  cites: [guide('HTSUS Chapter 99, subchapter III, U.S. notes'), usc(19, '1484(a)'), cfr(19, '141.90')],
  decide({ index, line, named, covered }: HeadingFacts): readonly HeadingFault[] {
    const single = named.flatMap((heading, at) => {
      const fault = faultOf(heading, index, line, covered);
      return fault ? [{ at, ...fault }] : [];
    });
    if (single.length > 0 || !covered) return single;
    const found = variantsOf(index, line);
    return found.kind === 'too_many' ? [] : together(found.variants, line, named);
  },
});

type Fault = Omit<HeadingFault, 'at'>;

function faultOf(digits: string, index: ProgramIndex, line: LineQuestion, covered: boolean): Fault | null {
  const heading = formatHtsNumber(digits);
  const no = (code: string, message: string, remedy: string): Fault => ({ code, message, remedy });
  const ofHeading = index.programs.filter((one) => one.heading === heading || one.headingFloorMet === heading);
  if (ofHeading.length === 0)
    return no(
      'heading.not_on_record',
      `No programme of additional duty on record stands under ${heading}.`,
      'GET /v1/additional-duty-programs lists them; leave the heading out and what applies is found.',
    );
  const onDay = ofHeading.filter((program) => isInForce(program, line.day));
  if (onDay.length === 0)
    return no(
      'heading.not_in_force',
      `${heading} is not in force on ${line.day}: it was ${spansOf(ofHeading)}.`,
      'Leave it out, or correct the day of the rate: what is still printed is not for that still charged.',
    );
  const charged = onDay.filter((program) => !isPrintedOnly(program));
  if (charged.length === 0)
    return no(
      'heading.suspended',
      `${heading} is printed, and suspended or superseded on ${line.day} (${onDay[0]?.instrument ?? ''}).`,
      'Leave it out: nothing is charged under it.',
    );
  const ofOrigin = charged.filter(({ countries }) => coversCountry(countries, line.origin));
  if (ofOrigin.length === 0)
    return no(
      'heading.other_origin',
      `${heading} is not for products of ${line.origin}${forWhom(charged)}.`,
      'Correct the origin, or leave the heading out.',
    );
  const goods = index.lists.on(line.number, line.day);
  if (covered && ofOrigin.every(({ products }) => coverageOf(products, goods) === 'out'))
    return no(
      'heading.other_goods',
      `${heading} does not cover ${formatHtsNumber(line.number)}.`,
      'Correct the tariff number, or leave the heading out.',
    );
  return null;
}

// A long list of countries says less than that this one is not on it.
function forWhom([first]: readonly DutyProgram[]): string {
  const text = first?.countries.text ?? '';
  return text.length > 0 && text.length <= LONGEST_TOLD ? `; it is for those of ${text}` : '';
}

const LONGEST_TOLD = 60;
const MOST_TOLD = 4;

const spansOf = (programs: readonly DutyProgram[]): string =>
  [...new Set(programs.map(spanOf))].slice(0, MOST_TOLD).join('; ');

const spanOf = ({ from, until }: { readonly from: IsoDate; readonly until: IsoDate | null }): string =>
  `from ${from}${until === null ? '' : ` through ${until}`}`;

function together(variants: readonly Variant[], line: LineQuestion, named: readonly string[]): readonly HeadingFault[] {
  if (named.length === 0) return noneNamed(variants, line);
  const never = named.flatMap((heading, at) =>
    variants.some((variant) => declaredIn(variant, line).includes(heading))
      ? []
      : [{ at, ...excluded(heading, variants) }],
  );
  if (never.length > 0 || variants.some((variant) => isAsNamed(variant, line, named))) return never;
  const at = named.findIndex((_, i) => !variants.some((variant) => isAsNamed(variant, line, named.slice(0, i + 1))));
  return [
    {
      at,
      code: 'heading.exclusive',
      message: `${formatHtsNumber(named[at] ?? '')} does not stand beside the headings named before it.`,
      remedy:
        'Name those of one set that can apply together, or none; POST /v1/duty-determinations shows what excludes what.',
    },
  ];
}

function excluded(digits: string, variants: readonly Variant[]): Fault {
  const heading = formatHtsNumber(digits);
  const by = new Set(
    variants.flatMap(({ stack }) =>
      [...stack.fallen].flatMap(([program, fallen]) => (isOf(program, heading) ? [fallen.by.heading] : [])),
    ),
  );
  return {
    code: 'heading.does_not_apply',
    message:
      by.size > 0
        ? `${heading} does not apply to these goods: ${[...by].join(', ')} takes its place.`
        : `${heading} does not apply to these goods with the facts that are stated.`,
    remedy: 'Leave it out, or state the facts under which it applies; GET /v1/duty-facts lists them.',
  };
}

const isOf = ({ heading, headingFloorMet }: DutyProgram, named: string): boolean =>
  heading === named || headingFloorMet === named;

function noneNamed(variants: readonly Variant[], line: LineQuestion): readonly HeadingFault[] {
  if (variants.some((variant) => isAsNamed(variant, line, []))) return [];
  const owed = new Set(
    variants.flatMap(({ charges }) => charges.flatMap(({ amount, heading }) => (amount > 0n ? [heading] : []))),
  );
  return [
    {
      at: null,
      code: 'heading.owed',
      message: `These goods owe additional duty under ${[...owed].sort().join(', ')} on ${line.day}.`,
      remedy: 'Leave the list out and what applies is found, or name the headings.',
    },
  ];
}
