import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { answerInTime } from './answer-in-time.js';
import { assistanceFinding } from './assistance.js';
import type { AssistanceFacts } from './assistance.js';
import { actStillOpen, detentionRuns } from './detention-acts.js';
import type { DetentionActFacts } from './detention-acts.js';
import { detentionImage } from './detention-image.js';
import type { DetentionImageFacts } from './detention-image.js';
import { holdPlacing } from './hold-placing.js';
import { namedSuspicion } from './recorded-right.js';
import { redeliveryCompliance, redeliveryOpen } from './redelivery-open.js';
import { sampleGiving } from './sample-giving.js';
import type { SampleGivingFacts } from './sample-giving.js';

const TODAY = '2026-03-12';
const codes = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code);

describe('the end of a detention (19 CFR 151.16)', () => {
  it.each([
    [null, false, []],
    ['released', false, ['detention.ended']],
    ['seized', false, ['detention.ended']],
    ['seized', true, []],
    ['destroyed', true, ['detention.ended']],
  ] as const)('ended as %s, of goods in custody: %s', (endedAs, ofGoodsInCustody, expected) => {
    expect(codes(applyRule(detentionRuns, { endedAs, ofGoodsInCustody }, TODAY).decision)).toEqual(expected);
  });
});

describe('what silence or another agency takes away (19 USC 1499(c))', () => {
  const open: DetentionActFacts = {
    act: 'other',
    detainedOn: '2026-03-09',
    silentSince: '2026-03-09',
    deemedExcludedOn: '2026-04-02',
    otherAgency: 'FDA',
  };
  it.each<[DetentionActFacts['act'], string[]]>([
    ['present', ['detention.presented_after_decision']],
    ['release_undecided', ['detention.decided_by_silence']],
    ['determine', ['detention.other_agency_decides', 'detention.deemed_excluded']],
    ['other', []],
  ])('%s', (act, expected) => {
    expect(codes(applyRule(actStillOpen, { ...open, act }, TODAY).decision)).toEqual(expected);
    const nothing = { act, detainedOn: null, silentSince: null, deemedExcludedOn: null, otherAgency: null };
    expect(applyRule(actStillOpen, nothing, TODAY).decision).toEqual([]);
  });
});

describe('that the owner’s examination would assist (19 USC 1628a)', () => {
  const found: AssistanceFacts = { rightRecorded: true, heardFirst: true, window: { opensOn: TODAY, state: 'closed' } };
  it.each<[string, Partial<AssistanceFacts>, string[]]>([
    ['on the day after the importer’s time', {}, []],
    ['in its time', { window: { opensOn: '2026-03-13', state: 'open' } }, ['finding_within_answer_time']],
    ['before the notice', { window: null }, ['finding_within_answer_time']],
    ['before the notice, where nobody is heard first', { window: null, heardFirst: false }, []],
    ['without a recorded right', { rightRecorded: false }, ['no_recorded_right']],
    [
      'after an answer that shows no infringement',
      { window: { opensOn: TODAY, state: 'answered_sufficiently' } },
      ['answered_sufficiently'],
    ],
  ])('%s', (_, given, expected) => {
    const { decision } = applyRule(assistanceFinding, { ...found, ...given }, TODAY);
    expect(codes(decision)).toEqual(expected.map((code) => `detention.${code}`));
  });
});

describe('a sample (19 USC 1628a, 19 CFR 133.21)', () => {
  const given: SampleGivingFacts = {
    rightRecorded: true,
    presented: true,
    redacted: false,
    heardFirst: true,
    heard: true,
    opensOn: TODAY,
    stopped: false,
  };
  it.each<[string, Partial<SampleGivingFacts>, string[]]>([
    ['after the importer was heard', {}, []],
    ['before', { heard: false }, ['importer_not_heard']],
    ['before, redacted', { heard: false, redacted: true }, []],
    ['before, where nobody is heard first', { heard: false, heardFirst: false }, []],
    ['under a hold, of goods not presented', { stopped: true, presented: false }, ['not_presented', 'held']],
    ['without a recorded right', { rightRecorded: false }, ['no_recorded_right']],
  ])('%s', (_, over, expected) => {
    expect(codes(applyRule(sampleGiving, { ...given, ...over }, TODAY).decision)).toEqual(
      expected.map((code) => `sample.${code}`),
    );
  });
});

describe('an image (19 CFR 133.21(b))', () => {
  const original = { kind: 'unredacted', sha256: 'a', fileId: 'fil_1' };
  const redacted: DetentionImageFacts = {
    kind: 'redacted',
    redacts: true,
    presented: true,
    file: { kind: 'redacted_image', sha256: 'b', redactedFrom: 'fil_1' },
    original,
    twice: false,
  };
  const unredacted: DetentionImageFacts = {
    ...redacted,
    kind: 'unredacted',
    redacts: false,
    original: null,
    file: { kind: 'image', sha256: 'a', redactedFrom: null },
  };
  it.each<[string, DetentionImageFacts, string[]]>([
    ['unredacted', unredacted, []],
    ['redacted, of its original', redacted, []],
    ['of no file', { ...redacted, file: null }, ['file_unknown']],
    ['of goods not presented', { ...unredacted, presented: false }, ['not_presented']],
    ['with its metadata', { ...redacted, file: { kind: 'image', sha256: 'b', redactedFrom: null } }, ['not_redacted']],
    ['of a paper', { ...unredacted, file: { kind: 'document', sha256: 'c', redactedFrom: null } }, ['not_an_image']],
    ['sent twice', { ...unredacted, twice: true }, ['added_twice']],
    ['redacted, of nothing', { ...redacted, redacts: false, original: null }, ['original_missing']],
    ['of an image that is not here', { ...redacted, original: null }, ['original_unknown']],
    ['that is its own original', { ...redacted, original: { ...original, sha256: 'b' } }, ['same_file']],
    ['made from another', { ...redacted, original: { ...original, fileId: 'fil_2' } }, ['of_another_image']],
  ])('%s', (_, facts, expected) => {
    expect(codes(applyRule(detentionImage, facts, TODAY).decision)).toEqual(expected.map((code) => `image.${code}`));
  });
});

describe('a hold, an answer, a suspicion', () => {
  it('names the agency it is for, and withholds only what word would compromise (19 USC 1499(c), 1628a(d))', () => {
    const hold = (forAgency: boolean, agencyNamed: boolean, withholdsDuties: boolean, stopsWord: boolean) =>
      codes(applyRule(holdPlacing, { forAgency, agencyNamed, withholdsDuties, stopsWord }, TODAY).decision);
    expect(hold(true, true, false, false)).toEqual([]);
    expect(hold(true, false, true, false)).toEqual(['hold.agency_missing', 'hold.withholds_no_word']);
    expect(hold(false, false, true, true)).toEqual([]);
  });

  it('is heard to the end of the importer’s time (19 CFR 133.21(b)(2)(i)(B))', () => {
    const heard = (lastDay: '2026-03-11' | '2026-03-12' | null) =>
      codes(applyRule(answerInTime, { lastDay, paragraph: null }, TODAY).decision);
    expect([heard(null), heard(TODAY), heard('2026-03-11')]).toEqual([[], [], ['detention.answer_out_of_time']]);
  });

  it('is named with the right (19 CFR 133.21(b))', () => {
    const named = (rightNamed: boolean, suspected: boolean) =>
      codes(applyRule(namedSuspicion, { rightNamed, suspected }, TODAY).decision);
    expect([named(true, true), named(false, false), named(true, false)]).toEqual([
      [],
      [],
      ['detention.right_without_suspicion'],
    ]);
  });
});

describe('redelivery (19 CFR 141.113, 113.62)', () => {
  it('calls back what was released, whose value is known, and is complied with from its day on', () => {
    const open = (released: boolean, valueKnown: boolean) =>
      codes(applyRule(redeliveryOpen, { released, valueKnown }, TODAY).decision);
    expect([open(true, true), open(false, false)]).toEqual([
      [],
      ['redelivery.not_released', 'redelivery.value_unknown'],
    ]);
    const complied = (compliedOn: '2026-03-11' | '2026-03-12') =>
      codes(applyRule(redeliveryCompliance, { demandedOn: TODAY, compliedOn }, TODAY).decision);
    expect([complied('2026-03-12'), complied('2026-03-11')]).toEqual([[], ['redelivery.complied_before_demand']]);
  });
});
