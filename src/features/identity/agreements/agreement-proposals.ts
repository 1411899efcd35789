import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Fault } from '../../../kernel/errors.js';
import { notFound } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import { Showable } from '../../../platform/access/showable.js';
import type { Approval } from '../../../platform/approvals/approval.js';
import { Approvals } from '../../../platform/approvals/approvals.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { AgreementTerms } from './agreement.js';
import type { ProposeAgreement } from './agreement.dto.js';
import { agreementChanged, agreementEnded } from './agreement.events.js';
import { faultsOfTerms } from './agreement-faults.js';
import * as sql from './agreements.sql.js';

const ADMINISTRATORS = { mayPropose: ['administrator'], mayConfirm: ['administrator'] } as const;

/** Agreements are made, changed and ended by two administrators: one proposes, another confirms. */
@Injectable()
export class AgreementProposals implements OnModuleInit {
  constructor(
    private readonly approvals: Approvals,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly showable: Showable,
  ) {}

  onModuleInit(): void {
    this.approvals.on<AgreementTerms>('agreement', {
      ...ADMINISTRATORS,
      check: ({ payload }) => this.faultsOf(payload, ''),
      apply: (approval, approver) => this.write(newId('agr'), approval, approver),
    });
    this.approvals.on<AgreementTerms>('agreement_change', {
      ...ADMINISTRATORS,
      check: ({ subject, payload }) => this.faultsOf(payload, subject),
      seen: ({ subject }) => this.versionOf(subject),
      apply: (approval, approver) => this.write(approval.subject, approval, approver),
    });
    this.approvals.on<Record<string, never>>('agreement_end', {
      ...ADMINISTRATORS,
      check: () => [],
      seen: ({ subject }) => this.versionOf(subject),
      apply: async ({ subject }, approver) => {
        await this.db.query(sql.END, [subject, approver.id]);
        await this.outbox.add(agreementEnded({ agreementId: subject }));
        return { type: 'agreement', id: subject };
      },
    });
  }

  make(actor: Actor, { reason, ...payload }: ProposeAgreement): Promise<Approval<AgreementTerms>> {
    const subject = payload.agencyOrganisationId;
    return this.approvals.propose(actor, { kind: 'agreement', subject, payload, reason });
  }

  change(actor: Actor, subject: string, { reason, ...payload }: ProposeAgreement): Promise<Approval<AgreementTerms>> {
    return this.db.transaction(actor, async () => {
      await this.versionOf(subject);
      return this.approvals.propose(actor, { kind: 'agreement_change', subject, payload, reason });
    });
  }

  end(actor: Actor, subject: string, reason: string): Promise<Approval<Record<string, never>>> {
    return this.db.transaction(actor, async () => {
      await this.versionOf(subject);
      return this.approvals.propose(actor, { kind: 'agreement_end', subject, payload: {}, reason });
    });
  }

  private async faultsOf(terms: AgreementTerms, id: string): Promise<readonly Fault[]> {
    const { agencyOrganisationId, dataSets, validFrom, validUntil } = terms;
    const names = dataSets.map(({ name }) => name);
    const values = [agencyOrganisationId, names, validFrom, validUntil, id];
    const [facts] = await this.db.query<Facts>(sql.FACTS, values);
    return faultsOfTerms(terms, {
      today: this.clock.today(),
      agencyType: facts?.agencyType ?? undefined,
      sameAgency: facts?.sameAgency ?? false,
      overlapping: facts?.overlapping ?? undefined,
      showable: this.showable.to('partner_agency'),
    });
  }

  private async write(id: string, { payload, proposedBy }: Approval<AgreementTerms>, approver: Actor) {
    await this.db.query(sql.WRITE, [
      id,
      payload.agencyOrganisationId,
      payload.title,
      payload.legalBasis,
      payload.dataSets.map(({ name }) => name),
      payload.purposes,
      JSON.stringify(Object.fromEntries(payload.dataSets.map(({ name, fields }) => [name, fields]))),
      payload.validFrom,
      payload.validUntil,
      proposedBy,
      approver.id,
    ]);
    await this.outbox.add(agreementChanged({ agreementId: id }));
    return { type: 'agreement', id };
  }

  // An agreement that has ended is not changed any more: as to that it does not exist.
  private async versionOf(id: string): Promise<string> {
    const [row] = isId('agr', id) ? await this.db.query<{ version: number; ended: boolean }>(sql.LOCK, [id]) : [];
    if (!row || row.ended) throw notFound();
    return String(row.version);
  }
}

interface Facts extends Record<string, unknown> {
  agencyType: string | null;
  sameAgency: boolean;
  overlapping: string | null;
}
