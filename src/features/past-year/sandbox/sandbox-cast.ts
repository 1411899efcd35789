import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ImporterFacts } from '../../importers/index.js';
import { Bills } from '../../revenue/index.js';
import { CAST } from './cast.js';
import type { CastMember } from './cast.js';
import { numberOf } from './entry-body.js';
import { PastYear } from './past-year.js';
import { Successions } from './successions.js';

const SINCE = '2024-01-02';
const FILER_CODE = 'YCA';
const itself = (role: Role): Actor => ({ id: 'system:sandbox', role, organisationId: null, scopes: [] });

/** Puts the cast on record: importers, bonds and entries as the year does, bills and standings by the acts that everybody uses. */
@Injectable()
export class SandboxCast {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly year: PastYear,
    private readonly bills: Bills,
    private readonly facts: ImporterFacts,
    private readonly successions: Successions,
  ) {}

  async seed(): Promise<void> {
    const now = this.clock.now();
    const isNew = await this.year.enroll(CAST, ({ expectsAdcvdGoods }) => ({
      since: SINCE,
      now,
      particulars: {
        entityType: 'llc',
        jurisdictionOfOrganization: 'US-FL',
        ...(expectsAdcvdGoods === undefined ? {} : { expectsAdcvdGoods }),
      },
    }));
    if (!isNew) return;
    await this.year.enter(
      CAST.flatMap((importer) => importer.entries.map((entry) => ({ importer, ...entry }))).map((one, i) => ({
        ...one,
        number: numberOf(FILER_CODE, i),
      })),
    );
    const numbers = CAST.flatMap(({ entries, importerId }) => entries.map(() => importerId));
    await this.database.transaction(itself('supervisor'), async () => {
      for (const member of CAST) {
        await this.standings(member);
        await this.bill(member, numberOf(FILER_CODE, numbers.indexOf(member.importerId)));
      }
    });
    for (const { importerId, cameFrom } of CAST) if (cameFrom) await this.successions.confirmed(importerId, cameFrom);
  }

  private async standings({ importerId, ctpat = [] }: CastMember): Promise<void> {
    for (const { status, tier, from } of ctpat)
      await this.facts.recordProgram(itself('supervisor'), importerId, {
        ...{ program: 'ctpat', status, from, evidence: 'Letter of the program (sandbox)' },
        ...(tier === undefined ? {} : { tier }),
      });
  }

  private async bill({ importerId, bondNumber, bill }: CastMember, entryNumber: string): Promise<void> {
    if (!bill) return;
    const { liquidatedOn, issuedOn, principal, paid } = bill;
    const id = await this.bills.issueBill(
      itself('supervisor'),
      {
        ...{ importerId, reason: 'supplemental_duties', entryNumber, liquidatedOn },
        ...{ caseNumbers: ['A-570-979'], bondNumbers: [bondNumber], principal, adcvdPrincipal: principal },
      },
      issuedOn,
    );
    if (paid === null) return;
    const { on: paidOn, amount } = paid;
    await this.bills.payBill(itself('supervisor'), id, { amount, paidOn, paidBy: 'importer', method: 'ach_credit' });
  }
}
