/** A closed table of lawful moves from state to state. */
export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

export const mayMove = <S extends string>(table: Transitions<S>, from: S, to: S): boolean => table[from].includes(to);

/** States from which nothing more happens. */
export const finalStates = <S extends string>(table: Transitions<S>): readonly S[] =>
  (Object.keys(table) as S[]).filter((state) => table[state].length === 0);
