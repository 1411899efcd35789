import { Injectable } from '@nestjs/common';
import { QuestionCatalogue } from '../determinations/question-catalogue.js';
import { RulesCatalogue } from '../rules/rules-catalogue.js';
import { manifests } from './manifest.js';

/** Puts the rules and questions of every manifest into their catalogues, before anything is asked of them. */
@Injectable()
export class RegisteredLaw {
  constructor(rules: RulesCatalogue, questions: QuestionCatalogue) {
    for (const manifest of manifests()) {
      rules.add(manifest.rules ?? []);
      questions.add(manifest.questions ?? []);
    }
  }
}
