import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { EntryDays, ToAssess } from '../filing/assessed-entry.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import { EntryAssessment } from '../filing/entry-assessment.js';
import type { FilingGrounds } from '../filing/filing-grounds.js';
import type { FilingImporter } from '../filing/filing-importers.js';
import { EntryReader } from '../reading/entry-reader.service.js';
import type { EntryPlace } from '../timeline/entry-happenings.js';
import { Reconciliations } from '../reconciliation/reconciliations.service.js';
import { accept } from './accept.js';
import type { Accepted } from './accept.js';
import { entryAcceptance } from './acceptance.question.js';
import { FiledVersions } from './filed-versions.js';

/** An entry that was decided, with what is kept so that it can be decided again. */
export interface DecidedEntry extends Accepted {
  readonly asked: ToAssess;
  readonly grounds: FilingGrounds;
}

/** Keeps the answers by which entries were taken, and gives them: of an entry that came in a file the answer is made when it is asked for. */
@Injectable()
export class Acceptances {
  constructor(
    private readonly reader: EntryReader,
    private readonly versions: FiledVersions,
    private readonly asking: Asking,
    private readonly assessment: EntryAssessment,
    private readonly reconciliations: Reconciliations,
    private readonly clock: Clock,
  ) {}

  /** What an entry is decided on now, and whether it is taken. Nothing is kept. */
  async decide(declared: DeclaredEntry, importer: FilingImporter, days: EntryDays): Promise<DecidedEntry> {
    const facts = await this.assessment.read(declared, importer, days);
    const { asked, grounds } = facts;
    return { ...accept(facts, this.clock.today()), asked, grounds };
  }

  /** In the running transaction, with what a reconciliation names and what the version before it named; the id of the answer that is kept for the importer. */
  async keep(
    actor: Actor,
    { id: entryId, importerOrganisationId }: EntryPlace,
    version: number,
    { asked, assessed, decision, grounds: { on: asOf, knownAt } }: DecidedEntry,
    before?: DeclaredEntry,
  ): Promise<string> {
    await this.reconciliations.keep(asked, assessed.summaryFiledOn, before);
    const answer = await this.asking.numbered(entryAcceptance, { asOf, knownAt, entryId, version }, decision);
    return (await this.asking.keep(actor, answer, importerOrganisationId)).id;
  }

  /** Why a version was taken, for whoever may read the history of its entry. */
  async find(actor: Actor, entryId: string, version: number): Promise<object> {
    await this.reader.row(actor, entryId, version);
    const { determinationId, ...at } = await this.versions.decided(entryId, version);
    const answer = await this.asking.answer(entryAcceptance, { ...at, entryId, version });
    return determinationId === null ? answer : { ...answer, id: determinationId };
  }
}
