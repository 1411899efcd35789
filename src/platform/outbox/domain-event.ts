/** Something that happened, for others to hear of: ids only, never a protected field. */
export interface DomainEvent {
  /** Past tense, `thing.happened`. */
  readonly type: `${string}.${string}`;
  readonly payload: Readonly<Record<string, unknown>>;
}
