import type { HeaderPatch } from '../plan-data.ts';
import type { ToldHeader } from './header-facts.tsx';

/** One entry a line, without empty ones. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The fields in which what was typed differs from what was read; an emptied field is null. */
export function changedFields(before: ToldHeader, typed: ToldHeader): HeaderPatch {
  const plain = (value: string | null | readonly string[]) =>
    typeof value === 'string' ? value.trim() || null : value;
  const fields = Object.entries(typed)
    .map(([name, value]) => [name, plain(value)] as const)
    // Both have the same fields.
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof ToldHeader]));
  return Object.fromEntries(fields);
}
