import { readFileSync } from 'node:fs';

/** The bytes of a file of the sample, by its name under `data`. */
export function readSampleBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../data/${name}`, import.meta.url));
}

/** The text of a file of the sample, by its name under `data`. */
export function readSampleText(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
}
