import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { assertVersion } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { ask } from '../../../platform/rules/ask.js';
import { importerRegistered, importerVoidedOnRecord } from '../importer.events.js';
import { NumberFiling } from '../numbers/number-filing.js';
import type { FiledNumber } from '../numbers/number-filing.js';
import { importerVoiding } from '../rules/importer-voiding.js';
import { FiledForm, placeOf } from './filed-form.js';
import { FilingFaults } from './filing-faults.js';
import type { AmendImporter, RegisterImporter, VoidImporter } from './filing.dto.js';
import { INSERT_IMPORTER, VOID } from './filing.sql.js';
import { ImporterLock, notBefore } from './importer-lock.js';

const FILED = 'Filed on CBP Form 5106.';

/** Puts importers on record as CBP Form 5106 tells of them, files the form again, and voids records. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly form: FiledForm,
    private readonly faults: FilingFaults,
    private readonly importers: ImporterLock,
    private readonly numberFiling: NumberFiling,
  ) {}

  /** Puts an importer on record; its id. */
  register(actor: Actor, given: RegisterImporter): Promise<string> {
    const place = placeOf(given.address);
    return this.database.transaction(actor, async () => {
      const today = this.clock.today();
      const { numbers = [], assignNumber, from } = given;
      await this.importers.compared();
      const faults = await this.faults.ofRegistration(given);
      if (faults.length > 0) throw unlawful(faults);
      await this.assertNew(actor, given);
      const id = newId('imp');
      const values = [id, given.organisationId ?? null, this.clock.now(), actor.id, today];
      await this.database.query(INSERT_IMPORTER, values);
      await this.form.keep(id, given, place);
      await this.numberFiling.file(id, numbersOf(numbers), from, FILED);
      if (assignNumber) await this.numberFiling.assign(id, assignNumber, today, '/assignNumber');
      await this.importers.tell(importerRegistered({ importerId: id }));
      return id;
    });
  }

  /** Files the form again: the whole of it holds from its day. */
  amend(actor: Actor, id: string, given: AmendImporter, expected: ExpectedVersion): Promise<void> {
    const place = placeOf(given.address);
    return this.database.transaction(actor, async () => {
      await this.importers.compared();
      const { version } = await this.importers.take(id);
      assertVersion(expected, version);
      const faults = await this.faults.ofAmendment(id, given);
      if (faults.length > 0) throw unlawful(faults);
      const { name, address, from, particulars, otherImporterThan } = given;
      const becomes = { name, address, phone: particulars?.phone, email: particulars?.email, otherImporterThan };
      const alike = await this.faults.alikeThen(actor, id, from, becomes);
      if (alike.length > 0) throw unlawful(alike);
      await this.form.keep(id, given, place, await this.form.on(id, given.from));
      await this.importers.changed(id);
    });
  }

  /** Voids its record: none of its numbers can be used from that day on. */
  void(actor: Actor, id: string, { ground, on, reason }: VoidImporter): Promise<void> {
    return this.database.transaction(actor, async () => {
      const { since } = await this.importers.take(id);
      const voided = ask(importerVoiding, { ground, on, today: this.clock.today() }, on).decision;
      const faults = [...voided, ...notBefore(since, '/on', on)];
      if (faults.length > 0) throw unlawful(faults);
      await this.numberFiling.endAll(id, on);
      await this.database.query(VOID, [id, on, ground, reason, this.clock.now()]);
      await this.importers.tell(importerVoidedOnRecord({ importerId: id, ground }));
    });
  }

  // A number that is another importer's says more than likeness: it is told first, and by itself.
  private async assertNew(actor: Actor, given: RegisterImporter): Promise<void> {
    await this.numberFiling.assertFree(numbersOf(given.numbers ?? []));
    const alike = await this.faults.alike(actor, given);
    if (alike.length > 0) throw unlawful(alike);
  }
}

const numbersOf = (numbers: readonly string[]): readonly FiledNumber[] =>
  numbers.map((text, i) => ({ text, pointer: `/numbers/${String(i)}` }));
