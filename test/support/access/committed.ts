import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ROLES } from '../../../src/kernel/actor.js';
import type { Role } from '../../../src/kernel/actor.js';
import { ROLE_GROUPS } from '../../../src/platform/access/role-groups.js';
import { operationsOf } from '../../../src/platform/openapi/contract.js';
import type { Contract, Operation, Parameter } from '../../../src/platform/openapi/contract.js';
import { nameOfRef } from '../../../src/platform/openapi/schema.js';
import type { Schema } from '../../../src/platform/openapi/schema.js';

type VisibleTo = string | { readonly roles: readonly string[]; readonly when?: string };
type Marked = Schema & { readonly 'x-visible-to'?: readonly VisibleTo[] };
/** A view that comes in several forms, each by its name. */
interface Formed {
  readonly oneOf?: readonly Schema[];
  readonly discriminator: { readonly mapping: Readonly<Record<string, string>> };
}
type Members = Readonly<Record<string, unknown>>;

let contract: Contract | undefined;
/** Read once in a worker: reading the YAML takes seconds. */
const committedContract = (): Contract => (contract ??= parse(readFileSync('openapi.yaml', 'utf8')) as Contract);

/**
 * The access matrix as it stands in the committed contract, which is generated, read by people and compared: what the
 * service does is held to this and not to its own code, so that a right nobody has read of is a right too many.
 */
export class CommittedMatrix {
  private readonly contract = committedContract();

  /** Who may call it; undefined where nobody has written it down. */
  rolesOf(method: string, path: string): readonly Role[] | undefined {
    const told = this.operation(method, path)?.['x-who'];
    return told && rolesIn(told);
  }

  /** The purposes that docs/access.md lists for a role. */
  purposesOf(role: Role): readonly string[] {
    const [, section = ''] = readFileSync('docs/access.md', 'utf8').split('\n## Purposes\n');
    const rows = (section.split('\n## ')[0] ?? '')
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()));
    return rows.flatMap(([, purpose = '', , roles = '']) => (roles.split(', ').includes(role) ? [purpose] : []));
  }

  /** The operations that need a purpose from everybody. */
  needingPurpose(): readonly string[] {
    return operationsOf(this.contract).flatMap(({ method, path, operation }) => {
      const shared =
        (this.contract.components as { parameters?: Readonly<Record<string, Parameter>> }).parameters ?? {};
      const parameters = (operation.parameters ?? []).map((one: Parameter & { $ref?: string }) =>
        one.$ref === undefined ? one : (shared[nameOfRef(one.$ref)] ?? one),
      );
      return parameters.some(({ name, required }) => name === 'Purpose' && required) ? [`${method} ${path}`] : [];
    });
  }

  /** The request body its documentation shows. */
  bodyOf(method: string, path: string): object | undefined {
    return this.operation(method, path)?.requestBody?.content['application/json']?.example as object | undefined;
  }

  /** What is wrong with the fields of an answer to this role: too many, or held back though always shown. */
  faultsOf(view: string, answer: unknown, role: Role): readonly string[] {
    const { items } = (answer ?? {}) as { items?: readonly unknown[] };
    return (items ?? [answer]).flatMap((row) => this.inside(view, this.withSteps(row, role), role));
  }

  // What a step was given tells of fields of the answer: whoever does not see all of those is not shown it.
  private withSteps(row: unknown, role: Role): unknown {
    const { form, steps } = (row ?? {}) as { form?: string; steps?: readonly Members[] };
    if (form === undefined || !steps || this.seesWhole(form, role)) return row;
    return { ...(row as Members), steps: steps.map(({ withheld: _withheld, ...step }) => step) };
  }

  /** Whether a role always sees every field that an answer of this form keeps in its result and inputs. */
  seesWhole(form: string, role: Role): boolean {
    const { mapping } = (this.contract.components.schemas['DeterminationAnswer'] as unknown as Formed).discriminator;
    const { result, inputs } = this.fieldsOf(nameOfRef(mapping[form] ?? ''));
    return [result, inputs].every((property) => {
      const ref = property?.$ref ?? property?.allOf?.[0]?.$ref;
      const masked = Object.values(ref === undefined ? {} : this.fieldsOf(nameOfRef(ref))).filter(
        (field) => 'x-visible-to' in field,
      );
      return sees(property, role, true) && masked.every((field) => sees(field, role, true));
    });
  }

  private fieldsOf(view: string): Readonly<Record<string, Marked>> {
    return this.contract.components.schemas[view]?.properties ?? {};
  }

  private inside(view: string, row: unknown, role: Role): readonly string[] {
    if (Array.isArray(row)) return row.flatMap((one) => this.inside(view, one, role));
    if (typeof row !== 'object' || row === null) return [];
    const { oneOf, discriminator } = (this.contract.components.schemas[view] ?? {}) as Formed;
    if (oneOf) return this.inside(nameOfRef(discriminator.mapping[String((row as Members)['form'])] ?? ''), row, role);
    const properties = (this.contract.components.schemas[view]?.properties ?? {}) as Readonly<Record<string, Marked>>;
    const { withheld = [], ...shown } = row as Members & { withheld?: readonly { field: string }[] };
    const always = (field: string) => sees(properties[field], role, true);
    return [
      ...Object.keys(shown).filter((field) => !sees(properties[field], role, false)),
      ...withheld.flatMap(({ field }) => (always(field) ? [`${field} withheld`] : [])),
    ]
      .map((fault) => `${view}.${fault}`)
      .concat(Object.entries(shown).flatMap(([field, value]) => this.deeper(properties[field], value, role)));
  }

  // A view inside a view that has no lines of its own is shown whole with the field that holds it.
  private deeper(property: Marked | undefined, value: unknown, role: Role): readonly string[] {
    const ref = property?.$ref ?? property?.allOf?.[0]?.$ref ?? property?.items?.$ref;
    const inner = ref === undefined ? undefined : nameOfRef(ref);
    const fields = Object.values(this.contract.components.schemas[inner ?? '']?.properties ?? {});
    const isMasked = fields.some((field) => 'x-visible-to' in field);
    return inner !== undefined && isMasked ? this.inside(inner, value, role) : [];
  }

  private operation(method: string, path: string): Operation | undefined {
    return this.contract.paths[path]?.[method.toLowerCase()];
  }
}

function rolesIn(names: readonly string[]): readonly Role[] {
  return names.flatMap((name) => ROLE_GROUPS[name] ?? ROLES.filter((role) => role === name));
}

const sees = (property: Marked | undefined, role: Role, always: boolean): boolean =>
  (property?.['x-visible-to'] ?? []).some((told) =>
    typeof told === 'string'
      ? rolesIn([told]).includes(role)
      : rolesIn(told.roles).includes(role) && !(always && told.when !== undefined),
  );
