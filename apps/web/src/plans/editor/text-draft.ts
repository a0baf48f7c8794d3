const address = (planId: string) => `cotmoc.text-draft.${planId}`;

/** Keeps an edited text in this browser until it is saved or given up; null forgets it. False: there is no room for it. */
export function keepText(planId: string, version: number, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(address(planId));
    else localStorage.setItem(address(planId), JSON.stringify({ version, text }));
    return true;
  } catch {
    // An older text must not come back in place of this one.
    localStorage.removeItem(address(planId));
    return false;
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
