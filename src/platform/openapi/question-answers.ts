import { DeterminationAnswer, EarlierAnswer, answerView } from '../determinations/answer.view.js';
import { EARLIER } from '../determinations/answer.js';
import type { Question } from '../determinations/question.js';
import type { Contract } from './contract.js';
import { refTo } from './schema.js';
import type { Schema } from './schema.js';

/**
 * What each question says of its answers, as one flat schema: which question and version, what it can come to, and the result
 * by its own view. Where several come out of one route, `form` says which; earlier versions share one open form.
 */
export function describeAnswersOfQuestions(
  { components: { schemas } }: Contract,
  questions: readonly Question[],
): void {
  for (const question of questions) describe(schemas, question);
  const earlier = schemas[EarlierAnswer.name];
  if (earlier?.properties) Object.assign(earlier.properties, { form: constant(earlier.properties['form'], EARLIER) });
  const forms = [
    ...questions.map((question) => [question.name, answerView(question).name] as const),
    [EARLIER, EarlierAnswer.name] as const,
  ];
  schemas[DeterminationAnswer.name] = {
    description: 'A legal answer of any question, explained step by step and computable again; `form` says which.',
    oneOf: forms.map(([, name]) => refTo(name)),
    discriminator: {
      propertyName: 'form',
      mapping: Object.fromEntries(forms.map(([form, name]) => [form, refTo(name).$ref ?? ''])),
    },
  };
}

function describe(schemas: Record<string, Schema>, question: Question): void {
  const schema = schemas[answerView(question).name];
  if (!schema?.properties) throw new Error(`the contract has no answers of ${question.name}`);
  const { name, version, title, outcomes, result } = question;
  const { form, question: asked, questionVersion, outcome } = schema.properties;
  schema.description = `The answer to: ${title}`;
  Object.assign(schema.properties, {
    form: constant(form, name),
    question: constant(asked, name),
    questionVersion: constant(questionVersion, version),
    outcome: { type: 'string', description: outcome?.description, enum: [...outcomes].sort() },
    result: { ...refTo(result.name), description: 'The answer in full.' },
  });
  schema.required = [...new Set([...(schema.required ?? []), 'questionVersion'])];
}

const constant = (schema: Schema | undefined, value: string | number): Schema => ({
  ...(typeof value === 'string'
    ? { type: 'string' }
    : { type: 'integer', format: 'int32', minimum: value, maximum: value }),
  ...(schema?.description !== undefined && { description: schema.description }),
  const: value,
});
