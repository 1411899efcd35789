import { readFileSync } from 'node:fs';
import type { Contract } from '../../src/platform/openapi/contract.js';
import { ContractCheck } from './contract-check.js';
import { waitForTemplates } from './templates-made.js';

let contract: Contract | undefined;
let check: ContractCheck | undefined;

/** The contract of the built service: made once for a run of the tests (make-templates.mjs), read once in a process. */
export function builtContract(): Contract {
  waitForTemplates();
  const file = process.env['TEST_CONTRACT_FILE']!;
  return (contract ??= JSON.parse(readFileSync(file, 'utf8')) as Contract);
}

/** Holds answers to that contract; one for all test files of a process, so that each schema is compiled once. */
export const builtContractCheck = (): ContractCheck => (check ??= new ContractCheck(builtContract()));
