import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { Database } from '../database/database.js';
import { thisBuild } from './sandbox-build.js';

// Said last: a sandbox that is filled in part is not taken for a whole one.
const FILLED_BY = {
  name: 'sandbox-filled-by',
  text: 'insert into sandbox_build (version, digest) values ($1, $2) on conflict (one) do nothing',
};

/** What a feature puts into the sandbox; running it again changes nothing. */
export interface SandboxSeed {
  readonly name: string;
  /** Lower runs first; a seed finds everything with a lower order already there. */
  readonly order: number;
  seed(): Promise<void>;
}

/** The sandbox's contents: features register theirs, start-up and reset run them all. */
@Injectable()
export class SandboxSeeds {
  private readonly seeds: SandboxSeed[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  add(seed: SandboxSeed): void {
    if (this.seeds.some(({ name }) => name === seed.name)) throw new Error(`sandbox seed ${seed.name} is added twice`);
    this.seeds.push(seed);
  }

  /** Fills what is missing, in order; outside the sandbox it does nothing. */
  async run(): Promise<void> {
    if (!this.settings.sandbox) return;
    const inOrder = [...this.seeds].sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
    for (const one of inOrder)
      await one.seed().catch((cause: unknown) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`The sandbox could not be filled (${one.name}): ${why}`, { cause });
      });
    const { version, digest } = await thisBuild();
    await this.database.query(FILLED_BY, [version, digest]);
  }
}
