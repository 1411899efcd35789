import { readdirSync } from 'node:fs';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allScopes } from '../../src/platform/access/role-scopes.js';
import { manifests, register } from '../../src/platform/manifest/manifest.js';
import { RESOURCES } from '../../src/platform/manifest/resource-names.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import { eventTypes } from '../../src/platform/outbox/event-types.js';
import { RulesCatalogue } from '../../src/platform/rules/rules-catalogue.js';
import { describedApp } from '../../src/tools/generated-files.js';

// Where @ApiTags keeps what it is given.
const API_TAGS = 'swagger/apiUseTags';

let app: NestFastifyApplication;
beforeAll(async () => (app = await describedApp(process.cwd())));
afterAll(() => app.close());

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

describe('the manifests', () => {
  it('are one for each folder of a feature, and one of the platform', () => {
    const folders = readdirSync('src/features', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(sorted(manifests().map(({ name }) => name))).toEqual(
      sorted(['platform', ...folders.map(({ name }) => name)]),
    );
  });

  it('name every scope that a route needs, each for some role; nobody holds another', () => {
    const needed = sorted(routesOf(app).flatMap(({ scope }) => scope ?? []));
    expect(needed.filter((scope) => !(allScopes() as readonly string[]).includes(scope))).toEqual([]);
    expect(allScopes().filter((scope) => !needed.includes(scope))).toEqual([]);
    for (const { scopes = {} } of manifests())
      for (const [scope, roles] of Object.entries(scopes)) expect([scope, roles.length > 0]).toEqual([scope, true]);
  });

  it('say what each group of operations is about, and no group is empty', () => {
    const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
    const used = controllers.flatMap(
      ({ metatype }) => (Reflect.getMetadata(API_TAGS, metatype as object) ?? []) as string[],
    );
    const described = manifests().flatMap(({ tags = {} }) => Object.keys(tags));
    expect(sorted(used.filter((tag) => !described.includes(tag)))).toEqual([]);
    expect(described.filter((tag) => !used.includes(tag) && tag !== 'Events')).toEqual([]);
  });

  it('tell every kind of event, each once', () => {
    const told = manifests().flatMap(({ events = [] }) => events.map(({ type }) => type));
    expect([...told].sort()).toEqual(eventTypes().map(({ type }) => type));
  });

  it('hear only of events that somebody tells, and price only what can be sent', () => {
    const told = new Set(eventTypes().map(({ type }) => type));
    for (const { hears = [] } of manifests())
      for (const { events } of hears) for (const { type } of events) expect(told.has(type)).toBe(true);
    const posts = new Set(routesOf(app).flatMap(({ method, path }) => (method === 'POST' ? [path] : [])));
    const priced = manifests().flatMap(({ costs = {} }) => Object.values(costs).flat());
    expect(priced.filter((path) => !posts.has(path))).toEqual([]);
    const answers = [...posts].filter((path) => /(?:-quotes|-determinations|recomputations)$/.test(path));
    expect(sorted(priced)).toEqual(expect.arrayContaining(answers));
  });

  it('bring every rule into the catalogue, and every resource of a route into what can be granted', () => {
    const rules = manifests().flatMap(({ rules: of = [] }) => of.map(({ id }) => id));
    expect(sorted(rules)).toEqual(
      sorted(
        app
          .get(RulesCatalogue)
          .all()
          .map(({ id }) => id),
      ),
    );
    const lookedAt = routesOf(app).flatMap(({ revealing }) => revealing?.lookedAt?.resource ?? []);
    expect(lookedAt.filter((resource) => !RESOURCES.includes(resource))).toEqual([]);
  });

  it('refuse what two of them claim', () => {
    expect(() => register({ name: 'test', scopes: { 'detentions:read': ['auditor'] } })).toThrow(
      'test and detentions both claim detentions:read among their scopes',
    );
    expect(() => register({ name: 'detentions' })).toThrow('registered twice');
  });
});
