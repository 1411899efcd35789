import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FieldPolicy } from '../../src/kernel/access.js';
import { ROLES } from '../../src/kernel/actor.js';
import type { Role } from '../../src/kernel/actor.js';
import { maskFor } from '../../src/kernel/mask.js';
import { shownBy, toAnswer } from '../../src/platform/determinations/answer.js';
import { questionId } from '../../src/platform/determinations/question.js';
import type { Question } from '../../src/platform/determinations/question.js';
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

describe('an answer to each role', () => {
  type Policy = FieldPolicy<object>;
  const questions = (): readonly Question[] => {
    const catalogue = app.get(QuestionCatalogue);
    return catalogue.all().flatMap((one) => [one, ...catalogue.earlier(one.name)]);
  };
  const fieldsOf = (policy: Policy) => Object.entries(policy) as [string, FieldPolicy<{ f: 1 }>['f']][];
  /** A view in which every field tells where it stands. */
  const filled = (policy: Policy, at: string): object =>
    Object.fromEntries(
      fieldsOf(policy).map(([field, grants]) => [
        field,
        grants.within ? filled(grants.within, `${at}.${field}`) : `<${at}.${field}>`,
      ]),
    );
  /** What a role is granted of it whatever the row, read off the policy and not off the mask. */
  const granted = (policy: Policy, role: Role, at: string): readonly string[] =>
    fieldsOf(policy).flatMap(([field, grants]) => {
      if (!grants.some(({ to, when }) => to.includes(role) && !when)) return [];
      return grants.within ? granted(grants.within, role, `${at}.${field}`) : [`<${at}.${field}>`];
    });
  const toldIn = (value: unknown) => JSON.stringify(value).match(/<[^>]+>/g) ?? [];
  const TELLING = ['<digest>', '<step.inputs>', '<step.parameters>', '<step.value>'];

  it('holds of result and inputs what is granted to it; steps and digest only where that is all of both', () => {
    const narrowed: string[] = [];
    for (const question of questions()) {
      const { resultAccess, inputsAccess, outcomes } = question;
      const result = Object.keys(resultAccess).length > 0 ? filled(resultAccess, 'result') : { open: '<result>' };
      const inputs = inputsAccess ? filled(inputsAccess, 'inputs') : { open: '<inputs>' };
      const step = { rule: 'X-01', version: 1, title: '', citations: [], authorityStatus: 'in_force' };
      const [inputsOf, parameters, value] = ['<step.inputs>', '<step.parameters>', '<step.value>'];
      const made = { question: question.name, outcome: outcomes[0], reasonCodes: [], warnings: [], result, inputs };
      const told = { ...made, steps: [{ ...step, inputs: { inputsOf }, parameters, value }], digest: '<digest>' };
      const answer = toAnswer(question, told as never, question.name);
      const all = toldIn({ result, inputs }).sort();
      for (const role of ROLES) {
        const actor = { id: 'someone', role, organisationId: null, scopes: [] } as const;
        const seen = toldIn(maskFor(shownBy(answer), role).apply(answer, actor)).sort();
        const own = [
          ...(Object.keys(resultAccess).length > 0 ? granted(resultAccess, role, 'result') : ['<result>']),
          ...(inputsAccess ? granted(inputsAccess, role, 'inputs') : ['<inputs>']),
        ].sort();
        const isWhole = own.join() === all.join();
        if (!isWhole) narrowed.push(`${questionId(question)} ${role}`);
        expect([questionId(question), role, seen]).toEqual([
          questionId(question),
          role,
          isWhole ? [...own, ...TELLING].sort() : own,
        ]);
      }
    }
    // What is found of a person, and what endangers the revenue, is customs' own: the walk above has met both.
    expect(narrowed).toEqual(expect.arrayContaining(['reasonable_belief@1 importer', 'importer_risk@1 broker']));
  });
});
