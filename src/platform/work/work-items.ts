import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { invalid, notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { ClientDirectory } from '../auth/client-directory.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import { assertVersion } from '../http/if-match.js';
import type { ExpectedVersion } from '../http/if-match.js';
import type { ListWorkItems } from './work-item.dto.js';
import { anothersWork, notTaken, takenAlready, unknownKind } from './work-item.errors.js';
import type { WorkItemView } from './work-item.view.js';
import { CLAIM, END_CLAIM, itemOf, itemsOf, overdueOf } from './work-items.sql.js';
import { allSources, isKind } from './work-sources.js';
import { KIND_OF_ITEM } from './work-source.js';
import type { WorkSource } from './work-source.js';

const LIST = 'work-items';
const NEVER = 'infinity';
const NOTHING = [null, null, null, null];

/** What waits for whom: every clock, pending confirmation and reply that a feature has registered, and who has taken it. */
@Injectable()
export class WorkItems {
  constructor(
    private readonly database: Database,
    private readonly clients: ClientDirectory,
    private readonly clock: Clock,
  ) {}

  /** What waits for the role that asks, the earliest due day first. */
  async list(
    actor: Actor,
    { limit, cursor, dueBefore, kind, port, assignee }: ListWorkItems,
  ): Promise<Page<WorkItemView>> {
    if (kind !== undefined && !isKind(kind)) throw invalid([unknownKind()]);
    const sources = sourcesOf(actor.role);
    const shown = decodeCursor(LIST, cursor, 4);
    const whose = assignee === undefined ? null : assignee === 'me' ? actor.id : assignee === 'none' ? '' : assignee;
    const values = [kind ?? null, dueBefore ?? null, port ?? null, whose, ...(shown ?? NOTHING), limit + 1];
    const statement = itemsOf(actor.role, sources, {
      held: Boolean(whose),
      atPort: port !== undefined,
      before: dueBefore !== undefined,
      after: shown !== undefined,
    });
    const rows = sources.length === 0 ? [] : await this.database.queryAs<ItemRow>(actor, statement, values);
    const page = pageOf(LIST, rows, limit, (row) => [row.due_on ?? NEVER, row.kind, row.subject_id, row.part ?? '']);
    const today = this.clock.today();
    return { ...page, items: page.items.map((row) => toView(row, today)), asOf: today };
  }

  /** How many things of each kind should have been done before today, over the whole service; kinds without any are 0, and of a great many no more are counted. */
  async countOverdue(): Promise<ReadonlyMap<string, number>> {
    const sources = allSources();
    const counts = new Map(sources.map(({ kind }) => [kind, 0]));
    if (sources.length === 0) return counts;
    const values = [this.clock.today()];
    const rows = await this.database.queryAs<OverdueRow>('system:metrics', overdueOf(sources), values);
    for (const { kind, overdue } of rows) counts.set(kind, overdue);
    return counts;
  }

  /** One thing that waits; done, or another role’s, it is not there. */
  async find(actor: Actor, id: string): Promise<WorkItemView> {
    const [, kind, subject] = KIND_OF_ITEM.exec(id) ?? [];
    const source = sourcesOf(actor.role).find((one) => one.kind === kind);
    if (!source) throw notFound();
    const [row] = await this.database.queryAs<ItemRow>(actor, itemOf(source), [subject, id]);
    if (!row) throw notFound();
    return toView(row, this.clock.today());
  }

  /** Takes it: of several at once one has it, and the others are told. */
  claim(actor: Actor, id: string): Promise<WorkItemView> {
    return this.database.transaction(actor, async () => {
      const item = await this.find(actor, id);
      if (item.assignee === actor.id) return item;
      await this.take(actor, id, actor.id, actor.role);
      return this.find(actor, id);
    });
  }

  /** Gives it to somebody else, who has it from then on. */
  handOver(actor: Actor, id: string, to: string, expected: ExpectedVersion): Promise<WorkItemView> {
    return this.database.transaction(actor, async () => {
      const item = await this.held(actor, id, expected);
      const role = await this.roleOf(to, item.kind);
      await this.end(item, 'handed_over');
      await this.take(actor, id, to, role);
      return this.find(actor, id);
    });
  }

  /** Gives it back: it waits for anybody again. */
  release(actor: Actor, id: string, expected: ExpectedVersion): Promise<WorkItemView> {
    return this.database.transaction(actor, async () => {
      await this.end(await this.held(actor, id, expected), 'released');
      return this.find(actor, id);
    });
  }

  private async held(actor: Actor, id: string, expected: ExpectedVersion): Promise<WorkItemView> {
    const item = await this.find(actor, id);
    assertVersion(expected, item.version);
    if (item.assignee === undefined) throw notTaken();
    if (item.assignee !== actor.id && actor.role !== 'supervisor') throw anothersWork();
    return item;
  }

  private async take(actor: Actor, id: string, holder: string, role: Role): Promise<void> {
    const taken = await this.database.query(CLAIM, [id, holder, role, this.clock.now(), actor.id]);
    if (taken.length === 0) throw takenAlready();
  }

  private async end({ id, version }: WorkItemView, how: 'handed_over' | 'released'): Promise<void> {
    const ended = await this.database.query(END_CLAIM, [id, version, this.clock.now(), how]);
    if (ended.length === 0) throw takenAlready();
  }

  private async roleOf(to: string, kind: string): Promise<Role> {
    const client = await this.clients.find(to);
    if (client?.active && sourcesOf(client.role).some((source) => source.kind === kind)) return client.role;
    throw invalid([
      {
        pointer: '/to',
        code: 'work.not_theirs',
        message: 'No active client of a role that is told of such things has this id.',
        remedy: 'Name the client id of somebody who has this item in their own list.',
      },
    ]);
  }
}

const sourcesOf = (role: Role): readonly WorkSource[] => allSources().filter(({ roles }) => roles.includes(role));

interface OverdueRow extends Record<string, unknown> {
  readonly kind: string;
  readonly overdue: number;
}

interface ItemRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly part: string | null;
  readonly due_on: IsoDate | null;
  readonly since: IsoDate;
  readonly port: string | null;
  readonly holder: string | null;
  readonly holder_role: Role | null;
  readonly claimed_at: Date | null;
  readonly version: number;
}

const pathOf = (row: ItemRow): string =>
  allSources()
    .find(({ kind }) => kind === row.kind)
    ?.path.replace('{id}', row.subject_id) ?? '';

const toView = (row: ItemRow, today: IsoDate): WorkItemView => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subject_id,
  ...(row.part === null ? {} : { part: row.part }),
  path: pathOf(row),
  ...(row.due_on === null ? {} : { dueOn: row.due_on }),
  overdue: row.due_on !== null && row.due_on < today,
  since: row.since,
  ...(row.port === null ? {} : { port: row.port }),
  ...(row.holder === null ? {} : { assignee: row.holder }),
  ...(row.holder_role === null ? {} : { assigneeRole: row.holder_role }),
  ...(row.claimed_at === null ? {} : { claimedAt: row.claimed_at.toISOString() }),
  version: row.version,
});
