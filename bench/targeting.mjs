// The engine of simulations without a database: how many entries of importers it decides again in a second, before and after.
const { Decisions, entriesToDecide } = await import('../dist/src/features/targeting/engine/decisions.js');
const { CaseRates } = await import('../dist/src/features/targeting/engine/case-rates.js');
const { HistoryBuilder } = await import('../dist/src/features/targeting/engine/history-builder.js');
const { LINE_END } = await import('../dist/src/features/targeting/engine/histories.sql.js');
const { outcomeOf } = await import('../dist/src/features/targeting/engine/importer-outcome.js');
const { Regimes } = await import('../dist/src/features/targeting/engine/regimes.js');
const { addDays } = await import('../dist/src/kernel/dates.js');
const { Decimal } = await import('../dist/src/kernel/decimal.js');
const { PolicyParameter } = await import('../dist/src/kernel/policy.js');
const { atOnce } = await import('../dist/src/kernel/turns.js');
const { PolicyTimeline } = await import('../dist/src/platform/policies/policy-timeline.js');
const { SECURITY_POLICIES } = await import('../dist/src/features/security/rules/security-policies.js');
const { riskControlSample, riskProfiles } = await import('../dist/src/features/risk/rules/assessment/risk-policies.js');
const { ORDER_SWITCHED_ON } = await import('../dist/src/features/order-14411/rules/switched-on.js');
const { bondUtilisation } = await import('../dist/src/features/requirements/rules/utilisation.js');

// As many entries as the mean importer has in a year, and a tail of larger ones.
const ENTRIES = [4, 12, 38, 38, 60, 250];
const IMPORTERS = 120;
const KINDS = 8;
const PERIOD = { from: '2025-03-01', through: '2026-02-28' };
const always = { from: null, until: null, knownFrom: -Infinity, knownUntil: Infinity };
const CASE = 'A-570-979';
const PARTIES = { producer: 'Sunrise Cells', exporter: null };
const HELD = [
  ['bond', '50000.00'],
  ['form', { entityType: 'corporation', jurisdictionOfOrganization: 'US-DE' }],
  ['address', null],
  ['number', null],
];

function histories() {
  const ids = Array.from({ length: IMPORTERS }, (_, i) => `imp_${i}`);
  const builder = new HistoryBuilder();
  for (const [i, importerId] of ids.entries()) {
    const entries = ENTRIES[i % ENTRIES.length] * 2;
    for (let n = 0; n < entries; n += 1) {
      const id = `ent_${i}_${n}`;
      const filedOn = addDays('2024-03-01', Math.floor((730 * n) / entries));
      const recordedAt = `${Date.parse(`${filedOn}T15:00:00Z`)}000`;
      builder.addEntry({ importerId, id, filedOn, seq: String(n), recordedAt });
      const version = { entryId: id, version: 1 };
      builder.addVersion({ ...version, recordedAt, entryType: '01', port: '2704', total: String(90_000 + n) });
      const lines = Array.from({ length: 1 + (n % 3) }, (_, line) => {
        const goods = (n + line) % KINDS;
        const under = i % 4 === 0 && goods < 2 ? ` ${JSON.stringify({ cases: [CASE], ...PARTIES })}` : '';
        return `8541.43.00.${10 + goods} ${goods % 2 ? 'CN' : 'VN'} ${2_000_000 + 10_000 * line}${under}`;
      });
      builder.addLines({ ...version, lines: lines.join(LINE_END) });
    }
    for (const [kind, body] of HELD) builder.addHeld({ kind, importerId, body, ...always });
  }
  return builder.built;
}

const percent = (of) => ({ adValoremPercent: Decimal.parse(of) });
const candidate = {
  scope: 'entity',
  rateKind: 'review',
  effectiveOn: '2015-01-01',
  citation: { authority: 'made up' },
};
const record = {
  ...{ caseNumber: CASE, type: 'A', country: 'CN', companion: null, product: 'cells' },
  periods: [{ status: 'order', from: '2012-12-07' }],
  candidates: ['12.5', '60', '238.95'].map((of) => ({ ...candidate, rate: percent(of) })),
};

function policies() {
  const utilisation = Object.values(bondUtilisation.params).filter((param) => param instanceof PolicyParameter);
  const parameters = [...SECURITY_POLICIES, riskProfiles, riskControlSample, ORDER_SWITCHED_ON, ...utilisation];
  return new PolicyTimeline(
    parameters.map(({ key, asInitial }) => ({
      ...always,
      key,
      member: null,
      inForce: asInitial,
      from: asInitial.since,
    })),
  );
}

export async function targeting({ seconds, say }) {
  const whatIf = { overrides: new Map([['bond.minimum', '100000.00']]), issue: 'adcvd' };
  const regimes = new Regimes(policies(), whatIf);
  const rates = new CaseRates({ load: async () => ({ cases: new Map([[CASE, record]]) }) }, []);
  const all = histories().map((history) => ({
    ...{ history, debts: [], billedAt: [], unpaid: [] },
    entries: entriesToDecide(history, PERIOD),
  }));
  for (const { history, entries } of all)
    await rates.prepare(
      history.kinds,
      entries.map(({ at }) => at),
    );
  // A core's own time: whatever else the machine does meanwhile is no part of it.
  const worked = () => process.cpuUsage().user + process.cpuUsage().system;
  const round = () =>
    all.reduce((sum, one) => sum + atOnce(outcomeOf(one, () => new Decisions(one, rates, regimes))).entries, 0);
  for (const began = worked(); worked() - began < 1e6;) round();
  const began = worked();
  let decided = 0;
  while (worked() - began < seconds * 1e6) decided += round();
  const perSecond = Math.round(decided / ((worked() - began) / 1e6));
  say(`${perSecond} entries a second are decided again, before and after, on one core without a database`);
  return [
    {
      name: 'entries decided by a simulation, of 50,000 a second',
      ours: perSecond,
      unit: '/s',
      ratio: perSecond / 50_000,
      target: 1,
    },
  ];
}
