import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ask } from '../../../platform/rules/ask.js';
import { Importers, matchKey } from '../../importers/index.js';
import { coPrincipals } from '../rules/index.js';
import type { FileBond } from './bond-particulars.dto.js';

/** Who is bound by a bond, as found on record. */
export interface PrincipalsFound {
  /** Whether the principal is on record, under its name where a surety asks. */
  readonly known: boolean;
  readonly organisationId: string | null;
  readonly coPrincipalIds: readonly string[];
  readonly coPrincipalOrganisationIds: readonly string[];
  readonly faults: readonly Fault[];
}

/** Finds the principals of a bond that is filed. */
@Injectable()
export class PrincipalsOfBond {
  constructor(
    private readonly importers: Importers,
    private readonly clock: Clock,
  ) {}

  async find({ role }: Actor, { principal, coPrincipals: others = [] }: FileBond): Promise<PrincipalsFound> {
    const ids = [principal.importerId, ...others.map(({ importerId }) => importerId)];
    const found = await this.importers.namedOf(ids, this.clock.today());
    // A surety knows whom it is bound for: an id under another name than its own is no importer to it, like one of nobody.
    const isKnown = ({ importerId, name }: { readonly importerId: string; readonly name: string }): boolean => {
      const onRecord = found.get(importerId);
      if (role !== 'surety' || !onRecord) return onRecord !== undefined;
      return onRecord.name !== null && matchKey(onRecord.name) === matchKey(name);
    };
    const known = isKnown(principal);
    const facts = {
      principalKind: principal.legalKind ?? null,
      coPrincipals: others.map((one, i) => ({
        legalKind: one.legalKind,
        known: isKnown(one),
        named: ids.indexOf(one.importerId) <= i,
      })),
    };
    return {
      known,
      organisationId: known ? (found.get(principal.importerId)?.organisationId ?? null) : null,
      coPrincipalIds: ids.slice(1),
      coPrincipalOrganisationIds: ids.slice(1).flatMap((id) => found.get(id)?.organisationId ?? []),
      faults: [...(known ? [] : [principalUnknown(role)]), ...ask(coPrincipals, facts, this.clock.today()).decision],
    };
  }
}

const principalUnknown = (role: Actor['role']): Fault => ({
  pointer: '/principal/importerId',
  code: 'bond.principal_unknown',
  message: `No importer is on record with this id${role === 'surety' ? ' under this name' : ''}.`,
  remedy: `Put the importer on record first${role === 'surety' ? ', or name it as its record does' : ''}.`,
});
