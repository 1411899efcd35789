import type { Fault } from '../../../kernel/errors.js';
import type { RecordationApplication } from '../rules/application.js';
import type { RightType } from '../rules/right.js';
import type { ApplicationFacts } from './application-facts.dto.js';

// What each right's application is about; anything else in it is a mistake, not an extra.
const MEMBERS: Readonly<Record<RightType, readonly (keyof ApplicationFacts)[]>> = {
  trademark: [
    'rightType',
    'register',
    'registrationNumber',
    'registrationExpiresOn',
    'registeredClasses',
    'classes',
    'titleInApplicant',
  ],
  trade_name: ['rightType', 'usedSince', 'statements'],
  copyright: ['rightType', 'registrationNumber', 'applicationFiledOn', 'claimantIsApplicant'],
};
const ALL = [...new Set(Object.values(MEMBERS).flat())];

/** The members that decide, and no others: the inputs of a determination. */
export function decidingFacts(given: ApplicationFacts): ApplicationFacts {
  const facts: Partial<Record<keyof ApplicationFacts, unknown>> = {};
  for (const name of MEMBERS[given.rightType]) if (given[name] !== undefined) facts[name] = given[name];
  return facts as ApplicationFacts;
}

/** Members that belong to another right. */
export const foreignMembers = (given: ApplicationFacts): readonly Fault[] =>
  ALL.filter((name) => given[name] !== undefined && !MEMBERS[given.rightType].includes(name)).map((name) => ({
    pointer: `/${name}`,
    code: 'field.not_for_this_right',
    message: `An application for a ${given.rightType.replace('_', ' ')} has no ${name}.`,
    remedy: 'Leave it out.',
  }));

/** The application as the rule takes it: what was not said does not hold. */
export function toApplication(facts: ApplicationFacts): RecordationApplication {
  switch (facts.rightType) {
    case 'trademark':
      return {
        right: 'trademark',
        register: facts.register ?? 'none',
        ...(facts.registrationExpiresOn ? { registrationExpiresOn: facts.registrationExpiresOn } : {}),
        registeredClasses: facts.registeredClasses ?? [],
        classes: facts.classes ?? [],
        titleInApplicant: facts.titleInApplicant ?? false,
      };
    case 'trade_name':
      return {
        right: 'trade_name',
        ...(facts.usedSince ? { usedSince: facts.usedSince } : {}),
        statements: facts.statements ?? [],
      };
    case 'copyright':
      return {
        right: 'copyright',
        ...(facts.registrationNumber ? { registrationNumber: facts.registrationNumber } : {}),
        ...(facts.applicationFiledOn ? { applicationFiledOn: facts.applicationFiledOn } : {}),
        claimantIsApplicant: facts.claimantIsApplicant ?? false,
      };
  }
}
