import type { PersonalData } from '../../platform/personal-data/personal-data.js';
import { readImporterNumber } from '../importers/rules/importer-number.js';
import { maskedNumber } from '../importers/rules/officer-identification.js';
import type { Goods } from './goods.entity.js';

type Kept = Pick<Goods, 'importerNumber' | 'importerNumberSealed'>;

/** The importer number of goods as it is kept: that of a person by its last four digits, and the whole of it readable to nobody. */
export async function keptImporterNumber(
  personalData: PersonalData,
  goodsId: string,
  filed: string | undefined,
): Promise<Kept> {
  if (filed === undefined) return { importerNumber: null, importerNumberSealed: null };
  const reading = readImporterNumber(filed);
  // What could not be read was refused before.
  if (!('number' in reading)) throw new Error(`no importer number: ${reading.fault}`);
  const { kind, number } = reading;
  if (kind !== 'ssn') return { importerNumber: number, importerNumberSealed: null };
  return {
    importerNumber: maskedNumber(kind, number),
    importerNumberSealed: await personalData.seal(number, goodsId),
  };
}
