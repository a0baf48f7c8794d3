import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterPaint } from '../../shell/after-paint.ts';

/** Lines enough that the library keeps them as it keeps a long text. */
const DOCUMENT = '- a b c\n'.repeat(80);
/** A new line and a letter; more letters, the last of them taken back. The page is at rest between the two. */
const KEYS = [
  ['End', 'Enter', 'a'],
  ['b', 'c', 'Backspace'],
];
/** After so many rounds the browser has compiled what answers a key. */
const ROUNDS = 6;

/**
 * Types in an editor that nobody sees, a few keys at a time while the page is at rest, so that a person's first keys
 * need not wait until the browser has read the program that answers them. Ends when `isOver`, or with the real editor.
 */
export async function rehearse(root: ShadowRoot, extensions: Extension, isOver: () => boolean): Promise<void> {
  await afterPaint();
  const view = new EditorView({ root, state: EditorState.create({ doc: DOCUMENT, extensions }) });
  view.dom.inert = true;
  await afterPaint();
  for (const keys of Array.from({ length: ROUNDS }, () => KEYS).flat()) {
    if (!root.host.isConnected || isOver()) break;
    // Gone again before anything is painted.
    root.append(view.dom);
    for (const key of keys) await press(view, key);
    view.dom.remove();
    await afterPaint();
  }
  view.destroy();
}

/** Does to the editor what the browser does when a key is pressed in it. */
async function press(view: EditorView, key: string): Promise<void> {
  if (key.length > 1) view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  else view.domAtPos(view.state.selection.main.head).node.textContent += key;
  // The editor is told of what has changed in it.
  await null;
  view.coordsAtPos(0);
}
