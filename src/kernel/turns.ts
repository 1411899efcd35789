/** Work done in turns: it stops after each, so that whoever runs it may serve others in between. It is as pure as what it does. */
export type Turns<T> = Generator<undefined, T, undefined>;

const AT_A_TURN = 25;

/** The whole work at once, for who has nobody else to serve. */
export function atOnce<T>(turns: Turns<T>): T {
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
  }
}

/** What `work` makes of each item, some at a turn. */
export function* eachInTurns<Item, Made>(
  items: readonly Item[],
  work: (item: Item, index: number) => Made,
  atATurn = AT_A_TURN,
): Turns<Made[]> {
  const made: Made[] = [];
  for (const [index, item] of items.entries()) {
    made.push(work(item, index));
    if (made.length % atATurn === 0) yield;
  }
  return made;
}
