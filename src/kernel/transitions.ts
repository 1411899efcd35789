/** A closed table of lawful moves from state to state. */
export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

/** The table of all moves among these states that may be made. */
export function movesAmong<S extends string>(states: readonly S[], may: (from: S, to: S) => boolean): Transitions<S> {
  const table: Partial<Record<S, readonly S[]>> = {};
  for (const from of states) table[from] = states.filter((to) => may(from, to));
  return table as Transitions<S>;
}

export const mayMove = <S extends string>(table: Transitions<S>, from: S, to: S): boolean => table[from].includes(to);

/** States from which nothing more happens. */
export const finalStates = <S extends string>(table: Transitions<S>): readonly S[] =>
  (Object.keys(table) as S[]).filter((state) => table[state].length === 0);
