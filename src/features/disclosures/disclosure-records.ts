import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { newId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { ReadTogether, rowsOf } from '../../platform/database/read-together.js';
import { Asking } from '../../platform/determinations/asking.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { DisclosureCase } from './cases/cases.js';
import { lateFields } from './cases/decided-case.js';
import type { DecidedCase } from './cases/decided-case.js';
import { asGiven, disclosure } from './questions/disclosure.question.js';
import { disclosureLate } from './disclosure.events.js';
import { Disclosure } from './disclosure.entity.js';
import { DisclosureItem } from './disclosure-item.entity.js';
import { DisclosureProposal } from './officers/disclosure-proposal.entity.js';

/** Who acts when nobody does: what must be disclosed needs no officer. */
export const SERVICE: Actor = { id: 'system:disclosures', role: 'system', organisationId: null, scopes: [] };

/** A case as it was left: what has left of it, and what was put before an officer. */
export interface CaseRecord {
  readonly disclosure: Disclosure;
  readonly items: readonly DisclosureItem[];
  readonly proposals: readonly DisclosureProposal[];
}

const OF_CASE = `x.merchandise_id = $1 and x.recordation_id = $2 and x.recipient_organisation_id = $3`;
const OF_RECORD = `x.disclosure_id = (select d.id from disclosure d where ${OF_CASE.replaceAll('x.', 'd.')})`;
/** $1 goods, $2 recordation, $3 recipient. */
const RECORD = new ReadTogether('disclosure-record', {
  disclosures: rowsOf(Disclosure, OF_CASE),
  items: rowsOf(DisclosureItem, OF_RECORD, 'x.seq'),
  proposals: rowsOf(DisclosureProposal, OF_RECORD, 'x.seq'),
});

/** Keeps what is known of each case: that there is one, what was answered on it, and how it stands. */
@Injectable()
export class DisclosureRecords {
  constructor(
    private readonly database: Database,
    private readonly asking: Asking,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The record of a case with what has left and what was proposed, made where there is none yet. */
  async open(one: DisclosureCase): Promise<CaseRecord> {
    const { merchandiseId, recordationId, recipientOrganisationId } = one;
    const found = await RECORD.in(this.database, [merchandiseId, recordationId, recipientOrganisationId]);
    const [known] = found.disclosures;
    if (known) return { disclosure: known, items: found.items, proposals: found.proposals };
    const repo = this.database.repo(Disclosure);
    const made = repo.create({
      id: newId('dsc'),
      merchandiseId,
      detentionId: one.detentionId,
      abandonmentId: one.abandonmentId,
      recordationId,
      recipientOrganisationId,
      readerOrganisationId: null,
      importerOrganisationId: one.importerOrganisationId,
      standing: one.standing,
      infringement: one.facts.infringement,
      stage: 'none',
      late: false,
      lateFields: [],
      notLeft: [],
      evaluatedOn: this.clock.today(),
      determinationId: null,
      openedOn: null,
      recordedAt: new Date(this.clock.now()),
    });
    await repo.insert(made);
    return { disclosure: made, items: [], proposals: [] };
  }

  /** Keeps the answer on a case: officers read why, its recipient reads what came of it. */
  async keep({ case: one, asOf }: DecidedCase, disclosureId: string): Promise<string> {
    const { merchandiseId, recordationId, facts } = one;
    const asked = { asOf, disclosureId, merchandiseId, recordationId, facts: asGiven(facts) };
    const { answer } = await this.asking.decide(disclosure, asked);
    const { id } = await this.asking.keep(SERVICE, answer, null);
    return id;
  }

  /** Notes on the case what has left and what has not, and whether a duty is late. */
  async settle(row: Disclosure, decided: DecidedCase, determinationId: string | null): Promise<Disclosure> {
    const { decision, items, outside, asOf } = decided;
    const late = lateFields(decided);
    const opened = row.openedOn ?? (items.length > 0 ? asOf : null);
    const left = new Set(items.map(({ field }) => field));
    // A later detention of the same goods shows itself with what is disclosed of it, not before.
    const told = opened === null || items.some((item) => item.determinationId === determinationId);
    const settled: Disclosure = {
      ...row,
      detentionId: told ? decided.case.detentionId : row.detentionId,
      abandonmentId: decided.case.abandonmentId,
      stage: decision.stage,
      infringement: decided.case.facts.infringement,
      late: late.length > 0,
      lateFields: late,
      notLeft: outside.filter(({ field }) => !left.has(field)),
      evaluatedOn: asOf,
      determinationId: determinationId ?? row.determinationId,
      openedOn: opened,
      readerOrganisationId: opened && row.recipientOrganisationId,
    };
    if (!isDeepStrictEqual({ ...row }, settled)) await this.database.repo(Disclosure).update({ id: row.id }, settled);
    if (settled.late && !row.late) await this.outbox.add(disclosureLate({ disclosureId: row.id }));
    return settled;
  }

  /** A case that is none any more, since the right has another owner, is not asked about again that day. */
  async leaveBehind(merchandiseId: string, asOf: IsoDate): Promise<void> {
    await this.database.repo(Disclosure).update({ merchandiseId, evaluatedOn: LessThan(asOf) }, { evaluatedOn: asOf });
  }
}
