import { parse } from './1-parse/parse.ts';
import { findFacts } from './2-facts/facts.ts';
import { Tokens } from './2-facts/token.ts';
import { check } from './3-check/check.ts';
import type { Registers } from './3-check/registers.ts';
import { type CompiledPlan, FORMAT, type PlanFacts } from './contract.ts';

/** What is known beside the text: the file it came from, and the registers its bodies and laws are checked against. */
export interface CompileOptions {
  readonly name?: string;
  readonly mediaType?: string;
  readonly sha256?: string;
  readonly registers?: Registers;
}

/**
 * Compiles a plan's text: parse → find facts → check. Never fails and never guesses silently: every fact has its place
 * in `text`, doubtful tasks have a low confidence, and what is wrong in the text is a diagnostic.
 */
export function compile(text: string, options: CompileOptions = {}): CompiledPlan {
  const parsed = parse(text);
  // The text is cut once; the fact rules and the checks read the same tokens.
  const tokens = new Tokens(parsed.text);
  const facts = findFacts(parsed, tokens);
  const diagnostics = check(facts, options.registers, tokens);
  tokens.release();
  return {
    format: FORMAT,
    source: { name: options.name ?? null, mediaType: options.mediaType ?? null, sha256: options.sha256 ?? null },
    ...facts,
    diagnostics,
  };
}

/** The facts alone, before they are checked. */
export function compileFacts(text: string): PlanFacts {
  const parsed = parse(text);
  const tokens = new Tokens(parsed.text);
  const facts = findFacts(parsed, tokens);
  tokens.release();
  return facts;
}
