import type { Contract } from './contract.js';

const KINDS = ['schemas', 'responses', 'headers'] as const;

/** Takes out every component that nothing refers to. */
export function dropUnused({ paths, webhooks, components }: Contract): void {
  const used = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (key !== '$ref' || typeof part !== 'string') visit(part);
      else if (!used.has(part)) {
        used.add(part);
        visit(at(components, part));
      }
    }
  };
  visit(paths);
  visit(webhooks);
  for (const kind of KINDS)
    components[kind] = Object.fromEntries(
      Object.entries(components[kind] ?? {}).filter(([name]) => used.has(`#/components/${kind}/${name}`)),
    );
}

function at(components: object, ref: string): unknown {
  const [, , kind = '', name = ''] = ref.split('/');
  const named = (components as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>)[kind];
  return named?.[name];
}
