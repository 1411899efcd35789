import { problem, unlawful } from '../../kernel/errors.js';

export const ownClient = problem('client.own', 'forbidden', 'No one changes their own rights or keys alone.');
export const alreadyRevoked = problem('client.already_revoked', 'conflict', 'This client has been revoked already.');

const fault = (code: string, pointer: string, message: string, remedy: string) =>
  unlawful([{ code, pointer, message, remedy }]);

export const needsSecondPerson = (pointer: string, propose: string) =>
  fault(
    'client.needs_second_person',
    pointer,
    'Supervisors and administrators confirm what others propose: two persons decide on them.',
    `Propose it: POST ${propose}.`,
  );
export const lastKey = () =>
  fault('client.last_key', '', 'This is the only key that is good.', 'Add another first, or revoke the client.');
export const lastAdministrator = () =>
  fault(
    'client.last_administrator',
    '',
    'This is the only administrator that is left.',
    'Have another one appointed first.',
  );
