import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import { goodsMove } from '../../merchandise/rules/goods-move.js';
import type { GoodsState } from '../../merchandise/rules/goods-states.js';
import { seizureGround } from './grounds.js';
import type { GroundRight, SeizureGround, SeizureGroundCode, SeizurePower } from './grounds.js';

export interface SeizureFacts {
  readonly grounds: readonly SeizureGroundCode[];
  readonly goods: { readonly state: GoodsState; readonly since: IsoDate };
  /** The recorded right on which a ground rests, as it stood when the goods were presented or seized. */
  readonly recordation?: { readonly right: GroundRight; readonly active: boolean };
  readonly seizedOn: IsoDate;
}

export interface SeizureDecision {
  readonly lawful: boolean;
  /** The strongest power any ground named gives. */
  readonly power: SeizurePower;
  readonly prohibited: boolean;
  readonly hazard: boolean;
  readonly faults: readonly Fault[];
}

/** Whether goods may, or must, be seized on the grounds named. */
export const seizure = rule({
  id: 'SEIZ-01',
  title: 'Grounds of seizure',
  text:
    'Goods are seized only on a ground the law names, in force that day: some must be seized, some may. A missing quota or visa is detained, not ' +
    'seized; classification, value or evaded duties alone are no ground. A ground of intellectual property needs a recordation in force.',
  cites: [usc(19, '1595a(c)'), usc(19, '1526(e)'), usc(19, '1592(c)'), cfr(19, '133.21(e)')],
  decide({ grounds, goods, recordation, seizedOn }: SeizureFacts): SeizureDecision {
    const named = grounds.map((code) => ({ code, ground: seizureGround(code) }));
    const strongest = strongestOf(named.map(({ ground }) => ground.power));
    const move = applyRule(
      goodsMove,
      { from: goods.state, to: 'seized' as const, since: goods.since, movedOn: seizedOn },
      seizedOn,
    );
    const faults = [
      ...unmet([
        [named.length > 0, noGround],
        [named.length === 0 || strongest === 'must' || strongest === 'may', powerless(strongest)],
      ]),
      ...named.flatMap(({ code, ground }, i) => faultsOfGround(code, ground, i, recordation, seizedOn)),
      ...move.decision.faults,
    ];
    return {
      lawful: faults.length === 0,
      power: strongest,
      prohibited: named.some(({ ground }) => ground.prohibited ?? false),
      hazard: named.some(({ ground }) => ground.hazard ?? false),
      faults,
    };
  },
});

const RANK: readonly SeizurePower[] = ['must', 'may', 'detain_only', 'none'];
const strongestOf = (powers: readonly SeizurePower[]): SeizurePower =>
  RANK.find((power) => powers.includes(power)) ?? 'none';

function faultsOfGround(
  code: SeizureGroundCode,
  ground: SeizureGround,
  i: number,
  recordation: SeizureFacts['recordation'],
  seizedOn: IsoDate,
): readonly Fault[] {
  const { rights, since, cites } = ground;
  const at = { pointer: `/grounds/${String(i)}`, citation: cites[0] };
  const covered = !rights || (recordation !== undefined && rights.includes(recordation.right));
  return unmet([
    [
      since <= seizedOn,
      { ...at, code: 'seizure.ground_not_in_force', message: `The ground ${code} is law since ${since}.` },
    ],
    [
      covered,
      {
        ...at,
        code: 'seizure.no_recorded_right',
        message: `The ground ${code} rests on a recorded right of its kind.`,
      },
    ],
    [!covered || !rights || recordation?.active === true, { ...at, ...lapsed }],
  ]);
}

const lapsed = {
  code: 'seizure.recordation_not_active',
  message: 'The recordation was not in force.',
  remedy: 'Use a ground that does not rest on it, or release the goods.',
} as const;
const noGround: Fault = {
  pointer: '/grounds',
  code: 'seizure.no_ground',
  message: 'Name the ground of seizure.',
  citation: usc(19, '1595a(c)'),
};

function powerless(power: SeizurePower): Fault {
  return power === 'detain_only'
    ? {
        pointer: '/grounds',
        code: 'seizure.detain_instead',
        message: 'Goods without the quota or visa they need are detained, not seized.',
        remedy: 'Detain them under the general procedure.',
        citation: usc(19, '1595a(c)(3)'),
      }
    : {
        pointer: '/grounds',
        code: 'seizure.no_power',
        message: 'Classification, value or duties evaded do not by themselves allow a seizure.',
        remedy: 'Proceed under 19 USC 1592, or name another ground.',
        citation: usc(19, '1595a(c)(4)'),
      };
}
