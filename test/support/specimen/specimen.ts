import { Controller, Get, Injectable, Module, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsString } from 'class-validator';
import pg from 'pg';
import { CBP, EVERYONE, within } from '../../../src/kernel/access.js';
import type { Condition, FieldPolicy } from '../../../src/kernel/access.js';
import { CBP_ROLES, OUTSIDE_ROLES } from '../../../src/kernel/actor.js';
import type { Actor } from '../../../src/kernel/actor.js';
import { cfr } from '../../../src/kernel/citation.js';
import { notFound } from '../../../src/kernel/errors.js';
import type { Page } from '../../../src/kernel/page.js';
import { AsksAbout, SortsBy } from '../../../src/platform/access/asks.js';
import { CurrentActor, Public, Requires } from '../../../src/platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../src/platform/access/reveals.js';
import type { LookedAt } from '../../../src/platform/access/reveals.js';
import { Database } from '../../../src/platform/database/database.js';
import { PageQuery } from '../../../src/platform/http/page.dto.js';

/** A thing with everything that masks, looks and walls are for; it exists in tests only. */
export class SpecimenLineView {
  product!: string;
  value!: string;
}
export class SpecimenView {
  id!: string;
  status!: string;
  importerName!: string;
  note!: string;
  lines!: SpecimenLineView[];
}

interface SpecimenRow extends SpecimenView {
  readonly owner: string;
  readonly grantId: string | null;
}

const basis = cfr(19, '133.21(e)');
const seized: Condition<SpecimenView> = {
  name: 'once seized',
  holds: ({ status }) => status === 'seized',
  otherwise: () => ({ reason: 'before_seizure', earliestOn: '2027-01-04' }),
};
export const specimenAccess: FieldPolicy<SpecimenView> = {
  id: [EVERYONE],
  status: [EVERYONE],
  importerName: [
    { to: ['auditor', 'analyst'], basis: cfr(19, '163.6') },
    CBP,
    { to: ['importer', 'broker', 'partner_agency'] },
    { to: ['rights_holder'], when: seized, basis },
  ],
  note: [CBP, { to: ['partner_agency'], basis: cfr(19, '103.33') }],
  lines: within<SpecimenView, SpecimenLineView>(
    { product: [EVERYONE], value: [CBP, { to: ['rights_holder'], basis }] },
    [{ to: [...CBP_ROLES, ...OUTSIDE_ROLES] }],
  ),
};

const looked: LookedAt<SpecimenRow> = {
  resource: 'importers',
  id: ({ id }) => id,
  subjects: ({ owner }) => [owner],
  grant: ({ grantId }) => grantId,
};

class ListSpecimens extends PageQuery {
  @IsOptional()
  @IsString()
  @AsksAbout(SpecimenView, 'importerName')
  importer?: string;

  @IsOptional()
  @IsString()
  @AsksAbout(SpecimenView, 'status')
  status?: string;

  @IsOptional()
  @IsIn(['id', 'note'])
  @SortsBy(SpecimenView, { id: 'id', note: 'note' })
  sort?: string;

  @IsOptional()
  @IsString()
  undeclared?: string;
}

const SELECT = `select id, status, importer_name as "importerName", note, lines, owner, under_grant(owner, 'importers') as "grantId"
  from specimen where (may_read(owner, 'importers') or actor_role() = 'rights_holder')`;
const FIND = { name: 'specimen-find', text: `${SELECT} and id = $1` };
const LIST = { name: 'specimen-list', text: `${SELECT} order by id limit $1` };

@Injectable()
export class Specimens {
  constructor(private readonly db: Database) {}

  async find(actor: Actor, id: string): Promise<SpecimenRow> {
    const [row] = await this.db.queryAs<SpecimenRow>(actor, FIND, [id]);
    if (!row) throw notFound();
    return row;
  }

  list(actor: Actor, limit: number): Promise<SpecimenRow[]> {
    return this.db.queryAs<SpecimenRow>(actor, LIST, [limit]);
  }
}

@Controller('v1/specimens')
export class SpecimensController {
  constructor(private readonly specimens: Specimens) {}

  @Get()
  @Requires('determinations:read')
  @RevealsPage(SpecimenView, specimenAccess, looked)
  async list(@CurrentActor() actor: Actor, @Query() { limit }: ListSpecimens): Promise<Page<SpecimenView>> {
    return { items: await this.specimens.list(actor, limit), page: { limit } };
  }

  @Get('open')
  @Public('test')
  @Reveals(SpecimenLineView, { product: [EVERYONE], value: [EVERYONE] })
  open(): SpecimenLineView {
    return { product: 'shoes', value: '10.00' };
  }

  @Get(':id')
  @Requires('determinations:read')
  @Reveals(SpecimenView, specimenAccess, looked)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SpecimenView> {
    return this.specimens.find(actor, id);
  }

  @Post(':id/confirmation')
  @Requires('determinations:read')
  @Reveals(SpecimenView, specimenAccess, looked)
  confirm(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SpecimenView> {
    return this.specimens.find(actor, id);
  }
}

@Module({ controllers: [SpecimensController], providers: [Specimens] })
export class SpecimenModule {}

/** Its table, with one specimen `s1` of the first owner and `s2` of the second. */
export async function plantSpecimens(adminUrl: string, owners: readonly [string, string]): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`
      create table specimen (id text primary key, owner text, status text, importer_name text, note text, lines jsonb);
      select tenant_table('specimen', 'importers', array['owner'], also => 'actor_role() in (''rights_holder'', ''public'')');
      select grant_to_service('specimen', 'select');`);
    for (const [i, owner] of owners.entries())
      await admin.query(`insert into specimen values ($1, $2, 'detained', $3, $4, $5)`, [
        `s${String(i + 1)}`,
        owner,
        `Importer of s${String(i + 1)}`,
        `Note on s${String(i + 1)}`,
        JSON.stringify([{ product: 'shoes', value: '10.00' }]),
      ]);
  } finally {
    await admin.end();
  }
}
