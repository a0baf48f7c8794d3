import { useMemo } from 'react';

/** A unit of the province that a person may choose. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** A second line: its short name, what it stands under. */
  readonly hint?: string | undefined;
}

/** The units of the province that are in force today, by id. */
export function useUnits(): ReadonlyMap<string, Unit> {
  return useMemo(() => new Map(), []);
}
