import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { IsoDate } from '../../../../kernel/dates.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { formatMoney, parseMoney, percentOf } from '../../../../kernel/money.js';
import { readRateText } from '../../../reference/rules/rate-text.js';
import { readDutyFiles } from '../../loading/duty-files.js';
import { readDutyRows } from '../../loading/duty-rows.js';
import { additionalDuties } from './additional-duties.js';
import type { OrdinaryDue } from './amounts.js';
import type { FactValue } from './condition.js';
import { readFactValue } from './declared-facts.js';
import { equalRanks, yieldCircles } from './program-conflicts.js';
import { ProgramIndex } from './program-index.js';

const folder = process.env['REFERENCE_DATA_DIR'];

interface Expected {
  readonly program: string;
  readonly heading: string;
  readonly applies: boolean;
  readonly ratePercent: string;
  readonly onValue: string;
  readonly amount: string;
  readonly because?: string;
}
interface Example {
  readonly id: string;
  readonly hts: string;
  readonly origin: string;
  readonly entryDate: IsoDate;
  readonly declaredValue: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly determination: string;
  readonly missingFacts: readonly string[];
  readonly expected: readonly Expected[];
  readonly totalAdditionalPercent: string | null;
  readonly possiblePercent?: readonly string[];
  readonly presumedPercent?: string;
}

if (folder === undefined) {
  it('worked examples are not checked, because REFERENCE_DATA_DIR is not set', () => {
    expect(folder).toBeUndefined();
  });
} else {
  const index = officialIndex(path.join(folder, 'chapter99'));
  const general = generalRates(path.join(folder, 'hts_2025_rev32.csv'));
  const { cases } = JSON.parse(readFileSync(path.join(folder, 'chapter99', 'examples.json'), 'utf8')) as {
    cases: readonly Example[];
  };
  describe(`worked examples in ${folder}`, () => {
    it.each(cases)('$id $hts of $origin on $entryDate', (example) => {
      const { hts, origin, entryDate: day, declaredValue, determination, expected } = example;
      const value = parseMoney(declaredValue);
      const stated = statedFacts(index, example.facts);
      const ordinary = ordinaryOf(general.get(hts) ?? '');
      const answer = additionalDuties(index, { number: hts, origin, day, value, stated, ordinary, suffixes: null });
      const share = (percent: string) => formatMoney(percentOf(value, Decimal.parse(percent)));
      // Days before and after the data are the caller's to judge; here the programmes alone answer.
      if (!determination.startsWith('be')) {
        const { totalAdditionalPercent: total, missingFacts } = example;
        expect({ total: answer.total === null ? null : formatMoney(answer.total), missing: forAmount(answer) }).toEqual(
          {
            total: total === null ? null : share(total),
            missing: [...missingFacts].sort(),
          },
        );
      }
      const { possiblePercent: possible = [], presumedPercent } = example;
      if (possible.length > 0)
        expect([answer.least, answer.most].map(formatMoney)).toEqual(
          [possible[0] ?? '', possible.at(-1) ?? ''].map(share),
        );
      if (presumedPercent !== undefined)
        expect(answer.presumed === null ? null : formatMoney(answer.presumed)).toBe(share(presumedPercent));
      expect(expected.map((row) => found(index, example, answer, row))).toEqual(expected.map(wanted));
    });

    it('has no circle on any day and no two programmes of one rank on the same goods', () => {
      expect(yieldCircles(index.programs, index.changeDays)).toEqual([]);
      expect(equalRanks(index.programs, index.lists)).toEqual([]);
    }, 60_000);
  });
}

type Answer = ReturnType<typeof additionalDuties>;

const forAmount = ({ missing }: Answer): readonly string[] =>
  missing.flatMap(({ effect, definition }) => (effect === 'amount' ? [definition.name] : [])).sort();

const wanted = ({ program, heading, applies, ratePercent, onValue, amount, because }: Expected) => {
  if (because === 'suspended') return { program, heading, verdict: 'suspended' };
  if (!applies) return { program, heading, verdict: because?.startsWith('relieved') ? 'relieved_by' : 'excluded_by' };
  return { program, heading, verdict: 'applies', ratePercent: Number(ratePercent), onValue, amount };
};

function found(index: ProgramIndex, { hts, origin, entryDate }: Example, answer: Answer, { program: id }: Expected) {
  const row = answer.programs.find(({ program }) => program.programId === id);
  const aside = index.setAside(hts, origin, entryDate).find(({ program }) => program.programId === id);
  if (!row) return { program: id, heading: aside?.program.heading, verdict: aside?.verdict };
  const { heading, verdict, ratePercent, onValue, amount } = row;
  if (verdict !== 'applies') return { program: id, heading, verdict };
  return {
    program: id,
    heading,
    verdict,
    ratePercent: ratePercent?.toNumber(),
    onValue: formatMoney(onValue ?? -1n),
    amount: formatMoney(amount ?? -1n),
  };
}

function officialIndex(chapter99: string): ProgramIndex {
  const rows = readDutyRows(readDutyFiles(chapter99));
  return new ProgramIndex({
    programs: rows.programs.map(({ value }) => value),
    memberships: rows.products.map(({ value }) => value),
    facts: rows.facts.map(({ value }) => value),
  });
}

function statedFacts(index: ProgramIndex, given: Readonly<Record<string, unknown>>): ReadonlyMap<string, FactValue> {
  return new Map(
    Object.entries(given).map(([name, value]) => {
      const definition = index.facts.get(name);
      const reading = definition ? readFactValue(definition, value) : undefined;
      if (!reading || 'fault' in reading) throw new Error(`${name}: ${JSON.stringify(reading)}`);
      return [name, reading.value] as const;
    }),
  );
}

function generalRates(file: string): ReadonlyMap<string, string> {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  const printed = new Map(rows.map((row) => [(row['hts'] ?? '').replace(/\./g, ''), row['general_rate'] ?? '']));
  return new Map([...printed].map(([hts, text]) => [hts, text || (printed.get(hts.slice(0, 8)) ?? '')]));
}

function ordinaryOf(text: string): OrdinaryDue {
  const reading = readRateText(text);
  return reading.kind === 'rate' && reading.rate.specific.length === 0
    ? { kind: 'percent', percent: reading.rate.adValoremPercent }
    : { kind: 'unknown' };
}
