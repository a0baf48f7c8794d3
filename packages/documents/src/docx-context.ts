import type { Numbering } from './docx-numbering.ts';
import type { Styles } from './docx-styles.ts';

/** A field being read: `dropped` ones leave no result in the text (page numbers, tables of contents). */
export interface OpenField {
  instruction: string;
  inResult: boolean;
}

/** What is carried through one Word document while it is read. */
export interface DocxContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Codes of remarks to make at the end. */
  readonly remarks: Set<'tracked-changes' | 'hidden-text' | 'contents-list' | 'embedded-part'>;
  /** Text that is on the page but not in the reading text: deleted words, word art, descriptions of pictures. */
  readonly aside: string[];
  /** Numbers of footnotes and endnotes by `kind/id`, in the order of first mention. */
  readonly mentions: Map<string, number>;
  /** Fields may run over several paragraphs. */
  readonly fields: OpenField[];
}

/** True inside the result of a page number or a table of contents. */
export function inDroppedField(context: DocxContext): boolean {
  return context.fields.some((field) => isDroppedField(field.instruction));
}

/** True for the fields whose result is page furniture. */
export function isDroppedField(instruction: string): boolean {
  return /^\s*(PAGE|NUMPAGES|SECTIONPAGES|TOC|SECTION)\b/i.test(instruction);
}
