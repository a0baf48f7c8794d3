/** Some milliseconds after which nothing is waited for: a tab that is away paints no frames. */
const LATEST = 100;

/** Waits until what answers a key is painted, so that what follows from it does not hold the answer up. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const latest = setTimeout(resolve, LATEST);
    requestAnimationFrame(() => {
      clearTimeout(latest);
      setTimeout(resolve);
    });
  });
}
