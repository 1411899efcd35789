import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import type { Infringement } from '../detentions/rules/index.js';
import { isVoluntary, sectionOf } from './rules/index.js';
import type { AbandonmentBasis, TradeLaw } from './rules/index.js';

/** What an abandonment means to who decides on disclosures. */
export interface AbandonmentFact {
  readonly abandonmentId: string;
  readonly acceptedOn: IsoDate;
  /** The paragraph of 19 CFR 127.12 as it was recorded. */
  readonly basis: string;
  /** Whether that paragraph is one of 127.12(b). */
  readonly voluntary: boolean;
  /** The last finding, where it is one of belief. */
  readonly reasonableBelief: { readonly on: IsoDate } | null;
  readonly suspectedViolation: Infringement | null;
  readonly recordationIds: readonly string[];
}

const FACTS = {
  name: 'abandonment-facts',
  text: `select a.id, a.accepted_on::text as "acceptedOn", a.basis, a.suspected_law as "suspectedLaw",
           a.recordation_ids as "recordationIds", f.believed, f.laws, f.found_on::text as "foundOn"
         from abandonment a left join lateral
           (select believed, laws, found_on from abandonment_finding where abandonment_id = a.id order by seq desc limit 1) f on true
         where a.merchandise_id = $1 and a.state = 'accepted'`,
};

const GOODS = { name: 'abandonment-goods', text: `select merchandise_id as id from abandonment where id = $1` };

/** What later features ask of abandonments; read with the service's own eyes. */
@Injectable()
export class AbandonedMerchandise {
  constructor(private readonly database: Database) {}

  /** The goods of an abandonment; undefined where there is none. */
  async goodsOf(abandonmentId: string): Promise<string | undefined> {
    const [row] = await this.database.queryAs<{ id: string }>('system:abandonments', GOODS, [abandonmentId]);
    return row?.id;
  }

  async factsFor(merchandiseId: string): Promise<AbandonmentFact | null> {
    const [row] = await this.database.queryAs<FactRow>('system:abandonments', FACTS, [merchandiseId]);
    if (!row) return null;
    const { id, acceptedOn, basis, suspectedLaw, recordationIds, believed, laws, foundOn } = row;
    const law = suspectedLaw ?? laws?.[0];
    return {
      abandonmentId: id,
      acceptedOn,
      basis: sectionOf(basis),
      voluntary: isVoluntary(basis),
      reasonableBelief: believed === true && foundOn ? { on: foundOn } : null,
      suspectedViolation: law ? VIOLATION[law] : null,
      recordationIds,
    };
  }
}

type FactRow = Record<string, unknown> & {
  id: string;
  acceptedOn: IsoDate;
  basis: AbandonmentBasis;
  suspectedLaw: TradeLaw | null;
  recordationIds: string[];
  believed: boolean | null;
  laws: TradeLaw[] | null;
  foundOn: IsoDate | null;
};

const VIOLATION: Readonly<Record<TradeLaw, Infringement | null>> = {
  trademark_counterfeit: 'counterfeit_mark',
  trademark_copying_or_simulating: 'copying_or_simulating_mark',
  gray_market: 'gray_market',
  trade_name: 'trade_name',
  copyright: 'piratical_copy',
  dmca: 'circumvention_device',
  other_trade_law: null,
};
