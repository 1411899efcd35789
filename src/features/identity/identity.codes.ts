/** What its codes mean, where the code that says them says nothing with them. */
export const IDENTITY_CODES: Readonly<Record<string, string>> = {
  'access_grant.action_unknown': 'A grant names an action that is none.',
  'access_grant.resource_unknown': 'A grant names something over which no rights can be given.',
};
