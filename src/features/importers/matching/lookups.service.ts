import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/dates.js';
import { invalid, problem } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { isOfficer } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { FoundRow } from '../importer-rows.js';
import type { ImporterView } from '../importer.view.js';
import { LOOK_UP } from '../importers.sql.js';
import type { DescribedImporter, LookUpImporters } from '../lookup.dto.js';
import { ImporterNumbers } from '../numbers/importer-numbers.js';
import { readImporterNumber } from '../rules/importer-number.js';
import { nameKey } from '../rules/likeness.js';
import { ImporterMatches } from './importer-matches.js';
import { EXACTLY } from './matching.sql.js';

const describedByCustoms = problem(
  'importer.described_by_customs',
  'forbidden',
  'Who is only alike is told to customs alone; look up by the whole name or by a number.',
);

/** Looks importers up: customs by the beginning of a name, a number or a description; others what is exactly theirs to know. */
@Injectable()
export class ImporterLookups {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly numbers: ImporterNumbers,
    private readonly matches: ImporterMatches,
  ) {}

  async find(actor: Actor, asked: LookUpImporters): Promise<Page<ImporterView>> {
    const { name, importerNumber, described } = asked;
    if ([name, importerNumber, described].filter((one) => one !== undefined).length !== 1) throw invalid([oneOfThree]);
    if (described && !isOfficer(actor)) throw describedByCustoms();
    if (described) assertAskedNow(asked);
    const at = { asOf: asked.asOf ?? this.clock.today(), knownAt: asked.knownAt ?? this.clock.now() };
    if (described) return this.alike(actor, described, asked.limit, at);
    if (name !== undefined && isOfficer(actor)) return this.byBeginning(actor, asked, name, at);
    return this.exactly(actor, asked, at);
  }

  private async byBeginning(actor: Actor, asked: LookUpImporters, name: string, at: At): Promise<Page<ImporterView>> {
    const key = nameKey(name);
    const { asOf, limit, cursor } = asked;
    const [lastKey, lastId] = decodeCursor('importers', cursor, 2) ?? [null, null];
    // The last letter there is: everything that begins with the key lies before it.
    const values = [key, `${key}\u{10ffff}`, asOf ?? null, at.knownAt, lastKey, lastId, limit + 1];
    const rows = key === '' ? [] : await this.database.queryAs<FoundRow>(actor, LOOK_UP, values);
    const page = pageOf('importers', rows, limit, (row) => [row.name_key, row.id]);
    const items = page.items.map(({ id, name: found, organisation_id }) =>
      toView({ id, name: found, organisationId: organisation_id }, at),
    );
    return { ...page, items, ...at };
  }

  private async exactly(
    actor: Actor,
    { name, importerNumber, limit }: LookUpImporters,
    at: At,
  ): Promise<Page<ImporterView>> {
    const isNumber = importerNumber !== undefined && 'number' in readImporterNumber(importerNumber);
    const number = isNumber ? (await this.numbers.keep(importerNumber)).key : null;
    const key = name === undefined ? null : nameKey(name);
    const values = [key, number, at.asOf, at.knownAt, limit + 1];
    const rows = await this.database.queryAs<Found>(actor, EXACTLY, values);
    const items = rows.slice(0, limit).map((row) => toView(row, at));
    return { items, page: { limit, more: rows.length > limit }, ...at };
  }

  private async alike(actor: Actor, described: DescribedImporter, limit: number, at: At): Promise<Page<ImporterView>> {
    const { found, more } = await this.matches.find(actor, described, limit);
    const items = found.map(({ strength, reasons, ...match }) => ({
      ...toView(match, at),
      match: { strength: strength === 'strong' ? strength : ('weak' as const), reasons: [...reasons] },
    }));
    return { items, page: { limit, more }, ...at };
  }
}

interface At {
  readonly asOf: `${number}-${number}-${number}`;
  readonly knownAt: Instant;
}

interface Found {
  readonly id: string;
  readonly name: string | null;
  readonly organisationId: string | null;
}

const toView = ({ id, name, organisationId }: Found, at: At): ImporterView => ({
  id,
  ...(name === null ? {} : { name }),
  ...(organisationId === null ? {} : { organisationId }),
  ...at,
});

// Who is alike is told by all that is on record now, the most alike first: there is no day to ask about, and no next page.
function assertAskedNow(asked: LookUpImporters): void {
  const told = (['asOf', 'knownAt', 'cursor'] as const).filter((member) => asked[member] !== undefined);
  if (told.length > 0) throw invalid(told.map(notOfDescriptions));
}

const notOfDescriptions = (member: string): Fault => ({
  pointer: `/${member}`,
  code: 'importer.described_as_known_now',
  message: 'Who is alike is looked for in all that is known now, former names and places too, the most alike first.',
  remedy: `Leave out ${member}; a higher limit tells more of them, 100 at most.`,
});

const oneOfThree = {
  pointer: '/name',
  code: 'importer.one_of_three',
  message: 'Look up by a name, a number or a description.',
  remedy: 'Send one of name, importerNumber and described.',
};
