import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { idOfName } from '../../../kernel/ids.js';
import { copyText } from '../../../platform/loading/copy-rows.js';
import type { FactDefinition } from '../../duties/rules/additional/fact-definition.js';
import type { Copied } from '../../../platform/loading/copy-rows.js';
import { PAST_TABLES, PastEntries } from '../../entries/index.js';
import type { EntryOnFile, PastEntry } from '../../entries/index.js';
import { EntryLiquidations } from '../../liquidation/index.js';
import { Cut } from './cut.js';
import { bodyOf, numberOf } from './entry-body.js';
import type { Goods } from './goods.js';
import type { YearImporter } from './year-importers.js';

/** What a specimen is of. */
export interface SpecimenDraft {
  readonly place: number;
  readonly goods: Goods;
  readonly on: IsoDate;
  /** Whole dollars, line by line. */
  readonly worth: readonly number[];
  readonly drawn: (below: number) => number;
}

/** An entry that was asked of the law once and is written many times, each time of another importer and with another number. */
export interface Specimen extends Pick<SpecimenDraft, 'goods' | 'on' | 'worth'> {
  readonly texts: ReadonlyMap<string, Cut>;
  /** What the digest of a copy is taken of. */
  readonly digested: Cut;
}

/** The tables of an entry, in the order in which they are written. */
export const ENTRY_TABLES: Readonly<Record<string, readonly string[]>> = {
  ...PAST_TABLES,
  entry_liquidation: [
    ...['entry_id', 'importer_id', 'importer_organisation_id', 'surety_organisation_ids', 'bond_numbers'],
    ...[
      'entry_number',
      'port_code',
      'case_numbers',
      'unstated_cases',
      'started_on',
      'deposited_on',
      'duties',
      'deposits',
      'fees',
    ],
    ...['entry_type', 'additional_duties', 'reconciliation', 'drawback_designated', 'state', 'as_asserted'],
    ...['must_liquidate_by', 'planned_on'],
  ],
};

const FILER_CODE = 'SPC';
/** An answer may bring another question. */
const ROUNDS = 4;

/** What is declared of the goods beside what they are. */
interface Said {
  readonly headings: readonly string[];
  readonly asked: readonly FactDefinition[];
}

/** Asks of the law what entries come to, once for all that are alike. */
@Injectable()
export class Specimens {
  constructor(
    private readonly entries: PastEntries,
    private readonly liquidations: EntryLiquidations,
  ) {}

  /** Those of the drafts that the law takes; the headings that apply on its day are declared with each. */
  async make(drafts: readonly SpecimenDraft[], importer: YearImporter): Promise<readonly Specimen[]> {
    // What applies to a line, and what is asked of it, does not depend on how many there are.
    const trials = drafts.map((draft) => ({ ...draft, worth: draft.worth.slice(0, 1) }));
    let said = drafts.map((): Said => ({ headings: [], asked: [] }));
    for (let round = 0; round < ROUNDS; round++) {
      const tried = await this.prepare(trials, importer, said);
      said = tried.map(({ headings, missing }, i) => ({
        headings: headings[0] ?? [],
        asked: [...(said[i]?.asked ?? []), ...(missing[0] ?? [])],
      }));
      if (tried.every(({ missing }) => (missing[0] ?? []).length === 0)) break;
    }
    const declared = await this.prepare(drafts, importer, said);
    const made: Specimen[] = [];
    for (const [i, draft] of drafts.entries()) {
      const one = declared[i];
      if (one?.refusals.length === 0) made.push(await this.cut(draft, one, importer));
    }
    return made;
  }

  private prepare(
    drafts: readonly SpecimenDraft[],
    { importerId, bondNumber, suretyCode }: YearImporter,
    said: readonly Said[],
  ): Promise<readonly PastEntry[]> {
    return this.entries.prepare(
      drafts.map(({ place, goods, on, worth, drawn }, i) => ({
        id: idOfName('ent', `specimen ${String(place)}`),
        importerId,
        on,
        given: bodyOf({
          number: numberOf(FILER_CODE, place),
          ...{ importerId, bondNumber, suretyCode, goods, day: on, worth, drawn },
          ...(said[i] ?? { headings: [] }),
        }),
      })),
    );
  }

  private async cut(
    { goods, on, worth }: SpecimenDraft,
    { entry, rows, digested, knownAt }: PastEntry,
    { bondId, suretyOrganisationId }: YearImporter,
  ): Promise<Specimen> {
    const [bondNumber = ''] = entry.bondNumbers;
    const own = { id: entry.id, number: entry.entryNumber, importer: entry.importerId, bondNumber, bond: bondId };
    const digest = digestIn(rows);
    const texts = [...rows].map(([table, some]) => [table, copyText(some)] as const);
    const liquidation = copyText([await this.liquidationRow(entry, suretyOrganisationId)]);
    return {
      ...{ goods, on, worth },
      texts: new Map(
        [...texts, ['entry_liquidation', liquidation] as const].map(([table, text]) => [
          table,
          new Cut(text, { ...own, digest, recorded: knownAt }),
        ]),
      ),
      digested: new Cut(digested, own),
    };
  }

  private async liquidationRow(entry: EntryOnFile, suretyOrganisationId: string): Promise<readonly Copied[]> {
    const kept: Readonly<Record<string, unknown>> = {
      ...(await this.liquidations.describe(entry)),
      surety_organisation_ids: [suretyOrganisationId],
    };
    return (ENTRY_TABLES['entry_liquidation'] ?? []).map((column) =>
      column === 'additional_duties' ? JSON.stringify(kept[column]) : ((kept[column] ?? null) as Copied),
    );
  }
}

function digestIn(rows: PastEntry['rows']): string {
  const [version] = rows.get('entry_version') ?? [];
  return String(version?.[PAST_TABLES.entry_version.indexOf('digest')]);
}
