import { problem } from '../../../kernel/errors.js';

export const billFiled = problem(
  'isf.bill_filed',
  'conflict',
  'This importer’s security filing of this bill of lading stands: update it, or withdraw it first.',
);
