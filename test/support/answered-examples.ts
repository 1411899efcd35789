import { writeFileSync } from 'node:fs';
import { refusalOf } from '../../src/platform/openapi/answered-examples.js';
import { operationsOf } from '../../src/platform/openapi/contract.js';
import type { Contract } from '../../src/platform/openapi/contract.js';

/** By method and path: the status, then the codes. */
type Refused = Readonly<Record<string, string>>;

const FILE = 'src/features/answered-examples.ts';

/** Writes down how the examples that are refused are answered; `npm run generate` takes it into the contract. */
export function writeAnsweredExamples(refused: Refused): void {
  const lines = Object.entries(refused)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, answer]) => `  '${name}': '${answer}',`);
  const made = `import { tellRefusedExamples } from '../platform/openapi/answered-examples.js';

// Measured and compared by test/contract/routes; made anew with GOLDEN=make, then \`npm run generate\`.
tellRefusedExamples({
${lines.join('\n')}
});
`;
  writeFileSync(FILE, made);
}

/** What the contract has to say of each body whose example is refused. */
export const refusalsTold = (refused: Refused): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(refused).map(([name, answer]) => [name, refusalOf(answer)]));

/** What it says. */
export const refusalsToldIn = (contract: Contract): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...operationsOf(contract)].flatMap(({ method, path, operation: { requestBody } }) =>
      requestBody?.description === undefined ? [] : [[`${method} ${path}`, requestBody.description]],
    ),
  );
