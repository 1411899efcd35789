import type { Role } from '../../kernel/actor.js';
import { manifests } from '../manifest/manifest.js';
import type { Scope } from './requires.js';

/** Every scope there is, by name. */
export const allScopes = (): readonly Scope[] =>
  manifests()
    .flatMap(({ scopes = {} }) => Object.keys(scopes) as Scope[])
    .sort();

/** Which roles may hold a scope; nobody where no manifest names it. */
export const rolesOf = (scope: string): readonly Role[] =>
  manifests().find(({ scopes = {} }) => Object.hasOwn(scopes, scope))?.scopes?.[scope] ?? [];

/** Every scope a role may hold. */
export const scopesOf = (role: Role): readonly Scope[] => allScopes().filter((scope) => rolesOf(scope).includes(role));
