import type { Infringement } from '../detentions/rules/index.js';
import type { SeizureGroundCode } from '../seizures/rules/index.js';
import type { Violation } from './rules/index.js';

const BY_GROUND: Readonly<Partial<Record<SeizureGroundCode, Violation>>> = {
  counterfeit_mark: 'counterfeit_mark',
  piratical_copy: 'piratical_copy',
  dmca_device: 'dmca_device',
  circumvention_device: 'dmca_device',
  copying_or_simulating_mark: 'copying_or_simulating_mark',
  gray_market: 'gray_market',
  marking_intentional: 'origin_marking',
  marking_repeated: 'origin_marking',
  health_safety_or_conservation: 'other_agency',
  licence_or_permit_missing: 'other_agency',
};
const BY_SUSPICION: Readonly<Record<Infringement, Violation>> = {
  counterfeit_mark: 'counterfeit_mark',
  copying_or_simulating_mark: 'copying_or_simulating_mark',
  trade_name: 'trade_name',
  gray_market: 'gray_market',
  piratical_copy: 'piratical_copy',
  circumvention_device: 'dmca_device',
};

/** What goods violate: their seizure says it first, then their abandonment, then whoever assessed them, then the suspicion they are detained on. */
export function violationOf(
  seizures: readonly { readonly grounds: readonly SeizureGroundCode[] }[],
  abandonment: { readonly suspectedViolation: Infringement | null } | null,
  assessed: Violation | null,
  detainedFor: Infringement | null,
): Violation {
  const [seized] = seizures.flatMap(({ grounds }) => grounds.flatMap((code) => BY_GROUND[code] ?? []));
  const suspected = abandonment?.suspectedViolation;
  if (seized) return seized;
  if (suspected) return BY_SUSPICION[suspected];
  return assessed ?? (detainedFor ? BY_SUSPICION[detainedFor] : 'other');
}
