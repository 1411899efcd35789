interface Refused {
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

/** The codes of what is told in a list: findings, warnings, faults. */
export const codesAmong = (told: readonly { readonly code: string }[]): string[] => told.map(({ code }) => code);

/** The codes of every fault of a refusal, in its order; none where nothing was refused. */
export const codesOf = (body: unknown): string[] => codesAmong((body as Refused).errors ?? []);

/** The same of an answer as it came. */
export const codesIn = ({ body }: { readonly body: unknown }): string[] => codesOf(body);

/** Every fault of a refusal as its place and its code. */
export const faultsOf = (body: unknown): readonly (readonly [pointer: string, code: string])[] =>
  ((body as Refused).errors ?? []).map(({ pointer, code }) => [pointer, code]);
