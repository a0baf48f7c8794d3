// One idea: the closing sentence that only names the plan, and what may stand behind it.
import { phraseOf, wordSet } from '../dictionary.ts';
import type { Body } from './body.ts';
import { CUE } from './lexicon.ts';
import type { Tokens } from './token.ts';
import type { Unit } from './unit.ts';

const THIS_IS = phraseOf('trên đây');
const DEMANDS = phraseOf('yêu cầu');
/** First words of what follows the name behind a comma. */
const GOES_ON = wordSet('trong nếu quá khi để');

/** `Trên đây là Kế hoạch hướng dẫn các thôn …`: a sentence that only names the plan is passed over, up to who is asked; null where nothing stands behind it. */
export function behindFarewell(t: Tokens, bodies: readonly Body[], unit: Unit): Unit | null {
  if (unit.node.kind !== 'paragraph' || !t.says(unit.first, THIS_IS)) return unit;
  let first = unit.first + 2;
  while (first < unit.after && !endsNaming(t, first)) first++;
  if (first >= unit.after) return null;
  let { bodyFrom } = unit;
  while (bodyFrom < unit.bodyTo && (bodies[bodyFrom]?.first ?? 0) < first) bodyFrom++;
  return { ...unit, first, bodyFrom };
}

/** `…; các đơn vị …`, `…, trong quá trình thực hiện …`, `… đề nghị các đơn vị …`: more than the plan's name begins here. */
function endsNaming(t: Tokens, at: number): boolean {
  const before = at - 1;
  if (t.isMark(before, 46) || t.isMark(before, 59) || t.hasCue(at, CUE.ask) || t.says(at, DEMANDS)) return true;
  return t.isMark(before, 44) && t.isOf(at, GOES_ON);
}
