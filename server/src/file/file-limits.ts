/** The largest file that is taken in, and how far a packed one may unpack (a bound on compression bombs). */
export const fileLimits = {
  bytes: 25 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  /** Text that is searched for marks of secrecy: the mark stands at the head of a paper. */
  searchedCharacters: 4_000_000,
} as const;
