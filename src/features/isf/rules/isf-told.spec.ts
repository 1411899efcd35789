import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { isfElements, isfImporter } from './isf-told.js';
import type { IsfShipment, IsfToldFacts } from './isf-told.js';

const ON = '2026-03-02';
const facts = (given: Partial<IsfToldFacts> = {}): IsfToldFacts => ({
  ...{ byVessel: true, shipment: 'entered', cargo: 'containerized', shortVoyage: false },
  ...{ ladenAt: '2026-03-10T08:00:00Z', arrivesAt: '2026-03-24T08:00:00Z' },
  ...given,
});
const elements = (given: Partial<IsfToldFacts> = {}) => applyRule(isfElements, facts(given), ON).decision;

describe('ISF-05: elements of a security filing (19 CFR 149.3)', () => {
  it('are ten of goods that are entered, stuffing location and consolidator with a time of their own', () => {
    const told = elements();
    expect(told.map(({ element, due }) => `${element} ${String(due)}`)).toEqual([
      'seller day_before_lading',
      'buyer day_before_lading',
      'importer_of_record_number day_before_lading',
      'consignee_number day_before_lading',
      'manufacturer day_before_lading',
      'ship_to_party day_before_lading',
      'country_of_origin day_before_lading',
      'hts_number day_before_lading',
      'container_stuffing_location day_before_arrival',
      'consolidator day_before_arrival',
    ]);
    expect(told[0]).toMatchObject({ paragraph: '149.3(a)(1)', dueAt: '2026-03-09T08:00:00.000Z' });
    expect(told[9]).toMatchObject({ paragraph: '149.3(a)(10)', dueAt: '2026-03-23T08:00:00.000Z' });
    expect(elements({ shipment: 'foreign_trade_zone' })).toEqual(told);
  });

  it.each<[IsfShipment, string, string]>([
    ['remaining_on_board', 'before_lading', '2026-03-10T08:00:00Z'],
    ['immediate_exportation', 'day_before_lading', '2026-03-09T08:00:00.000Z'],
    ['transportation_and_exportation', 'day_before_lading', '2026-03-09T08:00:00.000Z'],
  ])('are five of cargo that is not entered: %s', (shipment, due, dueAt) => {
    expect(elements({ shipment })).toEqual(
      ['booking_party', 'foreign_port_of_unlading', 'place_of_delivery', 'ship_to_party', 'hts_number'].map(
        (element, i) => ({ element, paragraph: `149.3(b)(${String(i + 1)})`, due, dueAt }),
      ),
    );
  });

  it('of exempt break bulk are there a day before arrival, of exempt bulk and by air there are none (149.4, 149.2(a))', () => {
    for (const shipment of ['entered', 'remaining_on_board'] as const)
      expect(new Set(elements({ shipment, cargo: 'break_bulk_exempt' }).map(({ dueAt }) => dueAt))).toEqual(
        new Set(['2026-03-23T08:00:00.000Z']),
      );
    expect(elements({ cargo: 'bulk_exempt' })).toEqual([]);
    expect(elements({ byVessel: false })).toEqual([]);
  });

  it('of a short voyage are stuffed upon lading; of an unknown one nobody can say when', () => {
    const stuffing = (shortVoyage: boolean | null) => elements({ shortVoyage })[8];
    expect(stuffing(true)).toMatchObject({ due: 'upon_lading', dueAt: '2026-03-10T08:00:00Z' });
    expect(stuffing(null)).toMatchObject({ due: null, dueAt: null });
  });
});

describe('ISF-06: importer of a security filing (19 CFR 149.1(a))', () => {
  it.each<[IsfShipment, string[]]>([
    ['entered', []],
    ['foreign_trade_zone', ['zone_filer']],
    ['immediate_exportation', ['in_bond_filer']],
    ['transportation_and_exportation', ['in_bond_filer']],
  ])('is of %s owner, purchaser, consignee, agent and %p', (shipment, also) => {
    expect(applyRule(isfImporter, { shipment }, ON).decision).toEqual([
      ...['owner', 'purchaser', 'consignee', 'licensed_broker_or_other_agent'],
      ...also,
    ]);
  });

  it('is of cargo that remains on board its carrier alone', () => {
    expect(applyRule(isfImporter, { shipment: 'remaining_on_board' }, ON).decision).toEqual([
      ...['carrier', 'non_vessel_operating_common_carrier'],
    ]);
  });
});
