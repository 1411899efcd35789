import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { invalid, unlawful } from '../../../kernel/errors.js';
import type { EntityType } from '../rules/nonresident.js';
import type { Fault } from '../../../kernel/errors.js';
import { notInFuture } from '../../../kernel/in-future.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { FiledForm } from '../filing/filed-form.js';
import type { AddImporterNumber, AssignNumber, RemoveImporterNumber } from '../filing/filing.dto.js';
import { ImporterLock, notBefore } from '../filing/importer-lock.js';
import { numberNotInUse } from '../importer.errors.js';
import { assignedNumber } from '../rules/assigned-number.js';
import { importerNumbers, isPerson } from '../rules/importer-numbers.js';
import { ImporterNumbers } from './importer-numbers.js';
import { NumberFiling } from './number-filing.js';

/** Adds numbers to an importer and ends their use. */
@Injectable()
export class NumberActs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly form: FiledForm,
    private readonly importers: ImporterLock,
    private readonly numbers: ImporterNumbers,
    private readonly numberFiling: NumberFiling,
  ) {}

  /** Lets it use one more number, given or assigned. */
  add(actor: Actor, id: string, given: AddImporterNumber): Promise<void> {
    const { number, assign, from } = given;
    if ((number === undefined) === (assign === undefined)) throw invalid([oneOfTwo]);
    return this.database.transaction(actor, async () => {
      if (number !== undefined) await this.importers.compared();
      const { since } = await this.importers.take(id);
      const kinds = await this.form.kindsFrom(id, from);
      const entityType = kinds.find((kind) => !isPerson(kind)) ?? kinds[0] ?? null;
      const filed = number === undefined ? [] : [number];
      const faults = [
        ...ask(importerNumbers, { numbers: filed, entityType }, from).decision,
        ...notInFuture('/from', from, this.clock.today()),
        ...notBefore(since, '/from', from),
        ...(assign ? await this.faultsOfAssignment(id, assign, from, entityType) : []),
      ];
      if (faults.length > 0) throw unlawful(faults.map(ofOne));
      if (assign) await this.numberFiling.assign(id, assign, from, '/assign');
      else if (number !== undefined) await this.numberFiling.add(actor, id, { ...given, number });
      await this.importers.changed(id);
    });
  }

  /** Ends the use of one of its numbers. */
  remove(actor: Actor, id: string, { number, on }: RemoveImporterNumber): Promise<void> {
    return this.database.transaction(actor, async () => {
      await this.importers.take(id);
      const faults = [
        ...ask(importerNumbers, { numbers: [number], entityType: null, isEnding: true }, on).decision,
        ...notInFuture('/on', on, this.clock.today()),
      ];
      if (faults.length > 0) throw unlawful(faults.map(ofOne));
      const { key } = await this.numbers.keep(number);
      const holder = (await this.numbers.claim([key])).get(key);
      if (holder !== id || !(await this.numbers.end(key, on, this.clock.now()))) throw numberNotInUse();
      await this.importers.changed(id);
    });
  }

  private async faultsOfAssignment(
    id: string,
    { reasons }: AssignNumber,
    from: IsoDate,
    entityType: EntityType | null,
  ) {
    const numbers = (await this.numbers.usable(id, from)).map(({ kind }) => kind);
    const identified = await this.form.isIdentified(id, from);
    return ask(assignedNumber, { reasons, numbers, identified, entityType }, from).decision.map(at('/assign'));
  }
}

const at =
  (place: string) =>
  (fault: Fault): Fault => ({ ...fault, pointer: `${place}${fault.pointer}` });

// The rule speaks of a list; here there is one number.
const ofOne = (fault: Fault): Fault => ({ ...fault, pointer: fault.pointer.replace('/numbers/0', '/number') });

const oneOfTwo: Fault = {
  pointer: '/number',
  code: 'importer_number.one_of_two',
  message: 'Give a number, or ask for one to be assigned.',
  remedy: 'Send one of number and assign.',
};
