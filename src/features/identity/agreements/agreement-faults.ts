import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import type { AgreementTerms } from './agreement.js';

/** What has to be known to judge the terms of an agreement. */
export interface AgreementFacts {
  readonly today: IsoDate;
  /** Absent where there is no such organisation. */
  readonly agencyType: string | undefined;
  /** False where a change names another agency than the agreement is with. */
  readonly sameAgency: boolean;
  /** Another agreement that shows the agency some of the same on some of the same days. */
  readonly overlapping: string | undefined;
  /** The fields that the service can show a partner agency, by data set; none where it shows nothing of it. */
  readonly showable: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everything that stands against the terms, all at once. */
export function faultsOfTerms(terms: AgreementTerms, facts: AgreementFacts): readonly Fault[] {
  const { dataSets, validFrom, validUntil } = terms;
  const { today, agencyType, sameAgency, overlapping, showable } = facts;
  return [
    ...unmet([
      [
        agencyType === 'partner_agency',
        fault('/agencyOrganisationId', 'agreement.not_an_agency', 'This is no partner agency.'),
      ],
      [sameAgency, fault('/agencyOrganisationId', 'agreement.with_another', 'The agreement is with another agency.')],
      [
        validUntil >= validFrom,
        fault('/validUntil', 'period.ends_before_it_begins', `It would end before it begins, on ${validFrom}.`),
      ],
      [validUntil >= today, fault('/validUntil', 'period.over_already', `It would have expired: today is ${today}.`)],
      [
        overlapping === undefined,
        fault(
          '/dataSets',
          'agreement.overlapping',
          `${overlapping ?? ''} shows the agency some of the same, on some of the same days.`,
        ),
      ],
    ]),
    ...dataSets.flatMap(({ fields }, i) =>
      fields.includes('id')
        ? []
        : [
            fault(
              `/dataSets/${String(i)}/fields`,
              'agreement.id_not_named',
              'The agency tells rows apart, and goes on in a list, by id: name it.',
            ),
          ],
    ),
    ...dataSets.flatMap(({ name, fields }, i) =>
      fields.flatMap((field, j) =>
        showable.get(name)?.has(field)
          ? []
          : [
              fault(
                `/dataSets/${String(i)}/fields/${String(j)}`,
                'agreement.field_not_shown',
                `No answer shows a partner agency a field ${field} of ${name}.`,
              ),
            ],
      ),
    ),
  ];
}

const fault = (pointer: string, code: string, message: string): Fault => ({ pointer, code, message });
