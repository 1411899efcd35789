import { legal, statistical, type TariffLineFact } from './tariff-line-fact.js';

/** Leather goods, wood, paper, textiles, footwear and ceramics. Rate texts as printed in the edition. */
export const GOODS_LINES: readonly TariffLineFact[] = [
  legal(
    '42022160',
    'With outer surface of leather or of composition leather: Other: Valued not over $20 each',
    { general: '10%', special: 'Free (A,AU,BH,CL,CO,D,IL, JO,KR,MA,NP,OM,P,PA,PE,R,S,SG) 8% (E)', column2: '35%' },
    ['No.'],
  ),
  statistical(
    '4202216000',
    'With outer surface of leather or of composition leather: Other: Valued not over $20 each',
    ['No.'],
  ),
  legal(
    '42022215',
    'With outer surface of sheeting of plastics',
    { general: '16%', special: 'Free (A,AU,BH,CL,CO,D,IL, JO,KR,MA,NP,OM,P,PA,PE,R,S,SG) 15% (E)', column2: '45%' },
    ['No.'],
  ),
  statistical('4202221500', 'With outer surface of sheeting of plastics', ['No.']),
  legal('42029231', 'With outer surface of textile materials: Of man-made fibers', {
    general: '17.6%',
    special: 'Free (A,AU,BH,CL,CO,D,IL,JO,KR, MA,NP,OM,P,PA,PE,S,SG) 16.6% (E)',
    column2: '65%',
  }),
  statistical('4202923120', 'Of man-made fibers: Backpacks (670)', ['No.', 'kg']),
  legal('44071100', 'Coniferous: Of pine (Pinus spp.)', { general: 'Free', column2: '$1.70/m3' }),
  statistical('4407110001', 'Of pine (Pinus spp.): Finger-jointed', ['m3']),
  legal('44071200', 'Of fir (Abies spp.) and spruce (Picea spp.)', { general: 'Free', column2: '$1.70/m3' }),
  statistical('4407120058', 'Not treated: Fir (Abies spp.): Rough', ['m3']),
  legal(
    '44123332',
    'Not surface covered, or surface covered with a clear or transparent material which does not obscure the grain, texture or markings of the face ply: Other',
    { general: '8%', special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '40%' },
  ),
  statistical(
    '4412333225',
    'Not surface covered, or surface covered with a clear or transparent material which does not obscure the grain, texture or markings of the face ply: Other: Wood flooring',
    ['m3'],
  ),
  legal(
    '44187490',
    'Assembled flooring panels: Other, for mosaic floors: Other: Other',
    { general: '8%', special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '40%' },
    ['m2'],
  ),
  statistical('4418749000', 'Assembled flooring panels: Other, for mosaic floors: Other: Other', ['m2']),
  legal(
    '48101470',
    'In sheets with one side not exceeding 435 mm and the other side not exceeding 297 mm in the unfolded state: Other: Other: Other',
    { general: 'Free', column2: '30%' },
  ),
  statistical('4810147020', 'Containing by weight 25 percent or more cotton fiber', ['kg']),
  legal('48119090', 'Other paper, paperboard, cellulose wadding and webs of cellulose fibers: Other', {
    general: 'Free',
    column2: '35%',
  }),
  statistical(
    '4811909035',
    'Paper in sheets, lined or ruled, having a width of 152.4 to 360 mm inclusive and a length of 225.25 to 360 mm inclusive',
    ['kg'],
  ),
  legal('48201020', 'Diaries, notebooks and address books, bound; memorandum pads, letter pads and similar articles', {
    general: 'Free',
    column2: '25%',
  }),
  statistical(
    '4820102010',
    'Diaries, notebooks and address books, bound; memorandum pads, letter pads and similar articles: Diaries and address books',
    ['No.'],
  ),
  statistical(
    '4820102030',
    'Sewn composition books with dimensions of 152.4-381 mm (6" - 15"), inclusive (small side) X 222.5-381 mm (8.75" -15"), inclusive (large side)',
    ['No.'],
  ),
  legal('55032000', 'Synthetic staple fibers, not carded, combed or otherwise processed for spinning: Of polyesters', {
    general: '4.3%',
    special: 'Free (AU,BH, CL,CO,IL,JO,KR, MA,OM,P, PA,PE,S,SG)',
    column2: '25%',
  }),
  statistical(
    '5503200015',
    'Bi-component fibers having an outer copolymer sheath that melts at a lower temperature than the core, of a kind used for bonding fibers together',
    ['kg'],
  ),
  legal('61091000', 'T-shirts, singlets, tank tops and similar garments, knitted or crocheted: Of cotton', {
    general: '16.5%',
    special: 'Free (AU,BH,CL,CO,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '90%',
  }),
  statistical('6109100012', "Men's or boys': Other T-shirts: Men's (338)", ['doz.', 'kg']),
  legal(
    '61102020',
    'Sweaters, pullovers, sweatshirts, waistcoats (vests) and similar articles, knitted or crocheted: Of cotton: Other',
    { general: '16.5%', special: 'Free (AU,BH,CL,CO,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '50%' },
  ),
  statistical('6110202005', "Boys' or girls' garments imported as parts of playsuits (237)", ['doz.', 'kg']),
  legal('62034207', 'Recreational performance outerwear: Other: Other', {
    general: '16.6%',
    special: 'Free (AU,BH,CL,CO,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '90%',
  }),
  statistical(
    '6203420703',
    'Containing compact yarns described in statistical reporting numbers 5205.42.0021, 5205.43.0021 5205.44.0021, 5205.46.0021 or 5205.47.0021 (347)',
    ['doz.', 'kg'],
  ),
  legal('62052020', "Men's or boys' shirts: Of cotton: Other", {
    general: '19.7%',
    special: 'Free (AU,BH,CL,CO,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '45%',
  }),
  statistical(
    '6205202003',
    'Containing compact yarns described in statistical reporting number 5205.42.0021, 5205.43.0021, 5205.44.0021, 5205.46.0021 or 5205.47.0021 (340)',
    ['doz.', 'kg'],
  ),
  legal('63026000', 'Toilet linen and kitchen linen, of terry toweling or similar terry fabrics, of cotton', {
    general: '9.1%',
    special: 'Free (AU,BH, CL,CO,IL,JO,KR, MA,OM,P, PA,PE,S,SG)',
    column2: '40%',
  }),
  statistical(
    '6302600010',
    'Toilet linen and kitchen linen, of terry toweling or similar terry fabrics, of cotton: Towels: Dish (369)',
    ['No.', 'kg'],
  ),
  legal(
    '64039960',
    'Footwear with outer soles of rubber, plastics, leather or composition leather and uppers of leather: Other footwear: Other: Other: Other: Other: For men, youths and boys',
    { general: '8.5%', special: 'Free (AU,BH,CL,CO,D,IL,JO, KR,MA,OM, P,PA,PE,R,S,SG)', column2: '20%' },
  ),
  statistical('6403996015', 'For men, youths and boys: House slippers', ['prs.']),
  legal('64041990', 'Footwear with outer soles of rubber or plastics: Other: Other: Valued over $12/pair', {
    general: '9%',
    special: 'Free (AU,BH, CL,CO,D,E,IL, JO,KR,MA, OM,P,PA,PE, R,S,SG)',
    column2: '35%',
  }),
  statistical('6404199030', 'Valued over $12/pair: For men', ['prs.']),
  legal('65050080', 'Of man-made fibers: Other: Not in part of braid', {
    general: '18.7¢/kg + 6.8%',
    special: 'Free (AU,BH, CL,CO,IL,JO,KR, MA,NP,OM,P, PA,PE,S,SG)',
    column2: '99.2¢/kg + 65%',
  }),
  statistical('6505008015', 'Nonwoven disposable headgear without peaks or visors', ['doz.', 'kg']),
  legal(
    '66019100',
    'Umbrellas and sun umbrellas (including walking-stick umbrellas, garden umbrellas and similar umbrellas): Other: Having a telescopic shaft',
    { general: 'Free', column2: '40%' },
    ['doz.'],
  ),
  statistical(
    '6601910000',
    'Umbrellas and sun umbrellas (including walking-stick umbrellas, garden umbrellas and similar umbrellas): Other: Having a telescopic shaft',
    ['doz.'],
  ),
  legal('69111037', 'Aggregate value not over $200', {
    general: '8%',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '75%',
  }),
  statistical(
    '6911103710',
    'Plates not over 27.9 cm in maximum dimension, teacups and saucers; mugs; soups, fruits and cereals, the foregoing not over 22.9 cm in maximum dimension',
    ['Dz Pcs'],
  ),
  legal('71131950', 'Of other precious metal, whether or not plated or clad with precious metal: Other: Other', {
    general: '5.5%',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '80%',
  }),
  statistical('7113195021', 'Of ISO standard platinum: Necklaces and neck chains', ['pcs']),
];
