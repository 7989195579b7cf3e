/** Shorter slices are copies already. */
const SHORTEST_SLICE = 13

/**
 * A copy of its own: V8 keeps a slice of 13 letters or more as a window on the text that it was cut from, and with it the whole text.
 */
export const detached = (slice: string): string =>
  slice.length < SHORTEST_SLICE ? slice : Buffer.from(slice, 'utf16le').toString('utf16le')
