import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { codesIn } from '../support/refusals.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const address = { street: '5 Wharf Street', city: 'Tampa', country: 'US' };
const act = (path: string, body: object) => specialist.post(path).set('idempotency-key', randomUUID()).send(body);
const form = (more: object = {}) => ({ name: randomUUID(), address, from: '2020-01-01', ...more });
const register = async (more: object = {}) => (await act('/v1/importers', form(more)).expect(201)).body;

describe('the numbers of officers', () => {
  const officer = { role: 'officer', name: 'B. Elm', title: 'President', from: '2026-01-01', evidence: 'Form 5106' };
  const named = async (identifications: object[], id?: string) =>
    act(`/v1/importers/${id ?? (await register()).id}/persons`, { ...officer, identifications });

  it('are shown by their last digits, and at rest a text that opens for its own row alone', async () => {
    const { id } = await register();
    const given = [
      { kind: 'passport', number: 'c03-777-421', issuedBy: 'de', expiresOn: '2031-05-14' },
      { kind: 'ssn', number: '900-33-4455' },
    ];
    const { body } = await named(given, id);
    expect(body.persons).toMatchObject([
      {
        name: 'B. Elm',
        identifications: [
          { kind: 'passport', number: '******421', issuedBy: 'DE', expiresOn: '2031-05-14' },
          { kind: 'ssn', number: '***-**-4455' },
        ],
      },
    ]);
    const key = body.persons[0].id as string;
    const plain = 'C03777421|c03-777-421|900-?33-?4455';
    const { rows, held, everywhere } = await asOwner(t, async (client) => ({
      held: (await client.query('select * from importer_fact where fact_key = $1', [key])).rows[0],
      everywhere: (
        await client.query(
          `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
        )
      ).rows.map(({ name }) => name as string),
      rows: (await client.query(`select count(*)::int as n from audit where row_to_json(audit)::text ~ $1`, [plain]))
        .rows,
    }));
    expect([rows[0].n, JSON.stringify(held).match(new RegExp(plain))]).toEqual([0, null]);
    const kept = await asOwner(t, async (client) => {
      const found: string[] = [];
      for (const table of everywhere) {
        const { rows: one } = await client.query(`select 1 from "${table}" x where x::text ~ $1 limit 1`, [plain]);
        if (one.length > 0) found.push(table);
      }
      return found;
    });
    expect(kept).toEqual([]);
    const personal = t.app.get(PersonalData);
    expect(await personal.open(held.sealed[0], `${key} passport`)).toBe('C03777421');
    expect(await personal.open(held.sealed[1], `${key} ssn`)).toBe('900334455');
    await expect(personal.open(held.sealed[1], `${key} passport`)).rejects.toThrow();
    // What ended stays sealed as it was.
    const ended = await act(`/v1/importers/${id}/facts/${key}/ending`, { on: '2026-02-01' }).expect(200);
    expect(ended.body.persons).toMatchObject([
      { through: '2026-01-31', identifications: [{ number: '******421' }, {}] },
    ]);
    const { body: before } = await specialist.get(`/v1/importers/${id}/history`).expect(200);
    expect(JSON.stringify(before)).not.toMatch(/sealed/);
  });

  it('are refused with every fault, none of which tells them', async () => {
    const wrong = [
      { kind: 'ssn', number: '90033445' },
      { kind: 'passport', number: 'X99887766', expiresOn: '2025-01-01' },
    ];
    const refused = await named(wrong);
    expect([refused.status, codesIn(refused)]).toEqual([
      422,
      ['identification.ssn_malformed', 'identification.no_country', 'identification.expired'],
    ]);
    expect(JSON.stringify(refused.body.errors)).not.toMatch(/90033445|X99887766/);
  });
});

describe('the kinds of addresses', () => {
  it('are told of each, and what cannot be is refused', async () => {
    const box = { street: 'PO Box 12', city: 'Tampa', country: 'US' };
    const kinds = { addressKind: 'other', addressKindExplained: 'A pier', mailingAddressKind: 'post_office_box' };
    const { particulars } = await register({ particulars: { ...kinds, mailingAddress: box } });
    expect(particulars).toMatchObject(kinds);
    const wrong = { addressKind: 'post_office_box', mailingAddressKind: 'residence' };
    expect(codesIn(await act('/v1/importers', form({ particulars: wrong })).expect(422))).toEqual([
      'importer_address.post_office_box',
      'importer_address.no_mailing_address',
    ]);
  });
});
