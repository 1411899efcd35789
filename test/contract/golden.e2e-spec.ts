import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AcceptanceFacts } from '../../src/features/entries/acceptance/accept.js';
import { entryAcceptance, entryAcceptance1 } from '../../src/features/entries/acceptance/acceptance.question.js';
import { QuestionCatalogue } from '../../src/platform/determinations/question-catalogue.js';
import { questionId } from '../../src/platform/determinations/question.js';
import { RulesCatalogue } from '../../src/platform/rules/rules-catalogue.js';
import { describedApp } from '../../src/tools/generated-files.js';
import { MAKING, goldenCases, goldenFiles, replay } from '../support/golden.js';
import { addRuleValues, goldenRuleValues, ruleValues } from '../support/golden-rules.js';

// No database: the golden files hold the facts and the policies.
let app: NestFastifyApplication;
beforeAll(async () => {
  app = await describedApp(process.cwd());
});
afterAll(() => app.close());

describe('every question, in every version', () => {
  it('has golden answers, and no golden answer is of a question that is gone', () => {
    const asked = app.get(QuestionCatalogue).everyVersion().map(questionId);
    expect(goldenFiles()).toEqual([...asked].sort());
  });

  it('gives its golden answers again on the facts and policies they were given on', () => {
    for (const question of app.get(QuestionCatalogue).everyVersion())
      for (const golden of goldenCases(question))
        expect([questionId(question), golden.name, replay(question, golden)]).toEqual([
          questionId(question),
          golden.name,
          golden.answer,
        ]);
  });

  it('pins rules of which no value of law has changed since: a changed value is a new version of its rule', () => {
    const rules = app.get(RulesCatalogue);
    if (MAKING) addRuleValues(rules);
    expect(Object.fromEntries(ruleValues(rules))).toEqual(goldenRuleValues());
  });
});

describe('an entry that named another day for its rate (ENTRY-29)', () => {
  it.each([
    [entryAcceptance1, 'taken_with_warnings', []],
    [entryAcceptance, 'refused', ['basis.day_not_of_entry']],
  ] as const)('comes out as its version has it', (question, outcome, codes) => {
    const [golden] = goldenCases(question);
    const { asked, ...facts } = golden!.grounds.facts as AcceptanceFacts;
    const declared = { ...asked.declared, rateOn: '2026-02-01' as const };
    const named = { ...golden!, grounds: { ...golden!.grounds, facts: { ...facts, asked: { ...asked, declared } } } };
    const { outcome: found, reasonCodes } = replay(question, named);
    expect([found, reasonCodes.filter((code) => code.startsWith('basis.'))]).toEqual([outcome, codes]);
  });
});
