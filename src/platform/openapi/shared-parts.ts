import { operationsOf } from './contract.js';
import type { Answer, Content, Contract, Operation, Parameter, Reference } from './contract.js';
import { nameOfRef } from './schema.js';

/**
 * The contract as it is published: parameters, answers and examples that stand in more than one place are written once,
 * under `components`, and referred to. Nothing else changes: with its references followed it is the contract given.
 */
export function withSharedParts(contract: Contract): object {
  const [examples, answers, parameters] = [
    new SharedParts('examples'),
    new SharedParts('responses'),
    new SharedParts('parameters'),
  ];
  const withExamples = (answer: Answer | Reference): Answer | Reference =>
    isReference(answer) || !answer.content
      ? answer
      : { ...answer, content: mapped(answer.content, (media) => sharedExample(media, examples)) };
  const places = operationsOf(contract);
  const given = places.flatMap(({ operation }) => Object.entries(operation.responses));
  for (const [, answer] of given)
    for (const media of mediaOf(answer))
      if (media.example !== undefined) examples.see(viewIn(media), { value: media.example });
  for (const [status, answer] of given)
    for (const media of mediaOf(answer)) answers.see(`${viewIn(media)}${status}`, withExamples(answer));
  for (const { path, operation } of places)
    for (const parameter of operation.parameters ?? []) parameters.see(parameterName(path, parameter), parameter);

  const shared = ({ parameters: own, ...operation }: Operation): object => ({
    ...operation,
    ...(own && { parameters: own.map((one) => parameters.refer(one)) }),
    responses: mapped(operation.responses, (answer) => answers.refer(withExamples(answer))),
  });
  return {
    ...contract,
    paths: mapped(contract.paths, (methods) => mapped(methods, shared)),
    components: {
      ...contract.components,
      parameters: parameters.components(),
      responses: { ...contract.components.responses, ...answers.components() },
      examples: examples.components(),
    },
  };
}

/** Parts of one kind, by the name each would have: the most frequent of a name gets it, the others stay where they are. */
class SharedParts {
  private readonly seen = new Map<string, Map<string, number>>();
  private names: ReadonlyMap<string, string> | undefined;

  constructor(private readonly kind: 'parameters' | 'responses' | 'examples') {}

  see(name: string, part: object): void {
    const times = this.seen.get(name) ?? new Map<string, number>();
    const text = JSON.stringify(part);
    this.seen.set(name, times.set(text, (times.get(text) ?? 0) + 1));
  }

  /** A reference to it where it is shared, else itself. */
  refer<T extends object>(part: T): T | Reference {
    const name = this.nameByText().get(JSON.stringify(part));
    return name === undefined ? part : { $ref: `#/components/${this.kind}/${name}` };
  }

  components(): Readonly<Record<string, unknown>> {
    const byName = [...this.nameByText()].map(([text, name]) => [name, JSON.parse(text) as unknown] as const);
    return Object.fromEntries(byName.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private nameByText(): ReadonlyMap<string, string> {
    return (this.names ??= new Map(
      [...this.seen].flatMap(([name, times]) => {
        const [text, most] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a));
        return most > 1 ? [[text, name] as const] : [];
      }),
    ));
  }
}

type Media = Content[string];

const isReference = (answer: Answer | Reference): answer is Reference => '$ref' in answer;

const mediaOf = (answer: Answer | Reference): readonly Media[] =>
  isReference(answer) ? [] : Object.values(answer.content ?? {});

const viewIn = ({ schema }: Media): string => (schema.$ref === undefined ? 'Answer' : nameOfRef(schema.$ref));

function sharedExample(media: Media, examples: SharedParts): Media {
  const { example, ...rest } = media;
  const shared = examples.refer({ value: example });
  return '$ref' in shared ? { ...rest, examples: { example: shared } } : media;
}

/** `Limit` for a query or header; `DetentionsId` for what a path names, by the list it is in. */
function parameterName(path: string, { in: where, name }: Parameter): string {
  const [, list = ''] = where === 'path' ? (new RegExp(`/([a-z-]+)/\\{${name}\\}`).exec(path) ?? []) : [];
  return `${pascal(list)}${pascal(name)}`;
}

const pascal = (text: string): string =>
  text
    .split(/[^A-Z0-9]+/i)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const mapped = <T, R>(values: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
