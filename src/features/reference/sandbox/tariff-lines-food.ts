import { legal, statistical, type TariffLineFact } from './tariff-line-fact.js';

/** Fish, produce, prepared food and drinks. Rate texts as printed in the edition. */
export const FOOD_LINES: readonly TariffLineFact[] = [
  legal('01012100', 'Horses: Purebred breeding animals', { general: 'Free', column2: 'Free' }),
  statistical('0101210010', 'Purebred breeding animals: Males', ['No.']),
  legal(
    '02013050',
    'Described in additional U.S. note 3 to this chapter and entered pursuant to its provisions: Other',
    { general: '4.4¢/kg', special: 'Free (A+,AU,BH,CL,CO,D,E*,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '13.2¢/kg' },
  ),
  statistical('0201305015', 'Fresh or chilled boneless veal cuts', ['kg']),
  legal('03046200', 'Catfish (Pangasius spp., Silurus spp., Clarias spp., Ictalurus spp.)', {
    general: 'Free',
    column2: '5.5¢/kg',
  }),
  statistical('0304620020', 'Pangasius spp. (including basa and tra)', ['kg']),
  legal('03061700', 'Frozen: Other shrimps and prawns', { general: 'Free', column2: 'Free' }),
  statistical('0306170004', 'Count size (headless weight) less than 33 per kg (15s)', ['kg']),
  statistical('0306170041', 'Peeled, imported in accordance with statistical note 1 to this chapter: Farmed', ['kg']),
  legal('03061901', 'Frozen: Other', { general: 'Free', column2: 'Free' }),
  statistical('0306190110', 'Frozen: Other: Freshwater crawfish', ['kg']),
  legal(
    '04051020',
    'Butter and other fats and oils derived from milk; dairy spreads: Butter: Other',
    {
      general: '$1.541/kg',
      special:
        'Free (BH,CL,CO,JO,KR,MA,OM,P,PE,SG) 10.2¢/kg (PA) See 9822.04.10 (AU) See 9823.03.01-9823.03.12 (S+) See 9908.04.01 (IL)',
      column2: '$1.813/kg',
    },
    ['kg', 'kg cmsc'],
  ),
  statistical('0405102000', 'Butter and other fats and oils derived from milk; dairy spreads: Butter: Other', [
    'kg',
    'kg cmsc',
  ]),
  legal(
    '04069097',
    "Containing cow's milk (except soft- ripened cow's milk cheese): Other",
    {
      general: '$1.509/kg',
      special:
        'Free (BH,CL,JO,MA,OM,P,PE,SG) 10¢/kg (KR) See 9822.04.35 (AU) See 9823.04.01-9823.04.54 (S+) See 9908.04.05 (IL) See 9918.04.50, 9918.04.51 (CO) See 9919.04.40, 9919.04.41-9919.04.42 (PA)',
      column2: '$1.775/kg',
    },
    ['kg', 'kg cmsc'],
  ),
  statistical('0406909700', "Containing cow's milk (except soft- ripened cow's milk cheese): Other", ['kg', 'kg cmsc']),
  legal('04090000', 'Natural honey', {
    general: '1.9¢/kg',
    special: 'Free (A+,AU,BH,CL,CO,D,E, IL,JO,KR,MA,OM,P,PA,PE,S, SG)',
    column2: '6.6¢/kg',
  }),
  statistical('0409000010', 'Comb honey and honey packaged for retail sale', ['kg']),
  statistical('0409000035', 'Natural honey: Other: Other: White or lighter', ['kg']),
  legal(
    '07020020',
    'If entered during the period from March 1 to July 14, inclusive, or the period from September 1 to November 14, inclusive, in any year',
    { general: '3.9¢/kg', special: 'Free (AU,BH, CL,CO,D,E,IL, JO,KR,MA, OM,P,PA,PE,S,SG)', column2: '6.6¢/kg' },
  ),
  statistical('0702002036', 'Round, of a kind described in statistical note 2 to this chapter', ['kg']),
  legal('07020040', 'If entered during the period from July 15 to August 31, inclusive, in any year', {
    general: '2.8¢/kg',
    special: 'Free (AU,BH, CL,CO,D,E,IL, JO,KR,MA, OM,P,PA,PE,S,SG)',
    column2: '6.6¢/kg',
  }),
  statistical('0702004027', 'Round, of a kind described in statistical note 2 to this chapter', ['kg']),
  legal(
    '07020060',
    'If entered during the period from November 15, in any year, to the last day of the following February, inclusive',
    { general: '2.8¢/kg', special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '6.6¢/kg' },
  ),
  statistical('0702006027', 'Round, of a kind described in statistical note 2 to this chapter', ['kg']),
  legal('07032000', 'Onions, shallots, garlic, leeks and other alliaceous vegetables, fresh or chilled: Garlic', {
    general: '0.43¢/kg',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '3.3¢/kg',
  }),
  statistical('0703200020', 'Garlic: Fresh whole peeled cloves', ['kg']),
  statistical(
    '0703200090',
    'Onions, shallots, garlic, leeks and other alliaceous vegetables, fresh or chilled: Garlic: Other',
    ['kg'],
  ),
  legal(
    '07115100',
    'Mushrooms of the genus Agaricus',
    {
      general: '5.7¢/kg on drained weight + 8%',
      special: 'Free (A+,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
      column2: '22¢/kg on drained weight+45%',
    },
    ['kg'],
  ),
  statistical('0711510000', 'Mushrooms of the genus Agaricus', ['kg']),
  legal(
    '08025100',
    'Other nuts, fresh or dried, whether or not shelled or peeled: Pistachios: In shell',
    { general: '0.9¢/kg', special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '5.5¢/kg' },
    ['kg'],
  ),
  statistical('0802510000', 'Other nuts, fresh or dried, whether or not shelled or peeled: Pistachios: In shell', [
    'kg',
  ]),
  legal('08044000', 'Dates, figs, pineapples, avocados, guavas, mangoes and mangosteens, fresh or dried: Avocados', {
    general: '11.2¢/kg',
    special: 'Free (A+,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '33.1¢/kg',
  }),
  statistical(
    '0804400020',
    'Hass avocados and avocados determined by the Secretary of Agriculture to be Hass-like: Certified organic',
    ['kg'],
  ),
  legal('09011100', 'Coffee, not roasted: Not decaffeinated', { general: 'Free', column2: 'Free' }),
  statistical('0901110015', 'Not decaffeinated: Arabica: Certified organic', ['kg']),
  legal('10063090', 'Semi-milled or wholly milled rice, whether or not polished or glazed: Other', {
    general: '1.4¢/kg',
    special: 'Free (A+,AU,BH,CL,CO,D,E, IL,JO,KR,MA,OM,P,PA, PE,S,SG)',
    column2: '5.5¢/kg',
  }),
  statistical(
    '1006309015',
    'Semi-milled or wholly milled rice, whether or not polished or glazed: Other: Certified Organic',
    ['kg'],
  ),
  legal('16052110', 'Not in airtight containers: Other', { general: 'Free', column2: 'Free' }),
  statistical('1605211030', 'Frozen, imported in accordance with statistical note 1 to this chapter: Other', ['kg']),
  legal('16052910', 'Shrimps and prawns: Other: Other', { general: 'Free', column2: 'Free' }),
  statistical(
    '1605291040',
    'Shrimps and prawns: Other: Other: Other, imported in accordance with statistical note 1 to this chapter',
    ['kg'],
  ),
  legal(
    '16054010',
    'Crustaceans, molluscs and other aquatic invertebrates, prepared or preserved: Other crustaceans: Other',
    { general: 'Free', column2: 'Free' },
  ),
  statistical('1605401010', 'Peeled freshwater crawfish tail meat', ['kg']),
  legal(
    '17011310',
    'Described in additional U.S. note 5 to this chapter and entered pursuant to its provisions',
    {
      general:
        '1.4606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less than 0.943854¢/kg',
      special: 'Free (A*,BH,CL,CO,D,E*,IL,JO,KR,MA,OM,P,PA,PE,S,SG) See 9822.05.15 (P+)',
      column2:
        '4.3817¢/kg less 0.0622005¢ /kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less 2.831562¢ /kg',
    },
    ['kg'],
  ),
  statistical(
    '1701131000',
    'Described in additional U.S. note 5 to this chapter and entered pursuant to its provisions',
    ['kg'],
  ),
  legal('17019950', 'Cane or beet sugar and chemically pure sucrose, in solid form: Other: Other: Other', {
    general: '35.74¢/kg',
    special:
      'Free (BH,CL,JO,KR,OM,SG) See 9822.05.20 (P+) See 9822.06.10 (PE) See 9822.08.01 (CO) See 9822.09.17 (PA) See 9823.09.01-9823.09.09 (S+) See 9822.03.01(MA)',
    column2: '42.05¢/kg',
  }),
  statistical('1701995015', 'Specialty sugars: Certified organic', ['kg']),
  legal(
    '17029090',
    'Other, including invert sugar and other sugar and sugar syrup blends containing in the dry state 50 percent by weight of fructose: Other: Other: Other',
    { general: '5.1%', special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '20%' },
    ['kg'],
  ),
  statistical(
    '1702909000',
    'Other, including invert sugar and other sugar and sugar syrup blends containing in the dry state 50 percent by weight of fructose: Other: Other: Other',
    ['kg'],
  ),
  legal('18063100', 'Chocolate and other food preparations containing cocoa: Other, in blocks, slabs or bars: Filled', {
    general: '5.6%',
    special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG) 2.8% (JP)',
    column2: '40%',
  }),
  statistical('1806310041', 'Containing peanuts, peanut butter or peanut paste', ['kg']),
  legal('19021920', 'Uncooked pasta, not stuffed or otherwise prepared: Other: Exclusively pasta', {
    general: 'Free',
    column2: '4.4¢/kg',
  }),
  statistical('1902192010', 'Subject to the Inward Processing Regime (IPR)', ['kg']),
  legal('20031001', 'Mushrooms of the genus Agaricus', {
    general: '6¢/kg on drained weight + 8.5%',
    special: 'Free (A+,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '22¢/kg on drained weight + 45%',
  }),
  statistical('2003100127', 'In containers each holding not more than 255 g: Whole (including buttons)', ['kg']),
  legal('20057060', 'Not green in color: Canned: Other', {
    general: '10.1¢/kg on drained weight',
    special: 'Free (A+,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '11.9¢/kg on drained weight',
  }),
  statistical('2005706020', 'In containers each holding more than 0.3 kg, drained weight', ['kg']),
  statistical('2005706050', 'Not green in color: Canned: Other: Sliced', ['kg']),
  legal('20093160', 'Of a Brix value not exceeding 20: Other: Concentrated', {
    general: '7.9¢/liter',
    special: 'Free (AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '18¢/liter',
  }),
  statistical('2009316020', 'Concentrated: Lemon juice: Frozen', ['liters']),
  legal('21069099', 'Food preparations not elsewhere specified or included: Other: Other: Other: Other: Other: Other', {
    general: '6.4%',
    special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '20%',
  }),
  statistical(
    '2106909988',
    'Food preparations not elsewhere specified or included: Other: Other: Other: Other: Other: Other: Flavored honey',
    ['kg'],
  ),
  legal('22030000', 'Beer made from malt', { general: 'Free', column2: '13.2¢/liter' }),
  statistical('2203000030', 'In containers each holding not over 4 liters: In glass containers', ['liters']),
  legal('22042150', 'Of an alcoholic strength by volume not over 14 percent vol.: Other', {
    general: '6.3¢/liter',
    special: 'Free (A+,AU,BH,CL,CO,D,E,IL,KR,MA,OM,P,PA,PE,S,SG) 2.8¢/liter (JO)',
    column2: '33¢/liter',
  }),
  statistical('2204215005', 'Valued not over $1.05/liter: Red', ['liters']),
  legal(
    '24022080',
    'Cigarettes containing tobacco: Other: Paper-wrapped',
    {
      general: '$1.05/kg + 2.3%',
      special: 'Free (A+,AU,BH,CL,CO,D,E,IL,KR,MA,OM,P,PA,PE,S,SG)',
      column2: '$9.92/kg + 25%',
    },
    ['thousands', 'kg'],
  ),
  statistical('2402208000', 'Cigarettes containing tobacco: Other: Paper-wrapped', ['thousands', 'kg']),
];
