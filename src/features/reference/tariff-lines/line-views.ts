import { Decimal } from '../../../kernel/decimal.js';
import { present } from '../../../kernel/present.js';
import { readChapter99 } from '../rules/chapter-99.js';
import { formatHtsNumber } from '../rules/hts-number.js';
import { readRateTextExactly } from '../rules/rate-text.js';
import type { ParsedRate, RateReading } from '../rules/rate-text.js';
import { readSpecialColumn } from '../rules/special-rate.js';
import type { AdditionalRateView, DutyRateView, SpecialRateView, TariffLineView } from './tariff-line.view.js';

/** A line as the statements give it. */
export interface LineRow {
  hts: string;
  indent: number;
  description: string;
  full_description: string;
  units: string[];
  general: string | null;
  special: string | null;
  column2: string | null;
  rate_from: string | null;
  authority: string | null;
  footnotes: string | null;
  edition: string;
  citation: string;
  from: string | null;
  through: string | null;
}

export function toLineView(row: LineRow): TariffLineView {
  const { hts, full_description, general, special, column2, rate_from, citation, ...rest } = row;
  const inChapter99 = hts.startsWith('99');
  return {
    ...present(rest),
    hts: formatHtsNumber(hts),
    fullDescription: full_description,
    ...(general === null ? {} : { general: rateView(general) }),
    ...(special === null ? {} : { special: specialView(special) }),
    ...(column2 === null ? {} : { column2: rateView(column2) }),
    ...(rate_from === null ? {} : { rateInheritedFrom: formatHtsNumber(rate_from) }),
    ...(inChapter99 ? { additionalDuty: additionalView(general ?? '') } : {}),
    citation: { authority: citation },
  };
}

const rateView = (text: string): DutyRateView => readingView(text, readRateTextExactly(text));

function readingView(text: string, reading: RateReading): DutyRateView {
  if (reading.kind === 'rate') return exactView(text, reading.rate);
  const reasonCode = reading.kind === 'blank' ? 'rate.blank' : 'rate.not_readable';
  return { text, outcome: 'not_determinable', reasonCode };
}

const CENT = Decimal.parse('0.01');

const exactView = (text: string, { adValoremPercent, over, specific }: ParsedRate): DutyRateView => ({
  text,
  outcome: 'exact',
  ...(over === undefined
    ? { adValoremPercent: adValoremPercent.toString() }
    : { adValoremFraction: `${adValoremPercent.toString()}/${String(over)}` }),
  ...(specific.length === 0
    ? {}
    : {
        specific: specific.map(({ centsPerUnit, unit }) => ({
          dollarsPerUnit: centsPerUnit.times(CENT).toString(),
          unit,
        })),
      }),
});

const specialView = (text: string): SpecialRateView => ({
  text,
  programs: [...readSpecialColumn(text)].map(([program, rate]) => ({ program, rate: rateView(rate) })),
});

function additionalView(text: string): AdditionalRateView {
  const reading = readChapter99(text);
  if (reading.kind === 'adds') return { kind: 'adds', rate: exactView(text, reading.rate) };
  if (reading.kind === 'bare') return { kind: 'bare_rate', rate: exactView(text, reading.rate) };
  return { kind: 'not_determinable', rate: readingView(text, reading) };
}
