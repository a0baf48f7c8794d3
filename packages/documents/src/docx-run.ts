import type { Piece } from './block.ts';
import type { DocxContext } from './docx-context.ts';
import { inDroppedField, isDroppedField } from './docx-context.ts';
import type { StyleFacts } from './docx-styles.ts';
import { plainSigns, symbolOf } from './symbol-signs.ts';
import { childOf, childrenOf, descendantsOf, switchOf, textOf, valueAt, type XmlElement } from './xml.ts';

/** Where the content of a paragraph goes, in order. */
export interface RunTarget {
  addText(piece: Piece): void;
  breakLine(): void;
  breakPage(): void;
  addTextBox(content: XmlElement): void;
}

/** Elements that only wrap others. */
const WRAPPERS = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:r',
  'm:oMath',
  'm:oMathPara',
  'w:ruby',
  'w:rubyBase',
]);

/** Reads the inline content below `parent` (a paragraph or a wrapper in it) into `target`. */
export function readInline(input: {
  parent: XmlElement;
  context: DocxContext;
  style: StyleFacts | null;
  target: RunTarget;
}): void {
  for (const child of childrenOf(input.parent)) readInlineElement(child, input);
}

function readInlineElement(
  element: XmlElement,
  input: { context: DocxContext; style: StyleFacts | null; target: RunTarget },
): void {
  const { context, target } = input;
  switch (element.name) {
    case 'w:r':
      readRun(element, input);
      return;
    case 'w:del':
    case 'w:moveFrom':
      context.remarks.add('tracked-changes');
      context.aside.push(descendantsOf(element, 'w:delText').map(textOf).join(''));
      return;
    case 'w:fldSimple':
      if (!isDroppedField(element.attributes['w:instr'] ?? '')) readInline({ ...input, parent: element });
      return;
    case 'w:sdt':
      if (childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) return;
      readInline({ ...input, parent: childOf(element, 'w:sdtContent') ?? element });
      return;
    case 'mc:AlternateContent':
      readInline({ ...input, parent: childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element });
      return;
    case 'm:oMath':
    case 'm:oMathPara':
      target.addText({ text: descendantsOf(element, 'm:t').map(textOf).join(''), bold: false });
      return;
    case 'w:ins':
    case 'w:moveTo':
      context.remarks.add('tracked-changes');
      readInline({ ...input, parent: element });
      return;
    default:
      if (WRAPPERS.has(element.name)) readInline({ ...input, parent: element });
  }
}

function readRun(run: XmlElement, input: { context: DocxContext; style: StyleFacts | null; target: RunTarget }): void {
  const { context, target } = input;
  const look = lookOf(run, input);
  const add = (text: string): void => {
    if (inDroppedField(context)) return;
    if (look.hidden) {
      if (text.trim() !== '') context.remarks.add('hidden-text');
      context.aside.push(text);
      return;
    }
    target.addText({ text: look.caps ? text.toUpperCase() : text, bold: look.bold });
  };
  for (const child of childrenOf(run)) {
    switch (child.name) {
      case 'w:t':
        if (!inInstruction(context)) add(plainSigns(textOf(child)));
        break;
      case 'w:tab':
      case 'w:ptab':
        add('\t');
        break;
      case 'w:noBreakHyphen':
        add('-');
        break;
      case 'w:br':
        if (child.attributes['w:type'] === 'page') target.breakPage();
        else target.breakLine();
        break;
      case 'w:cr':
        target.breakLine();
        break;
      case 'w:lastRenderedPageBreak':
        target.breakPage();
        break;
      case 'w:sym':
        add(symbolOf(child.attributes['w:char'] ?? ''));
        break;
      case 'w:fldChar':
        moveField(context, child.attributes['w:fldCharType'] ?? '');
        break;
      case 'w:instrText': {
        const field = context.fields.at(-1);
        if (field && !field.inResult) field.instruction += textOf(child);
        break;
      }
      case 'w:footnoteReference':
        if (!look.hidden) add(mention(context, `footnote/${child.attributes['w:id'] ?? ''}`));
        break;
      case 'w:endnoteReference':
        if (!look.hidden) add(mention(context, `endnote/${child.attributes['w:id'] ?? ''}`));
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        readDrawing(child, input);
        break;
      case 'mc:AlternateContent': {
        const chosen = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
        if (chosen) readDrawing(chosen, input);
        break;
      }
      default:
    }
  }
}

function lookOf(
  run: XmlElement,
  input: { context: DocxContext; style: StyleFacts | null },
): { bold: boolean; caps: boolean; hidden: boolean } {
  const properties = childOf(run, 'w:rPr');
  const character = input.context.styles.get(valueAt(properties, 'w:rStyle'));
  const ofStyle = character?.bold ?? null;
  const ofParagraph = input.style?.bold ?? null;
  // Bold is a toggle: a bold character style inside a bold paragraph style turns it off.
  const inherited = ofStyle === true && ofParagraph === true ? false : (ofStyle ?? ofParagraph);
  return {
    bold: switchOf(properties, 'w:b') ?? inherited ?? input.context.styles.defaultBold,
    caps: switchOf(properties, 'w:caps') ?? character?.caps ?? input.style?.caps ?? false,
    hidden: switchOf(properties, 'w:vanish') ?? character?.hidden ?? input.style?.hidden ?? false,
  };
}

function readDrawing(drawing: XmlElement, input: { context: DocxContext; target: RunTarget }): void {
  for (const child of childrenOf(drawing)) {
    if (child.name === 'w:txbxContent') {
      input.target.addTextBox(child);
      continue;
    }
    if (child.name === 'mc:AlternateContent') {
      const chosen = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
      if (chosen) readDrawing(chosen, input);
      continue;
    }
    for (const words of [child.attributes['descr'], child.attributes['alt'], child.attributes['title']]) {
      if (words) input.context.aside.push(words);
    }
    if (child.name === 'v:textpath') input.context.aside.push(child.attributes['string'] ?? '');
    readDrawing(child, input);
  }
}

function inInstruction(context: DocxContext): boolean {
  return context.fields.some((field) => !field.inResult);
}

function moveField(context: DocxContext, type: string): void {
  if (type === 'begin') {
    if (context.fields.length < 50) context.fields.push({ instruction: '', inResult: false });
  } else if (type === 'end') {
    context.fields.pop();
  } else {
    const field = context.fields.at(-1);
    if (field) field.inResult = true;
    if (/^\s*TOC\b/i.test(field?.instruction ?? '')) context.remarks.add('contents-list');
  }
}

function mention(context: DocxContext, key: string): string {
  const number = context.mentions.get(key) ?? context.mentions.size + 1;
  context.mentions.set(key, number);
  return `[^${number}]`;
}
