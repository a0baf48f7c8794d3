const address = (planId: string) => `cotmoc.text-draft.${planId}`;

/** Keeps an edited text in this browser until it is saved or given up; null forgets it. */
export function keepText(planId: string, version: number, text: string | null): void {
  if (text === null) localStorage.removeItem(address(planId));
  else {
    try {
      localStorage.setItem(address(planId), JSON.stringify({ version, text }));
    } catch {
      // The browser's store is full: the text stays on the page, only a reload would lose it.
    }
  }
}

/** The edited text that was kept for this version of the plan, or null. */
export function keptText(planId: string, version: number): string | null {
  try {
    // Written by keepText.
    const kept = JSON.parse(localStorage.getItem(address(planId)) ?? 'null') as {
      version: number;
      text: string;
    } | null;
    return kept?.version === version ? kept.text : null;
  } catch {
    return null;
  }
}
