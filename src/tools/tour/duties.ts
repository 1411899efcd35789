import type { Answer, HttpGuide } from './guide.js';

const DAYS = ['2025-01-15', '2025-06-05', '2026-03-02'] as const;
const CELLS = {
  htsNumber: '8541.42.0010',
  countryOfOrigin: 'CN',
  enteredValue: '200000.00',
  quantity: '1000',
  unit: 'No.',
};
const STEEL = {
  htsNumber: '7210.49.0091',
  countryOfOrigin: 'CN',
  enteredValue: '100000.00',
  quantity: '100000',
  unit: 'kg',
};
const CAR = { htsNumber: '8703.22.0110', countryOfOrigin: 'DE', enteredValue: '40000.00', quantity: '1', unit: 'No.' };
const GOODS = { 'solar cells of China': CELLS, 'steel of China': STEEL, 'a German car': CAR } as const;

/** What is owed on three kinds of goods on three days, a fact that is missing, and the bond for a year of it. */
export async function tourOfDuties(guide: HttpGuide): Promise<void> {
  for (const day of DAYS) {
    guide.chapter(`What is owed on ${day}?`);
    for (const [what, line] of Object.entries(GOODS)) tell(guide, what, await determine(guide, day, line));
  }
  await aMissingFact(guide);
  await theBond(guide);
}

const determine = (guide: HttpGuide, asOf: string, line: object): Promise<Answer> =>
  guide.post('/v1/duty-determinations', { asOf, modeOfTransport: '11', lines: [line] });

function tell(guide: HttpGuide, what: string, { body }: Answer): void {
  const [line] = body.result.lines;
  const counted = line.additional.filter(
    ({ verdict }: { verdict: string }) => verdict === 'applies' || verdict === 'needs_fact',
  );
  guide.say(
    `      ${what}: ordinary ${line.ordinary.amount}, additional ${line.additionalTotal ?? `${line.additionalLeast} to ${line.additionalMost}`}`,
  );
  for (const { heading, verdict, amount, citation } of counted)
    guide.say(`        ${heading} ${verdict} ${amount ?? 'open'} — ${citation}`);
  guide.check(
    'what is open has a least, a most and a question',
    line.additionalTotal !== null || line.missingFacts.length > 0,
    line,
  );
}

async function aMissingFact(guide: HttpGuide): Promise<void> {
  guide.chapter('A fact is missing: what would each answer be worth?');
  const [open] = (await determine(guide, DAYS[2], CAR)).body.result.lines;
  for (const { question, worth } of open.missingFacts) {
    guide.say(`      ${question}`);
    for (const { answer, least, most } of worth)
      guide.say(`        ${answer}: ${least === most ? least : `${least} to ${most}`}`);
  }
  guide.check('the answer turns on one fact', open.missingFacts[0]?.fact === 'vehicleKind', open.missingFacts);
  const facts = { vehicleKind: 'passenger_or_light_truck' };
  const [settled] = (await determine(guide, DAYS[2], { ...CAR, facts })).body.result.lines;
  const owed = Number(settled.additionalTotal);
  guide.say(`      stated, it owes ${settled.additionalTotal}`);
  guide.check(
    'stated, it lies between the least and the most',
    settled.additionalTotal !== null && owed >= Number(open.additionalLeast) && owed <= Number(open.additionalMost),
    settled,
  );
}

async function theBond(guide: HttpGuide): Promise<void> {
  guide.chapter('And the bond, nothing named? Section 301 is found, and the bond held against it');
  const line = { ...CELLS, adcvdCases: [], enteredValue: '2000000.00' };
  const { body } = await guide.post('/v1/bond-requirement-quotes', {
    asOf: DAYS[2],
    importer: {
      entityType: 'corporation',
      firstEntryOn: '2015-01-05',
      jurisdictionOfOrganization: 'US-DE',
      existingBondAmount: '100000.00',
    },
    plannedEntries: [{ entryType: '01', modeOfTransport: '11', timesPer12Months: 12, lines: [line] }],
  });
  const { plannedEntries, requiredContinuousAmount, existingBond, dutiesPerYear } = body.result;
  const headings = plannedEntries[0].lines[0].additional.map(({ heading }: { heading: string }) => heading);
  guide.say(`      ${headings.join(', ')}: ${dutiesPerYear.total} a year, a bond of ${requiredContinuousAmount}`);
  guide.check('Section 301 on solar cells is found', headings.includes('9903.91.02'), headings);
  guide.check('a bond of 100,000 is told insufficient', existingBond.outcome === 'insufficient', existingBond);
  const french = { ...line, countryOfOrigin: 'FR', additionalHtsNumbers: ['9903.91.02'] };
  const refused = await guide.post('/v1/bond-requirement-quotes', {
    asOf: DAYS[2],
    importer: { entityType: 'corporation', firstEntryOn: null, jurisdictionOfOrganization: 'US-DE' },
    plannedEntries: [{ entryType: '01', modeOfTransport: '11', timesPer12Months: 1, lines: [french] }],
  });
  guide.check(
    'French goods under a heading for China are refused',
    refused.status === 422 && refused.body.errors[0].code === 'heading.other_origin',
    refused.body,
  );
}
