import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Actor, Role } from '../../../kernel/actor.js';
import { CBP_ROLES } from '../../../kernel/actor.js';
import { routesIn } from '../../openapi/routes.js';
import { eventTypes } from '../event-types.js';

const staff: readonly Role[] = CBP_ROLES;

/** Of which things a reader outside customs may be told at all: those it may ask for at their own address. */
@Injectable()
export class KindsInScope {
  private reads: ReadonlyMap<string, string | undefined> | undefined;

  constructor(private readonly modules: ModulesContainer) {}

  /** Those of the kinds asked for, of all where none are named, that are about such a thing; null: whichever. */
  within({ role, scopes }: Actor, asked: readonly string[] | null): readonly string[] | null {
    if (staff.includes(role)) return asked;
    const reads = (this.reads ??= new Map(
      routesIn(this.modules).flatMap(({ method, path, scope }) => (method === 'GET' ? [[path, scope] as const] : [])),
    ));
    return eventTypes().flatMap(({ type, outside }) => {
      const needed = outside?.of.path === undefined ? undefined : reads.get(`${outside.of.path}/{id}`);
      const isInScope = needed === undefined || scopes.includes(needed);
      return isInScope && asked?.includes(type) !== false ? [type] : [];
    });
  }
}
