import type { Actor } from '../../src/kernel/actor.js';
import { unlawful } from '../../src/kernel/errors.js';
import type { Fault } from '../../src/kernel/errors.js';
import type { Approval } from '../../src/platform/approvals/approval.js';
import { Approvals } from '../../src/platform/approvals/approvals.js';
import type { Caller, TestApp } from './app.js';

export const PROPOSER: Actor = { id: 'sandbox-administrator', role: 'administrator', organisationId: null, scopes: [] };
export const SECOND = 'sandbox-administrator-2';

/** A kind of change that exists in tests only: what a confirmed proposal does is each feature's own. */
export class TestChange {
  done: string[] = [];
  standing = 'as it was';
  faults: Fault[] = [];
  lateFaults: Fault[] = [];

  constructor(private readonly t: TestApp) {
    t.app.get(Approvals).on<{ size: number }>('test_change', {
      mayPropose: ['administrator'],
      mayConfirm: ['administrator'],
      check: () => this.faults,
      seen: () => Promise.resolve(this.standing),
      apply: ({ subject, payload }, approver) => {
        this.done.push(`${subject} ${String(payload.size)} ${approver.id}`);
        if (this.lateFaults.length > 0) throw unlawful(this.lateFaults);
        return Promise.resolve({ type: 'thing', id: subject });
      },
    });
  }

  reset(): void {
    [this.done, this.standing, this.faults, this.lateFaults] = [[], 'as it was', [], []];
  }

  proposed(by = PROPOSER): Promise<Approval<{ size: number }>> {
    const proposal = { kind: 'test_change', subject: 'thing-1', payload: { size: 3 }, reason: 'It has to grow.' };
    return this.t.app.get(Approvals).propose(by, proposal);
  }
}

/** Confirms, refuses or withdraws, with a new key each time. */
export const act = (caller: Caller, id: string, what: string, body: object = {}, key: string = crypto.randomUUID()) =>
  caller.post(`/v1/approvals/${id}/${what}`).set('idempotency-key', key).send(body);
