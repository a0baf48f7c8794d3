import { Tokens } from '../2-facts/token.ts';
import type { Diagnostic, PlanFacts, Severity } from '../contract.ts';
import { makeContext } from './context.ts';
import { defaultRegisters } from './default-registers.ts';
import type { Registers } from './registers.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2, hint: 3 };

/**
 * Everything that is wrong or doubtful in a plan, in the order of the text, the graver first at one place.
 * `tokens` are those of `facts.text`, where they are at hand.
 */
export function check(facts: PlanFacts, registers: Registers = defaultRegisters, tokens?: Tokens): Diagnostic[] {
  return checkWith(rules, facts, registers, tokens);
}

/** Like `check`, by these rules only. */
export function checkWith(
  chosen: readonly Rule[],
  facts: PlanFacts,
  registers: Registers,
  tokens: Tokens = new Tokens(facts.text),
): Diagnostic[] {
  const context = makeContext(facts, registers, tokens);
  const diagnostics: Diagnostic[] = [];
  for (const rule of chosen) {
    rule.check(context, ({ from, to, path, message, severity, fix }) =>
      diagnostics.push({
        code: rule.code,
        severity: severity ?? rule.severity,
        from,
        to,
        path: path ?? context.pathAt(from),
        phrase: facts.text.slice(from, to),
        message,
        fix: fix ?? null,
      }),
    );
  }
  return diagnostics.sort(
    (a, b) =>
      a.from - b.from || RANK[a.severity] - RANK[b.severity] || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
