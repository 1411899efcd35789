import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Acceptances } from '../acceptance/acceptances.service.js';
import { FILE_ENTRY, NUMBER_ON_RECORD, OPEN_MONTH, PUT_IN_DIRECTORY } from '../entries.sql.js';
import { numberTaken } from '../entry.errors.js';
import { clockViews } from '../reading/entry-to-view.js';
import { EntryReader } from '../reading/entry-reader.service.js';
import type { EntryCheckView, EntryView } from '../reading/entry.view.js';
import { agencyClocks } from '../agencies/agency-clocks.js';
import { setEntryFlags } from '../agencies/entry-flags.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import type { EntryPlace } from '../timeline/entry-happenings.js';
import { setClocks } from '../timeline/set-clocks.js';
import { declaredEntry } from './declared-entry.js';
import type { DeclaredEntry } from './declared-entry.js';
import type { Assessed } from './assessed-entry.js';
import { FileEntry } from './entry.dto.js';
import { FilingImporters } from './filing-importers.js';
import type { FilingImporter } from './filing-importers.js';
import { findingView, refused } from './finding-to-view.js';
import { headOf, versionJson } from './version-rows.js';

// Sees every number, as the record does that takes each once.
const ITSELF: Actor = { id: 'system:entries', role: 'system', organisationId: null, scopes: [] };

/** Takes entries, or says what would become of them. */
@Injectable()
export class EntriesService {
  private readonly opened = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly filing: FilingImporters,
    private readonly acceptances: Acceptances,
    private readonly happenings: EntryHappenings,
    private readonly reader: EntryReader,
    private readonly clock: Clock,
  ) {}

  /** Every check and every duty of an entry that is not filed: nothing is stored. */
  async validate(actor: Actor, given: FileEntry): Promise<EntryCheckView> {
    const { declared, decided } = await this.decided(actor, given);
    const { assessed, decision } = decided;
    const taken = await this.database.queryAs(ITSELF, NUMBER_ON_RECORD, [declared.entryNumber]);
    const { findings, duties } = assessed;
    return {
      outcome: decision.outcome,
      acceptable: refused(findings).length === 0,
      numberOnRecord: taken.length > 0,
      findings: findings.map(findingView),
      duties,
      clocks: [...clockViews(unfiled(assessed, this.clock.today()), this.clock.today())],
    };
  }

  /** Files an entry; with one refusal nothing of it is stored, and all of them are told. */
  async file(actor: Actor, given: FileEntry): Promise<EntryView> {
    const today = this.clock.today();
    return this.database.transaction(actor, async () => {
      const { importer, declared, decided } = await this.decided(actor, given);
      const { assessed, grounds } = decided;
      const refusals = refused(assessed.findings);
      if (refusals.length > 0) throw unlawful(refusals);
      const place = await this.place(importer, declared, today);
      const determinationId = await this.acceptances.keep(actor, place, 1, decided);
      const version = versionJson(1, declared, assessed, { grounds, determinationId, reason: null });
      await this.database.query(FILE_ENTRY, [
        ...keysOf(place),
        this.clock.now(),
        actor.id,
        version,
        JSON.stringify(headOf(declared, importer, assessed, today)),
      ]);
      if (declared.lines.some(isFlagged)) await setEntryFlags(this.database, place, declared);
      const kinds = declared.filing === 'entry' ? (['filed'] as const) : (['filed', 'summary_filed'] as const);
      await this.happenings.keep(
        actor,
        place,
        kinds.map((kind) => ({ kind, on: today, details: { version: 1, filing: declared.filing } })),
        [...setClocks(assessed, { entryFiled: true }), ...agencyClocks(declared, today)],
      );
      return this.reader.find(actor, place.id);
    });
  }

  private async decided(actor: Actor, given: FileEntry) {
    const importer = await this.filing.find(actor, given);
    const declared = declaredEntry(given, importer.importerId);
    const filedOn = this.clock.today();
    const days = { filedOn, summaryFiledOn: null, releasedOn: null, timeOfEntryOn: null };
    return { importer, declared, decided: await this.acceptances.decide(declared, importer, days) };
  }

  private async place(importer: FilingImporter, { entryNumber }: DeclaredEntry, today: IsoDate): Promise<EntryPlace> {
    const { importerId, organisationId: importerOrganisationId } = importer;
    const filedMonth = `${today.slice(0, 7)}-01`;
    const id = newId('ent');
    await this.open(filedMonth);
    const taken = await this.database.query(PUT_IN_DIRECTORY, [
      id,
      entryNumber,
      importerId,
      importerOrganisationId,
      filedMonth,
    ]);
    if (taken.length === 0) throw numberTaken();
    return { id, importerId, importerOrganisationId, filedMonth };
  }

  // A month that was there before this transaction stays there: it is not asked for again.
  private async open(month: string): Promise<void> {
    if (this.opened.has(month)) return;
    const [row] = await this.database.query<{ made: boolean }>(OPEN_MONTH, [month]);
    if (row?.made === false) this.opened.add(month);
  }
}

const isFlagged = ({ agencies = [] }: DeclaredEntry['lines'][number]): boolean => agencies.length > 0;

export const keysOf = ({ importerId, id, filedMonth, importerOrganisationId }: EntryPlace) => [
  importerId,
  id,
  filedMonth,
  importerOrganisationId,
];

// The clocks of an entry that is only tried, as if it were filed today.
const unfiled = (assessed: Assessed, today: IsoDate): Parameters<typeof clockViews>[0] => ({
  filed_on: today,
  summary_filed_on: assessed.summaryFiledOn,
  provided: [],
  flags: [],
  clocks: assessed.clocks.map((clock, i) => ({ seq: String(i), name: clock.name, subject: '', clock, recordedAt: '' })),
});
