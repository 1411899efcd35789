import { guide, ownPolicy, usc } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { rule } from '../../../../kernel/rule.js';
import type { TradeIssue } from './priority-trade-issues.js';

/** What a line of an entry declares, as far as it says what its entry is about. */
export interface LineOfEntry {
  readonly htsNumber: string;
  readonly underCase: boolean;
  /** Whether a preference of a trade agreement or program is claimed for it. */
  readonly preference: boolean;
  /** The agencies that it is flagged to, by their codes. */
  readonly agencies: readonly string[];
}

/** Chapters of the tariff, from the first through the last. */
type Chapters = readonly [number, number];

const since = '2017-03-31';

/** By the profile of which issue an entry is assessed when it is filed. */
export const entryIssue = rule({
  id: 'RISK-08',
  title: 'Issue of an entry',
  text:
    'Every entry is assessed when it is filed, by the profile of one priority trade issue: antidumping and countervailing duties where a line is under a case; else agriculture or import safety where a line is flagged to another agency; ' +
    'else trade agreements where a preference is claimed; else textiles or agriculture by the chapter of its goods; else revenue.',
  cites: [usc(19, '4322(a)'), ownPolicy('issue by which an entry is assessed')],
  authorityStatus: 'policy',
  params: {
    agricultureAgencies: new Dated<readonly string[]>('agencies for agriculture', '2026-11-29', {
      [since]: { value: ['AMS', 'APHIS', 'FSIS', 'USDA'], cites: [ownPolicy('agencies for agriculture')] },
    }),
    agricultureChapters: new Dated<Chapters>('chapters of agricultural goods', '2026-11-29', {
      [since]: { value: [1, 24], cites: [guide('HTSUS, sections I to IV')] },
    }),
    textileChapters: new Dated<Chapters>('chapters of textiles', '2026-11-29', {
      [since]: { value: [50, 63], cites: [guide('HTSUS, section XI')] },
    }),
  },
  decide(
    { lines }: { readonly lines: readonly LineOfEntry[] },
    { agricultureAgencies, agricultureChapters, textileChapters },
  ): TradeIssue {
    if (lines.some(({ underCase }) => underCase)) return 'adcvd';
    const agencies = lines.flatMap((line) => line.agencies);
    if (agencies.some((agency) => agricultureAgencies.includes(agency))) return 'agriculture';
    if (agencies.length > 0) return 'import_safety';
    if (lines.some(({ preference }) => preference)) return 'trade_agreements';
    if (lines.some(({ htsNumber }) => isOf(textileChapters, htsNumber))) return 'textiles';
    return lines.some(({ htsNumber }) => isOf(agricultureChapters, htsNumber)) ? 'agriculture' : 'revenue';
  },
});

const isOf = ([first, last]: Chapters, htsNumber: string): boolean => {
  const chapter = Number(htsNumber.slice(0, 2));
  return first <= chapter && chapter <= last;
};
