import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import type { OrganisationType } from '../organisation.js';
import type { GiveAccess } from './access-grant.dto.js';
import { GRANTABLE, MAX_GRANTS } from './grantable.js';

/** What has to be known to judge a grant. */
export interface GrantFacts {
  readonly grantor: { readonly id: string; readonly type: OrganisationType };
  /** Absent where there is no such organisation. */
  readonly granteeType: OrganisationType | undefined;
  readonly today: IsoDate;
  /** A grant that is not revoked and covers some of the same on some of the same days. */
  readonly overlapping: string | undefined;
  /** How many the grantor has that are neither revoked nor expired. */
  readonly open: number;
}

/** Everything that stands against a grant, all at once. */
export function faultsOfGrant(asked: GiveAccess, facts: GrantFacts): readonly Fault[] {
  const { granteeOrganisationId, actions, powerOfAttorney, validUntil } = asked;
  const { grantor, granteeType, today, overlapping, open } = facts;
  const validFrom = asked.validFrom ?? today;
  const grantable = granteeType && GRANTABLE[grantor.type]?.[granteeType];
  const isToOneself = granteeOrganisationId === grantor.id;
  const holders = Object.keys(GRANTABLE[grantor.type] ?? {}).join(' or ');
  return unmet([
    [!isToOneself, fault('/granteeOrganisationId', 'access_grant.to_oneself', 'What is yours you see already.')],
    // An unknown organisation and one of another kind are told alike: ids are not for trying out.
    [
      isToOneself || grantable !== undefined,
      fault(
        '/granteeOrganisationId',
        'access_grant.grantee_cannot_hold',
        `This is no ${holders}.`,
        `Name a ${holders}.`,
      ),
    ],
    ...(grantable ? scopeOf(asked, grantable) : []),
    [
      granteeType !== 'broker' || !actions.includes('act') || powerOfAttorney !== undefined,
      {
        ...fault(
          '/powerOfAttorney',
          'access_grant.power_of_attorney_missing',
          'A broker acts for you only with a power of attorney.',
          'Say how it is found again, for instance CBP Form 5291 and its date.',
        ),
        citation: cfr(19, '141.46'),
      },
    ],
    [
      validUntil >= validFrom,
      fault('/validUntil', 'access_grant.days_out_of_order', `It would end before it begins, on ${validFrom}.`),
    ],
    [
      validUntil >= today,
      fault(
        '/validUntil',
        'access_grant.expired_on_arrival',
        `It would have expired: today is ${today}.`,
        'Name today or a later day.',
      ),
    ],
    [
      overlapping === undefined,
      fault(
        '',
        'access_grant.overlapping',
        `${overlapping ?? ''} covers some of the same, on some of the same days.`,
        'Revoke that one first, or leave out what it covers.',
      ),
    ],
    [
      open < MAX_GRANTS,
      fault(
        '',
        'access_grant.too_many',
        `You have given ${String(MAX_GRANTS)} grants that are still open.`,
        'Revoke those no longer needed.',
      ),
    ],
  ]);
}

function scopeOf(
  { resources, actions }: GiveAccess,
  grantable: Readonly<Partial<Record<string, readonly string[]>>>,
): readonly (readonly [boolean, Fault])[] {
  const possible = Object.keys(grantable).join(', ');
  return resources.flatMap((resource, i) =>
    actions.map((action): readonly [boolean, Fault] => [
      grantable[resource]?.includes(action) ?? false,
      fault(
        `/resources/${String(i)}`,
        'access_grant.beyond_own_rights',
        `You cannot let this organisation ${action} ${resource}.`,
        `What can be granted to it: ${possible}.`,
      ),
    ]),
  );
}

const fault = (pointer: string, code: string, message: string, remedy?: string): Fault => ({
  pointer,
  code,
  message,
  ...(remedy === undefined ? {} : { remedy }),
});
