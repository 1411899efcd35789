import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor, Role } from '../../../kernel/actor.js';
import type { Fault } from '../../../kernel/errors.js';
import { notFound } from '../../../kernel/errors.js';
import type { Approval } from '../../../platform/approvals/approval.js';
import { Approvals } from '../../../platform/approvals/approvals.js';
import { Database } from '../../../platform/database/database.js';
import { faultsOfKeys, membersOf } from '../client-keys.js';
import { confirmsOthers } from '../client-rights.js';
import { Client } from '../client.entity.js';
import { ClientsService, faultsOfNextKeys } from '../clients.service.js';
import type { ProposeAppointment, ProposeKey, ProposeRights } from './client-proposal.dto.js';
import type { AddClientKey, ChangeClientRights, RegisterClientWithKeys } from './client.dto.js';

const BY_ADMINISTRATORS = { mayPropose: ['administrator'], mayConfirm: ['administrator'] } as const satisfies {
  mayPropose: readonly Role[];
  mayConfirm: readonly Role[];
};

/** What two administrators do together: whoever confirms for others is made, changed and given keys by two persons. */
@Injectable()
export class ClientProposals implements OnModuleInit {
  constructor(
    private readonly approvals: Approvals,
    private readonly clients: ClientsService,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    this.approvals.on<RegisterClientWithKeys>('client_appointment', {
      ...BY_ADMINISTRATORS,
      check: async ({ payload }) => [
        ...onlyForConfirming(confirmsOthers(payload.role), '/v1/clients'),
        ...(await this.clients.faultsOfRights(payload)),
        ...faultsOfKeys(payload.keys),
      ],
      apply: async ({ payload }, approver) => {
        const { id } = await this.clients.register(payload, approver);
        return { type: 'client', id };
      },
    });
    this.approvals.on<ChangeClientRights>('client_rights', {
      ...BY_ADMINISTRATORS,
      check: async ({ subject, payload }, proposer) => {
        const { role, organisationId } = await this.active(subject);
        return [
          ...onlyForConfirming(confirmsOthers(role) || confirmsOthers(payload.role), `/v1/clients/${subject}/rights`),
          ...(proposer.id === subject ? [OWN] : []),
          ...(await this.clients.faultsOfRights({ ...payload, organisationId })),
        ];
      },
      seen: ({ subject }) => this.versionOf(subject),
      concerns: ({ subject }) => [subject],
      apply: async ({ subject, payload }, approver) => {
        await this.clients.changeRights(subject, payload, approver);
        return { type: 'client', id: subject };
      },
    });
    this.approvals.on<AddClientKey>('client_key', {
      ...BY_ADMINISTRATORS,
      check: async ({ subject, payload }) => {
        const client = await this.active(subject);
        return [
          ...onlyForConfirming(confirmsOthers(client.role), `/v1/clients/${subject}/keys`),
          ...faultsOfNextKeys(client, payload.key),
        ];
      },
      seen: ({ subject }) => this.versionOf(subject),
      apply: async ({ subject, payload: { key, overlapHours } }, approver) => {
        await this.clients.addKey(subject, key, overlapHours, approver);
        return { type: 'client', id: subject };
      },
    });
  }

  appointment(actor: Actor, { reason, ...asked }: ProposeAppointment): Promise<Approval<RegisterClientWithKeys>> {
    const payload = { ...asked, keys: asked.keys.map(membersOf) };
    return this.approvals.propose(actor, {
      kind: 'client_appointment',
      subject: payload.organisationId,
      payload,
      reason,
    });
  }

  rights(actor: Actor, subject: string, { reason, ...payload }: ProposeRights): Promise<Approval<ChangeClientRights>> {
    return this.approvals.propose(actor, { kind: 'client_rights', subject, payload, reason });
  }

  key(actor: Actor, subject: string, { reason, ...asked }: ProposeKey): Promise<Approval<AddClientKey>> {
    const payload = { ...asked, key: membersOf(asked.key) };
    return this.approvals.propose(actor, { kind: 'client_key', subject, payload, reason });
  }

  private async active(id: string): Promise<Client> {
    const client = await this.db.repo(Client).findOneBy({ id, status: 'active' });
    if (!client) throw notFound();
    return client;
  }

  // Held until the transaction ends: of two confirmations at once the second sees what the first has changed.
  private async versionOf(id: string): Promise<string> {
    const lock = { mode: 'pessimistic_write' } as const;
    const client = await this.db.repo(Client).findOne({ where: { id, status: 'active' }, lock });
    if (!client) throw notFound();
    return String(client.version);
  }
}

const OWN: Fault = {
  pointer: '',
  code: 'client.own',
  message: 'No one proposes other rights for themselves.',
  remedy: 'Let another administrator propose it.',
};

const onlyForConfirming = (confirming: boolean, route: string): readonly Fault[] =>
  confirming
    ? []
    : [
        {
          pointer: '/role',
          code: 'client.needs_no_second_person',
          message: 'One administrator decides on clients that confirm nothing for others.',
          remedy: `Use ${route}.`,
        },
      ];
