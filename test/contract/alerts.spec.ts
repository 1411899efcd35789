import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { parse } from 'yaml';

interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

describe('docs/alerts.yaml', () => {
  it('asks for metrics alone that the service has, and docs/operations.md explains each of them', () => {
    const { groups } = parse(readFileSync('docs/alerts.yaml', 'utf8')) as Rules;
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(3);
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const files = ['metrics.ts', 'work-metrics.ts'].map((name) => `src/platform/metrics/${name}`);
    const ours = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const own = [...ours.matchAll(/name: '([a-z_]+)',\n\s+help/g)].map(([, name]) => String(name));
    const known = new Set(['up', ...own, ...registry.getMetricsAsArray().map(({ name }) => name)]);
    const asked = rules.flatMap(({ expr }) => [...expr.matchAll(/([a-z_0-9]+)\{/g)].map(([, name]) => String(name)));
    expect(asked.filter((name) => !known.has(name.replace(/_(?:count|sum|bucket)$/, '')))).toEqual([]);
    const page = readFileSync('docs/operations.md', 'utf8');
    expect(own.filter((name) => !page.includes(name))).toEqual([]);
    registry.clear();
  });
});
