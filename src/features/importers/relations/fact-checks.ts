import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import { ask } from '../../../platform/rules/ask.js';
import { ReferenceLookups } from '../../reference/index.js';
import type { AddressInput } from '../address.dto.js';
import { FiledForm } from '../filing/filed-form.js';
import { ImporterNumbers } from '../numbers/importer-numbers.js';
import { noSuchPort } from '../numbers/number-filing.js';
import { programStatus } from '../rules/program-status.js';
import { serviceRequest } from '../rules/service-request.js';
import type { RecordVerification } from './existence.dto.js';
import { programFaults, serviceRequestFaults } from './fact-faults.js';
import type { FactOnRecord } from './fact-faults.js';
import type { AddImporterPerson, RecordProgramStatus, RecordServiceRequest } from './facts.dto.js';
import { openedPersons, toldIdentifications } from './identifications.js';
import type { KeptPerson } from './identifications.js';
import { personFaults } from './person-faults.js';

/** What is wrong with what is to be recorded of an importer: by the law, in itself, and beside what is on record for the day or later. */
@Injectable()
export class FactChecks {
  constructor(
    private readonly clock: Clock,
    private readonly form: FiledForm,
    private readonly numbers: ImporterNumbers,
    private readonly personalData: PersonalData,
    private readonly reference: ReferenceLookups,
  ) {}

  async ofPerson(
    id: string,
    { from, identifications = [], ...person }: AddImporterPerson,
    held: readonly FactOnRecord<KeptPerson>[],
  ): Promise<readonly Fault[]> {
    const told = { ...person, identifications: toldIdentifications(identifications) };
    const known = await openedPersons(this.personalData, held);
    return personFaults(told, from, known, await this.form.kindsFrom(id, from));
  }

  ofProgram(given: RecordProgramStatus, held: readonly FactOnRecord<RecordProgramStatus>[]): readonly Fault[] {
    const { program, status, tier = null, from } = given;
    const asked = ask(programStatus, { program, status, tier, from, today: this.clock.today() }, from).decision;
    // That its day has come is asked of everything that is recorded.
    return [...asked.filter(({ code }) => code !== IN_FUTURE), ...programFaults(given, held)];
  }

  async ofServiceRequest(
    id: string,
    given: RecordServiceRequest,
    held: readonly FactOnRecord<RecordServiceRequest>[],
  ): Promise<readonly Fault[]> {
    const { requestedOn: on, portCode } = given;
    const hasNumber = (await this.numbers.usable(id, on)).some(({ day }) => day === on);
    return [
      ...ask(serviceRequest, { hasNumber }, this.clock.today()).decision,
      ...(await this.ofPort(portCode, on)),
      ...serviceRequestFaults(given, held),
    ];
  }

  /** The place that is verified, as it is on record on the day; null where none is. */
  async placeOf(id: string, { of, on }: RecordVerification): Promise<AddressInput | null> {
    if (of === 'importer') return null;
    const filed = await this.form.on(id, on);
    return of === 'place_of_business' ? (filed?.address ?? null) : (filed?.particulars?.mailingAddress ?? null);
  }

  private async ofPort(code: string | undefined, on: IsoDate): Promise<readonly Fault[]> {
    if (code === undefined) return [];
    const [port] = await this.reference.named({ ports: [code] }, on, this.clock.now());
    return port ? [] : [noSuchPort('/portCode')];
  }
}
