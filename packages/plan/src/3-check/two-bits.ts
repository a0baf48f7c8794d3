// One idea: whether something is among many is mostly answered by one look. Each that is among them has two bits, found by
// its hash, in one of many numbers; where one of both is missing, it is none of them.

/** Two of the bits of a number, by the last ten bits of a hash. */
export function twoBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
}

/** 1 for a number that has both, else 0; counted with where a branch would be hard to foretell. */
export function hasTwoBits(bits: number, hash: number): number {
  return (bits >>> (hash & 31)) & (bits >>> ((hash >>> 5) & 31)) & 1;
}
