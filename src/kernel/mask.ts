import { AGREED, choiceIn } from './access.js';
import type { FieldPolicy, Grant, Withholding } from './access.js';
import type { Actor, Role } from './actor.js';
import type { Citation } from './citation.js';

/** A field held back: its name and why; where a clock runs, the first day it could be shown. */
export interface Withheld extends Withholding {
  readonly field: string;
}

/** A protected field that is shown, and by what right. Fields of inner views by their path, `lines.value`. */
export interface Disclosed {
  readonly field: string;
  readonly basis: Citation;
}

/** What a mask tells beside the masked row, and what narrows it. */
export interface Lens {
  /** Filled with every disclosure made; needed where `discloses` is true. */
  readonly disclosed?: Disclosed[];
  /** Further limits the fields to these, whatever the policy grants: what an agreement names, inner ones by their path. */
  readonly only?: ReadonlySet<string>;
}

/** A policy as it stands for one role. */
export interface Mask {
  /** Whether showing a row to this role can be a disclosure. */
  readonly discloses: boolean;
  /** Whether the role sees this field on every row; under an agreement, where it names the field. */
  seesAlways(field: string, only?: ReadonlySet<string>): boolean;
  /** Whether it sees every field on every row. */
  readonly open: boolean;
  /** A copy of what the actor may see; what is held back is named in its `withheld`. The row stays as it is. */
  apply(row: object, actor: Actor, lens?: Lens): Record<string, unknown>;
}

type Row = Record<string, unknown>;

/** One field, for one role: shown always, shown by the first grant whose condition holds, or (no grant) never. */
interface Step {
  readonly field: string;
  readonly always: Grant<Row> | undefined;
  readonly grants: readonly Grant<Row>[];
  readonly inner: Mask | undefined;
}

const NOT_PERMITTED: Withholding = { reason: 'not_permitted' };
const NOT_AGREED: Withholding = { reason: 'not_in_agreement' };

const compiled = new WeakMap<object, Map<Role, Mask>>();

/** The mask of a policy for a role; worked out once. */
export function maskFor(policy: FieldPolicy<object>, role: Role): Mask {
  const known = compiled.get(policy) ?? new Map<Role, Mask>();
  compiled.set(policy, known);
  const mask = known.get(role) ?? compile(policy, role);
  known.set(role, mask);
  return mask;
}

function compile(policy: FieldPolicy<object>, role: Role): Mask {
  const choose = choiceIn(policy);
  const mask = compileOne(policy, role);
  if (!choose) return mask;
  return { ...mask, open: false, apply: (row, actor, lens) => maskFor(choose(row), role).apply(row, actor, lens) };
}

function compileOne(policy: FieldPolicy<object>, role: Role): Mask {
  const steps = Object.entries(policy as FieldPolicy<Row>).map(([field, granted]): Step => {
    const grants = granted.filter(({ to }) => to.includes(role));
    const always = grants[0]?.when ? undefined : grants[0];
    return { field, always, grants, inner: granted.within && maskFor(granted.within, role) };
  });
  const isOpen = steps.every(({ always }) => always);
  const discloses = steps.some(({ grants, inner }) => grants.length > 0 && (grants.some(hasBasis) || inner?.discloses));
  const open = isOpen && steps.every(({ inner }) => inner?.open ?? true);
  return {
    discloses,
    open,
    seesAlways: (field, only) =>
      only?.has(field) !== false &&
      steps.some(
        (step) => step.field === field && step.grants.some(({ when }) => !when || (only && isByAgreement(when))),
      ),
    apply: (row, actor, lens = NO_LENS) =>
      isOpen && !discloses && lens.only === undefined
        ? showAll(steps, row as Row, actor)
        : show(steps, row as Row, actor, lens),
  };
}

const NO_LENS: Lens = {};
const NONE: ReadonlySet<string> = new Set();
const isByAgreement = (when: Grant<Row>['when']): boolean => when === AGREED.when;
const hasBasis = ({ basis }: Grant<Row>): boolean => basis !== undefined;

function showAll(steps: readonly Step[], row: Row, actor: Actor): Row {
  const shown: Row = {};
  for (const { field, inner } of steps) {
    const value = row[field];
    if (value !== undefined) shown[field] = inner ? applyInner(inner, value, actor, NO_LENS) : value;
  }
  return shown;
}

function show(steps: readonly Step[], row: Row, actor: Actor, lens: Lens): Row {
  const shown: Row = {};
  const withheld: Withheld[] = [];
  for (const step of steps) {
    const { field, inner } = step;
    const only = lens.only && namedIn(lens.only, step);
    const decided = only?.size === 0 ? NOT_AGREED : decide(step, row, actor, only !== undefined);
    if ('reason' in decided) {
      withheld.push({ field, ...decided });
      continue;
    }
    const value = row[field];
    if (value === undefined) continue;
    if (decided.basis) lens.disclosed?.push({ field, basis: decided.basis });
    shown[field] = inner ? applyInside(inner, field, value, actor, { ...lens, ...(only && { only }) }) : value;
  }
  if (withheld.length > 0) shown['withheld'] = withheld;
  return shown;
}

// What is named of a field: itself, or of an inner view those of its fields that are named by their path.
function namedIn(only: ReadonlySet<string>, { field, inner }: Step): ReadonlySet<string> {
  if (!inner) return only.has(field) ? new Set([field]) : NONE;
  const start = `${field}.`;
  return new Set([...only].flatMap((path) => (path.startsWith(start) ? [path.slice(start.length)] : [])));
}

function decide({ always, grants }: Step, row: Row, actor: Actor, named: boolean): Grant<Row> | Withholding {
  if (always) return always;
  const grant = grants.find(({ when }) => when?.holds(row, actor, named) ?? true);
  return grant ?? grants[0]?.when?.otherwise?.(row, actor) ?? NOT_PERMITTED;
}

// The disclosures of an inner view are named by their path, each path once however long the list.
function applyInside(inner: Mask, field: string, value: unknown, actor: Actor, { disclosed, ...lens }: Lens): unknown {
  if (!disclosed || !inner.discloses) return applyInner(inner, value, actor, lens);
  const inside: Disclosed[] = [];
  const shown = applyInner(inner, value, actor, { ...lens, disclosed: inside });
  const byPath = new Map(inside.map((one) => [`${one.field} ${one.basis.authority}`, one]));
  for (const one of byPath.values()) disclosed.push({ ...one, field: `${field}.${one.field}` });
  return shown;
}

function applyInner(inner: Mask, value: unknown, actor: Actor, lens: Lens): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => applyInner(inner, one, actor, lens));
  return typeof value === 'object' && value !== null ? inner.apply(value, actor, lens) : value;
}
