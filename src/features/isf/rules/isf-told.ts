import { cfr } from '../../../kernel/citation.js';
import type { Instant } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { before } from './isf-standing.js';
import { HOURS_BEFORE_ARRIVAL, HOURS_BEFORE_LADING } from './isf-times.js';
import type { IsfCargo } from './isf-times.js';

/** What becomes of the cargo: by this its elements, their time and who files them differ. */
export const ISF_SHIPMENTS = [
  'entered',
  'foreign_trade_zone',
  'remaining_on_board',
  'immediate_exportation',
  'transportation_and_exportation',
] as const;
export type IsfShipment = (typeof ISF_SHIPMENTS)[number];

/** Elements of goods that are to be entered or taken to a foreign trade zone, in the order of 149.3(a). */
const OF_ENTERED = [
  ...(['seller', 'buyer', 'importer_of_record_number', 'consignee_number', 'manufacturer'] as const),
  ...(['ship_to_party', 'country_of_origin', 'hts_number', 'container_stuffing_location', 'consolidator'] as const),
] as const;
/** Elements of cargo that stays aboard or goes on in bond, in the order of 149.3(b). */
const OF_TRANSIT = [
  ...(['booking_party', 'foreign_port_of_unlading', 'place_of_delivery', 'ship_to_party', 'hts_number'] as const),
] as const;
export type IsfElementName = (typeof OF_ENTERED)[number] | (typeof OF_TRANSIT)[number];

/** Until when an element is to be there. */
export type IsfDue = 'day_before_lading' | 'before_lading' | 'day_before_arrival' | 'upon_lading';

export interface IsfToldFacts {
  readonly byVessel: boolean;
  readonly shipment: IsfShipment;
  readonly cargo: IsfCargo;
  /** When it is laden aboard at the foreign port; null: not known. */
  readonly ladenAt: Instant | null;
  /** When it arrives within the limits of a port of the United States; null: not known. */
  readonly arrivesAt: Instant | null;
  /** Whether the voyage is shorter than 24 hours; null: not known. */
  readonly shortVoyage: boolean | null;
}

export interface IsfElement {
  readonly element: IsfElementName;
  /** Where the regulation has it. */
  readonly paragraph: string;
  /** Null: it turns on a voyage of which it is not known how long it is. */
  readonly due: IsfDue | null;
  /** The last instant; null where it cannot be told. */
  readonly dueAt: Instant | null;
}

/** What a security filing of some cargo is to tell, and until when. */
export const isfElements = rule({
  id: 'ISF-05',
  title: 'Elements of a security filing',
  text: 'Goods that are to be entered or taken to a foreign trade zone are told by ten elements, cargo that remains on board or goes on in bond to be exported by five: booking party, foreign port of unlading, place of delivery, ship-to party and tariff number. The five are there before lading of cargo that remains on board, 24 hours before lading of cargo in bond; exempt break bulk is told 24 hours before arrival, exempt bulk not at all.',
  cites: [cfr(19, '149.3(a)'), cfr(19, '149.3(b)'), cfr(19, '149.2(b)'), cfr(19, '149.4')],
  params: { beforeLading: HOURS_BEFORE_LADING, beforeArrival: HOURS_BEFORE_ARRIVAL },
  decide(facts: IsfToldFacts, { beforeLading, beforeArrival }): readonly IsfElement[] {
    const { byVessel, shipment, cargo, ladenAt, arrivesAt } = facts;
    if (!byVessel || cargo === 'bulk_exempt') return [];
    const instants: Readonly<Record<IsfDue, Instant | null>> = {
      day_before_lading: before(ladenAt, beforeLading),
      before_lading: ladenAt,
      day_before_arrival: before(arrivesAt, beforeArrival),
      upon_lading: ladenAt,
    };
    const inTransit = TRANSIT.includes(shipment);
    return (inTransit ? OF_TRANSIT : OF_ENTERED).map((element, i) => {
      const due = dueOf(element, facts);
      const paragraph = `149.3(${inTransit ? 'b' : 'a'})(${String(i + 1)})`;
      return { element, paragraph, due, dueAt: due === null ? null : instants[due] };
    });
  },
});

const TRANSIT: readonly IsfShipment[] = [
  ...(['remaining_on_board', 'immediate_exportation', 'transportation_and_exportation'] as const),
];
const STUFFING: readonly IsfElementName[] = ['container_stuffing_location', 'consolidator'];

function dueOf(element: IsfElementName, { shipment, cargo, shortVoyage }: IsfToldFacts): IsfDue | null {
  if (cargo === 'break_bulk_exempt') return 'day_before_arrival';
  if (shipment === 'remaining_on_board') return 'before_lading';
  if (!STUFFING.includes(element)) return 'day_before_lading';
  return shortVoyage === null ? null : shortVoyage ? 'upon_lading' : 'day_before_arrival';
}

/** Who may be the importer of a security filing. */
export const ISF_IMPORTERS = [
  ...(['owner', 'purchaser', 'consignee', 'licensed_broker_or_other_agent'] as const),
  ...(['zone_filer', 'in_bond_filer', 'carrier', 'non_vessel_operating_common_carrier'] as const),
] as const;
export type IsfImporter = (typeof ISF_IMPORTERS)[number];

/** Who causes cargo to arrive, and so has to file. */
export const isfImporter = rule({
  id: 'ISF-06',
  title: 'Importer of a security filing',
  text: 'The party causing goods to arrive by vessel files: owner, purchaser, consignee or their agent; of goods for a foreign trade zone, or in bond to be exported, also whoever files the papers of that; of cargo that remains on board the carrier or the non-vessel operating common carrier.',
  cites: [cfr(19, '149.1(a)')],
  decide: ({ shipment }: Pick<IsfToldFacts, 'shipment'>): readonly IsfImporter[] =>
    shipment === 'remaining_on_board'
      ? ['carrier', 'non_vessel_operating_common_carrier']
      : [...OF_THE_GOODS, ...(ALSO[shipment] ?? [])],
});

const OF_THE_GOODS = ['owner', 'purchaser', 'consignee', 'licensed_broker_or_other_agent'] as const;
const ALSO: Readonly<Partial<Record<IsfShipment, readonly IsfImporter[]>>> = {
  foreign_trade_zone: ['zone_filer'],
  immediate_exportation: ['in_bond_filer'],
  transportation_and_exportation: ['in_bond_filer'],
};
