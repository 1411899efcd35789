import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { RulesCatalogue } from '../rules/rules-catalogue.js';
import { EARLIER } from './answer.js';
import { questionId } from './question.js';
import type { Question } from './question.js';

/** Every question the service answers, in every version; each feature adds its own when its module is made. */
@Injectable()
export class QuestionCatalogue implements OnApplicationBootstrap {
  // Newest version first.
  private readonly byName = new Map<string, readonly Question[]>();

  constructor(private readonly rules: RulesCatalogue) {}

  /** A version declared twice is a defect found at start. */
  add(questions: readonly Question[]): void {
    for (const question of questions) {
      const known = this.byName.get(question.name) ?? [];
      if (known.some(({ version }) => version === question.version))
        throw new Error(`question ${questionId(question)} is declared twice`);
      this.byName.set(
        question.name,
        [...known, question].sort((a, b) => b.version - a.version),
      );
    }
  }

  /** A rule that a question decides by and that is gone, or has another version now, is a defect found at start. */
  onApplicationBootstrap(): void {
    const missing = this.everyVersion().flatMap((question) =>
      question.rules.filter((pin) => !this.rules.pinned(pin)).map((pin) => `${questionId(question)} pins ${pin}`),
    );
    if (missing.length > 0) throw new Error(`No rule has these versions: ${missing.join(', ')}`);
  }

  /** The current version of every question, by name. */
  all(): readonly Question[] {
    const current = [...this.byName.values()].flatMap(([newest]) => newest ?? []);
    return current.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Every version of every question. */
  everyVersion(): readonly Question[] {
    return [...this.byName.values()].flat();
  }

  /** The versions before the current one, newest first. */
  earlier(name: string): readonly Question[] {
    return this.byName.get(name)?.slice(1) ?? [];
  }

  current(name: string): Question | undefined {
    return this.byName.get(name)?.[0];
  }

  find(name: string, version: number): Question | undefined {
    return this.byName.get(name)?.find((question) => question.version === version);
  }

  /** The form of its answers: by name while it is the current version. */
  formOf({ name, version }: Pick<Question, 'name' | 'version'>): string {
    return this.current(name)?.version === version ? name : EARLIER;
  }
}
