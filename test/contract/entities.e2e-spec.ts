import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { cloneDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await cloneDatabase('migrated');
  source = await createDataSource({ url: database.adminUrl, poolSize: 1, applicationName: 'entities' });
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

// What the migrations alone say: keys between tables, indexes, conditions, defaults, words about a column.
const OF_MIGRATIONS =
  /^(?:DROP INDEX|COMMENT ON|ALTER TABLE "\w+" (?:DROP CONSTRAINT|ALTER COLUMN "\w+" DROP DEFAULT))/;

/** What would have to be done to the tables for them to be as the entities say. */
const wanted = async (): Promise<readonly string[]> =>
  (await source.driver.createSchemaBuilder().log()).upQueries
    .map(({ query }) => query)
    .filter((query) => !OF_MIGRATIONS.test(query));

describe('entities', () => {
  it('have the columns of their tables, each of its type, and null where null can be', async () => {
    expect(source.entityMetadatas.length).toBeGreaterThan(20);
    expect(await wanted()).toEqual([]);
  });

  it.each([
    ['a column can no longer be null', 'alter table detention alter column place set not null', 'detention'],
    ['another can be', 'alter table seizure alter column place drop not null', 'seizure'],
    ['one is of another type', 'alter table merchandise alter column unit type varchar(3)', 'merchandise'],
    ['one is gone', 'alter table disclosure drop column not_left', 'disclosure'],
    ['one has come', 'alter table abandonment add column colour text', 'abandonment'],
  ])('would not, once %s', async (_, change, table) => {
    await source.query(change);
    expect((await wanted()).some((query) => query.includes(`"${table}"`))).toBe(true);
  });
});
