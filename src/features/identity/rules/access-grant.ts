import { cfr, ownPolicy } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { unmet } from '../../../kernel/requirement.js';
import type { Requirement } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** What is to be granted, and what has to be known to judge it. */
export interface AccessGrantFacts {
  readonly asked: {
    readonly granteeOrganisationId: string;
    readonly resources: readonly string[];
    readonly actions: readonly string[];
    readonly validFrom: IsoDate;
    readonly validUntil: IsoDate;
    readonly powerOfAttorney?: string | undefined;
  };
  readonly grantor: { readonly id: string; readonly type: string };
  /** `null` where there is no such organisation. */
  readonly granteeType: string | null;
  /** By kind of grantor and holder, then by resource: what can be granted. */
  readonly grantable: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>>;
  readonly today: IsoDate;
  /** A grant that is not revoked and covers some of the same on some of the same days. */
  readonly overlapping: string | null;
  /** How many the grantor has that are neither revoked nor expired. */
  readonly open: number;
}

/** A limit against mistakes in a loop, far above any importer's number of brokers. */
const MAX_OPEN_GRANTS = new PolicyParameter<number>(
  'access.open_grants',
  'How many grants of access one organisation may have open at a time.',
  { value: 10_000, since: '2017-03-31' },
  (value) => (Number.isInteger(value) && (value as number) > 0 ? [] : ['a whole number above 0 is needed']),
);

/** Whether one organisation may let another see or act on its matters; every fault at once. */
export const accessGrant = rule({
  id: 'ACCESS-01',
  title: 'Grant of access',
  text: 'An importer lets a broker or counsel, a rights holder counsel, see or act on what is its own, for days to come. A broker acts only with a power of attorney.',
  cites: [cfr(19, '141.46'), ownPolicy('who may be granted what')],
  authorityStatus: 'policy',
  params: { maxOpen: MAX_OPEN_GRANTS },
  decide: (facts: AccessGrantFacts, { maxOpen }): readonly Fault[] =>
    unmet([...holderOf(facts), ...daysOf(facts), ...besideOthers(facts, maxOpen)]),
});

function holderOf({ asked, grantor, granteeType, grantable: table }: AccessGrantFacts): readonly Requirement[] {
  const holders = Object.keys(table[grantor.type] ?? {}).join(' or ');
  const grantable = granteeType === null ? undefined : table[grantor.type]?.[granteeType];
  const at = '/granteeOrganisationId';
  if (asked.granteeOrganisationId === grantor.id)
    return [[false, fault(at, 'access_grant.to_oneself', 'What is yours you see already.')]];
  // An unknown organisation and one of another kind are told alike: ids are not for trying out.
  if (!grantable)
    return [
      [false, fault(at, 'access_grant.grantee_cannot_hold', `This is no ${holders}.`, `Name a ${holders}.`)],
      ...asked.resources.map((resource, i) => ownOf(table[grantor.type] ?? {}, resource, i)),
    ];
  const possible = `What can be granted to it: ${Object.keys(grantable).join(', ')}.`;
  return [
    ...asked.resources.flatMap((resource, i) =>
      asked.actions.map((action): Requirement => [
        grantable[resource]?.includes(action) ?? false,
        beyond(i, `${action} ${resource}`, possible),
      ]),
    ),
    [
      granteeType !== 'broker' || !asked.actions.includes('act') || asked.powerOfAttorney !== undefined,
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
  ];
}

function ownOf(holders: Readonly<Record<string, object>>, resource: string, i: number): Requirement {
  const own = Object.values(holders).some((grantable) => resource in grantable);
  return [own, beyond(i, `see ${resource}`, 'Leave it out.')];
}

const beyond = (i: number, what: string, remedy: string): Fault =>
  fault(`/resources/${String(i)}`, 'access_grant.beyond_own_rights', `You cannot let it ${what}.`, remedy);

const daysOf = ({ asked: { validFrom, validUntil }, today }: AccessGrantFacts): readonly Requirement[] => [
  [
    validUntil >= validFrom,
    fault('/validUntil', 'period.ends_before_it_begins', `It would end before it begins, on ${validFrom}.`),
  ],
  [
    validUntil >= today,
    fault(
      '/validUntil',
      'period.over_already',
      `It would have expired: today is ${today}.`,
      'Name today or a later day.',
    ),
  ],
];

const besideOthers = ({ overlapping, open }: AccessGrantFacts, maxOpen: number): readonly Requirement[] => [
  [
    overlapping === null,
    fault(
      '',
      'access_grant.overlapping',
      `${overlapping ?? ''} covers some of the same, on some of the same days.`,
      'Revoke that one first, or leave out what it covers.',
    ),
  ],
  [
    open < maxOpen,
    fault(
      '',
      'access_grant.too_many',
      `You have given ${String(maxOpen)} grants that are still open.`,
      'Revoke those no longer needed.',
    ),
  ],
];

const fault = (pointer: string, code: string, message: string, remedy?: string): Fault => ({
  pointer,
  code,
  message,
  ...(remedy === undefined ? {} : { remedy }),
});
