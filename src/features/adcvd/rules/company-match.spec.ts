import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchCompany, matchNames } from './company-match.js';

describe('company names', () => {
  it.each([
    ['Changzhou Trina Solar Energy Co., Ltd.', 'CHANGZHOU TRINA SOLAR ENERGY CO LTD', 'exact'],
    ['Shanghai Foo Imp. & Exp. Corp.', 'Shanghai Foo Import and Export Corporation', 'exact'],
    ['Müller Stahl GmbH', 'Muller Stahl GmbH', 'exact'],
    ['Acciaierie Valbruna S.p.A.', 'Acciaierie Valbruna SpA', 'exact'],
    ['Kejuruteraan Bintai Sdn. Bhd.', 'KEJURUTERAAN BINTAI SENDIRIAN BERHAD', 'exact'],
    ['Tangshan Jin Yuan Steel Co. Ltd', 'Tangshan Jinyuan Steel Co., Ltd.', 'confident'],
    ['Pirelli Tyre', 'Pirelli Tyre Co., Ltd.', 'confident'],
    ['TTCA Co., Ltd. (a.k.a. Shandong TTCA Biochemistry Co., Ltd.)', 'Shandong TTCA Biochemistry Co. Ltd', 'confident'],
    ['New Name Furniture Inc. f/k/a Old Oak Works Inc.', 'Old Oak Works, Inc.', 'confident'],
    ['Union Chemicar Company Limited (UC)', 'Union Chemicar Co., Ltd.', 'confident'],
    ['Zhejiang Xinli Hardware Co Ltd', 'Zhejiang Xinyi Hardware Co Ltd', 'uncertain'],
    ['Hubei Native Produce Import & Export', 'Hebei Native Produce Import & Export', 'uncertain'],
    ['Wuxi Suntech', 'Wuxi Suntech Power Co., Ltd.', 'uncertain'],
    ['Trina', 'Trina Solar Energy Co., Ltd.', 'none'],
    ['Steel Co., Ltd.', 'Steel Inc.', 'uncertain'],
    ['Steel Co., Ltd.', 'Steel', 'uncertain'],
    ['Acme Bags Inc.', 'Acme Bags GmbH', 'uncertain'],
    ['Canadian Solar Manufacturing (Changshu) Inc.', 'Canadian Solar Manufacturing (Luoyang) Inc.', 'none'],
    ['Jiangsu Native Produce Import & Export', 'Shanghai Native Produce Import & Export', 'none'],
    ['Wuxi Suntech', 'Yingli Green Energy', 'none'],
    ['???', '!!!', 'none'],
  ])('%s / %s: %s', (given, candidate, grade) => {
    expect(matchNames(given, candidate).grade).toBe(grade);
    expect(matchNames(candidate, given).grade).toBe(grade);
  });

  it('is uncertain between two companies that match equally well', () => {
    const match = matchCompany('Pirelli Tyre', ['Pirelli Tyre Co.', 'Pirelli Tyre Inc.', 'Michelin']);
    expect(match.grade).toBe('uncertain');
    expect(match.matches.map(({ name }) => name)).toEqual(['Pirelli Tyre Co.', 'Pirelli Tyre Inc.']);
  });

  it('prefers the very name over near ones', () => {
    const match = matchCompany('Acme Bags Inc.', ['Acme Bags GmbH', 'ACME BAGS, INC.']);
    expect(match).toEqual({ grade: 'exact', matches: [{ name: 'ACME BAGS, INC.', grade: 'exact', confidence: 1 }] });
  });

  it('never grades two names differently by their order', () => {
    const name = fc.string({ maxLength: 24 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(matchNames(a, b).grade).toBe(matchNames(b, a).grade);
      }),
    );
  });
});
