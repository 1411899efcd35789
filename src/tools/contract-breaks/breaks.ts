import { breaksOfSchema, following } from './schema-breaks.js';
import type { Document, Schema } from './schema-breaks.js';

interface Operation {
  readonly parameters?: readonly Part[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, Part>>;
}
interface Part {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly content?: Content;
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
export type ContractText = Document & { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** What a caller of the earlier contract would stumble over in the later one, each once. */
export function breaksBetween(earlier: ContractText, later: ContractText): readonly string[] {
  const found: string[] = [];
  for (const [path, methods] of Object.entries(earlier.paths))
    for (const [method, before] of Object.entries(methods)) {
      const place = `${method.toUpperCase()} ${path}`;
      const after = later.paths[path]?.[method];
      if (after) found.push(...ofOperation(place, before, after, earlier, later));
      else found.push(`${place} is gone`);
    }
  return [...new Set(found)].sort();
}

function ofOperation(
  place: string,
  before: Operation,
  after: Operation,
  earlier: ContractText,
  later: ContractText,
): string[] {
  const found: string[] = [];
  const [then, now] = [parametersOf(before, earlier), parametersOf(after, later)];
  for (const name of then.keys()) if (!now.has(name)) found.push(`${place} takes no ${name} any more`);
  for (const [name, { required }] of now)
    if (required === true && then.get(name)?.required !== true) found.push(`${place} demands ${name}`);
  for (const [type, { schema }] of Object.entries(before.requestBody?.content ?? {})) {
    const other = after.requestBody?.content?.[type];
    if (other) found.push(...breaksOfSchema({ place, reads: false, earlier, later }, schema, other.schema));
    else found.push(`${place} takes no ${type} any more`);
  }
  for (const [status, answer] of Object.entries(before.responses ?? {})) {
    if (!/^2/.test(status)) continue;
    const other = after.responses?.[status];
    if (!other) {
      found.push(`${place} answers no ${status} any more`);
      continue;
    }
    const [contents, others] = [following(earlier, answer).content ?? {}, following(later, other).content ?? {}];
    for (const [type, { schema }] of Object.entries(contents)) {
      if (others[type])
        found.push(...breaksOfSchema({ place, reads: true, earlier, later }, schema, others[type].schema));
      else found.push(`${place} answers ${status} with no ${type} any more`);
    }
  }
  return found;
}

const parametersOf = ({ parameters = [] }: Operation, document: ContractText): ReadonlyMap<string, Part> =>
  new Map(
    parameters.map((one) => {
      const part = following(document, one);
      return [`${part.in ?? ''} parameter ${part.name ?? ''}`, part];
    }),
  );
