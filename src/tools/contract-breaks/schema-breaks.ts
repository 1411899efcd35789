/** What is looked at of a schema; `$ref` leads elsewhere in the document. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
}
export interface Document {
  readonly components?: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

interface Comparing {
  readonly place: string;
  /** Whether the caller reads what the schema describes, or sends it. */
  readonly reads: boolean;
  readonly earlier: Document;
  readonly later: Document;
}

/** The part that a reference leads to, or the part itself. */
export function following<T extends { readonly $ref?: string }>(document: Document, part: T): T {
  if (part.$ref === undefined) return part;
  const [, , kind = '', name = ''] = part.$ref.split('/');
  return (document.components?.[kind]?.[name] ?? {}) as T;
}

/** A reader loses a field or finds another type; a sender is refused a field or value, or misses one that is demanded. */
export function breaksOfSchema(
  comparing: Comparing,
  before: Schema | undefined,
  after: Schema | undefined,
  at = '',
  seen: readonly string[] = [],
): string[] {
  if (!before || !after || (before.$ref !== undefined && seen.includes(before.$ref))) return [];
  const path = before.$ref === undefined ? seen : [...seen, before.$ref];
  const [then, now] = [plain(comparing.earlier, before), plain(comparing.later, after)];
  const what = `${comparing.place} ${comparing.reads ? 'answers' : 'takes'}`;
  const found: string[] = [];
  const [types, others] = [typesOf(then), typesOf(now)];
  const lost = comparing.reads
    ? others.filter((type) => !types.includes(type))
    : types.filter((type) => !others.includes(type));
  if (types.length > 0 && others.length > 0 && lost.length > 0)
    found.push(`${what} ${at || 'a body'} as ${others.join('|')}, not ${types.join('|')}`);
  if (!comparing.reads && then.enum && now.enum)
    for (const value of then.enum)
      if (!now.enum.includes(value)) found.push(`${what} ${at}: not ${String(value)} any more`);
  for (const [name, schema] of Object.entries(then.properties ?? {})) {
    const other = now.properties?.[name];
    const place = `${at}/${name}`;
    if (other) found.push(...breaksOfSchema(comparing, schema, other, place, path));
    else if (now.properties) found.push(`${what} no ${place} any more`);
    if (comparing.reads && then.required?.includes(name) && other && !now.required?.includes(name))
      found.push(`${what} ${place} only sometimes`);
  }
  if (!comparing.reads)
    for (const name of now.required ?? [])
      if (!then.required?.includes(name)) found.push(`${comparing.place} demands ${at}/${name}`);
  return [...found, ...breaksOfSchema(comparing, then.items, now.items, `${at}/*`, path)];
}

const typesOf = ({ type }: Schema): readonly string[] =>
  type === undefined ? [] : typeof type === 'string' ? [type] : type;

/** The schema that references and `allOf` come to. */
function plain(document: Document, schema: Schema): Schema {
  const found = following(document, schema);
  const parts = (found.allOf ?? []).map((part) => plain(document, part));
  if (parts.length === 0) return found;
  return {
    ...Object.assign({}, ...parts),
    ...found,
    properties: Object.assign(
      {},
      ...parts.map(({ properties }) => properties),
      found.properties,
    ) as Schema['properties'],
    required: [...parts.flatMap(({ required = [] }) => required), ...(found.required ?? [])],
  } as Schema;
}
