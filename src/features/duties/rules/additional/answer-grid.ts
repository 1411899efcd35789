import type { Variant } from './variants.js';

/** The ways unknown facts can be, each by the places of its answers: tells which facts change an outcome. */
export class AnswerGrid {
  private readonly names: readonly string[];
  /** Of each fact, by way: its answer's place times the weight of the fact. */
  private readonly parts: readonly Float64Array[];
  /** Of each way: its place among all combinations of answers. */
  private readonly places: Float64Array;

  constructor(variants: readonly Pick<Variant, 'answers'>[]) {
    this.names = [...new Set(variants.flatMap(({ answers }) => Object.keys(answers)))].sort();
    this.places = new Float64Array(variants.length);
    let weight = 1;
    this.parts = this.names.map((name) => {
      const numbers = new Map<string, number>();
      const part = new Float64Array(variants.length);
      for (const [i, { answers }] of variants.entries()) {
        const answer = answers[name] ?? '';
        const place = numbers.get(answer) ?? numbers.size;
        numbers.set(answer, place);
        part[i] = place * weight;
        this.places[i] = (this.places[i] ?? 0) + place * weight;
      }
      weight *= Math.max(1, numbers.size);
      return part;
    });
  }

  /** The facts of which one answer gives another outcome than the next, all other answers being the same. */
  changing(outcomeOf: (way: number) => unknown): readonly string[] {
    const outcomes = Array.from(this.places, (_, i) => outcomeOf(i));
    return this.names.filter((_, n) => {
      const part = this.parts[n] ?? this.places;
      const byOthers = new Map<number, unknown>();
      return outcomes.some((outcome, i) => {
        const others = (this.places[i] ?? 0) - (part[i] ?? 0);
        if (!byOthers.has(others)) byOthers.set(others, outcome);
        return byOthers.get(others) !== outcome;
      });
    });
  }
}
