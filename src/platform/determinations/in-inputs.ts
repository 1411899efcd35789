import { DomainError } from '../../kernel/errors.js';

/** A question's own faults stand where its inputs were sent; its `asOf` stands beside them. */
export const inInputs = ({ type, message, faults, details }: DomainError): DomainError =>
  new DomainError(
    type,
    message,
    faults.map((fault) => (fault.pointer === '/asOf' ? fault : { ...fault, pointer: `/inputs${fault.pointer}` })),
    details,
  );
