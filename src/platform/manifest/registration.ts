import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Settings } from '../../config/settings.js';
import { Relay } from '../outbox/relay.js';
import { SandboxSeeds } from '../sandbox/sandbox-seeds.js';
import { Ticks } from '../ticks/ticks.js';
import { manifests } from './manifest.js';

/** Starts what the manifests name: clocks, what follows events, the sandbox's contents. */
@Injectable()
export class Registration implements OnModuleInit {
  constructor(
    private readonly modules: ModuleRef,
    private readonly relay: Relay,
    private readonly ticks: Ticks,
    private readonly seeds: SandboxSeeds,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    for (const { clocks = [], hears = [], seeds = [] } of manifests()) {
      for (const { name, by } of clocks) {
        const due = this.modules.get(by, { strict: false });
        this.ticks.add({ name, run: () => due.run() });
      }
      for (const { events, by } of hears) {
        const hearer = this.modules.get(by, { strict: false });
        const together = hearer.hearAll ? { hearAll: hearer.hearAll.bind(hearer) } : undefined;
        for (const event of events) this.relay.on(event, (message) => hearer.hear(message), together);
      }
      if (!this.settings.sandbox) continue;
      for (const { name, order, by } of seeds) {
        const seed = this.modules.get(by, { strict: false });
        this.seeds.add({ name, order, seed: () => seed.seed() });
      }
    }
  }
}
