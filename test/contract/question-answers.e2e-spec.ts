import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { QuestionCatalogue } from '../../src/platform/determinations/question-catalogue.js';
import type { Contract } from '../../src/platform/openapi/contract.js';
import { buildDocument } from '../../src/platform/openapi/document.js';
import { nameOfRef } from '../../src/platform/openapi/schema.js';
import { describedApp } from '../../src/tools/generated-files.js';

let app: NestFastifyApplication;
let contract: Contract;
beforeAll(async () => {
  app = await describedApp(process.cwd());
  contract = buildDocument(app);
});
afterAll(() => app.close());

const schemaOf = (name: string) => contract.components.schemas[name]!;
const union = () => schemaOf('DeterminationAnswer');

describe('the answers in the contract', () => {
  it('are one flat schema for each question as it is now, told apart by form', () => {
    const { oneOf, discriminator, properties, allOf } = union();
    expect([properties, allOf, discriminator?.propertyName]).toEqual([undefined, undefined, 'form']);
    const names = app
      .get(QuestionCatalogue)
      .all()
      .map(({ name }) => name);
    expect(Object.keys(discriminator?.mapping ?? {})).toEqual([...names, 'earlier']);
    expect(oneOf?.map(({ $ref }) => $ref)).toEqual(Object.values(discriminator?.mapping ?? {}));
  });

  it('say question, version and outcome as the question does, and hold its result by a view of its own', () => {
    for (const question of app.get(QuestionCatalogue).all()) {
      const answer = schemaOf(nameOfRef(union().discriminator!.mapping[question.name]!));
      const { form, question: name, questionVersion, outcome, result } = answer.properties!;
      expect([form?.const, name?.const, questionVersion?.const, outcome?.enum]).toEqual([
        question.name,
        question.name,
        question.version,
        [...question.outcomes].sort(),
      ]);
      expect(answer.required).toEqual(
        expect.arrayContaining(['form', 'question', 'questionVersion', 'outcome', 'result']),
      );
      const fields = Object.keys(schemaOf(nameOfRef(result!.$ref!)).properties!);
      // What has no line in the policy would never be shown; `withheld` is the mask's own.
      expect(fields.filter((field) => field !== 'withheld').sort()).toEqual(Object.keys(question.resultAccess).sort());
    }
  });

  it('let a client read the required bond as text or null', () => {
    const result = schemaOf('BondRequirementAnswer').properties!['result']!;
    const { requiredContinuousAmount: amount } = schemaOf(nameOfRef(result.$ref!)).properties!;
    expect(amount?.type).toEqual(['string', 'null']);
    expect(schemaOf(nameOfRef(result.$ref!)).required).toContain('requiredContinuousAmount');
  });
});
