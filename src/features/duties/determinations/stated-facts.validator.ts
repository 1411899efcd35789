import { registerDecorator } from 'class-validator';

const MOST_FACTS = 60;
const LONGEST_NAME = 60;
const LONGEST_VALUE = 60;
const MOST_VALUES = 20;

/** Facts by name: each a boolean, a short text, or a short list of them. Which names there are, the record says. */
export function IsStatedFacts(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isStatedFacts',
      target: target.constructor,
      propertyName: property as string,
      options: {
        message: `$property must be an object of at most ${String(MOST_FACTS)} facts by name, each true, false, a short text or a list of short texts`,
        context: {
          code: 'facts.malformed',
          remedy: 'Send an object such as {"usmcaClaim": true}; GET /v1/duty-facts lists the names.',
          schema: {
            type: 'object',
            maxProperties: MOST_FACTS,
            additionalProperties: {
              anyOf: [
                { type: 'boolean' },
                { type: 'string', maxLength: LONGEST_VALUE },
                { type: 'array', maxItems: MOST_VALUES, items: { type: 'string', maxLength: LONGEST_VALUE } },
              ],
            },
          },
        },
      },
      validator: { validate: areFacts },
    });
  };
}

function areFacts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST_FACTS && entries.every(([name, fact]) => name.length <= LONGEST_NAME && isFact(fact));
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_VALUE;
const isFact = (value: unknown): boolean =>
  typeof value === 'boolean' ||
  isText(value) ||
  (Array.isArray(value) && value.length <= MOST_VALUES && value.every(isText));
