import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { parseMoney } from '../../kernel/money.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Infringement } from '../detentions/rules/index.js';
import { DETENTION_OF_GOODS, KNOWN_DETENTION } from './case-sources.sql.js';
import type { ImageOfGoods } from './field-contents.js';
import type { Closing, DisclosureFacts } from './rules/index.js';

/** What a detention means to a disclosure. */
export interface DetentionFact
  extends Pick<
    DisclosureFacts,
    | 'cbpDecides'
    | 'presentedOn'
    | 'decidedOn'
    | 'noticeOn'
    | 'responses'
    | 'closed'
    | 'holds'
    | 'sampleBond'
    | 'examinationWouldAssist'
  > {
  readonly detentionId: string;
  readonly recordationId: string | null;
  readonly infringement: Infringement | null;
  readonly images: readonly ImageOfGoods[];
}

/** Whose goods a detention is about, and on which side of it the actor stands. */
export interface KnownDetention {
  readonly detentionId: string;
  readonly merchandiseId: string;
  readonly side: 'officer' | 'importer' | 'rights_holder';
}

const READER = 'system:disclosures';

/** What disclosures ask of detentions. */
@Injectable()
export class DetentionFacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The last detention of the goods, with the service's own eyes. */
  async factsFor(merchandiseId: string): Promise<DetentionFact | null> {
    const values = [merchandiseId, this.clock.today()];
    const [row] = await this.database.queryAs<FactRow>(READER, DETENTION_OF_GOODS, values);
    if (!row) return null;
    const { closedOn, closedAs, wouldAssistOn, bond, ...facts } = row;
    return {
      ...facts,
      closed: closedOn && { on: closedOn, as: closedAs },
      examinationWouldAssist: wouldAssistOn && { on: wouldAssistOn },
      sampleBond: bond && { active: true, amount: parseMoney(bond.amount), required: parseMoney(bond.required) },
    };
  }

  /** The detention as the actor may know of it. */
  async known(actor: Actor, detentionId: string): Promise<KnownDetention> {
    if (!isId('dtn', detentionId)) throw notFound();
    const [row] = await this.database.queryAs<KnownDetention & Record<string, unknown>>(actor, KNOWN_DETENTION, [
      detentionId,
    ]);
    if (!row) throw notFound();
    return row;
  }

  /** The goods of a detention, with the service's own eyes. */
  async goodsOf(detentionId: string): Promise<string | undefined> {
    const [row] = await this.database.queryAs<KnownDetention & Record<string, unknown>>(READER, KNOWN_DETENTION, [
      detentionId,
    ]);
    return row?.merchandiseId;
  }
}

type FactRow = Record<string, unknown> &
  Omit<DetentionFact, 'closed' | 'examinationWouldAssist' | 'sampleBond'> & {
    closedOn: IsoDate | null;
    closedAs: Closing;
    wouldAssistOn: IsoDate | null;
    bond: { amount: string; required: string } | null;
  };
