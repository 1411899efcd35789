import { cfr, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { formatHtsNumber } from '../../../reference/rules/hts-number.js';
import { isSameMeasure, unitOfTariff } from '../../../reference/rules/unit-of-quantity.js';
import type { FiledLine } from '../filed-entry.js';
import { lineAt, refusal, undetermined, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface QuantityUnitsFacts {
  readonly line: number;
  readonly htsNumber: string;
  readonly tariff: FiledLine['tariff'];
  /** The units that the tariff asks for, as it prints them. */
  readonly asked: string;
  /** The units of the quantities that are told, in their order. */
  readonly given: readonly string[];
  readonly withSummary: boolean;
}

/** Whether the quantities of a line are told in the units that the tariff asks for. */
export const quantityUnits = rule({
  id: 'ENTRY-36',
  title: 'Units of the quantities of a line',
  text:
    'Quantities are told in the units that the tariff prints at the number of the goods, in each of them where it prints several: a unit that it does not know, or does not ask for there, is refused. ' +
    'A summary that leaves one out is taken and may be returned. What a number that is not on record asks for is not determined.',
  cites: [usc(19, '1484(f)'), cfr(19, '141.61(e)')],
  decide({ line, htsNumber, tariff, asked, given, withSummary }: QuantityUnitsFacts): readonly Finding[] {
    const units = given.map(toldUnit);
    const unknown = units.flatMap((unit, i) => (unit === null ? [unknownUnit(line, i, given[i] ?? '')] : []));
    if (tariff === 'not_on_record')
      return units.some((unit) => unit !== null) ? [...unknown, notDetermined(line, htsNumber)] : unknown;
    const printed = printedUnits(asked);
    if (printed.length === 0) return unknown;
    const words = asked.replaceAll(',', ' and');
    const others = units.flatMap((unit, i) =>
      unit === null || printed.some((one) => isSameMeasure(one, unit))
        ? []
        : [notAsked(line, i, given[i] ?? '', words)],
    );
    const missing = printed.filter((one) => !units.some((unit) => unit !== null && isSameMeasure(one, unit)));
    return [...unknown, ...others, ...(withSummary && missing.length > 0 ? [leftOut(line, missing, words)] : [])];
  },
});

// Of a rate on a part of the goods the quantity is that part: kg of total sugars.
const toldUnit = (text: string): string | null => unitOfTariff(text.split(' of ')[0] ?? text);

const printedUnits = (asked: string): readonly string[] =>
  asked.split(/, | and /).flatMap((text) => unitOfTariff(text) ?? []);

const unknownUnit = (line: number, i: number, unit: string): Finding =>
  refusal('entry', {
    pointer: lineAt(line, `quantities/${String(i)}/unit`),
    code: 'quantity.unit_unknown',
    message: `${unit} is no unit of quantity of the tariff.`,
    remedy: 'GET /v1/code-lists/units-of-quantity has those it prints.',
    citation: cfr(19, '141.61(e)'),
  });
const notAsked = (line: number, i: number, unit: string, asked: string): Finding =>
  refusal('entry', {
    pointer: lineAt(line, `quantities/${String(i)}/unit`),
    code: 'quantity.unit_not_asked',
    message: `The unit ${unit} is not asked for at this number: the tariff asks for ${asked} there.`,
    remedy: `Tell the quantity in ${asked} instead.`,
    citation: cfr(19, '141.61(e)'),
  });
const leftOut = (line: number, missing: readonly string[], asked: string): Finding =>
  warning('entry', {
    pointer: lineAt(line, 'quantities'),
    code: 'quantity.unit_missing',
    message: `At this number the tariff asks for ${asked}; ${missing.join(' and ')} is not told.`,
    remedy: 'Add the quantity in that unit: a summary without it may be returned.',
    citation: cfr(19, '141.61(e)'),
  });
const notDetermined = (line: number, htsNumber: string): Finding =>
  undetermined('entry', {
    pointer: lineAt(line, 'quantities'),
    code: 'quantity.units_not_on_record',
    message: `${formatHtsNumber(htsNumber)} is on no edition of the tariff on record here: which units it asks for is not determined.`,
    remedy: 'Check the number; the full tariff is loaded by whoever runs this service.',
    citation: usc(19, '1484(f)'),
  });
