import type { OrderFact } from './order-fact.js';
import { AFRICA_GULF_ORDERS } from './orders-africa-gulf.js';
import { AFTER_AGREEMENTS_CASES } from './orders-after-agreements.js';
import { CANADA_MEXICO_ORDERS } from './orders-canada-mexico.js';
import { CHINA_CHEMICALS_ORDERS } from './orders-china-chemicals.js';
import { CHINA_FLAT_STEEL_ORDERS } from './orders-china-flat-steel.js';
import { CHINA_FOOD_ORDERS } from './orders-china-food.js';
import { CHINA_GOODS_ORDERS } from './orders-china-goods.js';
import { CHINA_METALS_ORDERS } from './orders-china-metals.js';
import { CHINA_SOLAR_ORDERS } from './orders-china-solar.js';
import { CHINA_WOOD_ORDERS } from './orders-china-wood.js';
import { EASTERN_EUROPE_ORDERS } from './orders-eastern-europe.js';
import { ENDED_CASES } from './orders-ended.js';
import { INDIA_PAKISTAN_ORDERS } from './orders-india-pakistan.js';
import { INDONESIA_ORDERS } from './orders-indonesia.js';
import { JAPAN_ORDERS } from './orders-japan.js';
import { KOREA_ORDERS } from './orders-korea.js';
import { KOREA_FLAT_STEEL_ORDERS } from './orders-korea-flat-steel.js';
import { SOUTH_AMERICA_ORDERS } from './orders-south-america.js';
import { SOUTHEAST_ASIA_ORDERS } from './orders-southeast-asia.js';
import { SUSPENDED_CASES } from './orders-suspended.js';
import { TAIWAN_ORDERS } from './orders-taiwan.js';
import { TURKIYE_ORDERS } from './orders-turkiye.js';
import { VIET_NAM_ORDERS } from './orders-viet-nam.js';
import { WESTERN_EUROPE_ORDERS } from './orders-western-europe.js';

/**
 * A selection of real antidumping and countervailing duty proceedings. Rates are mostly those of the
 * investigation: today's deposit rate of a company may differ. The facts are compiled from public lists and
 * reports; what nobody has compared with its notice or with a list says so and why: "not compared" in `note` or citation.
 */
export const ORDER_FACTS: readonly OrderFact[] = [
  ...CHINA_WOOD_ORDERS,
  ...CHINA_GOODS_ORDERS,
  ...CHINA_METALS_ORDERS,
  ...CHINA_FLAT_STEEL_ORDERS,
  ...CHINA_SOLAR_ORDERS,
  ...CHINA_FOOD_ORDERS,
  ...CHINA_CHEMICALS_ORDERS,
  ...JAPAN_ORDERS,
  ...KOREA_FLAT_STEEL_ORDERS,
  ...KOREA_ORDERS,
  ...TAIWAN_ORDERS,
  ...INDIA_PAKISTAN_ORDERS,
  ...VIET_NAM_ORDERS,
  ...INDONESIA_ORDERS,
  ...SOUTHEAST_ASIA_ORDERS,
  ...CANADA_MEXICO_ORDERS,
  ...SOUTH_AMERICA_ORDERS,
  ...WESTERN_EUROPE_ORDERS,
  ...TURKIYE_ORDERS,
  ...EASTERN_EUROPE_ORDERS,
  ...AFRICA_GULF_ORDERS,
  ...AFTER_AGREEMENTS_CASES,
  ...SUSPENDED_CASES,
  ...ENDED_CASES,
];
