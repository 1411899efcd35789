import { guide, usc } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import { formatHtsNumber } from '../../../reference/rules/hts-number.js';
import type { FiledLine, JudgedHeading } from '../filed-entry.js';
import { lineAt, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface TariffNumberFacts {
  readonly line: number;
  readonly htsNumber: string;
  readonly tariff: FiledLine['tariff'];
  readonly endedOn: IsoDate | null;
  readonly successors: readonly string[];
}

/** Whether the tariff number of a line is one on the day. */
export const tariffNumber = rule({
  id: 'ENTRY-11',
  title: 'Tariff number of a line',
  text: 'Goods are entered under a ten-digit number of the tariff as it stands on the day; one that has ended classifies nothing. What was never on record here is not refused: its duty is undetermined.',
  cites: [usc(19, '1484(a)(1)(B)'), usc(19, '1484(f)')],
  decide({ line, htsNumber, tariff, endedOn, successors }: TariffNumberFacts): readonly Finding[] {
    if (tariff === 'on_record') return [];
    const pointer = lineAt(line, 'htsNumber');
    const number = formatHtsNumber(htsNumber);
    const citation = usc(19, '1484(f)');
    if (endedOn !== null) {
      const instead = successors.map(formatHtsNumber).join(', ');
      return [
        refusal('entry', {
          pointer,
          code: 'hts.ended',
          message: `${number} ended with ${endedOn}.`,
          remedy: instead === '' ? 'Find its successor at /v1/tariff-lines.' : `Numbers that began since: ${instead}.`,
          citation,
        }),
      ];
    }
    if (tariff === 'legal_line_only')
      return [
        warning('entry', {
          pointer,
          code: 'hts.suffix_not_on_record',
          message: `${number} is not on record, its eight-digit line is; duties are computed by that one.`,
          remedy: 'Check the statistical suffix.',
          citation,
        }),
      ];
    return [
      warning('entry', {
        pointer,
        code: 'hts.not_on_record',
        message: `${number} is on no edition of the tariff on record here: its duty is undetermined.`,
        remedy: 'Check the number; the full tariff is loaded by whoever runs this service.',
        citation,
      }),
    ];
  },
});

export interface Chapter99Facts {
  readonly line: number;
  readonly declared: readonly string[];
  readonly judged: readonly JudgedHeading[] | null;
  readonly withSummary: boolean;
}

/** The headings of Chapter 99 that a line declares, against those that apply to its goods on the day. */
export const chapter99Headings = rule({
  id: 'ENTRY-12',
  title: 'Chapter 99 headings of a line',
  text: 'Each heading of Chapter 99 that applies to the goods on the day is declared with them, also one that only says that nothing is added; one that does not apply, or not on that day, is not.',
  cites: [guide('HTSUS Chapter 99, subchapter III, U.S. notes'), usc(19, '1484(a)(1)(B)')],
  decide({ line, declared, judged, withSummary }: Chapter99Facts): readonly Finding[] {
    if (judged === null) return [notChecked(line)];
    const byHeading = new Map(judged.map((one) => [one.heading, one]));
    const applying = judged.filter(({ verdict }) => verdict === 'applies').map(({ heading }) => heading);
    const missing = withSummary ? applying.filter((heading) => !declared.includes(heading)) : [];
    return [
      ...missing.map((heading) => notDeclared(line, heading)),
      ...declared.flatMap((heading, i) =>
        ofDeclared(lineAt(line, `additionalHtsNumbers/${String(i)}`), heading, byHeading.get(heading)),
      ),
      ...judged
        .filter(({ verdict, heading }) => verdict === 'needs_fact' && !declared.includes(heading))
        .map((one) => needsFact(line, one)),
    ];
  },
});

const NOTES = guide('HTSUS Chapter 99, subchapter III, U.S. notes');
const notChecked = (line: number): Finding =>
  warning('entry', {
    pointer: lineAt(line, 'additionalHtsNumbers'),
    code: 'chapter99.not_checked',
    message: 'The programmes on record do not cover this number on this day: which headings apply is undetermined.',
    remedy: 'Read the notes of Chapter 99 for these goods.',
    citation: NOTES,
  });
const notDeclared = (line: number, heading: string): Finding =>
  refusal('entry', {
    pointer: lineAt(line, 'additionalHtsNumbers'),
    code: 'chapter99.missing',
    message: `Heading ${formatHtsNumber(heading)} applies to these goods on this day and is not declared.`,
    remedy: `Add ${formatHtsNumber(heading)}, or state the fact that takes the goods out of it.`,
    citation: NOTES,
  });
const needsFact = (line: number, { heading, needs }: JudgedHeading): Finding =>
  warning('entry', {
    pointer: lineAt(line, 'facts'),
    code: 'chapter99.fact_missing',
    message: `Whether heading ${formatHtsNumber(heading)} applies depends on what is not stated: ${needs.join(', ')}.`,
    remedy: 'GET /v1/duty-facts says what each fact means; state it in facts.',
    citation: NOTES,
  });

function ofDeclared(pointer: string, heading: string, judged: JudgedHeading | undefined): readonly Finding[] {
  const printed = formatHtsNumber(heading);
  if (judged === undefined)
    return [
      warning('entry', {
        pointer,
        code: 'chapter99.not_on_record',
        message: `No programme on record is declared by ${printed}; it is not checked and not charged.`,
        remedy: 'Check the heading against the notes of Chapter 99.',
        citation: NOTES,
      }),
    ];
  if (judged.verdict === 'applies' || judged.verdict === 'needs_fact') return [];
  const ended = judged.verdict === 'not_in_force';
  return [
    refusal('entry', {
      pointer,
      code: ended ? 'chapter99.not_in_force' : 'chapter99.does_not_apply',
      message: ended
        ? `Heading ${printed} is not in force on this day.`
        : `Heading ${printed} does not apply to these goods on this day.`,
      remedy: 'Leave it out, or correct the day, the number or the facts it depends on.',
      citation: NOTES,
    }),
  ];
}
