import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

export interface AxeOptions {
  /** Only what lies within this selector. */
  readonly within?: string;
}

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

function describeFinding({ id, impact, help, nodes }: Finding): string {
  const places = nodes.slice(0, 5).map(({ html, failureSummary }) => {
    return `  ${html.slice(0, 200)}\n    ${failureSummary?.replaceAll('\n', '\n    ') ?? ''}`;
  });
  return `${impact ?? '-'} ${id}: ${help} (${nodes.length}×)\n${places.join('\n')}`;
}

/**
 * Fails, naming each finding and its elements, unless the page meets WCAG 2.2 A and AA as far as axe can tell. Goes
 * through the debugger, so that the page's own content security policy stays in force.
 */
export async function expectNoAxeFindings(page: Page, { within }: AxeOptions = {}): Promise<void> {
  // What is fading in is looked at when it is there.
  await page.evaluate('Promise.allSettled(document.getAnimations().map((animation) => animation.finished))');
  const session = await page.context().newCDPSession(page);
  try {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const scope = within ? JSON.stringify(within) : 'document';
    const call = `axe.run(${scope}, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`;
    await session.send('Runtime.evaluate', { expression: axe.source });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `${call}.then(({ violations }) => JSON.stringify(violations))`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    // axe's own form, reduced to what is told here.
    const findings = JSON.parse(String(result.value)) as Finding[];
    assert.equal(findings.length, 0, `${page.url()}\n${findings.map(describeFinding).join('\n\n')}`);
  } finally {
    await session.detach();
  }
}
