import type { HttpGuide } from './guide.js';

const AS_OF = '2026-03-02';
const TRINA = 'Changzhou Trina Solar Energy Co., Ltd.';
const LINE = {
  htsNumber: '8541.42.0010',
  countryOfOrigin: 'CN',
  enteredValue: '200000.00',
  quantity: '1000',
  unit: 'No.',
  adcvdCases: ['A-570-979', 'C-570-980'],
  producer: TRINA,
  exporter: TRINA,
};
const quoteFor = (importer: Record<string, unknown>) => ({
  asOf: AS_OF,
  importer: { entityType: 'corporation', adcvdPaymentRecord: { unpaid: false, late: false }, ...importer },
  dutiesTaxesFees12Months: '550000.00',
  plannedEntries: [{ entryType: '03', modeOfTransport: '11', timesPer12Months: 12, lines: [LINE] }],
});

/** The broker's way: cases for a line, the rate by exporter, the bond for two importers, and why they differ. */
export async function tourOfBonds(guide: HttpGuide): Promise<void> {
  await casesForALine(guide);
  await rateByExporter(guide);
  await bondsForTwoImporters(guide);
}

async function casesForALine(guide: HttpGuide): Promise<void> {
  guide.chapter('Which cases touch solar cells from China?');
  const { body } = await guide.get(`/v1/adcvd-cases?hts=8541.42.00&country=CN&asOf=${AS_OF}`);
  for (const hit of body.items)
    guide.say(
      `      ${hit.caseNumber}  ${hit.product}: ${hit.matchedBy.map((why: { by: string; value: string }) => `${why.by} ${why.value}`).join(', ')}`,
    );
  const numbers = body.items.map((hit: { caseNumber: string }) => hit.caseNumber);
  guide.check(
    'A-570-979 and its companion C-570-980 are found',
    numbers.includes('A-570-979') && numbers.includes('C-570-980'),
    numbers,
  );
  guide.check(
    'each hit says why it is there',
    body.items.every((hit: { matchedBy: unknown[] }) => hit.matchedBy.length > 0),
  );
  const none = await guide.get(`/v1/adcvd-cases?hts=0101.21&country=CN&asOf=${AS_OF}`);
  guide.check(
    'no hit says what was searched and why nothing matched',
    none.body.searched.reasons.length > 0,
    none.body,
  );
}

async function rateByExporter(guide: HttpGuide): Promise<void> {
  guide.chapter('What is the deposit rate?');
  const ask = (parties: Record<string, string>) =>
    guide.post('/v1/adcvd-rate-determinations', {
      caseNumber: 'A570979',
      countryOfOrigin: 'CN',
      asOf: AS_OF,
      ...parties,
    });
  const named = await ask({ exporter: TRINA });
  const unknown = await ask({ exporter: 'Nobody Ever Heard Of Solar Inc.' });
  for (const { body } of [named, unknown])
    guide.say(
      `      ${body.result.rate.adValoremPercent} % (${body.result.rateKind}) by ${body.result.chosenBy}; ${body.result.considered.length} candidates looked at`,
    );
  guide.check(
    'an exporter with a separate rate gets it',
    named.body.result.chosenBy === 'rate.separate_rate',
    named.body.result.chosenBy,
  );
  guide.check(
    'one without gets the country-wide rate',
    unknown.body.result.chosenBy === 'rate.country_wide',
    unknown.body.result.chosenBy,
  );
  guide.check(
    'each step carries its law',
    named.body.steps.every((step: { citations: unknown[] }) => step.citations.length > 0),
  );
  const ended = await guide.post('/v1/adcvd-rate-determinations', {
    caseNumber: 'A-570-979',
    countryOfOrigin: 'VN',
    asOf: AS_OF,
  });
  guide.check(
    'a question the law cannot answer is refused by code',
    ended.body.outcome === 'not_determinable' && ended.body.reasonCodes.includes('origin.mismatch'),
    ended.body,
  );
}

async function bondsForTwoImporters(guide: HttpGuide): Promise<void> {
  guide.chapter('What bond is needed, and why do two importers differ?');
  const stranger = await guide.post(
    '/v1/bond-requirement-quotes',
    quoteFor({ firstEntryOn: null, jurisdictionOfOrganization: 'CN', ctpat: null }),
  );
  const trusted = await guide.post(
    '/v1/bond-requirement-quotes',
    quoteFor({
      firstEntryOn: '2012-05-01',
      jurisdictionOfOrganization: 'US-DE',
      ctpat: { status: 'validated', tier: 3 },
    }),
  );
  for (const [who, { body }] of [
    ['new, nonresident', stranger],
    ['Tier 3 C-TPAT', trusted],
  ] as const) {
    const {
      standardContinuousAmount,
      additionalAmount,
      requiredContinuousAmount,
      instrument,
      coveredImporter,
      programExempt,
      dutiesAtEntry,
    } = body.result;
    guide.say(
      `      ${who}: standard ${standardContinuousAmount} + additional ${additionalAmount} = required ${requiredContinuousAmount} (${instrument})`,
    );
    guide.say(
      `        covered: ${coveredImporter.outcome}, exempt: ${programExempt}, at entry: ${dutiesAtEntry.total}`,
    );
    for (const step of body.steps)
      guide.say(`        ${step.rule.padEnd(9)} ${step.title} — ${step.citations[0].authority}`);
  }
  const [first, second] = [stranger.body.result, trusted.body.result];
  guide.check(
    'the new nonresident importer is covered, because CBP has no record of imports',
    first.coveredImporter.outcome === 'covered' && first.coveredImporter.prongs.noPriorImports === 'met',
    first.coveredImporter,
  );
  guide.check(
    'so additional security is proposed for it',
    stranger.body.outcome === 'additional_security_required',
    stranger.body.outcome,
  );
  guide.check(
    'the validated Tier 3 importer is exempt from the program',
    second.programExempt === 'yes' && second.additionalAmount === '0.00',
    second,
  );
  guide.check(
    'and owes the standard bond all the same',
    second.standardContinuousAmount === '60000.00',
    second.standardContinuousAmount,
  );
  guide.check(
    'what is owed at entry is the same for both',
    first.dutiesAtEntry.total === second.dutiesAtEntry.total && first.dutiesAtEntry.total !== null,
    first.dutiesAtEntry,
  );

  guide.chapter('Does the answer come out the same again?');
  const { question, questionVersion, inputs, asOf, knownAt, digest } = stranger.body;
  const again = await guide.post('/v1/recomputations', { question, questionVersion, inputs, asOf, knownAt, digest });
  guide.check(`the digest is ${digest}`, again.body.same === true && again.body.digest === digest, again.body);
}
