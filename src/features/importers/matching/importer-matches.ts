import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { ask } from '../../../platform/rules/ask.js';
import { ImporterNumbers } from '../numbers/importer-numbers.js';
import { readImporterNumber } from '../rules/importer-number.js';
import { importerMatch } from '../rules/importer-match.js';
import type { Described, Match } from '../rules/importer-match.js';
import { matchKey } from '../rules/likeness.js';
import type { Place } from '../rules/likeness.js';
import { ALIKE, DESCRIBED } from './matching.sql.js';

/** Somebody as told: what is left out is not compared. */
export interface Description {
  readonly name: string;
  readonly address?: Place | undefined;
  readonly numbers?: readonly string[] | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** An importer on record that may be the one described, and why. */
export interface FoundMatch extends Match {
  readonly id: string;
  readonly name: string | null;
  readonly organisationId: string | null;
}

const MOST = 100;

/** Whom it may be, the most alike first, and whether there are more than are told. */
export interface FoundMatches {
  readonly found: readonly FoundMatch[];
  readonly more: boolean;
}

/** Finds importers on record that may be one with somebody described: for customs, and for what customs does. */
@Injectable()
export class ImporterMatches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyRegister,
    private readonly numbers: ImporterNumbers,
  ) {}

  /** Whom it may be, the most alike first, `limit` and 100 at most; those named in `except` are left out. */
  async find(
    actor: Actor,
    described: Description,
    limit = MOST,
    except: readonly string[] = [],
  ): Promise<FoundMatches> {
    const all = await this.allAlike(actor, described, except);
    const found = all.slice(0, Math.min(limit, MOST));
    return { found, more: all.length > found.length };
  }

  // What is looked through is bounded by `importers_alike`, whatever is shown of it.
  private async allAlike(
    actor: Actor,
    described: Description,
    except: readonly string[],
  ): Promise<readonly FoundMatch[]> {
    const asked = await this.descriptionOf(described);
    const { address } = described;
    const found = await this.database.queryAs<{ id: string }>(actor, ALIKE, [
      matchKey(described.name),
      address ? `${address.street} ${address.city} ${address.country}`.toLowerCase() : null,
      asked.employers,
      asked.numbers,
      asked.phones[0] ?? null,
      asked.emails[0] ?? null,
    ]);
    const ids = found.map(({ id }) => id).filter((id) => !except.includes(id));
    if (ids.length === 0) return [];
    const today = this.clock.today();
    const policies = await this.policies.at(today, this.clock.now());
    const rows = await this.database.queryAs<Known>(actor, DESCRIBED, [ids, today]);
    return rows
      .map((known) => ({
        ...ask(importerMatch, { asked, known }, today, policies).decision,
        id: known.id,
        name: known.name,
        organisationId: known.organisationId,
      }))
      .filter(({ strength }) => strength !== 'none')
      .sort(byLikeness);
  }

  /** Of persons that stand on other records, which may be the one described: by the same rule as importers. */
  async areAlike(described: Description, others: readonly Description[]): Promise<readonly boolean[]> {
    const today = this.clock.today();
    const policies = await this.policies.at(today, this.clock.now());
    const asked = await this.descriptionOf(described);
    const known = await Promise.all(others.map((other) => this.descriptionOf(other)));
    return known.map(
      (other) => ask(importerMatch, { asked, known: other }, today, policies).decision.strength !== 'none',
    );
  }

  /** Which importers on record are so much alike that they may be the one described. */
  async strongly(actor: Actor, described: Description, except: readonly string[]): Promise<readonly string[]> {
    const { found } = await this.find(actor, described, MOST, except);
    return found.filter(({ strength }) => strength === 'strong').map(({ id }) => id);
  }

  /** A fault for each importer on record that may be the one to be put there, unless it was told apart. */
  async faultsOf(actor: Actor, described: Description, told: readonly string[]): Promise<readonly Fault[]> {
    const { found } = await this.find(actor, described, MOST, told);
    return found.filter(({ strength }) => strength === 'strong').map(mayBeOnRecord);
  }

  private async descriptionOf({ name, address, numbers = [], phone, email }: Description): Promise<Described> {
    // A number that is malformed is told where it stands, and is nobody's.
    const readable = numbers.filter((text) => 'kind' in readImporterNumber(text));
    const kept = await Promise.all(readable.map((text) => this.numbers.keep(text)));
    const ofKind = (isEmployers: boolean) => kept.filter(({ kind }) => (kind === 'irs') === isEmployers);
    return {
      names: [{ value: name, holds: true }],
      addresses: address ? [{ value: address, holds: true }] : [],
      employers: [...new Set(ofKind(true).map(({ key }) => key.slice(0, EMPLOYER)))],
      numbers: [...new Set(ofKind(false).map(({ key }) => key))],
      phones: phone === undefined ? [] : [phone.replace(/\D/g, '')],
      emails: email === undefined ? [] : [email.toLowerCase()],
    };
  }
}

// An employer number without the suffix of a division.
const EMPLOYER = 10;

interface Known extends Described {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly name: string | null;
  readonly organisationId: string | null;
}

const score = ({ strength, nameLikeness, addressLikeness, reasons }: Match): number =>
  (strength === 'strong' ? 1000 : 0) + nameLikeness * 2 + addressLikeness + reasons.length * 10;
const byLikeness = (a: FoundMatch, b: FoundMatch): number => score(b) - score(a) || (a.id < b.id ? -1 : 1);

const mayBeOnRecord = ({ id, name, reasons }: FoundMatch): Fault => ({
  pointer: '/name',
  code: 'importer.may_be_on_record',
  message: `${id}${name === null ? '' : `, ${name},`} may be this importer: ${reasons.map((one) => one.replaceAll('_', ' ')).join(', ')}.`,
  remedy: 'File for that importer, or name it in otherImporterThan.',
});
