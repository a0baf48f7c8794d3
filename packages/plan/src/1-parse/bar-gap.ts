// One idea: tables whose cells stand between bars, each on a line of its own, copied with an empty line between all lines.
import { type Line, withBefore } from './line.ts';

/** Fewer bars are a letterhead's. */
const FEWEST_BARS = 8;

/** The lines as they would stand without the empty lines around bars, where most bars have one before them; else as they are. */
export function closeBars(lines: readonly Line[]): readonly Line[] {
  let bars = 0;
  let apart = 0;
  for (const { shape, gap } of lines) {
    if (shape !== 'bar') continue;
    bars++;
    if (gap === 1) apart++;
  }
  if (bars < FEWEST_BARS || apart * 4 < bars * 3) return lines;
  return lines.map((line, index) =>
    line.gap === 1 && (line.shape === 'bar' || lines[index - 1]?.shape === 'bar')
      ? withBefore(line, { ...line, gap: 0 })
      : line,
  );
}
