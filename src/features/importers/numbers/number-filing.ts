import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ReferenceLookups } from '../../reference/index.js';
import { FilingFaults } from '../filing/filing-faults.js';
import type { AddImporterNumber, AssignNumber } from '../filing/filing.dto.js';
import { numberInUse, numberTaken } from '../importer.errors.js';
import type { KeptNumber } from './importer-numbers.js';
import { ImporterNumbers } from './importer-numbers.js';
import { UnusedNumbers } from './unused-numbers.js';

/** Where a number stands in what was filed. */
export interface FiledNumber {
  readonly text: string;
  readonly pointer: string;
}

type GivenNumber = AddImporterNumber & { readonly number: string };

interface Claimed extends KeptNumber {
  /** Whether it is on record as this importer's. */
  readonly isIts: boolean;
}

/** Files numbers: claims them, tells every one that is another importer’s, and keeps the rest. */
@Injectable()
export class NumberFiling {
  constructor(
    private readonly numbers: ImporterNumbers,
    private readonly reference: ReferenceLookups,
    private readonly clock: Clock,
    private readonly unused: UnusedNumbers,
    private readonly faults: FilingFaults,
  ) {}

  /** Lets the importer use these numbers from a day on, in the running transaction. Their law has been asked. */
  async file(importerId: string, filed: readonly FiledNumber[], from: IsoDate, reason: string): Promise<void> {
    const kept = await this.claim(filed, importerId);
    if (kept.some(({ isIts }) => isIts)) {
      const usable = (await this.numbers.usable(importerId, from)).map(({ key }) => key);
      if (kept.some(({ key }) => usable.includes(key))) throw numberInUse();
    }
    for (const number of kept) await this.numbers.add(importerId, number, from, reason, this.clock.now());
    if (kept.length > 0) await this.unused.watch(importerId, from);
  }

  /** Lets it use one more, unless that is like one of somebody else and was not told apart. */
  async add(actor: Actor, importerId: string, { number, from, reason, otherImporterThan }: GivenNumber): Promise<void> {
    const alike = await this.faults.alikeByNumber(actor, importerId, number, otherImporterThan);
    // A number that is another importer's says more than likeness: it is told first, and by itself.
    await this.file(importerId, [{ text: number, pointer: '/number' }], from, reason);
    if (alike.length > 0) throw unlawful(alike);
  }

  /** Ends the use of all of its numbers from a day on. */
  endAll(importerId: string, on: IsoDate): Promise<void> {
    return this.numbers.endAll(importerId, on, this.clock.now());
  }

  /** Refuses numbers that are somebody's, each by name, and keeps others from taking the rest until the transaction ends. */
  async assertFree(filed: readonly FiledNumber[]): Promise<void> {
    await this.claim(filed, undefined);
  }

  private async claim(filed: readonly FiledNumber[], importerId: string | undefined): Promise<readonly Claimed[]> {
    const kept: (KeptNumber & { readonly pointer: string })[] = [];
    for (const { text, pointer } of filed) kept.push({ ...(await this.numbers.keep(text)), pointer });
    if (kept.length === 0) return [];
    const holders = await this.numbers.claim(kept.map(({ key }) => key));
    const faults = kept.flatMap(({ key, shown, pointer }) => {
      const holder = holders.get(key) ?? importerId;
      return holder === importerId ? [] : [takenBy(pointer, shown, holder ?? '')];
    });
    if (faults.length > 0) throw numberTaken(undefined, faults);
    return kept.map((number) => ({ ...number, isIts: holders.has(number.key) }));
  }

  /** Lets the importer use the next number of a port from a day on. */
  async assign(importerId: string, { portCode, reasons }: AssignNumber, on: IsoDate, pointer: string): Promise<void> {
    const [port] = await this.reference.named({ ports: [portCode] }, on, this.clock.now());
    if (!port) throw unlawful([noSuchPort(`${pointer}/portCode`)]);
    const text = await this.numbers.assign(portCode, on);
    await this.file(importerId, [{ text, pointer }], on, `Assigned: ${reasons.join(', ').replaceAll('_', ' ')}.`);
  }
}

const takenBy = (pointer: string, shown: string, importerId: string): Fault => ({
  pointer,
  code: 'importer_number.taken',
  message: `${shown} is the number of ${importerId}.`,
  remedy: 'File for that importer, or correct the number.',
});
/** A port that is none. */
export const noSuchPort = (pointer: string): Fault => ({
  pointer,
  code: 'port.unknown',
  message: 'There is no such port on record on that day.',
  remedy: 'The ports are at /v1/ports.',
});
