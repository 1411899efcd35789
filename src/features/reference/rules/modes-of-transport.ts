/** A mode of transport as CBP Form 7501 codes it. */
export interface ModeOfTransport {
  readonly code: string;
  readonly meaning: string;
  /** Whether cargo is unloaded from a commercial vessel, on which the harbor maintenance fee stands. */
  readonly byVessel: 'yes' | 'no' | 'unsettled';
}

const mode = (code: string, meaning: string, byVessel: ModeOfTransport['byVessel'] = 'no'): ModeOfTransport => ({
  code,
  meaning,
  byVessel,
});

/** Every mode, by its two-digit code. No mode is refused. */
export const MODES_OF_TRANSPORT: ReadonlyMap<string, ModeOfTransport> = new Map(
  [
    mode('10', 'Vessel, non-container', 'yes'),
    mode('11', 'Vessel, container', 'yes'),
    // Ferries and small craft on border waters: no source settles whether the harbor fee reaches them.
    mode('12', 'Border, waterborne', 'unsettled'),
    mode('20', 'Rail, non-container'),
    mode('21', 'Rail, container'),
    mode('30', 'Truck, non-container'),
    mode('31', 'Truck, container'),
    mode('32', 'Automobile'),
    mode('33', 'Pedestrian'),
    mode('34', 'Road, other'),
    mode('40', 'Air, non-container'),
    mode('41', 'Air, container'),
    mode('50', 'Mail'),
    mode('60', 'Passenger, hand-carried'),
    mode('70', 'Fixed transport: pipeline or power line'),
  ].map((row) => [row.code, row]),
);
