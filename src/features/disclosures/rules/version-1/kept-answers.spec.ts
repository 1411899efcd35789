import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { IsoDate } from '../../../../kernel/dates.js';
import { determine } from '../../../../kernel/determination.js';
import { disclosureDraft } from '../../questions/disclosure-question.js';
import { LAW_1, decideDisclosure } from '../index.js';
import type { DisclosureFacts } from '../index.js';
import { policiesWith, watches } from '../watches.fixture.js';

/** An answer as the build before DISC-02@2 gave it: beside the watches of the fixture only what differs. */
interface KeptAnswer {
  readonly name: string;
  readonly given: Partial<DisclosureFacts>;
  readonly asOf: IsoDate;
  readonly policies: Parameters<typeof policiesWith>;
  readonly outcome: string;
  readonly digest: string;
}
const KEPT = JSON.parse(readFileSync('test/golden/disclosures-kept-before-version-2.json', 'utf8')) as KeptAnswer[];

it.each(KEPT.map((kept) => [kept.name, kept] as const))('%s has the digest it was kept with', (_, kept) => {
  const facts = { ...watches, ...kept.given };
  const decision = decideDisclosure(facts, kept.asOf, policiesWith(...kept.policies), LAW_1);
  const draft = disclosureDraft({ recordationId: 'rec_own', facts }, decision, kept.asOf);
  const answer = determine(
    { ...draft, dataCurrentThrough: null, knownAt: '2026-12-01T12:00:00Z' },
    { version: 'x', digest: 'y' },
  );
  expect([answer.outcome, answer.digest]).toEqual([kept.outcome, kept.digest]);
});
