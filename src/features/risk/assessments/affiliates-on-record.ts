import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Affiliations } from '../../importers/index.js';
import { PaymentRecords } from '../covered/payment-records.js';
import type { RiskRecord } from '../rules/assessment/risk-record.js';

const READER: Actor = { id: 'system:risk', role: 'system', organisationId: null, scopes: [] };

/** Whom importers belong with, and what those owe. */
@Injectable()
export class AffiliatesOnRecord {
  constructor(
    private readonly affiliations: Affiliations,
    private readonly payments: PaymentRecords,
  ) {}

  /** On a day, as known at an instant. */
  async find(importerId: string, asOf: IsoDate, knownAt: Instant): Promise<RiskRecord['affiliates']> {
    const found = await this.affiliations.listAsOf(READER, importerId, asOf, knownAt);
    const ids = [...new Set(found.map(({ otherImporterId }) => otherImporterId))];
    if (ids.length === 0) return [];
    const debts = await this.payments.debtsOf(ids, asOf, knownAt);
    return ids.map((id) => ({ importerId: id, debts: debts.get(id) ?? [] }));
  }
}
