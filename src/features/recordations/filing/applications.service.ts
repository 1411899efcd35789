import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { invalid, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { applyRule } from '../../../kernel/rule.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { isCountry } from '../../reference/index.js';
import { recordationFiled } from '../recordation.events.js';
import { Relations } from '../relations.js';
import { oneRecordation } from '../rules/one-recordation.js';
import { ownerStanding } from '../rules/standing.js';
import { recordationApplicationQuestion } from './application.question.js';
import { decidingFacts, foreignMembers } from './application.js';
import { toApplicationRow, toOwnerRow, toPartyRows } from './application-rows.js';
import type { LawfulApplication } from './application-rows.js';
import {
  REGISTRATION,
  INSERT_OWNERS,
  INSERT_PARTIES,
  INSERT_RECORDATIONS,
  ON_REGISTRATIONS,
} from './application-rows.sql.js';
import type { RecordRight } from './record-right.dto.js';

/** What became of one application among many. */
export type Filed = { readonly id: string; readonly faults?: never } | { readonly faults: readonly Fault[] };

/** Takes applications: the law is asked of each by itself, and what it allows is filed together. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly relations: Relations,
    private readonly outbox: Outbox,
  ) {}

  /** Files one application, or refuses it with every fault; gives its id. */
  async file(actor: Actor, given: RecordRight): Promise<string> {
    const shape = faultsOfShape(given);
    if (shape.length > 0) throw invalid(shape);
    const [filed] = await this.fileAll(actor, [given]);
    if (filed && 'id' in filed) return filed.id;
    throw unlawful(filed?.faults ?? []);
  }

  /** Files what may be filed; of the rest it says why not. */
  async fileAll(actor: Actor, given: readonly RecordRight[]): Promise<readonly Filed[]> {
    return this.database.transaction(actor, async () => {
      const taken = await this.taken(given);
      const lawful: LawfulApplication[] = [];
      const filed: Filed[] = [];
      for (const one of given) {
        const assessed = await this.assess(actor, one, taken);
        if ('faults' in assessed) filed.push(assessed);
        else {
          lawful.push(assessed);
          filed.push({ id: assessed.id });
        }
      }
      await this.insert(actor, lawful);
      return filed;
    });
  }

  private async assess(
    actor: Actor,
    given: RecordRight,
    taken: Map<string, Set<number | 'whole'>>,
  ): Promise<LawfulApplication | { readonly faults: readonly Fault[] }> {
    const id = newId('rec');
    const asOf = this.clock.today();
    const ownerOrganisationId = given.ownerOrganisationId ?? actor.organisationId ?? '';
    const asked = { ...decidingFacts(given), recordationId: id, asOf };
    const { answer, faults } = await this.asking.decide(recordationApplicationQuestion, asked);
    const all = [
      ...faultsOfShape(given),
      ...(await this.faultsOfStanding(actor, ownerOrganisationId)),
      ...faults,
      ...takenFaults(given, taken, asOf),
    ];
    if (all.length > 0) return { faults: all };
    const { id: determinationId } = await this.asking.keep(actor, answer, ownerOrganisationId);
    return {
      id,
      given,
      ownerOrganisationId,
      provisional: answer.outcome === 'may_be_recorded_provisionally',
      determinationId,
    };
  }

  private async faultsOfStanding(actor: Actor, owner: string): Promise<readonly Fault[]> {
    const isOwner = actor.role === 'rights_holder' && actor.organisationId === owner;
    if (isOwner) return [];
    const on = this.clock.today();
    const grants = actor.organisationId ? await this.relations.grantsBetween(owner, actor.organisationId) : [];
    const standings = [...grants, undefined].map(
      (grant) =>
        applyRule(ownerStanding, { act: 'record', relation: 'agent', ...(grant ? { grant } : {}) }, on).decision,
    );
    if (standings.some(({ may }) => may)) return [];
    return (standings[0]?.faults ?? []).map((fault) => ({ ...fault, pointer: '/ownerOrganisationId' }));
  }

  // The classes of each registration that are recorded, or asked for, already.
  private async taken(given: readonly RecordRight[]): Promise<Map<string, Set<number | 'whole'>>> {
    const keys = [...new Set(given.flatMap((one) => keyOf(one) ?? []))];
    const taken = new Map<string, Set<number | 'whole'>>(keys.map((key) => [key, new Set()]));
    if (keys.length === 0) return taken;
    await this.database.hold(REGISTRATION, keys);
    // Also those this actor may not know of: the same right is not recorded twice.
    const rows = await this.database.queryAs<{ key: string; classes: number[] }>(
      'system:recordations',
      ON_REGISTRATIONS,
      [keys, this.clock.today()],
    );
    for (const { key, classes } of rows) for (const part of partsOf(classes)) taken.get(key)?.add(part);
    return taken;
  }

  private async insert(actor: Actor, lawful: readonly LawfulApplication[]): Promise<void> {
    if (lawful.length === 0) return;
    const [today, now] = [this.clock.today(), this.clock.now()];
    const rows = lawful.map((one) => toApplicationRow(one, actor, today, now));
    await this.database.query(INSERT_RECORDATIONS, [JSON.stringify(rows)]);
    await this.database.query(INSERT_OWNERS, [JSON.stringify(lawful.map(toOwnerRow)), today, now]);
    await this.database.query(INSERT_PARTIES, [JSON.stringify(lawful.flatMap(toPartyRows))]);
    for (const { id } of lawful) await this.outbox.add(recordationFiled({ recordationId: id }));
  }
}

const keyOf = ({ rightType, registrationNumber }: RecordRight): string | undefined =>
  registrationNumber ? `${rightType} ${registrationNumber}` : undefined;
const partsOf = (classes: readonly number[]): readonly (number | 'whole')[] =>
  classes.length > 0 ? classes : ['whole'];

// Names each part once: a second application of the same request finds what the first took.
function takenFaults(given: RecordRight, taken: Map<string, Set<number | 'whole'>>, on: IsoDate): readonly Fault[] {
  const held = taken.get(keyOf(given) ?? '');
  if (!held) return [];
  const asked = partsOf(given.classes ?? []);
  const faults = applyRule(oneRecordation, { asked, held: [...held] }, on).decision;
  if (faults.length === 0) for (const part of asked) held.add(part);
  return faults;
}

function faultsOfShape(given: RecordRight): readonly Fault[] {
  const unknown = ([pointer, country]: readonly [string, string | undefined]): readonly Fault[] =>
    country === undefined || isCountry(country)
      ? []
      : [
          {
            pointer,
            code: 'country.unknown',
            message: 'There is no such country in ISO 3166-1.',
            remedy: 'Send two letters such as US; the list is at /v1/countries.',
          },
        ];
  const countries: (readonly [string, string | undefined])[] = [
    ['/owner/country', given.owner.country],
    ...(given.licensees ?? []).map(({ country }, i) => [`/licensees/${String(i)}/country`, country] as const),
    ...(given.placesOfManufacture ?? []).map(
      ({ country }, i) => [`/placesOfManufacture/${String(i)}/country`, country] as const,
    ),
  ];
  return [...foreignMembers(given), ...countries.flatMap(unknown)];
}
