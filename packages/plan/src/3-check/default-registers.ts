import bodies from '../../data/bodies.json' with { type: 'json' };
import legal from '../../data/legal.json' with { type: 'json' };
import type { Confidence, LegalEntry, Registers } from './registers.ts';

const CONFIDENCES: readonly string[] = ['high', 'medium', 'low'] satisfies Confidence[];

function isConfidence(value: string): value is Confidence {
  return CONFIDENCES.includes(value);
}

const entries: LegalEntry[] = legal.entries.map((entry) => ({
  ...entry,
  // An unknown word counts as the weakest, so that a slip in the data never makes an entry look surer.
  confidence: isConfidence(entry.confidence) ? entry.confidence : 'low',
}));

/** What is known without anybody's data: a few laws of this field and the common names of bodies. The plan above comes from the caller. */
export const defaultRegisters: Registers = {
  legal: entries,
  bodies: bodies.entries,
  levels: bodies.levels,
  parentDuties: [],
};
