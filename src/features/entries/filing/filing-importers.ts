import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ImporterStandings, Importers } from '../../importers/index.js';
import type { Standing } from '../../importers/index.js';
import { OrderApplied } from '../../order-14411/index.js';
import type { ImporterStandingFacts } from '../rules/filed-entry.js';

/** The importer of record of an entry, and who files for it. */
export interface FilingImporter {
  readonly importerId: string;
  readonly organisationId: string | null;
  readonly filer: 'importer' | 'broker' | 'cbp';
  /** As which importer the filing broker is bound by its own bonds; null where no broker files or it is none. */
  readonly brokersImporterId: string | null;
  readonly standing: ImporterStandingFacts;
}

/** Whom an entry names as its importer: by id, by number, or as the caller’s own. */
export interface AskedImporter {
  readonly importerId?: string;
  readonly importerNumber?: string;
  /** The port of entry; absent where it is about no port. */
  readonly portCode?: string;
  readonly bonds?: readonly { readonly brokersOwn?: boolean }[];
  readonly waiver?: boolean;
}

/** Finds the importer that an entry is for, where the filer may file for it; else there is no such importer. */
@Injectable()
export class FilingImporters {
  constructor(
    private readonly database: Database,
    private readonly importers: Importers,
    private readonly standings: ImporterStandings,
    private readonly clock: Clock,
    private readonly order: OrderApplied,
  ) {}

  async find(actor: Actor, asked: AskedImporter): Promise<FilingImporter> {
    const [found] = await this.findAll(actor, [asked]);
    if (!found) throw unlawful([nobody(asked)]);
    return found;
  }

  /** Each in its place; undefined where there is no such importer for whom the actor may file. A fixed number of round trips. */
  async findAll(actor: Actor, asked: readonly AskedImporter[]): Promise<readonly (FilingImporter | undefined)[]> {
    const on = this.clock.today();
    const holders = await this.importers.findByNumbers(
      asked.flatMap(({ importerNumber }) => importerNumber ?? []),
      on,
    );
    const own = await this.own(actor, asked);
    const named = asked.map(({ importerId, importerNumber, portCode }) => {
      const holder = importerNumber === undefined ? undefined : holders.get(importerNumber);
      const contradicts = holder !== undefined && importerId !== undefined && holder.importerId !== importerId;
      const id = importerId ?? holder?.importerId ?? (importerNumber === undefined ? own : undefined);
      return { id: contradicts ? undefined : id, holder, portCode };
    });
    const ids = [...new Set(named.flatMap(({ id }) => id ?? []))];
    const known = await this.importers.filing(ids, on);
    const may = await this.mayFileFor(actor, [
      ...new Set([...known.values()].map(({ organisationId }) => organisationId)),
    ]);
    const standings = new Map<string, Standing[]>();
    for (const one of await this.standings.inForce(ids, on)) {
      const of = standings.get(one.importerId);
      if (of) of.push(one);
      else standings.set(one.importerId, [one]);
    }
    const theirs = ids.filter((id) => known.has(id));
    const waived = asked.some(({ waiver }) => waiver === true);
    const once = waived ? await this.standings.everTold('delinquency', ids, on) : new Set<string>();
    const orders = await this.order.find(theirs, ON_ENTRIES, on);
    const filer = actor.role === 'importer' ? 'importer' : actor.role === 'broker' ? 'broker' : 'cbp';
    const brokersImporterId = await this.asImporter(actor, asked);
    return named.map(({ id, holder, portCode }) => {
      const one = id === undefined ? undefined : known.get(id);
      if (id === undefined || one === undefined || !may.has(one.organisationId)) return undefined;
      const told = (standings.get(id) ?? []).filter((standing) => isTold(standing, on) && countsAt(standing, portCode));
      const order = orders.get(id);
      return {
        importerId: id,
        organisationId: one.organisationId,
        filer,
        brokersImporterId,
        standing: {
          ...standingFacts(told, once.has(id), one.numbersRemoved || (holder && !holder.usable)),
          ...(one.voided ? { voided: true } : {}),
          ...(one.numbered ? {} : { numberless: true }),
          ...(order ? { order } : {}),
        },
      };
    });
  }

  private async mayFileFor(
    actor: Actor,
    organisations: readonly (string | null)[],
  ): Promise<ReadonlySet<string | null>> {
    const rows = await this.database.queryAs<{ place: number }>(actor, MAY_FILE_FOR, [organisations]);
    return new Set(rows.map(({ place }) => organisations[place - 1] ?? null));
  }

  private async asImporter({ organisationId, role }: Actor, asked: readonly AskedImporter[]): Promise<string | null> {
    const isNamed = asked.some(({ bonds = [] }) => bonds.some(({ brokersOwn }) => brokersOwn === true));
    if (!isNamed || role !== 'broker' || organisationId === null) return null;
    return (await this.importers.ofOrganisations([organisationId])).get(organisationId) ?? null;
  }

  private async own({ organisationId, role }: Actor, asked: readonly AskedImporter[]): Promise<string | undefined> {
    const needed = asked.some((one) => one.importerId === undefined && one.importerNumber === undefined);
    if (!needed || role !== 'importer' || organisationId === null) return undefined;
    return (await this.importers.ofOrganisations([organisationId])).get(organisationId);
  }
}

const ON_ENTRIES = [
  'assets_or_bond',
  'no_informal_entry_of_foreign',
  'validation_of_foreign',
  'no_continuous_bond_of_foreign',
] as const;

const MAY_FILE_FOR = {
  name: 'entry-may-file-for',
  text: `select o.place::int as place from unnest($1::text[]) with ordinality o(organisation, place)
where coalesce((select actor_sees_all()) or o.organisation = (select actor_organisation()) or granted(o.organisation, 'entries', 'act'), false)`,
};

const isTold = ({ noticedOn }: Standing, on: IsoDate): boolean => noticedOn !== null && noticedOn <= on;

const countsAt = (standing: Standing, portCode: string | undefined): boolean =>
  standing.portCode === null || standing.portCode === portCode;

const bindsSecurity = ({ kind, measure }: Standing): boolean =>
  kind === 'insufficiency' || measure === 'additional_bond' || measure === 'cash_deposit';

// Only what the importer was told: a check never tells what is still kept from it.
function standingFacts(told: readonly Standing[], once: boolean, lapsed: boolean | undefined): ImporterStandingFacts {
  const live = told.some(({ measure }) => measure === 'live_entry' || measure === 'no_immediate_delivery');
  return {
    // Whoever was delinquent once, and has paid since, has been.
    delinquent: once || told.some(({ kind }) => kind === 'delinquency') ? true : null,
    liveEntryRequired: live ? true : null,
    inactive: lapsed ?? null,
    securityEachEntry: told.some(bindsSecurity),
    ...(told.some(({ measure }) => measure === 'release_refused') ? { releaseRefused: true } : {}),
  };
}

/** The fault of naming nobody for whom the actor may file. */
export const nobody = ({ importerNumber }: AskedImporter): Fault => ({
  pointer: importerNumber === undefined ? '/importerId' : '/importerNumber',
  code: 'importer.unknown',
  message: 'There is no importer of this kind for whom you may file.',
  remedy: 'Name an importer that is yours, or that has granted you to act on its entries.',
});
