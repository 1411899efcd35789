import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { problem } from '../../kernel/errors.js';
import { Public } from '../access/requires.js';
import { Unmasked } from '../access/reveals.js';
import { Database } from '../database/database.js';
import { HealthView } from './health.view.js';

const notReady = problem('service.not_ready', 'unavailable', 'The service is up but cannot reach what it needs.');

/** Whether this process lives and can serve. */
@ApiTags('About')
@Controller('health')
export class HealthController {
  private asking: Promise<void> | undefined;

  constructor(private readonly database: Database) {}

  /** The process runs; says nothing of what it depends on. */
  @Get('live')
  @Public('load balancers have no token')
  @Unmasked('says only that the process runs')
  checkLiveness(): HealthView {
    return { status: 'live' };
  }

  /** The process can reach its database and may be sent requests. */
  @Get('ready')
  @Public('load balancers have no token')
  @Unmasked('says only that the database answers')
  async checkReadiness(): Promise<HealthView> {
    try {
      // However many ask at once, the database is asked once.
      await (this.asking ??= this.ask().finally(() => (this.asking = undefined)));
    } catch {
      throw notReady(undefined, [], { retryAfter: 2 });
    }
    return { status: 'ready' };
  }

  private async ask(): Promise<void> {
    await this.database.query({ name: 'health', text: 'select 1' });
  }
}
