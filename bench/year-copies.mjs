// A year of the sandbox several times over, for what it takes to simulate a nation's: importers with their bonds and entries copied under other ids,
// by the owner and past triggers. What became of their bills is not copied.
import pg from 'pg';
import { OwnerCopy } from '../dist/src/platform/database/owner-copy.js';

const otherId = (prefix, column) => `'${prefix}_0' || substr(md5(t.${column} || k), 1, 25)`;
const number = (column) => `upper(substr(md5(t.${column} || k), 1, 12))`;
// Nine digits that no year has.
const BOND_NUMBER = `(700000000 + row_number() over ())::text`;
const importer = { importer_id: otherId('imp', 'importer_id') };
const entry = { ...importer, entry_id: otherId('ent', 'entry_id'), importer_organisation_id: 'null' };

/** By table, in the order in which they refer to each other, what is other in a copy. */
const COPIED = {
  importer: { id: otherId('imp', 'id'), organisation_id: 'null' },
  importer_name: importer,
  importer_particulars: importer,
  importer_number: { ...importer, number_key: number('number_key') },
  importer_address: importer,
  bond: { ...importer, id: otherId('bnd', 'id'), number: BOND_NUMBER, principal_organisation_id: 'null' },
  bond_version: { ...importer, bond_id: otherId('bnd', 'bond_id'), principal_organisation_id: 'null' },
  entry_directory: { ...entry, id: otherId('ent', 'id'), entry_number: number('entry_number') },
  entry: { ...entry, entry_number: number('entry_number') },
  entry_version: entry,
  entry_line: entry,
  entry_event: entry,
};

/** Makes of each importer of the year so many. */
export async function copyYearOver(adminUrl, times) {
  const owner = new pg.Client({ connectionString: adminUrl });
  await owner.connect();
  try {
    for (const [table, given] of Object.entries(COPIED)) await copied(owner, table, given, times);
  } finally {
    await owner.end();
  }
  await OwnerCopy.settle(adminUrl, Object.keys(COPIED));
}

async function copied(owner, table, given, times) {
  const { rows } = await owner.query(
    `select column_name as name from information_schema.columns
     where table_name = $1 and column_name <> 'seq' and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => given[name] ?? `t.${name}`);
  await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(
    `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} t cross join generate_series(2, $1::int) k`,
    [times],
  );
  await owner.query(`alter table ${table} enable trigger user`);
}
