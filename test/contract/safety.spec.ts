import { describe, expect, it } from '@jest/globals';
import '../../src/app.module.js';
import { operationsOf } from '../../src/platform/openapi/contract.js';
import { builtContract, builtContractCheck } from '../support/built-contract.js';
import { namesMissing } from '../support/held-faults.js';
import type { HeldFault } from '../support/held-faults.js';

/** Faults of safety; those of law and data are in law-faults.spec. */
const HELD: readonly HeldFault[] = [
  ['a body of 300,000 empty entries stops the service', 'e2e/hostile-bodies', '300,000 empty entries'],
  ['70,000 unknown keys, in inputs too, block it', 'e2e/hostile-bodies', '70,000 unknown fields', 'as many in inputs'],
  ['more than a hundred faults are listed', 'e2e/hostile-bodies', 'is told how many faults it has beyond those listed'],
  ['a list of a request has no bound', 'contract/request-shapes', 'bound every list'],
  ['a text of a request has no bound', 'contract/openapi', 'limits each text and each list by a validator'],
  ['an answer weighs more than a megabyte', 'contract/lists', 'no answer is above 1 MB'],
  ['a list ends in silence', 'contract/lists', 'goes on where it ends, unless what it lists is bounded'],
  ['one request holds the event loop', 'e2e/event-loop', 'holds the event loop for at most'],
  ['a quote of 999 lines holds it', 'e2e/event-loop', 'of 999 lines does not hold it longer'],
  ['one redaction stops the API', 'e2e/file-redactions', 'does not keep others waiting, who are answered while it'],
  ['pixels and areas of a redaction have no bound', 'e2e/file-redactions', 'more than twice the largest image'],
  ['redactions are not queued', 'e2e/file-redactions', 'takes a place, of which one organisation has a few'],
  ['an image unpacks without end', 'e2e/files', 'and when it unpacks to too many pixels'],
  ['a hold shows in what the importer or the owner reads', 'e2e/disclosure-holds', 'a held case reads like any other'],
  [
    'a duty withheld under a hold is nobody’s decision',
    'e2e/disclosure-holds',
    'withheld by a named authority they are late',
  ],
  [
    'an owner knows of a detention at once',
    'e2e/detention-sides',
    'tells its owner nothing before something is disclosed',
  ],
  ['an id tells its millisecond', 'contract/lists', 'does not tell when it was made', 'given before is still one'],
  ['a cursor counts globally', 'contract/lists', 'is not told in words or numbers', 'only who was told can go on'],
  [
    'a role states a purpose of another',
    'contract/access-matrix',
    'every role states the purposes that are committed for it',
  ],
  ['the contract asks for no purpose', 'contract/access-matrix', 'required where nobody gets an answer without'],
  [
    'a stated purpose keeps a look from the importer',
    'e2e/access-reports',
    'every look but those of customs, whatever purpose',
  ],
  ['a grant to read performs an act', 'e2e/seizure-owners', 'a grant to read lets nobody ask'],
  ['the same by any act on any thing', 'contract/access-ownership', 'is not acted on under a grant to read'],
  ['a grant names what is not there', 'contract/row-security', 'nothing can be granted that is not there'],
  ['a revoked administrator’s proposal is confirmed', 'e2e/fallen-proposals', 'falls with the right, whatever it was'],
  [
    'a lost database ends it with 0 and answers of 500',
    'e2e/database-lost',
    'answers 503 to all that wait and ends with a code',
  ],
  ['it runs as owner, superuser or past row security', 'e2e/runtime-role', 'is never the owner', 'is never %s'],
  ['the same at its start', 'e2e/start', 'refuses to run as the owner, with the statement that makes'],
  ['row security is forced, or off', 'e2e/runtime-role', 'is on and not forced'],
  [
    'the runtime role reads audit and kept answers',
    'contract/audit',
    'cannot be read, written',
    'what others were answered',
  ],
  ['the leftmost forwarded address is believed', 'e2e/front-door', 'the address a client is counted by'],
  ['TRUST_PROXY=on', '../src/config/trusted-proxies', '%s is refused, and it is said what to set'],
  ['a list for an object, an object for text: 500', 'e2e/hostile-bodies', 'a value of another form'],
  ['the same in a batch, which fails whole', 'e2e/hostile-bodies', '%s: one detention, and the same in a batch'],
  ['{"limit":{"toString":1}} in a look-up: 500', 'e2e/hostile-bodies', '[{ toString: 1 }, 400]'],
  ['anything else sent anywhere: 500', 'e2e/bad-input', 'another value in any place of a body'],
  ['parallel resets: 500, 503', 'e2e/sandbox', 'is put back whole by many who ask at once'],
  [
    'an answer is replayed after its grant',
    'e2e/idempotency',
    'is given again while the grant lasts, and is nothing once',
  ],
  ['a key is bound to how an address is spelled', 'e2e/idempotency', 'a key is bound to what it was first sent with'],
  ['a PDF script under an escaped name', '../src/platform/files/desk/pdf-content', 'J#61vaScript'],
  ['health checks share a budget', 'e2e/front-door', 'are not counted among the requests of an address'],
  ['a slow body lives on', 'e2e/front-door', 'a client that sends slowly'],
  ['what is another’s answers later than nothing', 'contract/existence-timing', 'takes as long as what does not exist'],
  ['an address in an answer is dead', 'contract/reads', 'is there for whoever is shown it'],
  ['a determination that is named is not there', 'contract/reads', 'determinationId'],
  ['settings that are none are taken', '../src/config/env', "['PORT', '3162.5']", 'give metrics a port of their own'],
  ['production without a ledger key', '../src/config/env', 'are needed in production, each told with its reason'],
  ['an issuer over plain http', '../src/config/env', 'take %s over plain http from this machine alone'],
  [
    'an answer, status or member that is not declared',
    'contract/safety',
    'no member that the contract does not declare',
  ],
  ['limit=0x10', 'e2e/hostile-bodies', "'0x10', '1e1', '', '5.0'"],
  ['endedOn: "1977"', 'e2e/reference', 'says the year, and no day'],
  ['a refused act leaves something', 'contract/reads', 'writes no row but the answer to its key'],
  ['a look changes a row of business', 'contract/reads', 'writes no row of business'],
  ['an actor is set by hand', 'e2e/acting', 'is joined by the same actor alone; somebody else is an error'],
];

describe('a fault that was found before', () => {
  it.each(HELD)('%s: is held by a test of %s', (_, file, ...names) => {
    expect(namesMissing(file, names)).toEqual([]);
  });
});

describe('a refusal that a test is given', () => {
  const PROBLEM = 'application/problem+json';
  const problem = {
    type: '/v1/problems/request.invalid',
    title: 'The request has faults; none of it was carried out.',
    status: 400,
    detail: 'The request has faults; none of it was carried out.',
    code: 'request.invalid',
    requestId: '5b0f6a5e-6e43-4c3e-9f07-6a5b5d1f2a10',
  };
  const fault = { pointer: '/a', code: 'field.unknown', message: 'There is no such field.' };

  it('has no member that the contract does not declare, of any operation and status', () => {
    const check = builtContractCheck();
    const [loose, closed]: [string[], string[]] = [[], []];
    let tried = 0;
    for (const { path, method, operation } of operationsOf(builtContract())) {
      const served = new Set([`${method} ${path}`]);
      const asked = { method: method.toUpperCase(), path: path.replaceAll(/\{[^}]+\}/g, 'x'), type: PROBLEM };
      // Sign-in refuses in a form of its own (RFC 6749 section 5.2).
      for (const status of path.startsWith('/oauth/') ? [] : Object.keys(operation.responses).map(Number)) {
        if (status < 400) continue;
        tried++;
        const faultsOf = (body: object) => check.faultsOf({ ...asked, status, body }, served);
        if (faultsOf({ ...problem, errors: [fault] }).length > 0) closed.push(`${method} ${path} ${String(status)}`);
        for (const body of [
          { ...problem, organisationId: 'org_x' },
          { ...problem, errors: [{ ...fault, value: 'x' }] },
          { ...problem, code: 'no.such_code', type: '/v1/problems/no.such_code' },
        ])
          if (faultsOf(body).length === 0)
            loose.push(`${method} ${path} ${String(status)} ${Object.keys(body).join()}`);
      }
      if (check.faultsOf({ ...asked, status: 418, body: problem }, served).length === 0) loose.push(`${path} 418`);
    }
    expect([loose, closed]).toEqual([[], []]);
    expect(tried).toBeGreaterThan(2000);
  });
});
