import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import { adcvdCodesOf, adcvdCountryOf, countryNamed } from '../../reference/index.js';

/**
 * The country of a row. The number decides: its three digits are Commerce's own, while names in the list are now and then those of
 * a neighbouring row. Not where the name's own code has the same digits in another order: then the number may be mistyped.
 */
export function countryIn(
  row: CsvRow,
  caseNumber: string,
  faults: LoadFaults,
): { country: string; contradicted: boolean } | null {
  const code = caseNumber.slice(2, 5);
  const byNumber = adcvdCountryOf(code);
  const [field, printed] = printedName(row);
  const byName = countryNamed(corrected(printed));
  const refuse = (fault: string, message: string): null => {
    faults.refuse(row, field, fault, message);
    return null;
  };
  if (byName !== undefined && byName !== byNumber && adcvdCodesOf(byName).some((own) => isTransposed(own, code)))
    return refuse(
      'case_number.country_code_transposed',
      `${printed} has another code than ${code}, of the same digits.`,
    );
  if (byNumber === undefined) return refuse('country_code.unknown', `No country is known to have the code ${code}.`);
  if (printed === '') faults.repaired(row, field, 'country.blank', `By the number it is ${byNumber}.`);
  else if (field !== 'country')
    faults.repaired(row, field, 'country.wrong_column', 'The name stands in another column.');
  else if (byName === undefined)
    faults.repaired(row, field, 'country.unknown_name', `By the number it is ${byNumber}.`);
  else if (corrected(printed) !== printed)
    faults.repaired(row, field, 'country.spelling', `Read as ${corrected(printed)}.`);
  const contradicted = byName !== undefined && byName !== byNumber;
  if (contradicted) faults.repaired(row, field, 'country.contradicts_number', `By the number it is ${byNumber}.`);
  return { country: byNumber, contradicted };
}

function printedName(row: CsvRow): [field: string, name: string] {
  for (const field of ['country', 'secondCountry', 'thirdCountry']) {
    const name = (row.values[field] ?? '').replace(/\s+/g, ' ').trim();
    if (name !== '') return [field, name];
  }
  return ['country', ''];
}

const MISSPELT: Readonly<Record<string, string>> = { Columbia: 'Colombia' };
const corrected = (name: string): string => MISSPELT[name] ?? name;

const isTransposed = (own: string, code: string): boolean =>
  own !== code && [...own].sort().join('') === [...code].sort().join('');
