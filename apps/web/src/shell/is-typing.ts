const FIELDS = 'input, textarea, select, [contenteditable]';

/** Whether a key goes into a field where somebody writes; also one inside a shadow tree, as the editor of a text is. */
export function isTyping(event: KeyboardEvent): boolean {
  const [innermost] = event.composedPath();
  return innermost instanceof Element && innermost.closest(FIELDS) !== null;
}
