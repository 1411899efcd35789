import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface VestingFacts {
  /** From the general order clock. */
  readonly unclaimedOn: IsoDate;
  /** The day all known interested parties were told of the intent to take title. */
  readonly noticeOn: IsoDate;
  readonly everyPartyNotified: boolean;
  /** The day the goods were entered and everything due was paid, if they were. */
  readonly redeemedOn?: IsoDate;
}

export interface VestingDecision {
  readonly outcome: 'redeemed' | 'notice_runs' | 'vested' | 'not_lawful';
  readonly vestsOn: IsoDate;
  /** The last day for a party to ask for what a sale would have left. */
  readonly petitionBy: IsoDate;
  readonly faults: readonly Fault[];
}

const REVIEWED: IsoDate = '2026-11-21';

/** When unclaimed goods become property of the United States instead of being sold. */
export const titleVesting = rule({
  id: 'ABAN-06',
  title: 'Title to unclaimed goods',
  text:
    'Instead of a sale the United States may take title to unclaimed goods on the thirtieth day after notice to all known interested parties, unless ' +
    'they are entered and everything is paid before; whoever lost by it may petition within thirty days of vesting.',
  cites: [usc(19, '1491(b)-(d)'), cfr(19, '127.41'), cfr(19, '127.43')],
  params: {
    noticeDays: new Dated<number>('days from notice to vesting', REVIEWED, {
      '1993-12-08': { value: 30, cites: [usc(19, '1491(b)'), cfr(19, '127.41')] },
    }),
    petitionDays: new Dated<number>('days to petition after vesting', REVIEWED, {
      '1993-12-08': { value: 30, cites: [usc(19, '1491(d)'), cfr(19, '127.43')] },
    }),
  },
  decide({ unclaimedOn, noticeOn, everyPartyNotified, redeemedOn }: VestingFacts, params, asOf): VestingDecision {
    const vestsOn = addDays(noticeOn, params.noticeDays);
    const faults = unmet([
      [noticeOn >= unclaimedOn, tooEarly(unclaimedOn)],
      [everyPartyNotified, notEveryParty],
    ]);
    const petitionBy = addDays(vestsOn, params.petitionDays);
    return { outcome: outcomeOf(faults, redeemedOn, vestsOn, asOf), vestsOn, petitionBy, faults };
  },
});

function outcomeOf(
  faults: readonly Fault[],
  redeemedOn: IsoDate | undefined,
  vestsOn: IsoDate,
  asOf: IsoDate,
): VestingDecision['outcome'] {
  if (redeemedOn && redeemedOn < vestsOn) return 'redeemed';
  if (faults.length > 0) return 'not_lawful';
  return asOf < vestsOn ? 'notice_runs' : 'vested';
}

const tooEarly = (unclaimedOn: IsoDate): Fault => ({
  pointer: '/noticeOn',
  code: 'vesting.not_unclaimed',
  message: `The goods are not unclaimed before ${unclaimedOn}.`,
  citation: cfr(19, '127.11'),
});
const notEveryParty: Fault = {
  pointer: '/everyPartyNotified',
  code: 'vesting.party_not_notified',
  message: 'All known interested parties must be told.',
  remedy: 'Send the notice to the parties that are missing; the thirty days run from then.',
  citation: usc(19, '1491(b)'),
};
