import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { FieldPolicy } from '../../kernel/access.js';
import type { Role } from '../../kernel/actor.js';
import { REVEALS } from './reveals.js';
import type { Revealing } from './reveals.js';

/** What the answers of this service can show a role at all, from the policies of every route. */
@Injectable()
export class Showable {
  constructor(private readonly modules: ModulesContainer) {}

  /** The names of fields, by resource; fields of inner views by their path. */
  to(role: Role): ReadonlyMap<string, ReadonlySet<string>> {
    const fields = new Map<string, Set<string>>();
    for (const { policy, lookedAt } of this.revealing()) {
      if (!lookedAt) continue;
      const known = fields.get(lookedAt.resource) ?? new Set<string>();
      fields.set(lookedAt.resource, known);
      for (const field of fieldsFor(policy, role)) known.add(field);
    }
    return fields;
  }

  private revealing(): readonly Revealing[] {
    const controllers = [...this.modules.values()].flatMap((module) => [...module.controllers.values()]);
    return controllers.flatMap(({ metatype }) => {
      const prototype = (metatype as { readonly prototype?: Record<string, object> } | null)?.prototype ?? {};
      return Object.getOwnPropertyNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const found = handler && (Reflect.getMetadata(REVEALS, handler) as Revealing | undefined);
        return found ? [found] : [];
      });
    });
  }
}

const fieldsFor = (policy: FieldPolicy<object>, role: Role, path = ''): readonly string[] =>
  Object.entries(policy as FieldPolicy<Record<string, unknown>>).flatMap(([field, grants]) => {
    if (!grants.some(({ to }) => to.includes(role))) return [];
    return grants.within ? fieldsFor(grants.within, role, `${path}${field}.`) : [`${path}${field}`];
  });
