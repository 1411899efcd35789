import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { invalid, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { holdFrom } from '../../../platform/database/dated-rows.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { bondChanged } from '../bond.events.js';
import type { BondRow, BondTerms } from '../bond-row.js';
import { BOND_VERSIONS } from '../bond-versions.js';
import { INSERT_RIDER } from '../bonds.sql.js';
import { BondInHand } from './bond-in-hand.js';
import type { FileRider } from './rider.dto.js';
import { bondRiderQuestion } from './rider.question.js';

/** Takes riders: each makes the next version of its bond. */
@Injectable()
export class RidersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly inHand: BondInHand,
    private readonly outbox: Outbox,
  ) {}

  async file(actor: Actor, id: string, given: FileRider): Promise<void> {
    const shape = faultsOfShape(given);
    if (shape.length > 0) throw invalid(shape);
    await this.database.transaction(actor, async () => {
      const row = await this.inHand.lock(actor, id);
      const { answer, faults } = await this.asking.decide(bondRiderQuestion, {
        asOf: this.clock.today(),
        bondKind: row.kind,
        riderKind: given.kind,
        effectiveOn: given.effectiveOn,
        lastVersionFrom: row.valid_from,
        ...(row.ends_on === null ? {} : { bondThrough: row.ends_on }),
        outOfMerger: given.outOfMerger ?? false,
        usersOutOfPlace: usersOutOfPlace(given, row.terms),
      });
      if (faults.length > 0) throw unlawful(faults);
      const { id: determinationId } = await this.asking.keep(actor, answer, row.surety_organisation_id);
      await this.change(actor, row, given, determinationId);
    });
  }

  private async change(actor: Actor, row: BondRow, given: FileRider, determinationId: string): Promise<void> {
    const [today, now, version] = [this.clock.today(), this.clock.now(), row.version + 1];
    const next = {
      version,
      kind: row.kind,
      importer_id: row.importer_id,
      activity_code: row.activity_code,
      limit_of_liability: row.limit_of_liability,
      terms: changed(row.terms, given),
      principal_organisation_id: row.principal_organisation_id,
      co_principal_importer_ids: row.co_principal_importer_ids,
      co_principal_organisation_ids: row.co_principal_organisation_ids,
      surety_organisation_id: row.surety_organisation_id,
      co_surety_organisation_ids: row.co_surety_organisation_ids,
    };
    const { kind, effectiveOn } = given;
    await holdFrom(this.database, BOND_VERSIONS, {
      of: row.id,
      from: effectiveOn,
      now,
      row: next,
      through: row.ends_on,
    });
    const values = [newId('brd'), row.id, version, kind, effectiveOn, today, actor.id, determinationId];
    await this.database.query(INSERT_RIDER, values);
    await this.outbox.add(bondChanged({ bondId: row.id }));
  }
}

const FIELD_OF = {
  principal_name: 'name',
  principal_address: 'address',
  users_added: 'users',
  users_deleted: 'users',
  reconciliation: undefined,
} as const;

function faultsOfShape(given: FileRider): readonly Fault[] {
  const needed = FIELD_OF[given.kind];
  const missing: readonly Fault[] =
    needed !== undefined && given[needed] === undefined
      ? [
          {
            pointer: `/${needed}`,
            code: 'bond.rider_field_missing',
            message: `A rider of this kind says its ${needed}.`,
          },
        ]
      : [];
  const foreign = (['name', 'address', 'users', 'outOfMerger'] as const)
    .filter(
      (field) => given[field] !== undefined && field !== needed && !(field === 'outOfMerger' && needed === 'name'),
    )
    .map((field): Fault => ({
      pointer: `/${field}`,
      code: 'bond.rider_field_foreign',
      message: `A rider of the kind ${given.kind} does not change this.`,
      remedy: 'File a rider for each change.',
    }));
  return [...missing, ...foreign];
}

const keyOf = ({ name, suffix }: { readonly name: string; readonly suffix: string }): string =>
  `${suffix.toUpperCase()} ${name.toLowerCase().trim()}`;

function usersOutOfPlace({ kind, users = [] }: FileRider, terms: BondTerms): string[] {
  const known = new Set(terms.users.map(keyOf));
  if (kind === 'users_deleted') return users.filter((user) => !known.has(keyOf(user))).map(({ name }) => name);
  return users.flatMap((user) => {
    const isThere = known.has(keyOf(user));
    known.add(keyOf(user));
    return isThere ? [user.name] : [];
  });
}

function changed(terms: BondTerms, { kind, name, address, users = [] }: FileRider): BondTerms {
  const given = new Set(users.map(keyOf));
  switch (kind) {
    case 'principal_name':
      return { ...terms, name: name ?? terms.name };
    case 'principal_address':
      return { ...terms, address: address ?? terms.address };
    case 'users_added':
      return {
        ...terms,
        users: [...terms.users, ...users.map((user) => ({ ...user, suffix: user.suffix.toUpperCase() }))],
      };
    case 'users_deleted':
      return { ...terms, users: terms.users.filter((user) => !given.has(keyOf(user))) };
    case 'reconciliation':
      return { ...terms, reconciliation: true };
  }
}
