import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { ClientDirectory } from '../auth/client-directory.js';
import { JobFailure } from './job.js';

/** Asks anew at each step: a client may have lost its rights since it submitted the work. */
@Injectable()
export class StillRight {
  constructor(private readonly clients: ClientDirectory) {}

  /** Ends the job for good where whoever it is done for may not act any more. */
  async assert({ id, role }: Actor, code: `${string}.${string}`, message: string): Promise<void> {
    const client = await this.clients.find(id);
    if (client && (!client.active || client.role !== role)) throw new JobFailure(code, message);
  }
}
