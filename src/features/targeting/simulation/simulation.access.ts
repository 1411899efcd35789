import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { ImporterDutiesView, SimulatedAskView, SimulationResultView } from './simulation-result.view.js';
import type {
  JudgementView,
  ScoreBinView,
  SimulatedDutiesView,
  SimulationFailureView,
  SimulationGroupView,
  SimulationOverrideView,
  SimulationReadView,
  SimulationTotalsView,
  SimulationView,
  WayOfBondingView,
} from './simulation.view.js';

const groupAccess: FieldPolicy<SimulationGroupView> = {
  name: [CBP],
  importers: [CBP],
  changed: [CBP],
  newlyCaught: [CBP],
  letGo: [CBP],
  bondDifference: [CBP],
  dutyDifference: [CBP],
  uncollected: [CBP],
};
const wayAccess: FieldPolicy<WayOfBondingView> = { name: [CBP], burden: [CBP], protectedDuty: [CBP] };
const binAccess: FieldPolicy<ScoreBinView> = { from: [CBP], to: [CBP], importers: [CBP], withUncollected: [CBP] };
const judgementAccess: FieldPolicy<JudgementView> = {
  name: [CBP],
  flagged: [CBP],
  unpaid: [CBP],
  foreseen: [CBP],
  precision: [CBP],
  recall: [CBP],
  lift: [CBP],
};
const dutiesAccess: FieldPolicy<SimulatedDutiesView> = {
  entries: [CBP],
  undetermined: [CBP],
  before: [CBP],
  after: [CBP],
  difference: [CBP],
};
const totalsAccess: FieldPolicy<SimulationTotalsView> = {
  whole: within(groupAccess, [CBP]),
  duties: within(dutiesAccess, [CBP]),
  undetermined: [CBP],
  bySize: within(groupAccess, [CBP]),
  byPort: within(groupAccess, [CBP]),
  byCountry: within(groupAccess, [CBP]),
  ways: within(wayAccess, [CBP]),
  calibration: within(binAccess, [CBP]),
  judged: within(judgementAccess, [CBP]),
};
const overrideAccess: FieldPolicy<SimulationOverrideView> = { key: [CBP], value: [CBP], cites: [CBP] };
const readAccess: FieldPolicy<SimulationReadView> = {
  part: [CBP],
  latestRead: [CBP],
  ofEntryAt: [CBP],
  neverLater: [CBP],
  leftOut: [CBP],
};
const failureAccess: FieldPolicy<SimulationFailureView> = { code: [CBP], message: [CBP] };

/** What would be is customs' alone to know. */
export const simulationAccess: FieldPolicy<SimulationView> = {
  id: [CBP],
  state: [CBP],
  from: [CBP],
  through: [CBP],
  profileId: [CBP],
  overrides: within(overrideAccess, [CBP]),
  knownAt: [CBP],
  askedBy: [CBP],
  entries: [CBP],
  totals: within(totalsAccess, [CBP]),
  proof: within(readAccess, [CBP]),
  digest: [CBP],
  failure: within(failureAccess, [CBP]),
  submittedAt: [CBP],
  endedAt: [CBP],
};

const askAccess: FieldPolicy<SimulatedAskView> = { band: [CBP], score: [CBP], additional: [CBP], required: [CBP] };

const importerDutiesAccess: FieldPolicy<ImporterDutiesView> = {
  entries: [CBP],
  undetermined: [CBP],
  before: [CBP],
  after: [CBP],
};

export const simulationResultAccess: FieldPolicy<SimulationResultView> = {
  importerId: [CBP],
  entryId: [CBP],
  asOf: [CBP],
  knownAt: [CBP],
  size: [CBP],
  port: [CBP],
  country: [CBP],
  changed: [CBP],
  before: within(askAccess, [CBP]),
  after: within(askAccess, [CBP]),
  standard: [CBP],
  formula2004: [CBP],
  duties: within(importerDutiesAccess, [CBP]),
  uncollected: [CBP],
  entries: [CBP],
  decisions: [CBP],
  facts: [CBP],
};
