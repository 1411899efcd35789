import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { Fault } from '../../../kernel/errors.js';
import { times } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';

/** Why released goods are called back. */
export const REDELIVERY_KINDS = ['marking', 'textile_origin', 'fda', 'intellectual_property', 'other'] as const;
export type RedeliveryKind = (typeof REDELIVERY_KINDS)[number];

export interface RedeliveryFacts {
  readonly kind: RedeliveryKind;
  readonly demandedOn: IsoDate;
  readonly enteredOn: IsoDate | null;
  readonly releasedOn: IsoDate | null;
  /** Set for marking cases only when the goods were examined at the importer's premises. */
  readonly examinedAtPremisesOn: IsoDate | null;
  /** The day FDA refused admission. */
  readonly refusedOn: IsoDate | null;
  /** The end of a conditional release that law or a notice sets for these goods. */
  readonly conditionalUntil: IsoDate | null;
  readonly liquidationFinalOn: IsoDate | null;
  readonly value: Cents;
  /** Restricted or prohibited goods, or alcohol. */
  readonly restricted: boolean;
}

export interface RedeliveryDemand {
  /** The last day on which a demand is lawful; null when the dates it runs from are not known. */
  readonly demandBy: IsoDate | null;
  readonly conditionalUntil: IsoDate | null;
  readonly dueOn: IsoDate;
  readonly liquidatedDamages: Cents;
  readonly faults: readonly Fault[];
}

/** Days the importer has to bring the goods back; practice on CBP Form 4647, not a number of law. */
export const redeliveryComplianceDays = new PolicyParameter<number>(
  'detentions.redeliveryComplianceDays',
  'Calendar days from a redelivery demand to its due date.',
  { value: 30, since: '1993-12-08', cites: [guide('CBP Form 4647, Notice to Mark and/or Notice to Redeliver')] },
  (value) => (Number.isInteger(value) && Number(value) > 0 ? [] : ['must be a whole number of days above 0']),
);

const SINCE = '1993-12-08';

/** When goods may be demanded back, by when they are due, and what a default costs. Applied as of the demand. */
export const redeliveryDemand = rule({
  id: 'DET-05',
  title: 'Redelivery demand',
  text: 'Released goods may be demanded back only within the time that belongs to the ground, and never after liquidation is final; not returning them costs their value, or three times it for FDA goods and for restricted or prohibited goods and alcohol.',
  cites: [cfr(19, '141.113'), cfr(19, '113.62(d)')],
  params: {
    demandDays: new Dated<number>('days within which redelivery may be demanded', '2026-11-21', {
      [SINCE]: { value: 30, cites: [cfr(19, '141.113(a), (c)'), cfr(19, '113.62(d)')] },
    }),
    textileConditionalDays: new Dated<number>('days of conditional release of textiles', '2026-11-21', {
      [SINCE]: { value: 180, cites: [cfr(19, '141.113(b)')] },
    }),
    fdaConditionalDays: new Dated<number>('days of conditional release of FDA goods', '2026-11-21', {
      [SINCE]: { value: 30, cites: [cfr(19, '141.113(c)')] },
    }),
    restrictedMultiple: new Dated<Decimal>('multiple of the value for restricted and FDA goods', '2026-11-21', {
      [SINCE]: { value: Decimal.parse('3'), cites: [cfr(19, '141.113(c)'), cfr(19, '113.62(n)')] },
    }),
    complianceDays: redeliveryComplianceDays,
  },
  decide(facts: RedeliveryFacts, law): RedeliveryDemand {
    const conditionalUntil = conditionalRelease(facts, law);
    const demandBy = lastDemand(facts, conditionalUntil, law.demandDays);
    const trebled = facts.kind === 'fda' || (facts.restricted && isGeneral(facts.kind));
    return {
      demandBy,
      conditionalUntil,
      dueOn: addDays(facts.demandedOn, law.complianceDays),
      liquidatedDamages: trebled ? times(facts.value, law.restrictedMultiple) : facts.value,
      faults: demandFaults(facts, demandBy, conditionalUntil),
    };
  },
});

const isGeneral = (kind: RedeliveryKind) => kind === 'other' || kind === 'intellectual_property';

function conditionalRelease(
  { kind, releasedOn, conditionalUntil }: RedeliveryFacts,
  days: { textileConditionalDays: number; fdaConditionalDays: number },
): IsoDate | null {
  if (conditionalUntil || !releasedOn) return conditionalUntil;
  if (kind === 'textile_origin') return addDays(releasedOn, days.textileConditionalDays);
  return kind === 'fda' ? addDays(releasedOn, days.fdaConditionalDays) : null;
}

function lastDemand(facts: RedeliveryFacts, conditionalUntil: IsoDate | null, days: number): IsoDate | null {
  const start =
    facts.kind === 'marking'
      ? (facts.examinedAtPremisesOn ?? facts.enteredOn)
      : facts.kind === 'fda'
        ? facts.refusedOn
        : // 113.62(d): release or the end of conditional release, whichever is later.
          facts.releasedOn && latest(facts.releasedOn, conditionalUntil ?? facts.releasedOn);
  return start && addDays(start, days);
}

const PAST = ['enteredOn', 'releasedOn', 'examinedAtPremisesOn', 'refusedOn'] as const;

function demandFaults(facts: RedeliveryFacts, demandBy: IsoDate | null, conditionalUntil: IsoDate | null): Fault[] {
  const { demandedOn, liquidationFinalOn, kind, refusedOn } = facts;
  const pointer = '/demandedOn';
  const faults: Fault[] = PAST.filter((name) => (facts[name] ?? demandedOn) > demandedOn).map((name) => ({
    pointer: `/${name}`,
    code: 'redelivery.after_demand',
    message: 'This has not happened by the day of the demand.',
    citation: cfr(19, '141.113'),
  }));
  // The release was conditional only so long; after it FDA admits by silence.
  if (kind === 'fda' && refusedOn && conditionalUntil && refusedOn > conditionalUntil) {
    const message = `The conditional release ended on ${conditionalUntil}; a refusal after it calls nothing back.`;
    faults.push({
      pointer: '/refusedOn',
      code: 'redelivery.refused_too_late',
      message,
      citation: cfr(19, '141.113(c)'),
    });
  }
  if (!demandBy) {
    const message = 'The dates from which the time to demand redelivery runs are not known.';
    faults.push({ pointer, code: 'redelivery.start_unknown', message, citation: cfr(19, '141.113') });
  } else if (demandedOn > demandBy) {
    const message = `Redelivery of these goods could be demanded until ${demandBy}.`;
    faults.push({ pointer, code: 'redelivery.demanded_too_late', message, citation: cfr(19, '141.113') });
  }
  if (liquidationFinalOn && demandedOn >= liquidationFinalOn) {
    const message = 'No redelivery is demanded once the liquidation of the entry is final.';
    faults.push({ pointer, code: 'redelivery.liquidation_final', message, citation: cfr(19, '141.113') });
  }
  return faults;
}
