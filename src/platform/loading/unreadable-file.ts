/** The file as a whole cannot be loaded: it is not there, not text, neither CSV nor JSON, or has another header. */
export class UnreadableFile extends Error {}
