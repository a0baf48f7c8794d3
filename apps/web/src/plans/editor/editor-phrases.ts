import { type MessageKey, t } from '../../messages/t.ts';

/** The editor's own English words, and where ours for them are. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  Find: 'plans.editor.word.find',
  Replace: 'plans.editor.word.replaceWith',
  next: 'plans.editor.word.next',
  previous: 'plans.editor.word.previous',
  all: 'plans.editor.word.all',
  'match case': 'plans.editor.word.matchCase',
  'by word': 'plans.editor.word.byWord',
  regexp: 'plans.editor.word.regexp',
  replace: 'plans.editor.word.replace',
  'replace all': 'plans.editor.word.replaceAll',
  close: 'plans.editor.word.close',
  'current match': 'plans.editor.word.currentMatch',
  'replaced $ matches': 'plans.editor.word.replacedMatches',
  'replaced match on line $': 'plans.editor.word.replacedOnLine',
  'on line': 'plans.editor.word.onLine',
  'Go to line': 'plans.editor.word.goToLine',
  go: 'plans.editor.word.go',
};

/** The editor's words in the reader's language. */
export function editorPhrases(): Record<string, string> {
  return Object.fromEntries(Object.entries(WORDS).map(([english, key]) => [english, t(key)]));
}
