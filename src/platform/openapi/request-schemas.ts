import { operationsOf } from './contract.js';
import type { Contract } from './contract.js';
import type { Route } from './routes.js';
import { reachable } from './schema.js';
import type { Schema } from './schema.js';
import { validatedClasses, writeChecks } from './validated-schemas.js';

/** Makes bodies and query parameters say what their validators ask for, and that nothing else is taken. */
export function describeRequests(contract: Contract, routes: ReadonlyMap<string, Route>): void {
  const { schemas } = contract.components;
  const operations = operationsOf(contract);
  const bodies = operations.flatMap(({ operation }) =>
    Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema),
  );
  const classes = validatedClasses();
  for (const name of reachable(schemas, bodies)) {
    const [schema, target] = [schemas[name], classes.get(name)];
    if (!schema?.properties) continue;
    if (target) writeChecks(target, schema.properties);
    leaveOutDefaults(schema);
    schema.additionalProperties = false;
  }
  for (const { path, method, operation } of operations) {
    const query = routes.get(`${method} ${path}`)?.query;
    const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    if (query) writeChecks(query, Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])));
    for (const parameter of parameters) if (parameter.schema.default !== undefined) parameter.required = false;
  }
}

// A field with a default may be left out.
function leaveOutDefaults(schema: Schema): void {
  const required = (schema.required ?? []).filter((name) => schema.properties?.[name]?.default === undefined);
  if (required.length > 0) schema.required = required;
  else delete schema.required;
}
