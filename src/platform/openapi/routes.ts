import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { INestApplication, Type } from '@nestjs/common';
import type { Role } from '../../kernel/actor.js';
import { ROLES } from '../../kernel/actor.js';
import { NEEDS_PURPOSE } from '../access/purpose.js';
import { PUBLIC, REQUIRES } from '../access/requires.js';
import type { Scope } from '../access/requires.js';
import { REVEALS, UNMASKED } from '../access/reveals.js';
import { rolesOf } from '../access/role-scopes.js';
import type { Revealing } from '../access/reveals.js';
import { CACHEABLE } from '../http/cacheable.js';
import { REFUSES } from '../http/refuses.js';
import { IDEMPOTENT } from '../idempotency/idempotent.js';
import { classOfArgument } from './handler-arguments.js';

/** One operation of the service, with what its decorators say. */
export interface Route {
  readonly method: string;
  /** As OpenAPI writes it: `/v1/rules/{id}`. */
  readonly path: string;
  readonly controller: string;
  readonly handler: string;
  /** Why anyone may call it; absent where a scope is needed. */
  readonly open?: string;
  readonly scope?: Scope;
  /** The roles that may hold the scope. */
  readonly roles: readonly Role[];
  readonly revealing?: Revealing;
  readonly unmasked?: string;
  /** Whether everyone who calls it has to say what for. */
  readonly needsPurpose: boolean;
  readonly idempotent: boolean;
  /** Whether its answer carries an ETag and may be 304. */
  readonly cacheable: boolean;
  /** What it refuses with beside what follows from its form. */
  readonly refuses: readonly number[];
  /** The class its query parameters are checked against. */
  readonly query?: Type;
  /** The class its body is checked against. */
  readonly body?: Type;
}

/** Every operation, by path. */
export const routesOf = (app: INestApplication): readonly Route[] => routesIn(app.get(ModulesContainer));

/** The same, of the modules of a service that is being made. */
export function routesIn(modules: ModulesContainer): readonly Route[] {
  const controllers = [...modules.values()].flatMap((module) => [...module.controllers.values()]);
  return controllers
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOfController(metatype) : []))
    .sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

// oxlint-disable-next-line typescript/no-unsafe-function-type -- Nest types a controller's class so
function routesOfController(controller: Function): Route[] {
  const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name): Route[] => {
    const handler = prototype[name];
    if (name === 'constructor' || !handler || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
    const open = Reflect.getMetadata(PUBLIC, handler) as string | undefined;
    const scope = Reflect.getMetadata(REQUIRES, handler) as Scope | undefined;
    const revealing = Reflect.getMetadata(REVEALS, handler) as Revealing | undefined;
    const unmasked = Reflect.getMetadata(UNMASKED, handler) as string | undefined;
    const [query, body] = [classOfArgument(controller, name, 'query'), classOfArgument(controller, name, 'body')];
    return [
      {
        method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '',
        path: pathOf(prefix, Reflect.getMetadata(PATH_METADATA, handler) as string),
        controller: controller.name,
        handler: name,
        roles: scope === undefined ? ROLES : ROLES.filter((role) => rolesOf(scope).includes(role)),
        needsPurpose: Reflect.hasMetadata(NEEDS_PURPOSE, handler),
        idempotent: Reflect.hasMetadata(IDEMPOTENT, handler),
        cacheable: Reflect.hasMetadata(CACHEABLE, handler),
        refuses: (Reflect.getMetadata(REFUSES, handler) ?? []) as readonly number[],
        ...(query === undefined ? {} : { query }),
        ...(body === undefined ? {} : { body }),
        ...(open === undefined ? {} : { open }),
        ...(scope === undefined ? {} : { scope }),
        ...(revealing === undefined ? {} : { revealing }),
        ...(unmasked === undefined ? {} : { unmasked }),
      },
    ];
  });
}

const pathOf = (prefix: string, path: string): string =>
  `/${[prefix, path]
    .join('/')
    .split('/')
    .filter((part) => part !== '')
    .join('/')}`.replace(/:(\w+)/g, '{$1}');
