import { describe, expect, it } from '@jest/globals';
import * as policies from './security-policies.js';
import { SECURITY_POLICIES } from './security-policies.js';

const weights = policies.riskWeights.initial.value;

describe('policy parameters of bonds and risk', () => {
  it.each(SECURITY_POLICIES.map((parameter) => [parameter.key, parameter] as const))(
    '%s accepts its initial value',
    (_, parameter) => {
      expect(parameter.check(parameter.initial.value)).toEqual([]);
    },
  );

  it.each([
    [
      'weights that sum to 99',
      policies.riskWeights,
      { ...weights, dataQuality: 2 },
      ['the weights sum to 99, not to 100'],
    ],
    [
      'every fault of weights at once',
      policies.riskWeights,
      { ...weights, tenure: -1, dataQuality: '3', extra: 1 },
      [
        'tenure must be a whole number from 0 to 100',
        'dataQuality must be a whole number from 0 to 100',
        'extra is not known here',
      ],
    ],
    ['bands upside down', policies.riskBands, { medium: 60, high: 30 }, ['medium must be lower than high']],
    ['no bands', policies.riskBands, null, ['must be an object with medium, high']],
    [
      'factors above 1',
      policies.securityRiskFactors,
      { low: '0', medium: '0.5', high: '1.01' },
      ['high must be a decimal string from "0" to "1"'],
    ],
    [
      'a number for a decimal',
      policies.riskPaymentHistory,
      { late: 0.5, unpaid: '1' },
      ['late must be a decimal string from "0" to "1"'],
    ],
    ['months', policies.riskTenureFullMonths, 0, ['the number of months must be a whole number from 1 to 600']],
    ['points', policies.riskVolatilityFullPoints, 1.5, ['the number of points must be a whole number from 1 to 10000']],
    ['entries', policies.securityStbMaxEntries, -1, ['the number of entries must be a whole number from 0 to 1000']],
    ['a ratio upside down', policies.riskExposureRatio, { none: 10, full: 10 }, ['none must be lower than full']],
    [
      'bill steps out of order',
      policies.riskBillSteps,
      [
        { over: '50000.00', counts: '1' },
        { over: '10000.00', counts: '0.33' },
      ],
      ['the amounts must rise from row to row'],
    ],
    [
      'a bill step in cents',
      policies.riskBillSteps,
      [{ over: '1.005', counts: '2' }],
      [
        '[0] over must be an amount of US dollars such as "50000.00"',
        '[0] counts must be a decimal string from "0" to "1"',
      ],
    ],
    ['no list', policies.riskCountryCommodity, {}, ['must be a list']],
    [
      'a bad row',
      policies.riskCountryCommodity,
      [{ country: 'China', htsPrefix: '07.03', share: '0.4' }],
      ['[0] country must be an ISO 3166-1 alpha-2 code', '[0] htsPrefix must be 2 to 10 digits'],
    ],
  ] as const)('refuses %s', (_, parameter, value, faults) => {
    expect(parameter.check(value)).toEqual(faults);
  });
});
