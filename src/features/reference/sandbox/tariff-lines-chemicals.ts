import { legal, statistical, type TariffLineFact } from './tariff-line-fact.js';

/** Minerals, chemicals, plastics and rubber. Rate texts as printed in the edition. */
export const CHEMICAL_LINES: readonly TariffLineFact[] = [
  legal('26121000', 'Uranium ores and concentrates', { general: 'Free', column2: 'Free' }, ['kg']),
  statistical('2612100000', 'Uranium ores and concentrates', ['kg']),
  legal('27090020', 'Testing 25 degrees A.P.I. or more', {
    general: '10.5¢/bbl',
    special: 'Free (A+,AU,BH,CL,CO,D,IL, JO,KR,MA, OM,P,PA,PE, R,S,SG)',
    column2: '21¢/bbl',
  }),
  statistical('2709002010', 'Condensate derived wholly from natural gas', ['bbl']),
  legal(
    '28341010',
    'Nitrites; nitrates: Nitrites: Of sodium',
    { general: '5.5%', special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '54%' },
    ['kg'],
  ),
  statistical('2834101000', 'Nitrites; nitrates: Nitrites: Of sodium', ['kg']),
  legal(
    '28416100',
    'Manganites, manganates and permanganates: Potassium permanganate',
    { general: '5%', special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '23%' },
    ['kg'],
  ),
  statistical('2841610000', 'Manganites, manganates and permanganates: Potassium permanganate', ['kg']),
  legal(
    '28442000',
    'Uranium enriched in U235 and its compounds; plutonium and its compounds; alloys, dispersions (including cermets), ceramic products and mixtures containing uranium enriched in …',
    { general: 'Free', column2: 'Free' },
  ),
  statistical('2844200020', 'Uranium compounds: Fluorides', ['kg']),
  legal(
    '29181400',
    'Carboxylic acids with alcohol function but without other oxygen function, their anhydrides, halides, peroxides, peroxyacids and their derivatives: Citric acid',
    { general: '6%', special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '39.5%' },
    ['kg'],
  ),
  statistical(
    '2918140000',
    'Carboxylic acids with alcohol function but without other oxygen function, their anhydrides, halides, peroxides, peroxyacids and their derivatives: Citric acid',
    ['kg'],
  ),
  legal(
    '29181510',
    'Salts and esters of citric acid: Sodium citrate',
    { general: '6.5%', special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '42%' },
    ['kg'],
  ),
  statistical('2918151000', 'Salts and esters of citric acid: Sodium citrate', ['kg']),
  legal(
    '29224210',
    'Glutamic acid and its salts: Monosodium glutamate',
    { general: '6.5%', special: 'Free (A+,AU,BH,CL,CO,D, E,IL,JO, KR,MA,OM,P, PA,PE,S,SG)', column2: '25%' },
    ['kg'],
  ),
  statistical('2922421000', 'Glutamic acid and its salts: Monosodium glutamate', ['kg']),
  legal(
    '29224943',
    'Amino acids: Glycine (Aminoacetic acid)',
    { general: '4.2%', special: 'Free (AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '25%' },
    ['kg'],
  ),
  statistical('2922494300', 'Amino acids: Glycine (Aminoacetic acid)', ['kg']),
  legal(
    '29336960',
    'Compounds containing an unfused triazine ring (whether or not hydrogenated) in the structure: Other: Other',
    { general: '3.5%', special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,K,KR,L,MA,OM,P,PA,PE,S,SG)', column2: '25%' },
  ),
  statistical('2933696015', 'Sodium dichloroisocyanurate and trichloroisocyanuric acid', ['kg']),
  statistical(
    '2933696021',
    'Compounds containing an unfused triazine ring (whether or not hydrogenated) in the structure: Other: Other: Pesticides: Other',
    ['kg'],
  ),
  legal('30049092', 'Other: Other', { general: 'Free', column2: '30%' }),
  statistical('3004909206', 'Anti-infective medicaments: Antifungals: Other', ['kg']),
  legal('31053000', 'Diammonium hydrogenorthophosphate (Diammonium phosphate)', { general: 'Free', column2: 'Free' }, [
    't',
  ]),
  statistical('3105300000', 'Diammonium hydrogenorthophosphate (Diammonium phosphate)', ['t']),
  legal('33030030', 'Perfumes and toilet waters: Containing alcohol', { general: 'Free', column2: '88¢/kg + 75%' }, [
    'kg',
  ]),
  statistical('3303003000', 'Perfumes and toilet waters: Containing alcohol', ['kg']),
  legal('34060000', 'Candles, tapers and the like', { general: 'Free', column2: '27.5%' }, ['kg']),
  statistical('3406000000', 'Candles, tapers and the like', ['kg']),
  legal(
    '38021000',
    'Activated carbon; activated natural mineral products; animal black, including spent animal black: Activated carbon',
    { general: '4.8%', special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '45%' },
  ),
  statistical('3802100010', 'Activated carbon: Derived from coal', ['kg']),
  legal(
    '38260010',
    'Biodiesel not containing petroleum oils or oils obtained from bituminous materials (B100)',
    { general: '4.6%', special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '16.5¢/kg + 30%' },
    ['kg'],
  ),
  statistical(
    '3826001000',
    'Biodiesel not containing petroleum oils or oils obtained from bituminous materials (B100)',
    ['kg'],
  ),
  legal('39206200', 'Of poly(ethylene terephthalate)', {
    general: '4.2%',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '25%',
  }),
  statistical('3920620090', 'Of poly(ethylene terephthalate): Other', ['kg']),
  legal('39232100', 'Sacks and bags (including cones): Of polymers of ethylene', {
    general: '3%',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '80%',
  }),
  statistical(
    '3923210085',
    'Polyethylene retail carrier bags (PRCBs) with handles (including drawstrings), with no length or width shorter than 6 inches (152.4 mm) or longer than 40 inches (1,016 mm)',
    ['thousands'],
  ),
  legal('40111010', 'Of a kind used on motor cars (including station wagons and racing cars): Radial', {
    general: '4%',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '10%',
  }),
  statistical(
    '4011101050',
    'Having a rim diameter greater than 40.64 cm (16 inches) but not more than 43.18 cm (17 inches)',
    ['No.'],
  ),
  legal('40112010', 'Of a kind used on buses or trucks: Radial', {
    general: '4%',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '10%',
  }),
  statistical('4011201005', 'Radial: On-the-highway: Light truck', ['No.']),
];
