/** The lines above a line, as the tariff's indents tell. */
export class Headings {
  private readonly above: string[] = [];

  /** The words of a line with those of the lines it stands under. */
  pathOf(indent: number, description: string): string {
    this.above.length = Math.min(this.above.length, indent);
    const path = [...this.above, description].filter((words) => words !== '');
    this.above[indent] = description.replace(/:$/, '');
    return path.join(' > ');
  }
}
