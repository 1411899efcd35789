import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';

/** A class of goods of a registration, or the whole of it where it has none. */
export type PartOfRegistration = number | 'whole';

export interface OneRecordationFacts {
  readonly asked: readonly PartOfRegistration[];
  /** What is recorded of the same registration, or applied for. */
  readonly held: readonly PartOfRegistration[];
}

/** A part of a registration is recorded once. */
export const oneRecordation = rule({
  id: 'REC-12',
  title: 'One recordation of a registration',
  text: 'A registration, or each of its classes, is recorded once; who owns it later renews or transfers the recordation there is.',
  cites: [cfr(19, '133.1')],
  decide({ asked, held }: OneRecordationFacts): readonly Fault[] {
    const twice = asked.filter((part) => held.includes(part));
    return twice.length === 0 ? [] : [recordedAlready(twice)];
  },
});

const recordedAlready = (parts: readonly PartOfRegistration[]): Fault => ({
  pointer: '/registrationNumber',
  code: 'recordation.already_recorded',
  message: `${parts[0] === 'whole' ? 'This registration' : `Class ${parts.join(', ')} of this registration`} is recorded, or an application for it is waiting.`,
  remedy: 'Renew or transfer the recordation there is.',
  citation: cfr(19, '133.1'),
});
