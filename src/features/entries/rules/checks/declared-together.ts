import { cfr, guide } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import { ACE } from '../ace-condition-codes.js';
import type { NamedBond } from '../filed-entry.js';
import { found, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

/** What is declared that other parts of the entry, or the record, contradict. */
export interface DeclaredTogetherFacts {
  readonly portCode: string;
  readonly exportedOn: IsoDate | null;
  readonly importedOn: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
  readonly bonds: readonly Pick<NamedBond, 'bondNumber' | 'otherSurety'>[];
}

const SCHEDULE_D = guide('Schedule D, classification of customs districts and ports');

/** Whether port, days and surety agree with what they belong to. */
export const declaredTogether = rule({
  id: 'ENTRY-43',
  title: 'Port, days and surety of an entry',
  text: 'Goods are entered at a port of a district: a code whose first two or last two digits are zeros is none. They arrive after they were exported, whether or not their importation is told between. The surety that is named with a bond is one that stands for it on record; another is told, as the bond itself secures the entry.',
  cites: [cfr(19, '101.3(b)(1)'), cfr(19, '141.61(d)'), cfr(19, '113.21(a)'), SCHEDULE_D],
  decide: ({ portCode, exportedOn, importedOn, arrivedOn, bonds }: DeclaredTogetherFacts): readonly Finding[] => [
    ...found(
      [portCode.startsWith('00') || portCode.endsWith('00'), noPort],
      // Where importation is told it is held against both days.
      [importedOn === null && arrivedOn !== null && exportedOn !== null && arrivedOn < exportedOn, arrivedBeforeExport],
    ),
    ...bonds.flatMap(({ bondNumber, otherSurety = false }, i) => (otherSurety ? [ofAnotherSurety(i, bondNumber)] : [])),
  ],
});

const noPort = refusal('pre_entry', {
  pointer: '/portCode',
  code: 'port.no_port_of_entry',
  message: 'This code is of no port at which goods are entered.',
  remedy: 'Name the port; they are at /v1/ports.',
  citation: cfr(19, '101.3(b)(1)'),
});
const arrivedBeforeExport = refusal('pre_entry', {
  pointer: '/arrivedOn',
  code: 'date.arrived_before_export',
  message: 'Goods cannot have arrived before they were exported.',
  remedy: 'Correct one of the two days.',
  citation: cfr(19, '141.61(d)'),
});
const ofAnotherSurety = (i: number, number: string): Finding =>
  warning('entry', {
    pointer: `/bonds/${String(i)}/suretyCode`,
    code: 'bond.of_another_surety',
    message: `Bond ${number} is on record as one of another surety.`,
    remedy: 'Correct the code of the surety, or name its bond.',
    citation: cfr(19, '113.21(a)'),
    aceConditionCode: ACE.otherSurety,
  });
