import { maskFor } from '../../kernel/mask.js';
import { PURPOSE_HEADER } from '../access/purpose.js';
import { BUDGETS, costClassOf } from '../http/request-budget.js';
import type { Operation } from './contract.js';
import type { Route } from './routes.js';

/** Names an operation, says in words what it does and who may call it, and how. */
export function describeOperation(operation: Operation, route: Route): void {
  const told = operation.summary ?? '';
  const [sentence = told] = /^.+?\.(?=\s|$)/s.exec(told) ?? [];
  operation.operationId = operationId(route);
  operation.summary = sentence.replace(/\.$/, '');
  operation.description = [told, who(route), budget(route)].join('\n\n');
  operation.security = route.scope === undefined ? [{}, { oauth2: [] }] : [{ oauth2: [route.scope] }];
  const parameters = (operation.parameters ??= []);
  if (mayShowProtected(route) && !parameters.some(({ name }) => name === 'Purpose'))
    parameters.push(structuredClone({ ...PURPOSE_HEADER, in: 'header' as const }));
  for (const parameter of parameters) if (parameter.name === 'Purpose') parameter.required = needsPurpose(route);
  operation['x-who'] = route.scope === undefined ? ['everyone'] : route.roles;
}

/** A handler named by one verb acts on what its path begins with: `notify` is `notifySeizure`; one named in full, `issueToken`, is itself. */
export const operationId = ({ handler, path }: Pick<Route, 'handler' | 'path'>): string =>
  /[A-Z]/.test(handler) ? handler : `${handler}${MANY.test(handler) ? resourcesOf(path) : singular(resourcesOf(path))}`;

const MANY = /^(?:list|search)$/;

const resourcesOf = (path: string): string =>
  (/^\/(?:v1\/)?([a-z-]+)/.exec(path)?.[1] ?? '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const singular = (plural: string): string => plural.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

// Whoever acts has a purpose by the act itself; whoever looks at protected fields has to tell one.
const mayShowProtected = ({ method, roles, revealing }: Route): boolean =>
  method === 'GET' && revealing !== undefined && roles.some((role) => maskFor(revealing.policy, role).discloses);

// Needed by all who may call it, where it is needed by some only the guard can say.
const needsPurpose = (route: Route): boolean =>
  route.needsPurpose ||
  (mayShowProtected(route) &&
    route.roles.every((role) => route.revealing !== undefined && maskFor(route.revealing.policy, role).discloses));

const who = ({ open, scope, roles }: Route): string =>
  scope === undefined
    ? `For everyone: ${open ?? ''}. A token is not needed, but is checked where one is sent.`
    : `For ${roles.map((role) => role.replaceAll('_', ' ')).join(', ')}, with the scope \`${scope}\`.`;

function budget({ method, path }: Route): string {
  if (path.startsWith('/health/')) return 'Counts against no budget.';
  const cost = costClassOf(method, path);
  const each =
    cost === 'determination'
      ? ', a body counting once for each 16 KiB'
      : cost === 'file'
        ? ', a file counting once for each 16 MiB'
        : '';
  return `Counts against the budget \`${cost}\`: ${String(BUDGETS[cost])} requests a minute from one address${each}.`;
}
