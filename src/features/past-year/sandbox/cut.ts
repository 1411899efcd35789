/** What stands in a text in place of what each copy has of its own, by name. */
export type Names = Readonly<Record<string, string>>;

/** A text that is written many times, each time under other names. */
export class Cut {
  private readonly parts: readonly string[];
  private readonly names: readonly string[];

  /** Cut wherever one of the names stands; none of them may stand in another. */
  constructor(text: string, names: Names) {
    const nameOf = new Map(Object.entries(names).map(([name, given]) => [given, name]));
    const given = [...nameOf.keys()].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    const pieces = text.split(new RegExp(`(${given.join('|')})`));
    this.parts = pieces.filter((_, i) => i % 2 === 0);
    this.names = pieces.filter((_, i) => i % 2 === 1).map((piece) => nameOf.get(piece) ?? '');
  }

  /** The text with these in their places. */
  write(names: Names): string {
    let text = this.parts[0] ?? '';
    for (let i = 0; i < this.names.length; i++) text += (names[this.names[i] ?? ''] ?? '') + (this.parts[i + 1] ?? '');
    return text;
  }
}
