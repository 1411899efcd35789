import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { isIsoDate } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Statement } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { caseDecided, caseDecidedByAnother, caseNotRefused, caseResolved } from '../bond.errors.js';
import { suretyCaseAnswered, suretyCaseDecided, suretyCaseOpened, suretyCaseResolved } from '../bond.events.js';
import { suretyCaseDecision } from '../rules/index.js';
import type { AnswerSuretyCase, DecideSuretyCase, OpenSuretyCase, ResolveSuretyCase } from './surety-case.dto.js';
import {
  ANSWER_CASE,
  CASES_OF,
  CODES_OF_COMPANY,
  DECIDE_CASE,
  FIND_CASE,
  LOCK_CASE,
  OPEN_CASE,
} from './surety-case.sql.js';
import { RESOLVE_CASE } from './surety-case.sql.js';
import type { SuretyCaseView } from './surety-case.view.js';

const LIST = 'surety-cases';
const ITSELF: Actor = { id: 'system:bonds', role: 'system', organisationId: null, scopes: [] };

/** Cases against sureties (19 CFR 113.38, 113.39): opened with notice by one person, answered by the surety, decided by another person. */
@Injectable()
export class SuretyCases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async find(actor: Actor, id: string): Promise<SuretyCaseView> {
    const [row] = isId('suc', id) ? await this.database.queryAs<Row>(actor, FIND_CASE, [id]) : [];
    if (!row) throw notFound();
    return row.body;
  }

  async list(actor: Actor, naic: string, { limit, cursor }: PageQuery): Promise<Page<SuretyCaseView>> {
    await this.company(actor, naic);
    const after = decodeCursor(LIST, cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<Row & { seq: string }>(actor, CASES_OF, [naic, after, limit + 1]);
    const page = pageOf(LIST, rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(({ body }) => body) };
  }

  open(actor: Actor, naic: string, given: OpenSuretyCase): Promise<SuretyCaseView> {
    return this.database.transaction(actor, async () => {
      const { organisationId } = await this.company(actor, naic);
      const today = this.clock.today();
      const faults = faultsOfShape(given, today);
      if (faults.length > 0) throw unlawful(faults);
      const id = newId('suc');
      const { kind, bills = null, amount, evidence = [], reason, answerBy = null } = given;
      // Of a recommendation to Headquarters the surety is not told.
      const told = kind === 'delinquency' ? organisationId : null;
      const owed = amount === undefined ? null : formatMoney(parseMoney(amount));
      const values = [id, naic, told, kind, bills, owed, JSON.stringify(evidence), reason, today, actor.id, answerBy];
      await this.database.query(OPEN_CASE, values);
      await this.outbox.add(suretyCaseOpened({ caseId: id }));
      return this.find(actor, id);
    });
  }

  answer(actor: Actor, id: string, { submission }: AnswerSuretyCase): Promise<SuretyCaseView> {
    return this.database.transaction(actor, async () => {
      await this.find(actor, id);
      await this.database.actAs(ITSELF, async () => {
        const { body } = await this.lock(id);
        if (body.outcome !== undefined) throw caseDecided();
        await this.database.query(ANSWER_CASE, [id, submission, this.clock.today()]);
        await this.outbox.add(suretyCaseAnswered({ caseId: id }));
      });
      return this.find(actor, id);
    });
  }

  decide(
    actor: Actor,
    id: string,
    { outcome, covers, refusedFrom, reason }: DecideSuretyCase,
  ): Promise<SuretyCaseView> {
    return this.act(actor, id, async ({ body, openedBy }) => {
      if (body.outcome !== undefined) throw caseDecided();
      if (openedBy === actor.id) throw caseDecidedByAnother();
      const today = this.clock.today();
      const { decision } = ask(
        suretyCaseDecision,
        {
          kind: body.kind,
          outcome,
          answerBy: body.answerBy === undefined ? null : dayOf(body.answerBy),
          answered: body.submittedOn !== undefined,
          evidence: (body.evidence ?? []).map(({ kind }) => kind),
          refusedFrom: refusedFrom ?? null,
        },
        today,
      );
      if (decision.faults.length > 0) throw unlawful(decision.faults);
      const over = decision.refusedFrom === null ? null : (covers ?? 'all');
      await this.write(DECIDE_CASE, [id, outcome, over, reason, today, actor.id, decision.refusedFrom]);
      await this.outbox.add(suretyCaseDecided({ caseId: id }));
    });
  }

  resolve(actor: Actor, id: string, { resolution }: ResolveSuretyCase): Promise<SuretyCaseView> {
    return this.act(actor, id, async ({ body }) => {
      if (body.refusedFrom === undefined) throw caseNotRefused();
      if (body.resolvedOn !== undefined) throw caseResolved();
      await this.write(RESOLVE_CASE, [id, this.clock.today(), resolution, actor.id]);
      await this.outbox.add(suretyCaseResolved({ caseId: id }));
    });
  }

  private act(actor: Actor, id: string, change: (held: Held) => Promise<void>): Promise<SuretyCaseView> {
    return this.database.transaction(actor, async () => {
      await change(await this.lock(id));
      return this.find(actor, id);
    });
  }

  private async lock(id: string): Promise<Held> {
    const [held] = isId('suc', id) ? await this.database.query<Held>(LOCK_CASE, [id]) : [];
    if (!held) throw notFound();
    return held;
  }

  private async write(statement: Statement, values: readonly unknown[]): Promise<void> {
    await this.database.query(statement, [...values]);
  }

  // A surety asks of itself alone.
  private async company({ role, organisationId }: Actor, naic: string): Promise<Company> {
    const [company] = await this.database.queryAs<Company>('system:bonds', CODES_OF_COMPANY, [naic]);
    if (!company || (role === 'surety' && company.organisationId !== organisationId)) throw notFound();
    return company;
  }
}

interface Company extends Record<string, unknown> {
  readonly organisationId: string | null;
}

interface Row extends Record<string, unknown> {
  readonly body: SuretyCaseView;
}
interface Held extends Row {
  readonly openedBy: string;
}

// The database gives days as it keeps them.
function dayOf(text: string): IsoDate {
  if (!isIsoDate(text)) throw new Error(`not a day: ${text}`);
  return text;
}

const NEEDED = { delinquency: ['bills', 'amount', 'answerBy'], removal: ['evidence'] } as const;

function faultsOfShape(given: OpenSuretyCase, today: IsoDate): readonly Fault[] {
  const missing = NEEDED[given.kind].filter((field) => given[field] === undefined);
  const foreign = NEEDED[given.kind === 'removal' ? 'delinquency' : 'removal'].filter(
    (field) => given[field] !== undefined,
  );
  return [
    ...missing.map((field) => shapeFault(field, 'surety_case.field_missing', 'A case of this kind says it.')),
    ...foreign.map((field) => shapeFault(field, 'surety_case.field_foreign', 'A case of this kind does not say it.')),
    ...(given.answerBy !== undefined && given.answerBy <= today
      ? [shapeFault('answerBy', 'surety_case.no_days_to_answer', 'The surety has a day after this one to answer.')]
      : []),
  ];
}

const shapeFault = (field: string, code: string, message: string): Fault => ({ pointer: `/${field}`, code, message });
