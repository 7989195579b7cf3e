/** Two numbers of 32 bits in one (the end of MurmurHash3). For one lower half no two upper halves give the same. */
export function mix(upper: number, lower: number): number {
  let mixed = upper ^ Math.imul(lower, 0xcc9e2d51)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
