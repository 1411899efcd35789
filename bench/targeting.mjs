// The engine of simulations without a database: how many importers it decides again in a second, before and after.
const { pointOf } = await import('../dist/src/features/targeting/simulation/point.js');
const { initialPolicies, PolicyParameter } = await import('../dist/src/kernel/policy.js');
const { Decimal } = await import('../dist/src/kernel/decimal.js');
const { dollars } = await import('../dist/src/kernel/money.js');
const { SECURITY_POLICIES } = await import('../dist/src/features/security/rules/security-policies.js');
const { riskControlSample, riskProfiles } = await import('../dist/src/features/risk/rules/assessment/risk-policies.js');
const { ORDER_SWITCHED_ON } = await import('../dist/src/features/order-14411/rules/switched-on.js');
const { bondUtilisation } = await import('../dist/src/features/requirements/rules/utilisation.js');

const ON = '2026-02-02';
const percent = (of) => Decimal.make(BigInt(of));
const record = (i) => ({
  entries: 4,
  dutiesTaxesFees12Months: dollars(100_000 + i),
  risk: {
    ...{ issue: 'adcvd', of: 'importer', draw: null, residence: null, affiliates: [], dataFault: null },
    covered: {
      ...{ importerId: 'imp_1', expectsAdcvdGoods: null, importsBefore: 0, debts: [], linked: [], setAside: [] },
      ...{ adcvdEntries: [{ id: 'ent_1', on: ON }], firstImport: { id: 'ent_1', on: ON }, ctpat: null },
    },
    goods: [
      {
        ...{ htsNumber: '7318.15.20.00', countryOfOrigin: 'CN', value: dollars(1_000_000 + i) },
        cases: [
          {
            ...{ caseNumber: 'A-570-932', depositPercent: percent(12) },
            ...{ p90FinalPercent: percent(60), maxFinalPercent: percent(60) },
          },
        ],
      },
    ],
    bond: { bondId: 'bnd_1', amount: dollars(50_000) },
  },
});

export function targeting({ seconds, say }) {
  const utilisation = Object.values(bondUtilisation.params).filter((param) => param instanceof PolicyParameter);
  const parameters = [...SECURITY_POLICIES, riskProfiles, riskControlSample, ORDER_SWITCHED_ON, ...utilisation];
  const policies = initialPolicies(parameters);
  const whatIf = { overrides: new Map([['bond.minimum', '100000.00']]), issue: 'adcvd' };
  let decided = 0;
  const begun = performance.now();
  while (performance.now() - begun < seconds * 1000)
    for (let i = 0; i < 100; i += 1, decided += 1)
      pointOf(
        { entryId: 'e', asOf: ON, knownAt: `${ON}T12:00:00Z`, port: '2704', record: record(i) },
        policies,
        whatIf,
      );
  const perSecond = Math.round(decided / ((performance.now() - begun) / 1000));
  say(`${perSecond} importers a second are decided again, before and after, on one core without a database`);
  return [
    {
      name: 'decisions of a simulation, of 50,000 a second',
      ours: perSecond,
      unit: '/s',
      ratio: perSecond / 50_000,
      target: 1,
    },
  ];
}
