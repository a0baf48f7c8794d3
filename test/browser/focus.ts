import type { Locator } from 'playwright-core';

/** True when this element has the focus. */
export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node.matches(':focus'));
}
