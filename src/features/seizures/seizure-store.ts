import { Injectable } from '@nestjs/common';
import { ArrayContains, In, IsNull, LessThan } from 'typeorm';
import type { FindOperator, FindOptionsWhere } from 'typeorm';
import { mayRead, readerOf } from '../../platform/access/may-read.js';
import type { Acting } from '../../platform/database/acting.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { ReadTogether, rowsOf } from '../../platform/database/read-together.js';
import { Claim, Fine, Petition } from './case-acts/case-act.entity.js';
import { OwnerConsent, OwnerRequest } from './owner-acts/owner-act.entity.js';
import type { SeizureRecord } from './seizure-record.js';
import type { ConsentedTo } from './rules/index.js';
import { Seizure } from './seizure.entity.js';

// Outside parties file against a seizure they may not change: its row is held with the service's own eyes.
const HOLD = { name: 'seizure-hold', text: 'select id from seizure where id = $1 for update' };

export const HOLD_UNSEEN = {
  name: 'seizure-hold-unseen',
  text: `select id, recordation_id as "recordationId", grounds, seized_on::text as "seizedOn",
           owner_notified_on::text as "ownerNotifiedOn", ended_as as "endedAs", ended_on::text as "endedOn",
           importer_organisation_id as "importerOrganisationId",
           quantity::text as quantity, unit, domestic_value::text as "domesticValue",
           array(select consents_to from seizure_owner_consent c where c.seizure_id = s.id) as consented
         from seizure s where id = $1 and ($2::text is null or known_right(recordation_id, $2)) for update`,
};

// What did not come back as it was is gone from the goods for good.
const SAMPLES_TAKEN = {
  name: 'seizure-samples-taken',
  text: `select coalesce(sum(sample_quantity), 0)::text as taken from seizure_owner_request
         where seizure_id = $1 and id <> $2 and wants = 'sample' and return_outcome is distinct from 'returned'`,
};

export const seizureSeen = (seizure: string): string => readerOf(`${seizure}.importer_organisation_id`, 'seizures');
const ON_IT = 'x.seizure_id = $1';
const BY_OWNERS = `${ON_IT} and ${readerOf('x.organisation_id', 'recordations')}`;
// A seizure with everything done on it, as the reader may know of it. $1 id.
const WHOLE = new ReadTogether('seizure-whole', {
  seizures: rowsOf(Seizure, `x.id = $1 and ${seizureSeen('x')}`),
  petitions: rowsOf(Petition, ON_IT, 'x.seq'),
  claims: rowsOf(Claim, ON_IT, 'x.seq'),
  fines: rowsOf(Fine, ON_IT, 'x.seq'),
  requests: rowsOf(OwnerRequest, BY_OWNERS, 'x.seq'),
  consents: rowsOf(OwnerConsent, BY_OWNERS, 'x.seq'),
});

/** Reads seizures whole, each as the actor may know of it. */
@Injectable()
export class SeizureStore {
  constructor(private readonly database: Database) {}

  /** The seizure, if it exists for this actor. */
  async find(acting: Acting, id: string): Promise<SeizureRecord> {
    if (!isId('sez', id)) throw notFound();
    const { seizures, ...acts } = await WHOLE.as(acting, this.database, [id]);
    const [seizure] = seizures;
    if (!seizure) throw notFound();
    return { seizure, ...acts };
  }

  /** The same, held to the end of the transaction, so that two acts on one case follow each other. */
  async hold(acting: Acting, id: string): Promise<SeizureRecord> {
    if (!isId('sez', id)) throw notFound();
    await this.database.queryAs('system:seizures', HOLD, [id]);
    return this.find(acting, id);
  }

  /** What an owner's act needs of a seizure that the owner may not read, held; only for whom its right is no stranger's. */
  async holdUnseen(id: string, knownTo: string | null = null): Promise<HeldSeizure> {
    if (!isId('sez', id)) throw notFound();
    const asked = [id, knownTo];
    const [held] = await this.database.queryAs<HeldSeizure>('system:seizures', HOLD_UNSEEN, asked);
    if (!held) throw notFound();
    return held;
  }

  /** How much of a seizure held its samples take, whoever's they are, beside the one named: asked for, out, or not come back. */
  async samplesTaken(seizureId: string, beside = ''): Promise<string> {
    const [row] = await this.database.queryAs<{ taken: string }>('system:seizures', SAMPLES_TAKEN, [seizureId, beside]);
    return row?.taken ?? '0';
  }

  /** Newest first, one more than asked for. */
  list(acting: Acting, filter: SeizureFilter, limit: number): Promise<SeizureRecord[]> {
    const { after, ground, status, changed, ...equal } = filter;
    const where: FindOptionsWhere<Seizure> = {
      ...equal,
      ...(after && { seq: LessThan(after) }),
      ...(changed && { id: changed }),
      ...(ground && { grounds: ArrayContains([ground]) }),
      ...(status && { endedAs: status === 'open' ? IsNull() : status }),
    };
    return this.database.transaction(acting, () => this.load(where, limit));
  }

  /** In the running transaction, as its actor may know of it. */
  async load(where: FindOptionsWhere<Seizure>, limit?: number): Promise<SeizureRecord[]> {
    const repo = this.database.repo(Seizure);
    const seizures = await repo.find({
      where: { ...where, importerOrganisationId: mayRead('seizures') },
      order: { seq: 'desc' },
      ...(limit && { take: limit }),
    });
    if (seizures.length === 0) return [];
    const seizureId = In(seizures.map(({ id }) => id));
    const of = { where: { seizureId }, order: { seq: 'asc' } } as const;
    const ofOwners = { ...of, where: { seizureId, organisationId: mayRead('recordations') } };
    const petitions = await this.database.repo(Petition).find(of);
    const claims = await this.database.repo(Claim).find(of);
    const fines = await this.database.repo(Fine).find(of);
    const requests = await this.database.repo(OwnerRequest).find(ofOwners);
    const consents = await this.database.repo(OwnerConsent).find(ofOwners);
    return seizures.map((seizure) => {
      const mine = <Row extends { seizureId: string }>(rows: readonly Row[]): readonly Row[] =>
        rows.filter(({ seizureId }) => seizureId === seizure.id);
      return {
        seizure,
        petitions: mine(petitions),
        claims: mine(claims),
        fines: mine(fines),
        requests: mine(requests),
        consents: mine(consents),
      };
    });
  }
}

/** What a list of seizures is narrowed by. */
export interface SeizureFilter {
  readonly merchandiseId?: string;
  readonly fpfCaseNumber?: string;
  readonly ground?: string;
  readonly status?: 'open' | 'remitted' | 'forfeited';
  /** Where in the sequence to go on. */
  readonly after?: string;
  /** Of the ids of what has changed. */
  readonly changed?: FindOperator<string>;
}

/** A seizure as its right's owner acts on it. */
export type HeldSeizure = Pick<
  Seizure,
  | 'id'
  | 'recordationId'
  | 'grounds'
  | 'seizedOn'
  | 'ownerNotifiedOn'
  | 'endedAs'
  | 'endedOn'
  | 'importerOrganisationId'
  | 'quantity'
  | 'unit'
  | 'domesticValue'
> & { readonly consented: readonly ConsentedTo[] };
