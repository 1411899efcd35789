/** A port of entry of Schedule D. */
export interface PortFact {
  /** Four digits: district and port. */
  readonly code: string;
  readonly name: string;
  /** ISO 3166-2. */
  readonly state: string;
  readonly kind?: 'sea' | 'air' | 'land' | 'mixed';
  readonly citation: string;
}

/** Codes and names as a public list of 2023 gives them; the kind of port is general knowledge. */
const SCHEDULE_D = 'Schedule D, by a secondary list of 2023; not compared';

function port(code: string, name: string, state: string, kind: NonNullable<PortFact['kind']>): PortFact {
  return { code, name, state, kind, citation: SCHEDULE_D };
}

/** A selection of ports of entry. */
export const PORTS: readonly PortFact[] = [
  port('0106', 'Houlton', 'US-ME', 'land'),
  port('0115', 'Calais', 'US-ME', 'land'),
  port('0401', 'Boston', 'US-MA', 'sea'),
  port('0417', 'Logan International Airport, Boston', 'US-MA', 'air'),
  port('0502', 'Providence', 'US-RI', 'sea'),
  port('0708', 'Alexandria Bay', 'US-NY', 'land'),
  port('0712', 'Champlain-Rouses Point', 'US-NY', 'land'),
  port('0901', 'Buffalo-Niagara Falls', 'US-NY', 'land'),
  port('1001', 'New York', 'US-NY', 'sea'),
  port('1012', 'John F. Kennedy International Airport', 'US-NY', 'air'),
  port('1101', 'Philadelphia', 'US-PA', 'sea'),
  port('1103', 'Wilmington', 'US-DE', 'sea'),
  port('1108', 'Philadelphia International Airport', 'US-PA', 'air'),
  port('1303', 'Baltimore', 'US-MD', 'sea'),
  port('1401', 'Norfolk', 'US-VA', 'sea'),
  port('1501', 'Wilmington', 'US-NC', 'sea'),
  port('1512', 'Charlotte', 'US-NC', 'air'),
  port('1601', 'Charleston', 'US-SC', 'sea'),
  port('1703', 'Savannah', 'US-GA', 'sea'),
  port('1704', 'Atlanta', 'US-GA', 'air'),
  port('1801', 'Tampa', 'US-FL', 'sea'),
  port('1803', 'Jacksonville', 'US-FL', 'sea'),
  port('1901', 'Mobile', 'US-AL', 'sea'),
  port('2002', 'New Orleans', 'US-LA', 'sea'),
  port('2006', 'Memphis', 'US-TN', 'air'),
  port('2304', 'Laredo', 'US-TX', 'land'),
  port('2305', 'Hidalgo', 'US-TX', 'land'),
  port('2402', 'El Paso', 'US-TX', 'land'),
  port('2501', 'San Diego', 'US-CA', 'sea'),
  port('2506', 'Otay Mesa', 'US-CA', 'land'),
  port('2604', 'Nogales', 'US-AZ', 'land'),
  port('2704', 'Los Angeles', 'US-CA', 'sea'),
  port('2709', 'Long Beach', 'US-CA', 'sea'),
  port('2720', 'Los Angeles International Airport', 'US-CA', 'air'),
  port('2801', 'San Francisco International Airport', 'US-CA', 'air'),
  port('2809', 'San Francisco', 'US-CA', 'sea'),
  port('2811', 'Oakland', 'US-CA', 'sea'),
  port('2904', 'Portland', 'US-OR', 'mixed'),
  port('3001', 'Seattle', 'US-WA', 'sea'),
  port('3002', 'Tacoma', 'US-WA', 'sea'),
  port('3004', 'Blaine', 'US-WA', 'land'),
  port('3029', 'Seattle-Tacoma International Airport', 'US-WA', 'air'),
  port('3126', 'Anchorage', 'US-AK', 'mixed'),
  port('3201', 'Honolulu', 'US-HI', 'mixed'),
  port('3307', 'Denver', 'US-CO', 'air'),
  port('3310', 'Sweetgrass', 'US-MT', 'land'),
  port('3401', 'Pembina', 'US-ND', 'land'),
  port('3501', 'Minneapolis-St. Paul', 'US-MN', 'air'),
  port('3801', 'Detroit', 'US-MI', 'land'),
  port('3802', 'Port Huron', 'US-MI', 'land'),
  port('3901', 'Chicago', 'US-IL', 'mixed'),
  port('4101', 'Cleveland', 'US-OH', 'mixed'),
  port('4503', 'St. Louis', 'US-MO', 'air'),
  port('4601', 'Newark', 'US-NJ', 'mixed'),
  port('4909', 'San Juan', 'US-PR', 'mixed'),
  port('5101', 'Charlotte Amalie', 'US-VI', 'sea'),
  port('5201', 'Miami', 'US-FL', 'sea'),
  port('5203', 'Port Everglades', 'US-FL', 'sea'),
  port('5206', 'Miami International Airport', 'US-FL', 'air'),
  port('5301', 'Houston', 'US-TX', 'sea'),
  port('5309', 'Houston Intercontinental Airport', 'US-TX', 'air'),
  port('5312', 'Corpus Christi', 'US-TX', 'sea'),
  port('5401', 'Washington', 'US-DC', 'air'),
  port('5501', 'Dallas-Fort Worth', 'US-TX', 'air'),
];
