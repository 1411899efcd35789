import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { RecordationStatus } from './status.js';

export interface RenewalOpenFacts {
  readonly status: RecordationStatus;
  /** Whether the application comes with more time, and whether customs enters it. */
  readonly extended: boolean;
  readonly byCustoms: boolean;
}

/** Which recordations can be renewed at all, and who gives more time. */
export const renewalOpen = rule({
  id: 'REC-13',
  title: 'Recordations that can be renewed',
  text: 'A recordation in force, in its grace or lapsed can be renewed; more time is granted by customs alone.',
  cites: [cfr(19, '133.7')],
  decide: ({ status, extended, byCustoms }: RenewalOpenFacts): readonly Fault[] =>
    unmet([
      [RENEWABLE.includes(status), notRenewable(status)],
      [!extended || byCustoms, extensionByCustoms],
    ]),
});

const RENEWABLE: readonly RecordationStatus[] = ['active', 'in_grace', 'lapsed'];

const notRenewable = (status: RecordationStatus): Fault => ({
  pointer: '',
  code: 'recordation.not_active',
  message: `A recordation that is ${status.replaceAll('_', ' ')} cannot be renewed.`,
  remedy: 'Record the right anew.',
  citation: cfr(19, '133.7'),
});
const extensionByCustoms: Fault = {
  pointer: '/extension',
  code: 'recordation.extension_by_customs',
  message: 'More time is granted, and entered, by customs.',
  remedy: 'Ask the IPR branch before the last day to renew.',
  citation: cfr(19, '133.7(b)'),
};
