/** Where chance comes from: fills the array and gives it back. */
export type Randomness = (bytes: Uint8Array) => Uint8Array;

/** A UUID version 7 (RFC 9562): ordered by `instant` (ms since 1970), the rest from `random`. */
export function makeId(instant: number, random: Randomness): string {
  const bytes = random(new Uint8Array(16));
  let rest = instant;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
