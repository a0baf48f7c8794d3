/** One place where a file names another: `from 'x'`, `import('x')`, `require('x')`, `@import 'x'`. */
export interface Import {
  readonly specifier: string;
  /** Counted from 1. */
  readonly line: number;
}

interface Masked {
  /** The source with comments, regular expressions and the insides of strings as blanks; the same length. */
  readonly code: string;
  readonly strings: readonly { readonly from: number; readonly value: string }[];
}

/** A slash after one of these begins a regular expression; after anything else it divides or closes a tag. */
const BEFORE_PATTERN = /(?:^|[=(,:;!&|?{}[+*%~^>-]|\b(?:return|typeof|case|in|of|do|else|void|yield|await))$/;

/** Where the regular expression that begins at `from` ends, or -1 when its line has no end of one. */
function endOfPattern(text: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at++) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return at + 1;
  }
  return -1;
}

/** Where the quoted string that begins at `from` ends; one without an end (an apostrophe in a text) ends with its line. */
function endOfString(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === '\n') return at;
  }
  return text.length;
}

/** Blanks everything in a TypeScript source that is not code, so that words in texts and comments are not taken for it. */
export function maskSource(text: string): Masked {
  const code = text.split('');
  const strings: { from: number; value: string }[] = [];
  /** For each open template literal, how many braces are open inside its `${`. */
  const templates: number[] = [];
  let before = '';
  function blank(from: number, to: number): void {
    for (let at = from; at < to; at++) if (code[at] !== '\n') code[at] = ' ';
  }
  /** Blanks template text from `from` to its end or to the next `${`; gives where to go on. */
  function template(from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      if (text[at] === '\\') at += 1;
      else if (text[at] === '`') break;
      else if (text[at] === '$' && text[at + 1] === '{') {
        templates.push(0);
        blank(from, at);
        before = '{';
        return at + 2;
      }
    }
    blank(from, at);
    before = '`';
    return at + 1;
  }
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? '';
    const next = text[at + 1];
    const depth = templates.at(-1);
    if (char === '/' && (next === '/' || next === '*')) {
      const found = next === '/' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
      const end = found < 0 ? text.length : next === '/' ? found : found + 2;
      blank(at, end);
      at = end;
    } else if (char === "'" || char === '"') {
      const end = endOfString(text, at);
      strings.push({ from: at, value: text.slice(at + 1, end - 1) });
      blank(at + 1, end - 1);
      before = char;
      at = end;
    } else if (char === '`') {
      at = template(at + 1);
    } else if (char === '}' && depth === 0) {
      templates.pop();
      at = template(at + 1);
    } else if (char === '/' && BEFORE_PATTERN.test(before) && endOfPattern(text, at) > 0) {
      const end = endOfPattern(text, at);
      blank(at + 1, end - 1);
      before = '/)';
      at = end;
    } else {
      if (depth !== undefined && char === '{') templates[templates.length - 1] = depth + 1;
      if (depth !== undefined && char === '}') templates[templates.length - 1] = depth - 1;
      if (!/\s/.test(char)) before = (before + char).slice(-12);
      else if (/\w$/.test(before)) before += ' ';
      if (/\s/.test(char)) before = before.trimEnd();
      at += 1;
    }
  }
  return { code: code.join(''), strings };
}

/** The number of the line, from 1, in which the position stands. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

const BEFORE_SPECIFIER =
  /(?:\bfrom\s*|\bimport\s*|\bimport\s*\(\s*|\brequire\s*\(\s*|\brequire\.resolve\s*\(\s*|\bimport\.meta\.resolve\s*\(\s*)$/;

/** What a TypeScript or JavaScript source imports: static, dynamic, types, re-exports, `require`. */
export function importsOfSource(text: string): Import[] {
  const { code, strings } = maskSource(text);
  const found: Import[] = [];
  for (const { from, value } of strings) {
    if (BEFORE_SPECIFIER.test(code.slice(Math.max(0, from - 80), from))) {
      found.push({ specifier: value, line: lineAt(text, from) });
    }
  }
  return found;
}

/** What a style sheet imports. */
export function importsOfStyle(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...code.matchAll(/@import\s+(?:url\(\s*)?['"]?([^'")\s;]+)/g)].map((match) => ({
    specifier: match[1] ?? '',
    line: lineAt(code, match.index),
  }));
}
