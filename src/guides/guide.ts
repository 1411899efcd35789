/** One request of a guide, and what it shows. */
export interface GuideStep {
  /** What is asked and why, in plain words. */
  readonly says: string;
  /** The sandbox client that sends it; nobody signed in where none is named. */
  readonly as?: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With `{name}` in place of what earlier steps kept. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent as JSON; `{name}` in its texts stands for what was kept, `{new}` for an id that is new each time. */
  readonly body?: unknown;
  /** The status of the answer; a refusal says which one and what its `code` is. */
  readonly answers: number;
  readonly refusedAs?: string;
  /** Where in the answer to look, as pointers. */
  readonly look?: readonly string[];
  /** What later steps need, by name: a pointer into the answer, or one into the first item of a list where `key=value` holds. */
  readonly keep?: Readonly<Record<string, string>>;
}

/** A journey through the service, request by request, from the beginning of the sandbox. */
export interface Guide {
  readonly slug: string;
  readonly title: string;
  readonly says: string;
  readonly steps: readonly GuideStep[];
  /** What is done next on a machine of one's own: in words, and as lines to copy. */
  readonly onward?: { readonly says: string; readonly lines: readonly string[] };
}
