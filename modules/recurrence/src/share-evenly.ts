/**
 * Parts of a quantity, as even as can be: whole where everything is whole, to the hundredth otherwise; what does not come
 * out even goes to the first. No part is less than what has been done of it; the others then share what that leaves. Where
 * less is left than has been done, each part is what has been done. Pure.
 */
export function shareEvenly(left: number, done: readonly number[]): readonly number[] {
  const step = [left, ...done].every(Number.isInteger) ? 1 : 100;
  const least = done.map((one) => Math.round(one * step));
  const full = new Set<number>();
  let rest = Math.round(left * step);
  for (let isSettled = false; !isSettled; ) {
    const open = least.length - full.size;
    const even = open === 0 ? 0 : Math.floor(rest / open);
    isSettled = true;
    for (const [at, one] of least.entries()) {
      if (full.has(at) || one <= even) continue;
      full.add(at);
      rest -= one;
      isSettled = false;
    }
  }
  const open = least.length - full.size;
  const even = open === 0 ? 0 : Math.floor(rest / open);
  let more = rest - even * open;
  return least.map((one, at) => {
    if (full.has(at)) return one / step;
    return (more-- > 0 ? even + 1 : even) / step;
  });
}
