/** Words that a person has chosen in the plan's text. */
export interface SelectedWords {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function offsetOf(node: Node, within: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-from]');
  if (!piece?.closest('[data-paper]')) return null;
  return Number(piece.dataset['from']) + (node instanceof Element ? 0 : within);
}

/** The words chosen in the plan's text now, or null. */
export function selectedWords(): SelectedWords | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = offsetOf(range.startContainer, range.startOffset);
  const to = offsetOf(range.endContainer, range.endOffset);
  const text = selection.toString().replace(/\s+/g, ' ').trim();
  return from === null || to === null || to <= from || text === '' ? null : { from, to, text };
}
