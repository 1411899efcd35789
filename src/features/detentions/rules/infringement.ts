/** What goods are suspected of; it decides which paragraph of 19 CFR 133 governs detention and disclosure. */
export const INFRINGEMENTS = [
  'counterfeit_mark',
  'copying_or_simulating_mark',
  'trade_name',
  'gray_market',
  'piratical_copy',
  'circumvention_device',
] as const;
export type Infringement = (typeof INFRINGEMENTS)[number];

/** How counsel calls each one. */
export const INFRINGEMENT_TITLES: Readonly<Record<Infringement, string>> = {
  counterfeit_mark: 'Counterfeit mark (19 CFR 133.21)',
  copying_or_simulating_mark: 'Copying or simulating mark (19 CFR 133.22, 133.25)',
  trade_name: 'Trade name (19 CFR 133.22, 133.25)',
  gray_market: 'Gray-market goods (19 CFR 133.23, 133.25)',
  piratical_copy: 'Piratical copy (19 CFR 133.42)',
  circumvention_device: 'Circumvention device (19 CFR 133.47)',
};
