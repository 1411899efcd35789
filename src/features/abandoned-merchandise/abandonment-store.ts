import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { FindOperator, FindOptionsWhere } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { mayRead } from '../../platform/access/may-read.js';
import type { Acting } from '../../platform/database/acting.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { abandonmentRefused, abandonmentRequested } from './abandonment.events.js';
import type { AbandonmentRecord } from './abandonment-views.js';
import { Abandonment, AbandonmentFinding } from './abandonment.entity.js';
import type { AbandonmentBasis } from './rules/index.js';

/** What a list of abandonments is narrowed by. */
export interface AbandonmentFilter {
  readonly merchandiseId?: string;
  readonly state?: Abandonment['state'];
  readonly basis?: AbandonmentBasis;
  /** Where in the sequence to go on. */
  readonly after?: string;
  /** Of the ids of what has changed. */
  readonly changed?: FindOperator<string>;
}

/** Reads abandonments with their findings, each as the actor may know of it. */
@Injectable()
export class AbandonmentStore {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Puts a request on record and tells of it. */
  async add(row: Abandonment): Promise<void> {
    await this.database.repo(Abandonment).insert(row);
    await this.outbox.add(abandonmentRequested({ abandonmentId: row.id, merchandiseId: row.merchandiseId }));
  }

  /** Refuses a request and tells of it. */
  async refuse({ id, merchandiseId }: Abandonment, refusedOn: IsoDate, refusalReason: string): Promise<void> {
    await this.database.repo(Abandonment).update({ id }, { state: 'refused', refusedOn, refusalReason });
    await this.outbox.add(abandonmentRefused({ abandonmentId: id, merchandiseId }));
  }

  async find(acting: Acting, id: string): Promise<AbandonmentRecord> {
    if (!isId('abn', id)) throw notFound();
    const [found] = await this.database.transaction(acting, () => this.load({ id }));
    if (!found) throw notFound();
    return found;
  }

  /** The same, held to the end of the running transaction; for officers. */
  async hold(id: string): Promise<AbandonmentRecord> {
    if (!isId('abn', id)) throw notFound();
    const repo = this.database.repo(Abandonment);
    const where = { id, importerOrganisationId: mayRead('abandonments') };
    if (!(await repo.findOne({ where, lock: { mode: 'pessimistic_write' } }))) throw notFound();
    const [found] = await this.load({ id });
    if (!found) throw notFound();
    return found;
  }

  /** Newest first. */
  list(acting: Acting, { after, changed, ...equal }: AbandonmentFilter, limit: number): Promise<AbandonmentRecord[]> {
    const where: FindOptionsWhere<Abandonment> = {
      ...equal,
      ...(after && { seq: LessThan(after) }),
      ...(changed && { id: changed }),
    };
    return this.database.transaction(acting, () => this.load(where, limit));
  }

  private async load(where: FindOptionsWhere<Abandonment>, limit?: number): Promise<AbandonmentRecord[]> {
    const rows = await this.database.repo(Abandonment).find({
      where: { ...where, importerOrganisationId: mayRead('abandonments') },
      order: { seq: 'desc' },
      ...(limit && { take: limit }),
    });
    if (rows.length === 0) return [];
    const findings = await this.database
      .repo(AbandonmentFinding)
      .find({ where: { abandonmentId: In(rows.map(({ id }) => id)) }, order: { seq: 'asc' } });
    return rows.map((abandonment) => ({
      abandonment,
      findings: findings.filter(({ abandonmentId }) => abandonmentId === abandonment.id),
    }));
  }
}
