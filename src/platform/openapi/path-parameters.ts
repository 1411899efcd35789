import { operationsOf } from './contract.js';
import type { Contract } from './contract.js';
import type { Route } from './routes.js';
import { hasType, nameOfRef } from './schema.js';
import type { Schema } from './schema.js';

/** The longest segment of a path the router reads. */
export const LONGEST_SEGMENT = 200;

/**
 * A path parameter is the field of the same name of what it leads to: `{caseNumber}` is told by `AdcvdCaseView.caseNumber`,
 * also where a longer path goes on from there, or of the list it is taken from, or of any view that has such a field. What no view has, `@ApiParam` says.
 */
export function describePathParameters(contract: Contract, routes: ReadonlyMap<string, Route>): void {
  for (const { path, method, operation } of operationsOf(contract))
    for (const parameter of operation.parameters ?? []) {
      if (parameter.in !== 'path') continue;
      const field =
        fieldOf(contract, routes, path, parameter.name) ?? idOf(contract, routes, `${method} ${path}`, parameter.name);
      parameter.description ??= field?.description ?? '';
      const example = parameter.example ?? parameter.schema.examples?.[0] ?? field?.examples?.[0] ?? field?.example;
      parameter.schema = {
        ...parameter.schema,
        type: 'string',
        maxLength: Math.min(parameter.schema.maxLength ?? LONGEST_SEGMENT, LONGEST_SEGMENT),
        ...(example === undefined ? {} : { examples: [example] }),
      };
      delete parameter.example;
    }
}

function fieldOf(
  { components: { schemas } }: Contract,
  routes: ReadonlyMap<string, Route>,
  path: string,
  name: string,
): Schema | undefined {
  const list = path.slice(0, path.indexOf(`/{${name}}`));
  for (const at of [`${list}/{${name}}`, path, list]) {
    const view = routes.get(`get ${at}`)?.revealing?.view.name;
    const field = view === undefined ? undefined : fieldsOf(schemas, view)[name];
    if (field && hasType(field, 'string')) return field;
  }
  const anywhere = Object.keys(schemas)
    .sort()
    .map((view) => schemas[view]?.properties?.[name]);
  return name === 'id' ? undefined : anywhere.find((field) => field && hasType(field, 'string'));
}

// Of a view that comes in several forms, those of its first.
function fieldsOf(schemas: Readonly<Record<string, Schema>>, view: string): Readonly<Record<string, Schema>> {
  const schema = schemas[view];
  const form = schema?.oneOf?.[0]?.$ref;
  return (form === undefined ? schema : schemas[nameOfRef(form)])?.properties ?? {};
}

/** `/sample-requests/{sampleId}/release` answers with the sample request itself, whose `id` is what is asked for. */
function idOf(
  { components: { schemas } }: Contract,
  routes: ReadonlyMap<string, Route>,
  place: string,
  name: string,
): Schema | undefined {
  const [, things] = new RegExp(`/([a-z-]+)/\\{${name}\\}`).exec(place) ?? [];
  const id = schemas[routes.get(place)?.revealing?.view.name ?? '']?.properties?.['id'];
  if (things === undefined || !id || !name.endsWith('Id')) return undefined;
  return { ...id, description: `Id of one of the ${things.replaceAll('-', ' ')}.` };
}
