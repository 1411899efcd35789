import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { EntryReader } from '../reading/entry-reader.service.js';
import type { EntryPlace } from '../timeline/entry-happenings.js';
import type { AcceptanceFacts, Accepted } from './accept.js';
import { entryAcceptance } from './acceptance.question.js';
import { FiledVersions } from './filed-versions.js';

/** Keeps the answers by which entries were taken, and gives them: of an entry that came in a file the answer is made when it is asked for. */
@Injectable()
export class Acceptances {
  constructor(
    private readonly reader: EntryReader,
    private readonly versions: FiledVersions,
    private readonly asking: Asking,
  ) {}

  /** In the running transaction; the id of the answer that is kept for the importer. */
  async keep(
    actor: Actor,
    { id: entryId, importerOrganisationId }: EntryPlace,
    version: number,
    { grounds: { on: asOf, knownAt } }: AcceptanceFacts,
    { decision }: Accepted,
  ): Promise<string> {
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
