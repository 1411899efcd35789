import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { noticeForm, travellersAndMail } from './travellers-and-mail.js';
import type { Arrival } from './travellers-and-mail.js';

const CARRIED: Arrival = { by: 'accompanied', commercial: null, value: null };
const mail = (commercial: boolean | null, value: bigint | null): Arrival => ({ by: 'mail', commercial, value });

describe('DET-21 restricted articles of travellers and in the mail (19 CFR 133.24(a), (c))', () => {
  const time = (noticeOn: IsoDate | null, askedOn: IsoDate, more: object = {}) =>
    applyRule(
      travellersAndMail,
      { arrival: CARRIED, noticeOn, generalUntil: '2026-04-01', endedOn: null, askedOn, ...more },
      '2026-03-02',
    ).decision;

  it.each<[string, IsoDate | null, IsoDate, IsoDate | null, boolean]>([
    ['no notice yet', null, '2026-03-09', null, false],
    ['a notice of a later day', '2026-03-10', '2026-03-09', null, false],
    ['noticed a week after presentation', '2026-03-09', '2026-03-09', '2026-04-08', false],
    ['on the thirtieth day', '2026-03-09', '2026-04-08', '2026-04-08', false],
    ['the day after', '2026-03-09', '2026-04-09', '2026-04-08', true],
    ['noticed on the last day of the general rule', '2026-04-01', '2026-04-01', '2026-05-01', false],
    ['noticed when that time was over', '2026-04-02', '2026-04-02', null, false],
  ])('%s', (_, noticeOn, askedOn, detainedUntil, over) => {
    expect(time(noticeOn, askedOn)).toMatchObject({ detainedUntil, over });
  });

  it('what ended in its time is not over; where the general rule does not reach, the notice alone counts', () => {
    expect(time('2026-03-09', '2026-05-01', { endedOn: '2026-04-08' }).over).toBe(false);
    expect(time('2026-04-20', '2026-04-20', { generalUntil: null }).detainedUntil).toBe('2026-05-20');
  });

  it.each<[string, Arrival, boolean, string[]]>([
    ['carried', CARRIED, true, []],
    ['noncommercial mail of any value', mail(false, dollars(9_000)), true, []],
    ['noncommercial mail of no value on record', mail(false, null), true, []],
    ['commercial mail of $250', mail(true, dollars(250)), true, []],
    ['commercial mail of $250.01', mail(true, dollars(250) + 1n), false, []],
    ['mail of $250, whoever sent it', mail(null, dollars(250)), true, []],
    ['mail of more, sender not on record', mail(null, dollars(251)), false, ['commercial']],
    ['commercial mail of no value on record', mail(true, null), false, ['value']],
    ['nothing on record', mail(null, null), false, ['commercial', 'value']],
  ])('relief: %s', (_, arrival, all, missing) => {
    const { relief, missing: lacks } = time('2026-03-09', '2026-03-09', { arrival });
    expect(relief).toEqual(['release_by_exemption', ...(all ? ['export', 'destruction', 'removal_of_marks'] : [])]);
    expect(lacks).toEqual(missing);
  });
});

describe('DET-22 how the notice is given (19 CFR 133.24(b), 133.25(d))', () => {
  it.each<[string, Arrival, string, string[]]>([
    ['carried', CARRIED, 'oral', []],
    ['noncommercial mail of any value', mail(false, dollars(900)), 'customs_form_8', []],
    ['noncommercial mail of no value on record', mail(false, null), 'customs_form_8', []],
    ['commercial mail of $250', mail(true, dollars(250)), 'customs_form_8', []],
    ['commercial mail of more', mail(true, dollars(250) + 1n), 'written', []],
    ['$250, whoever sent it', mail(null, dollars(250)), 'customs_form_8', []],
    ['more, sender not on record', mail(null, dollars(251)), 'undetermined', ['commercial']],
    ['commercial, no value on record', mail(true, null), 'undetermined', ['value']],
    ['nothing on record', mail(null, null), 'undetermined', ['commercial', 'value']],
  ])('%s', (_, arrival, form, missing) => {
    expect(applyRule(noticeForm, { arrival }, '2026-03-09').decision).toEqual({ form, missing });
  });
});
