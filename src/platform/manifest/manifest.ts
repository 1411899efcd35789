import type { DynamicModule, Type } from '@nestjs/common';
import type { Settings } from '../../config/settings.js';
import type { Role } from '../../kernel/actor.js';
import type { Grantable } from '../../kernel/resources.js';
import type { AnyRule } from '../../kernel/rule.js';
import type { Question } from '../determinations/question.js';
import type { BulkKind } from '../bulk/bulk-kind.js';
import type { CostClass } from '../http/cost-class.js';
import type { EventType } from '../outbox/event-types.js';
import type { Message } from '../outbox/relay.js';
import type { WorkSource } from '../work/work-source.js';
import type { DeadlineSource } from './deadline-source.js';
import { RESOURCES } from './resource-names.js';

/** Does what is due by the service clock and says how many things it did; doing it again changes nothing. */
export interface Due {
  run(): Promise<number>;
}

/** Puts facts into the sandbox; doing it again changes nothing. */
export interface Seed {
  seed(): Promise<void>;
}

/** Does what has to follow an event; database work only, joined to the delivery. */
export interface Hearer {
  hear(message: Message): Promise<void>;
  /** Where it is there, events that come one after the other are heard by the set: as each alone, in their order. */
  hearAll?(messages: readonly Message[]): Promise<void>;
}

/** What time alone brings about, and where customs sees what waits for it. */
export interface RunningClock {
  readonly name: string;
  readonly by: Type<Due>;
  readonly untold?: string;
  /** The kinds of work in which what it counts to waits with customs; none where it decides by itself and nobody has anything to do. */
  readonly waits: readonly string[];
}

/** All that the rest of the service needs to know of a feature, said once. */
export interface Manifest {
  /** The name of its folder. */
  readonly name: string;
  readonly module?: (settings: Settings) => Type | DynamicModule;
  readonly rules?: readonly AnyRule[];
  /** What can be asked of it, in every version. */
  readonly questions?: readonly Question[];
  /** What rights can be given over, and who may grant what of it to whom. */
  readonly resources?: Readonly<Record<string, Grantable>>;
  /** Which roles may hold each scope; a scope that no manifest names is held by no one. */
  readonly scopes?: Readonly<Record<string, readonly Role[]>>;
  /** The groups its operations stand in, each with what it is about. */
  readonly tags?: Readonly<Record<string, string>>;
  /** What it tells of. */
  readonly events?: readonly EventType[];
  /** What has to follow what others tell of. */
  readonly hears?: readonly { readonly events: readonly EventType[]; readonly by: Type<Hearer> }[];
  /**
   * What time alone brings about. `untold`: a static `select` of one `over_at`, the instant at which the earliest day or time is over that the
   * clock has not told of; how late the clock is is measured by it.
   */
  readonly clocks?: readonly RunningClock[];
  /** What its outcome, reason and fault codes mean, where the place that says them says nothing with them. */
  readonly codes?: Readonly<Record<string, string>>;
  /** What of it waits for somebody in customs. */
  readonly work?: readonly WorkSource[];
  /** Days of an importer that it knows of. */
  readonly deadlines?: readonly DeadlineSource[];
  /** What of it can be filed by the file. */
  readonly bulk?: readonly BulkKind[];
  /** What it puts into the sandbox; lower orders first. */
  readonly seeds?: readonly { readonly name: string; readonly order: number; readonly by: Type<Seed> }[];
  /** The paths of its requests that cost more than others of their method. */
  readonly costs?: Readonly<Partial<Record<CostClass, readonly string[]>>>;
}

/** The names in a part of a manifest, as the closed types of kernel and platform take them up. */
export type Names<Part extends object> = Readonly<Record<keyof Part, true>>;

const all: Manifest[] = [];

/** Every feature, in the order of src/features/index.ts, and the platform itself. */
export const manifests = (): readonly Manifest[] => all;

/** Registers a feature; what two of them claim is a defect found at start. */
export function register(manifest: Manifest): void {
  for (const part of ['scopes', 'resources', 'tags', 'codes'] as const)
    for (const name of Object.keys(manifest[part] ?? {})) {
      const other = all.find((one) => Object.hasOwn(one[part] ?? {}, name));
      if (other) throw new Error(`${manifest.name} and ${other.name} both claim ${name} among their ${part}`);
    }
  if (all.some(({ name }) => name === manifest.name)) throw new Error(`${manifest.name} is registered twice`);
  all.push(manifest);
  RESOURCES.push(...(Object.keys(manifest.resources ?? {}) as (typeof RESOURCES)[number][]));
}
