import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ImporterStandings, Importers } from '../../importers/index.js';
import type { Standing } from '../../importers/index.js';
import type { ImporterStandingFacts } from '../rules/filed-entry.js';

/** The importer of record of an entry, and who files for it. */
export interface FilingImporter {
  readonly importerId: string;
  readonly organisationId: string | null;
  readonly filer: 'importer' | 'broker' | 'cbp';
  readonly standing: ImporterStandingFacts;
}

interface Asked {
  readonly importerId?: string;
  readonly importerNumber?: string;
}

/** Finds the importer that an entry is for, where the filer may file for it; else there is no such importer. */
@Injectable()
export class FilingImporters {
  constructor(
    private readonly database: Database,
    private readonly importers: Importers,
    private readonly standings: ImporterStandings,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, asked: Asked): Promise<FilingImporter> {
    const on = this.clock.today();
    const holder =
      asked.importerNumber === undefined ? undefined : await this.importers.findByNumber(asked.importerNumber, on);
    const id = asked.importerId ?? holder?.importerId ?? (await this.own(actor, asked));
    const contradicts =
      holder !== undefined && asked.importerId !== undefined && holder.importerId !== asked.importerId;
    const organisations = await this.importers.organisationsOf(id === undefined ? [] : [id]);
    const organisation = id === undefined ? undefined : organisations.get(id);
    const [row] = await this.database.queryAs<{ may: boolean }>(actor, MAY_FILE_FOR, [organisation ?? null]);
    if (id === undefined || organisation === undefined || row?.may !== true || contradicts)
      throw unlawful([nobody(asked)]);
    const told = (await this.standings.inForce([id], on)).filter(
      ({ noticedOn }) => noticedOn !== null && noticedOn <= on,
    );
    return {
      importerId: id,
      organisationId: organisation,
      filer: actor.role === 'importer' ? 'importer' : actor.role === 'broker' ? 'broker' : 'cbp',
      standing: standingFacts(told, holder && !holder.usable, on),
    };
  }

  private async own({ organisationId, role }: Actor, { importerNumber }: Asked): Promise<string | undefined> {
    if (role !== 'importer' || organisationId === null || importerNumber !== undefined) return undefined;
    return (await this.importers.ofOrganisations([organisationId])).get(organisationId);
  }
}

const MAY_FILE_FOR = {
  name: 'entry-may-file-for',
  text: `select coalesce(actor_sees_all() or $1::text = actor_organisation() or granted($1::text, 'entries', 'act'), false) as may`,
};

const bindsSecurity = ({ kind, measure }: Standing): boolean =>
  kind === 'insufficiency' || measure === 'additional_bond' || measure === 'cash_deposit';

// Only what the importer was told: a check never tells what is still kept from it.
function standingFacts(told: readonly Standing[], lapsed: boolean | undefined, _on: IsoDate): ImporterStandingFacts {
  const live = told.some(({ measure }) => measure === 'live_entry' || measure === 'no_immediate_delivery');
  return {
    delinquent: told.some(({ kind }) => kind === 'delinquency') ? true : null,
    liveEntryRequired: live ? true : null,
    inactive: lapsed ?? null,
    securityEachEntry: told.some(bindsSecurity),
  };
}

const nobody = ({ importerNumber }: Asked): Fault => ({
  pointer: importerNumber === undefined ? '/importerId' : '/importerNumber',
  code: 'importer.unknown',
  message: 'There is no importer of this kind for whom you may file.',
  remedy: 'Name an importer that is yours, or that has granted you to act on its entries.',
});
