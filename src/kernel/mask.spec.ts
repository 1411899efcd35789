import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AGREED, CBP, EVERYONE, within } from './access.js';
import type { Condition, FieldPolicy } from './access.js';
import { PUBLIC_ACTOR, ROLES } from './actor.js';
import type { Actor, Role } from './actor.js';
import { cfr } from './citation.js';
import { maskFor } from './mask.js';
import type { Disclosed } from './mask.js';

interface Line {
  readonly product: string;
  readonly value: string;
}
interface Shipment {
  readonly id: string;
  readonly seizedOn: string | null;
  readonly importerName: string;
  readonly note: string;
  readonly lines: readonly Line[];
}

const basis = cfr(19, '133.21(e)');
const seized: Condition<Shipment> = {
  name: 'once seized',
  holds: ({ seizedOn }) => seizedOn !== null,
  otherwise: () => ({ reason: 'before_seizure', earliestOn: '2026-04-01' }),
};
const linePolicy: FieldPolicy<Line> = { product: [EVERYONE], value: [CBP, { to: ['rights_holder'], basis }] };
const policy: FieldPolicy<Shipment> = {
  id: [EVERYONE],
  seizedOn: [CBP, { to: ['rights_holder', 'importer'] }],
  importerName: [CBP, { to: ['rights_holder'], when: seized, basis }],
  note: [CBP],
  lines: within(linePolicy, [CBP, { to: ['rights_holder', 'importer'] }]),
};
const as = (role: Role): Actor => ({ ...PUBLIC_ACTOR, id: role, role });
const shipment: Shipment = {
  id: 'shp_1',
  seizedOn: null,
  importerName: 'Acme',
  note: 'watch',
  lines: [
    { product: 'shoes', value: '10.00' },
    { product: 'bags', value: '20.00' },
  ],
};
const seen = (role: Role, row = shipment, disclosed: Disclosed[] = []) =>
  maskFor(policy, role).apply(row, as(role), { disclosed });

describe('what a mask shows', () => {
  it('shows an officer everything, and counts none of it as a disclosure', () => {
    const disclosed: Disclosed[] = [];
    expect(seen('ipr_officer', shipment, disclosed)).toEqual(shipment);
    expect(disclosed).toEqual([]);
    expect(maskFor(policy, 'ipr_officer').discloses).toBe(false);
  });

  it('names what is held back, with the reason and the first day where the condition knows them', () => {
    expect(seen('rights_holder')['withheld']).toEqual([
      { field: 'importerName', reason: 'before_seizure', earliestOn: '2026-04-01' },
      { field: 'note', reason: 'not_permitted' },
    ]);
  });

  it('masks the views inside by their own policy', () => {
    const [line] = seen('importer')['lines'] as unknown[];
    expect(line).toEqual({ product: 'shoes', withheld: [{ field: 'value', reason: 'not_permitted' }] });
  });

  it('lists every disclosure with its basis, those inside a list once by their path', () => {
    const disclosed: Disclosed[] = [];
    seen('rights_holder', { ...shipment, seizedOn: '2026-03-20' }, disclosed);
    expect(disclosed).toEqual([
      { field: 'importerName', basis },
      { field: 'lines.value', basis },
    ]);
  });

  it('shows no more than an agreement names', () => {
    const masked = maskFor(policy, 'analyst').apply(shipment, as('analyst'), { only: new Set(['id', 'note']) });
    expect(Object.keys(masked)).toEqual(['id', 'note', 'withheld']);
  });

  it('shows an agency what its agreement names of what may be named, inner fields by their path, and without one nothing', () => {
    const feed: FieldPolicy<Shipment> = {
      ...policy,
      importerName: [CBP],
      note: [CBP, AGREED],
      lines: within({ product: [CBP, AGREED], value: [CBP] }, [CBP, AGREED]),
    };
    const mask = maskFor(feed, 'partner_agency');
    const shown = (...only: string[]) => mask.apply(shipment, as('partner_agency'), { only: new Set(only) });
    expect(shown('note', 'importerName', 'lines.product', 'lines.value')).toMatchObject({
      note: 'watch',
      lines: [{ product: 'shoes', withheld: [{ field: 'value' }] }, { product: 'bags' }],
      withheld: [
        { field: 'id', reason: 'not_in_agreement' },
        { field: 'seizedOn', reason: 'not_in_agreement' },
        { field: 'importerName', reason: 'not_permitted' },
      ],
    });
    expect(shown('lines')).not.toHaveProperty('lines');
    expect(Object.keys(mask.apply(shipment, as('partner_agency')))).toEqual(['id', 'withheld']);
    const asks = (only?: ReadonlySet<string>) => ['note', 'id', 'importerName'].map((f) => mask.seesAlways(f, only));
    expect(asks(new Set(['note', 'importerName']))).toEqual([true, false, false]);
    expect(asks()).toEqual([false, true, false]);
  });

  it('leaves the row as it was and copies nothing the policy does not name', () => {
    const row = Object.freeze({ ...shipment, secret: 'canary' });
    expect(JSON.stringify(maskFor(policy, 'supervisor').apply(row, as('supervisor')))).not.toContain('canary');
  });

  it('shows or names every field of every row to every role', () => {
    const rows = fc.record({ ...constants(), seizedOn: fc.option(fc.constant('2026-03-20')) });
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), rows, (role, row) => {
        const { withheld = [], ...shown } = seen(role, row) as { withheld?: { field: string }[] };
        expect([...Object.keys(shown), ...withheld.map(({ field }) => field)].sort()).toEqual(
          Object.keys(policy).sort(),
        );
      }),
    );
  });
});

const constants = () => ({
  id: fc.constant('shp_1'),
  importerName: fc.string(),
  note: fc.string(),
  lines: fc.array(fc.record({ product: fc.string(), value: fc.string() })),
});
