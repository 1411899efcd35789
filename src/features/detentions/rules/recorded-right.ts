import { cfr } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { RightType } from '../../recordations/rules/index.js';
import type { Infringement } from './infringement.js';

export interface RecordedRightFacts {
  readonly infringement: Infringement;
  readonly right: RightType;
  /** Whether the recordation protected on the day of presentation. */
  readonly active: boolean;
  /** International classes of the recordation, for marks. */
  readonly classes: readonly number[];
  /** International class of the goods, where it is known. */
  readonly goodsClass: number | null;
}

export interface RecordedRightDecision {
  readonly carries: boolean;
  readonly faults: readonly Fault[];
}

const OF: Readonly<Record<Infringement, { readonly rights: readonly RightType[]; readonly paragraph: Citation }>> = {
  counterfeit_mark: { rights: ['trademark'], paragraph: cfr(19, '133.21(b)') },
  copying_or_simulating_mark: { rights: ['trademark'], paragraph: cfr(19, '133.22') },
  trade_name: { rights: ['trade_name'], paragraph: cfr(19, '133.22') },
  gray_market: { rights: ['trademark', 'trade_name'], paragraph: cfr(19, '133.23') },
  piratical_copy: { rights: ['copyright'], paragraph: cfr(19, '133.42') },
  circumvention_device: { rights: ['copyright'], paragraph: cfr(19, '133.47') },
};

/** Whether a recordation carries a detention on a suspected infringement. Applied as of presentation. */
export const recordedRight = rule({
  id: 'DET-07',
  title: 'Recorded right of a detention',
  text: 'A detention for a recorded right rests on a recordation of the kind of right that is suspected to be infringed, for the class of the goods, in force when they were presented.',
  cites: [cfr(19, '133.21(b)'), cfr(19, '133.22'), cfr(19, '133.23'), cfr(19, '133.42'), cfr(19, '133.47')],
  decide(facts: RecordedRightFacts): RecordedRightDecision {
    const { infringement, right, active, classes, goodsClass } = facts;
    const { rights, paragraph } = OF[infringement];
    const ofRight = rights.includes(right);
    const faults = unmet([
      [ofRight, otherRight(right, rights, paragraph)],
      [!ofRight || right !== 'trademark' || goodsClass === null || classes.includes(goodsClass), otherClass(classes)],
      [active, notInForce(paragraph)],
    ]);
    return { carries: faults.length === 0, faults };
  },
});

/** Naming a right says what it is suspected to suffer. */
export const namedSuspicion = rule({
  id: 'DET-20',
  title: 'A suspicion for a right that is named',
  text: 'A detention that names a recordation says what infringement of it is suspected.',
  cites: [cfr(19, '133.21(b)')],
  decide: ({ rightNamed, suspected }: { readonly rightNamed: boolean; readonly suspected: boolean }) =>
    unmet([[!rightNamed || suspected, rightWithoutSuspicion]]),
});

const rightWithoutSuspicion: Fault = {
  pointer: '/suspectedInfringement',
  code: 'detention.right_without_suspicion',
  message: 'A recordation is named, but not what its right is suspected to suffer.',
  remedy: 'Name the suspected infringement, or leave the recordation out.',
  citation: cfr(19, '133.21(b)'),
};
const otherRight = (right: RightType, rights: readonly RightType[], citation: Citation): Fault => ({
  pointer: '/recordationId',
  code: 'detention.recordation_of_other_right',
  message: `This is a recordation of a ${right.replace('_', ' ')}; this suspicion rests on a ${rights.join(' or ').replace('_', ' ')}.`,
  citation,
});
const otherClass = (classes: readonly number[]): Fault => ({
  pointer: '/internationalClass',
  code: 'detention.recordation_of_other_class',
  message: `The mark is recorded for ${classes.length === 0 ? 'no class' : `class ${classes.join(', ')}`}, not for these goods.`,
  remedy: 'Name a recordation for the class of the goods.',
  citation: cfr(19, '133.3(b)'),
});
const notInForce = (citation: Citation): Fault => ({
  pointer: '/recordationId',
  code: 'detention.recordation_not_in_force',
  message: 'The recordation was not in force when the goods were presented.',
  remedy: 'Detain under the general rule, or name a recordation in force.',
  citation,
});
