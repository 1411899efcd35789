import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AcceptanceFacts } from '../../src/features/entries/acceptance/accept.js';
import {
  entryAcceptance,
  entryAcceptance1,
  entryAcceptance2,
  entryAcceptance3,
  entryAcceptance4,
  entryAcceptance5,
  entryAcceptance6,
  entryAcceptance7,
} from '../../src/features/entries/acceptance/acceptance.question.js';
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
    [entryAcceptance2, 'refused', ['basis.day_not_of_entry']],
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

describe('a reconciliation of what is not on record (ENTRY-34)', () => {
  it.each([
    [entryAcceptance2, 'taken', []],
    [entryAcceptance3, 'undetermined', ['reconciliation.issue_not_told', 'reconciliation.not_on_record']],
    [entryAcceptance, 'undetermined', ['reconciliation.issue_not_told', 'reconciliation.not_on_record']],
  ] as const)('comes out as its version has it', (question, outcome, codes) => {
    const [golden] = goldenCases(question);
    const { asked, ...facts } = golden!.grounds.facts as AcceptanceFacts;
    const named = 'ABC-1234567-6';
    const declared = { ...asked.declared, entryType: '09', underlyingEntryNumbers: [named] };
    const underlying = [{ entryNumber: named, onRecord: null }];
    const reconciling = { ...facts, asked: { ...asked, declared, underlying } };
    const answer = replay(question, { ...golden!, grounds: { ...golden!.grounds, facts: reconciling } });
    expect([answer.outcome, answer.reasonCodes.filter((code) => code.startsWith('reconciliation.'))]).toEqual([
      outcome,
      codes,
    ]);
  });
});

describe('a code of no port (ENTRY-43)', () => {
  it.each([
    [entryAcceptance4, 'taken', []],
    [entryAcceptance, 'refused', ['port.no_port_of_entry']],
  ] as const)('comes out as its version has it', (question, outcome, codes) => {
    const [golden] = goldenCases(question);
    const { asked, ...facts } = golden!.grounds.facts as AcceptanceFacts;
    const nowhere = { ...facts, asked: { ...asked, declared: { ...asked.declared, portCode: '0000' } } };
    const answer = replay(question, { ...golden!, grounds: { ...golden!.grounds, facts: nowhere } });
    expect([answer.outcome, answer.reasonCodes.filter((code) => code.startsWith('port.'))]).toEqual([outcome, codes]);
  });
});

describe('a port that is not on record (ENTRY-45)', () => {
  it.each([
    [entryAcceptance5, 'taken', []],
    [entryAcceptance, 'taken_with_warnings', ['port.not_on_record']],
  ] as const)('comes out as its version has it', (question, outcome, codes) => {
    const [golden] = goldenCases(question);
    const { asked, ...facts } = golden!.grounds.facts as AcceptanceFacts;
    const ports = [{ field: 'portCode', code: '2799', standing: 'not_on_list' }] as const;
    const unlisted = { ...facts, asked: { ...asked, ports } };
    const answer = replay(question, { ...golden!, grounds: { ...golden!.grounds, facts: unlisted } });
    expect([answer.outcome, answer.reasonCodes.filter((code) => code.startsWith('port.'))]).toEqual([outcome, codes]);
  });
});

describe('what is claimed, measured and exported beside (ENTRY-46 to ENTRY-50)', () => {
  it.each([
    [entryAcceptance6, 'taken', []],
    [
      entryAcceptance,
      'refused',
      [
        'export.from_within',
        'date.exported_long_ago',
        'bond.and_waiver',
        'agency.not_on_record',
        'quantity.unit_twice',
        'value.zero',
      ],
    ],
  ] as const)('comes out as its version has it', (question, outcome, codes) => {
    const [golden] = goldenCases(question);
    const { asked, ...facts } = golden!.grounds.facts as AcceptanceFacts;
    const { declared } = asked;
    const lines = declared.lines.map((line) => ({
      ...line,
      quantities: [...(line.quantities ?? []), ...(line.quantities ?? [])],
      enteredValue: '0.00',
    }));
    const given = { ...declared, lines, waiver: true, exportingCountry: 'US', exportedOn: '1996-02-10' as const };
    const agencies = [{ line: 0, place: 0, code: 'XYZ' }];
    const beside = { ...facts, asked: { ...asked, declared: given, agencies } };
    const answer = replay(question, { ...golden!, grounds: { ...golden!.grounds, facts: beside } });
    expect([answer.outcome, answer.reasonCodes]).toEqual([outcome, codes]);
  });
});

describe('a gross weight of nothing (ENTRY-54)', () => {
  it.each([
    [entryAcceptance7, 'taken', []],
    [entryAcceptance, 'taken_with_warnings', ['gross_weight.zero']],
  ] as const)('comes out as its version has it', (question, outcome, codes) => {
    const [golden] = goldenCases(question);
    const { asked, ...facts } = golden!.grounds.facts as AcceptanceFacts;
    const { declared } = asked;
    const lines = declared.lines.map((line) => ({ ...line, grossWeightKg: '0' }));
    const weightless = { ...facts, asked: { ...asked, declared: { ...declared, lines } } };
    const answer = replay(question, { ...golden!, grounds: { ...golden!.grounds, facts: weightless } });
    expect([answer.outcome, answer.reasonCodes]).toEqual([outcome, codes]);
  });
});

describe('a unit that the tariff does not ask for (ENTRY-36)', () => {
  it.each([
    [entryAcceptance3, 'taken', []],
    [entryAcceptance, 'refused', ['quantity.unit_not_asked']],
  ] as const)('comes out as its version has it', (question, outcome, codes) => {
    const [golden] = goldenCases(question);
    const { asked, ...facts } = golden!.grounds.facts as AcceptanceFacts;
    const lines = asked.declared.lines.map((line) => ({ ...line, quantities: [{ quantity: '1', unit: 'kg' }] }));
    const inKilograms = { ...facts, asked: { ...asked, declared: { ...asked.declared, lines } } };
    const answer = replay(question, { ...golden!, grounds: { ...golden!.grounds, facts: inKilograms } });
    expect([answer.outcome, answer.reasonCodes.filter((code) => code.startsWith('quantity.'))]).toEqual([
      outcome,
      codes,
    ]);
  });
});
