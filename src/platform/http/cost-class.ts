/** What a request costs us, by its kind. */
export type CostClass = 'read' | 'determination' | 'write' | 'file' | 'token';
