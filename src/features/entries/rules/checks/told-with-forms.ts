import { cfr, guide, usc } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import type { Designator, ImporterRole } from '../filed-entry.js';
import { found, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface ToldWithFormsFacts {
  readonly importerRole: ImporterRole;
  readonly designatedBy: Designator | null;
  readonly inBondNumber: string | null;
  readonly inBondOn: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
  readonly filedOn: IsoDate;
  readonly foreignPortOfLading: string | null;
  readonly modeOfTransport: string;
}

const VESSEL: readonly string[] = ['10', '11', '12'];
const FORM = guide('CBP Form 7501 instructions, blocks 16 to 19');

/** Whether what the forms tell of a broker’s designation, a movement in bond and a port of lading agrees with the rest. */
export const toldWithForms = rule({
  id: 'ENTRY-55',
  title: 'Designation, movement in bond and port of lading',
  text: 'Owner, purchaser or consignee designates the broker that is importer of record; nobody designates another. Goods that came in bond have the number of the movement and its day, which has come and is not after their arrival. The foreign port of lading is that of the vessel; of goods that came otherwise there is none.',
  cites: [usc(19, '1484(a)(2)(B)'), cfr(19, '141.61(d)'), cfr(19, '141.69(b)'), FORM],
  decide(facts: ToldWithFormsFacts): readonly Finding[] {
    const { importerRole, designatedBy, inBondNumber, inBondOn, arrivedOn, filedOn } = facts;
    return found(
      [designatedBy !== null && importerRole !== 'broker_designated', designatedNobody],
      [inBondOn !== null && inBondNumber === null, noInBondNumber],
      [inBondOn !== null && inBondOn > filedOn, inBondToCome],
      [inBondOn !== null && arrivedOn !== null && inBondOn > arrivedOn, inBondAfterArrival],
      [facts.foreignPortOfLading !== null && !VESSEL.includes(facts.modeOfTransport), notByVessel],
    );
  },
});

const designatedNobody = refusal('pre_entry', {
  pointer: '/designatedBy',
  code: 'importer.designation_of_no_broker',
  message: 'Only a broker that is importer of record was designated; this importer of record is owner or purchaser.',
  remedy: 'Leave it out, or send importerRole broker_designated.',
  citation: usc(19, '1484(a)(2)(B)'),
});
const noInBondNumber = refusal('entry', {
  pointer: '/inBondNumber',
  code: 'in_bond.number_missing',
  message: 'The day of a movement in bond is told, and not its number.',
  remedy: 'Send inBondNumber, or leave the day out.',
  citation: FORM,
});
const inBondToCome = refusal('entry', {
  pointer: '/inBondOn',
  code: 'date.in_future',
  message: 'The day of the entry for transportation in bond has not come.',
  remedy: 'Send the day on which it was accepted.',
  citation: cfr(19, '141.69(b)'),
});
const inBondAfterArrival = refusal('entry', {
  pointer: '/inBondOn',
  code: 'date.in_bond_after_arrival',
  message: 'Goods cannot have arrived in bond before their movement was entered.',
  remedy: 'Correct one of the two days: arrivedOn is that at the port of destination.',
  citation: cfr(19, '142.2(a)'),
});
const notByVessel = warning('entry', {
  pointer: '/foreignPortOfLading',
  code: 'lading.not_by_vessel',
  message: 'A foreign port of lading is told of goods that came by vessel.',
  remedy: 'Leave it out, or correct the mode of transport.',
  citation: FORM,
});
