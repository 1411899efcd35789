/** Member states of the European Union. */
export const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE';
/** Countries the reciprocal duty leaves out: Canada, Mexico, and those of rate column 2. */
export const OUTSIDE = 'CA MX BY CU KP RU';
/** Developing countries outside the solar safeguard (U.S. note 18(b)). */
export const DEVELOPING =
  'AF AL DZ AO AM AZ BZ BJ BT BO BA BW BR BF MM BI KH CV CF TD KM CG CD CI DJ DM EC EG ER ET FJ GA GM GE GH GD GN GW GY HT ID IQ JM JO KZ KE KI XK KG LB LS LR MG MW MV ML MR MU MD MN ME MZ NA NP NE NG MK PK PG PY RW LC VC WS ST SN RS SL SB SO ZA SS LK SR SZ TZ TL TG TO TN TV UG UA UZ VU YE ZM ZW';

/** Groups that others yield to, as the orders of precedence name them (EO 14289; Proclamations 10947, 10984, 11002, 11012). */
export const VEHICLES = 's232_autos;s232_auto_parts;s232_mhd;s232_mhd_parts';
export const VEHICLES_AND_CHIPS = `${VEHICLES};s232_semiconductors`;
export const VEHICLES_AND_OPIOID = `${VEHICLES};ieepa_fentanyl_ca;ieepa_fentanyl_mx`;
export const VEHICLES_METALS_WOOD_AND_CHIPS = `${VEHICLES};s232_steel;s232_aluminum;s232_wood;s232_semiconductors`;
export const EVERY_232 = `${VEHICLES};s232_steel;s232_aluminum;s232_copper;s232_metals;s232_wood;s232_semiconductors`;
/** What civil aircraft under an agreement are relieved of. */
export const RECIPROCAL_AND_METALS =
  'group:ieepa_reciprocal;group:s232_steel;group:s232_aluminum;group:s232_copper;group:s232_metals';
