import { cfr, guide, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { unitOfTariff } from '../../../reference/rules/unit-of-quantity.js';
import { lineAt, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

/** What of the amounts of a line is nothing. */
export interface EmptyAmounts {
  /** Which of its quantities are zero, counted from 0. */
  readonly zero: readonly number[];
  /** Whether its entered value is zero. */
  readonly noValue: boolean;
}

export interface LineAmountsFacts extends EmptyAmounts {
  readonly line: number;
  readonly htsNumber: string;
  /** The units of the quantities that are told, in their order. */
  readonly given: readonly string[];
}

const FORM = guide('Instructions for CBP Form 7501, entered value');

/** Whether the quantities and the value of a line say how much there is of the goods and what they are worth. */
export const lineAmounts = rule({
  id: 'ENTRY-48',
  title: 'Quantities and value of a line',
  text:
    'Each unit is told once. The first quantity says how much there is of the goods and is more than nothing; another, of what they contain, may be nothing and is told. ' +
    'What was given free of charge has a value too: a line of none is taken, as less than fifty cents is reported as zero, and told. A line that stands under Chapter 98 or 99 alone may have none.',
  cites: [usc(19, '1484(a)(1)(B)'), cfr(19, '141.61(e)'), usc(19, '1401a'), FORM],
  decide({ line, htsNumber, given, zero, noValue }: LineAmountsFacts): readonly Finding[] {
    const units = given.map(oneNameOf);
    const twice = units.flatMap((unit, i) => (units.indexOf(unit) < i ? [toldTwice(line, i, given[i] ?? '')] : []));
    const nothing = zero.map((i) => (i === 0 ? noGoods(line) : nothingOf(line, i, given[i] ?? '')));
    return [...twice, ...nothing, ...(noValue && !/^9[89]/.test(htsNumber) ? [worthNothing(line)] : [])];
  },
});

// Of a rate on a part of the goods the quantity is that part, kg of total sugars: another than that of the whole.
function oneNameOf(text: string): string {
  const [unit = '', ...part] = text.split(' of ');
  return [unitOfTariff(unit) ?? unit, ...part].join(' of ').toLowerCase();
}

const toldTwice = (line: number, i: number, unit: string): Finding =>
  refusal('entry', {
    pointer: lineAt(line, `quantities/${String(i)}/unit`),
    code: 'quantity.unit_twice',
    message: `A quantity in ${unit} is told twice on this line.`,
    remedy: 'Tell it once.',
    citation: cfr(19, '141.61(e)'),
  });
const noGoods = (line: number): Finding =>
  refusal('entry', {
    pointer: lineAt(line, 'quantities/0/quantity'),
    code: 'quantity.zero',
    message: 'The first quantity of a line says how much there is of the goods: zero is nothing.',
    remedy:
      'Tell how much, with decimals where it is less than one; leave quantities out where the tariff asks for none.',
    citation: cfr(19, '141.61(e)'),
  });
const nothingOf = (line: number, i: number, unit: string): Finding =>
  warning('entry', {
    pointer: lineAt(line, `quantities/${String(i)}/quantity`),
    code: 'quantity.zero_in_unit',
    message: `The quantity in ${unit} is zero.`,
    remedy: 'Correct it, unless there is nothing of that in the goods.',
    citation: cfr(19, '141.61(e)'),
  });
const worthNothing = (line: number): Finding =>
  warning('entry', {
    pointer: lineAt(line, 'enteredValue'),
    code: 'value.zero',
    message: 'No value is entered for these goods; what was given free of charge has one too.',
    remedy: 'Enter the value that they are appraised at; leave zero where that is less than fifty cents.',
    citation: usc(19, '1401a'),
  });
