// npm run bench [-- --json FILE] [--only NAME] [--question PART OF ITS NAME] [--seconds N]: our service against a bare server in the same run, interleaved, as ratios.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { accessCost } from './access-cost.mjs';
import { additionalDutiesBench } from './additional-duties.mjs';
import { bulk } from './bulk.mjs';
import { entriesAtScale } from './entries-at-scale.mjs';
import { entriesFiling } from './entries-filing.mjs';
import { run as ledger } from './ledger.mjs';
import { lookups } from './lookups.mjs';
import { money } from './money.mjs';
import { simulations } from './simulations.mjs';
import { risk } from './risk.mjs';
import { startUp } from './start-up.mjs';
import { table } from './table.mjs';
import { targeting } from './targeting.mjs';
import { webhooks } from './webhooks.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    question: { type: 'string' },
    seconds: { type: 'string' },
  },
});
const suites = {
  'start-up': startUp,
  lookups,
  access: accessCost,
  ledger: ({ say }) => ledger(undefined, { say }),
  'additional-duties': additionalDutiesBench,
  bulk,
  'entries-filing': entriesFiling,
  'entries-at-scale': entriesAtScale,
  money,
  risk,
  targeting,
  simulations,
  webhooks,
};
const results = [];
for (const [name, suite] of Object.entries(suites)) {
  if (values.only && values.only !== name) continue;
  process.stdout.write(`\n${name}\n`);
  const say = (line) => process.stdout.write(`  ${line}\n`);
  results.push(...(await suite({ seconds: Number(values.seconds ?? 4), say, only: values.question })));
}
process.stdout.write(`\n${table(results)}\n`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
