import { Tokens } from '../2-facts/token.ts';
import type { Diagnostic, PlanFacts, Severity } from '../contract.ts';
import { makeContext } from './context.ts';
import { defaultRegisters } from './default-registers.ts';
import type { Registers } from './registers.ts';
import type { Finding, Rule } from './rule.ts';
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
  // One function for all rules: sixty a text would cost a short text more than most rules do.
  let rule: Rule | undefined;
  const report = ({ from, to, path, message, severity, fix }: Finding) => {
    if (!rule) return;
    diagnostics.push({
      code: rule.code,
      severity: severity ?? rule.severity,
      from,
      to,
      path: path ?? context.pathAt(from),
      phrase: facts.text.slice(from, to),
      message,
      fix: fix ?? null,
    });
  };
  for (rule of chosen) rule.check(context, report);
  context.release();
  return diagnostics.sort(
    (a, b) =>
      a.from - b.from || RANK[a.severity] - RANK[b.severity] || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
