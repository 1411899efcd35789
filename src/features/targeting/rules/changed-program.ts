import { guide } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { rule } from '../../../kernel/rule.js';
import type { DutyProgram } from '../../duties/rules/additional/duty-program.js';
import { OVERRIDDEN } from './overridden.js';

/** What is other of a programme; what is left out stays as it is. */
export interface ProgramChange {
  readonly ratePercent?: Decimal;
  readonly from?: IsoDate;
  /** The last day; null: open. */
  readonly until?: IsoDate | null;
}

/** A programme of additional duty as a simulation has it; null: as if it had never been. */
export const changedProgram = rule({
  id: 'TARG-09',
  title: 'A programme of Chapter 99 that is other',
  text: 'A simulation takes a programme of additional duty at another rate or for other days, or as if it had never been. Its goods, its conditions and its place among other programmes stay, so that what it closed to others or left to them is decided anew.',
  cites: [guide('HTSUS Chapter 99, subchapter III'), ...OVERRIDDEN],
  authorityStatus: 'hypothetical',
  decide({
    program,
    change,
  }: {
    readonly program: DutyProgram;
    readonly change: ProgramChange | null;
  }): DutyProgram | null {
    return change && { ...program, ...change };
  },
});
