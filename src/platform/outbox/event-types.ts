import type { Role } from '../../kernel/actor.js';
import type { DomainEvent } from './domain-event.js';

/** What an event is about, as rows of a table, so that whoever may not know of the row hears nothing of it. */
export interface EventSubject {
  /** The member of the payload that holds its id. */
  readonly key: string;
  /** The table and its alias `t`, as in `bill t`. */
  readonly rows: string;
  /** The first wall over `t`, written out; row-level security repeats it. */
  readonly seen: string;
  /** Where it is read by its id, where there is such an address. */
  readonly path?: `/v1/${string}`;
}

/** Which roles outside customs hear of a kind of event, and of which rows. */
export interface ToldOutside {
  readonly to: readonly Role[];
  readonly of: EventSubject;
}

/** A kind of event as it is published in docs/events.md. */
export interface EventType {
  /** Stable and public: subscribers branch on it; never renamed. */
  readonly type: `${string}.${string}`;
  readonly summary: string;
  /** The names of what its payload holds: ids and codes, never a protected field. */
  readonly payload: readonly string[];
  /** Nobody outside customs hears of a kind that does not say so. */
  readonly outside?: ToldOutside | undefined;
}

/** Makes an event of its kind, and is that kind: who wants to hear of it subscribes by this object. */
export interface EventMaker<P extends string> extends EventType {
  (values: Readonly<Record<P, string | null>>): DomainEvent;
}

const catalogue = new Map<string, EventType>();

/** Every kind of event the service can tell of, by name. */
export const eventTypes = (): readonly EventType[] =>
  [...catalogue.values()].sort((a, b) => (a.type < b.type ? -1 : 1));

export const isEventType = (type: string): boolean => catalogue.has(type);

/** The kind of this name. */
export const eventTypeOf = (type: string): EventType | undefined => catalogue.get(type);

/** The id of the thing an event is about, which a kind's payload names first; null where it names none. */
export function streamOf({ type, payload }: DomainEvent): string | null {
  const [key] = catalogue.get(type)?.payload ?? [];
  const id = key === undefined ? null : payload[key];
  return typeof id === 'string' ? id : null;
}

/** Declares a kind of event and returns how to make one; a name used twice is a defect found at start. */
export function eventType<P extends string>(
  type: EventType['type'],
  summary: string,
  payload: readonly P[],
  outside?: ToldOutside & { readonly of: { readonly key: P } },
): EventMaker<P> {
  if (catalogue.has(type)) throw new Error(`event ${type} is declared twice`);
  const kind: EventType = { type, summary, payload, outside };
  catalogue.set(type, kind);
  return Object.assign((values: Readonly<Record<P, string | null>>): DomainEvent => ({ type, payload: values }), kind);
}
