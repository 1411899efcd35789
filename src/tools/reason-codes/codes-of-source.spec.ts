import { describe, expect, it } from '@jest/globals';
import { gatherCodes } from './gathered-codes.js';
import { codesOfSource } from './codes-of-source.js';

const read = (text: string) => codesOfSource('x.ts', text);
const nothing = { remedies: [], words: [] };

describe('codes of the source', () => {
  it.each([
    [
      'a fault with its words and remedy',
      `const f = { pointer: '/a', code: 'bond.low', message: 'Too low.', remedy: 'Send more.' };`,
      [{ code: 'bond.low', kind: 'fault', words: ['Too low.'], remedies: ['Send more.'] }],
    ],
    [
      'what is only known later is a gap, a constant of the file is not',
      'const MOST = "500"; f({ pointer: "", code: "list.long", message: `At most ${MOST}, not ${String(n)}.` });',
      [{ code: 'list.long', kind: 'fault', words: ['At most 500, not ….'], remedies: [] }],
    ],
    [
      'a constant of its own function, not of another',
      `function one() { const message = 'It is one.'; f({ pointer: '', code: 'say.one', message }); } function two() { const message = 'It is two.'; }`,
      [{ code: 'say.one', kind: 'fault', words: ['It is one.'], remedies: [] }],
    ],
    [
      'a validator says its words beside its context',
      `Matches(/x/, { message: 'must be x', context: { code: 'xx.malformed', remedy: 'Send x.' } });`,
      [{ code: 'xx.malformed', kind: 'fault', words: ['must be x'], remedies: ['Send x.'] }],
    ],
    [
      'each call of a function of the file that makes codes',
      "const no = (code: string, message: string) => ({ pointer: '', code: `image.${code}`, message }); no('big', 'It is big.'); no('bad', 'It is bad.');",
      [
        { code: 'image.big', kind: 'fault', words: ['It is big.'], remedies: [] },
        { code: 'image.bad', kind: 'fault', words: ['It is bad.'], remedies: [] },
      ],
    ],
    [
      'both codes of a choice',
      `g({ code: a ? 'case.one' : 'case.two' });`,
      ['case.one', 'case.two'].map((code) => ({ code, kind: 'reason', ...nothing })),
    ],
    [
      'a refusal',
      `problem('bond.closed', 'conflict', 'It is closed.');`,
      [{ code: 'bond.closed', kind: 'problem', words: ['It is closed.'], remedies: [] }],
    ],
    ['a bare reason', `const x = ['risk.low'];`, [{ code: 'risk.low', kind: 'reason', ...nothing }]],
    ['a family', 'const x = { reasonCodes: [`risk.${band}`] };', [{ code: 'risk.…', kind: 'reason', ...nothing }]],
    [
      'nothing it is only compared with, no event, parameter, file, import, type or text',
      `import 'aa.bb'; type T = 'cc.dd'; eventType('ee.ff'); new PolicyParameter('gg.hh'); open('ii.json'); say('It is. jj.kk'); if (code === 'll.mm') stop();`,
      [],
    ],
  ])('%s', (_, text, expected) => {
    const found = read(text).filter((one, i, all) => all.findIndex(({ code }) => code === one.code) === i);
    expect(found).toEqual(expected);
  });

  it('name the rule whose text says them, or the only rule of the file', () => {
    const one = (id: string, code: string) =>
      `const r${id.slice(-1)} = rule({ id: '${id}', decide: () => ['${code}'] });`;
    const apart = `${one('A-1', 'aa.in')} ${one('A-2', 'bb.in')} const c = ['cc.out'];`;
    expect(read(apart).map(({ code, rule }) => [code, rule])).toEqual([
      ['aa.in', 'A-1'],
      ['bb.in', 'A-2'],
      ['cc.out', undefined],
    ]);
    expect(read(`${one('A-1', 'aa.in')} const c = ['cc.out'];`).map(({ rule }) => rule)).toEqual(['A-1', 'A-1']);
  });
});

describe('codes gathered', () => {
  const source = read(
    "const x = ['risk.low', `bill.${status}`]; f({ code: 'risk.low', message: 'The $property is low.' });",
  );
  const gather = (written: Record<string, string>) =>
    gatherCodes({
      source,
      contract: [{ code: 'paid', kind: 'outcome', foundIn: 'BillAnswer' }],
      written,
      problems: new Map(),
    });

  it('have the words written for them first, then those they are said with; a member stands for its family', () => {
    const codes = gather({ 'bill.paid': 'It is paid.', paid: 'Paid.', 'risk.low': 'Low.' });
    expect(codes.map(({ code, kinds, words, foundIn }) => [code, kinds, words, foundIn])).toEqual([
      ['bill.paid', ['reason'], ['It is paid.'], []],
      ['paid', ['outcome'], ['Paid.'], ['BillAnswer']],
      ['risk.low', ['warning', 'reason'], ['Low.', 'The … is low.'], []],
    ]);
  });

  it('refuse words for a code that nothing says', () => {
    expect(() => gather({ 'bill.paid': 'It is paid.', 'bond.gone': 'Gone.' })).toThrow('bond.gone');
  });
});
