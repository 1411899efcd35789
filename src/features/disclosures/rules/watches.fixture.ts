import { federalCalendar } from '../../../kernel/calendar.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import type { PolicySet } from '../../../kernel/policy.js';
import type { Infringement } from '../../detentions/rules/index.js';
import { injuredPersonsPolicy } from './version-1/injured-persons.js';
import type { InjuredPersonsTold } from './version-1/injured-persons.js';
import { abandonmentDisclosurePolicy, holdsStopEveryBasis, promptBusinessDays } from './index.js';
import type { AbandonmentDisclosure, DisclosureDecision, DisclosureFacts, DisclosureField } from './index.js';
import { DISCLOSURE_FIELDS, decideDisclosure } from './index.js';

export const GIVEN_BOND = { active: true, amount: dollars(600), required: dollars(600) };

/** Watches presented on 2 March 2026, detained on the 9th, noticed on the 16th, everything on record, bond given. */
export const watches: DisclosureFacts = {
  infringement: 'counterfeit_mark',
  recordation: { id: 'rec_own', inForce: [{ from: '2010-01-01', to: null }] },
  standing: 'owner',
  listing: null,
  cbpDecides: true,
  presentedOn: '2026-03-02',
  decidedOn: '2026-03-09',
  noticeOn: '2026-03-16',
  responses: [],
  seizures: [],
  abandonment: null,
  closed: null,
  holds: [],
  sampleBonds: { redactedSample: GIVEN_BOND, unredactedSample: GIVEN_BOND },
  ownerRequests: [
    { on: '2026-03-02', wants: 'unredacted_images' },
    { on: '2026-03-02', wants: 'sample' },
  ],
  examinationWouldAssist: null,
  onRecord: DISCLOSURE_FIELDS,
  calendar: federalCalendar(),
};

/** The initial policies with the two settings a test may choose. */
export function policiesWith(
  abandonment: AbandonmentDisclosure = 'OFF',
  everyBasis = true,
  told: InjuredPersonsTold = 'EACH_LISTED',
): PolicySet {
  const all = [
    { ...abandonmentDisclosurePolicy.asInitial, key: abandonmentDisclosurePolicy.key, value: abandonment },
    { ...promptBusinessDays.asInitial, key: promptBusinessDays.key },
    { ...injuredPersonsPolicy.asInitial, key: injuredPersonsPolicy.key, value: told },
    { ...holdsStopEveryBasis.asInitial, key: holdsStopEveryBasis.key, value: everyBasis },
  ];
  return { find: (key) => all.find((policy) => policy.key === key) };
}

export const GROUNDS: Readonly<Record<Infringement, '133.21(e)' | '133.42' | '133.47' | 'other'>> = {
  counterfeit_mark: '133.21(e)',
  copying_or_simulating_mark: 'other',
  trade_name: 'other',
  gray_market: 'other',
  piratical_copy: '133.42',
  circumvention_device: '133.47',
};

/** The goods seized on the ground of their own paragraph, for this recordation. */
export const seized = (infringement: Infringement, noticeOn: IsoDate): Partial<DisclosureFacts> => ({
  seizures: [{ noticeOn, ground: GROUNDS[infringement], recordationId: 'rec_own' }],
});

export const decide = (given: Partial<DisclosureFacts>, asOf: IsoDate, policies = policiesWith()): DisclosureDecision =>
  decideDisclosure({ ...watches, ...given }, asOf, policies);

export function fieldOf(decision: DisclosureDecision, field: DisclosureField) {
  const found = decision.fields.find((each) => each.field === field);
  if (!found) throw new Error(`no decision on ${field}`);
  return found;
}

/** A field's answer in one line: `shall by 2026-03-16`, `may + bond`, `not_yet until 2026-03-26`, `no`. */
export function inWords(decision: DisclosureDecision, field: DisclosureField): string {
  const { outcome, dueOn, until, conditions } = fieldOf(decision, field);
  if (outcome === 'no') return 'no';
  return [
    outcome,
    ...(conditions.includes('sample_bond') ? ['+ bond'] : []),
    ...(outcome === 'shall' ? [`by ${String(dueOn)}`] : []),
    ...(until ? [`until ${until}`] : []),
  ].join(' ');
}

/** The fields that must or may leave. */
export const permitted = ({ fields }: DisclosureDecision): readonly DisclosureField[] =>
  fields.filter(({ outcome }) => outcome === 'shall' || outcome === 'may').map(({ field }) => field);
