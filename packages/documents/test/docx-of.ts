import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a Word file for a test: the XML inside each part's root. */
export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly mainType?: string;
}

/** A small Word file with these parts. */
export function docxOf(parts: DocxParts): Uint8Array {
  const inner: [kind: string, root: string, xml: string | undefined][] = [
    ['numbering', 'w:numbering', parts.numbering],
    ['styles', 'w:styles', parts.styles],
    ['footnotes', 'w:footnotes', parts.footnotes],
    ['header', 'w:hdr', parts.header],
  ];
  const present = inner.filter(([, , xml]) => xml !== undefined);
  const relations = present.map(
    ([kind], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`,
  );
  const rels = (list: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${parts.mainType ?? `${WORD_TYPE}.document.main+xml`}"/></Types>`,
    ),
    '_rels/.rels': strToU8(rels(`<Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`)),
    'word/_rels/document.xml.rels': strToU8(rels(relations.join(''))),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`),
  };
  for (const [kind, root, xml] of present) {
    files[`word/${kind}.xml`] = strToU8(`<${root} ${NAMESPACES}>${xml}</${root}>`);
  }
  return zipSync(files);
}

/** `<w:p>` with one run; `properties` is the inside of `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph in an automatic list. */
export function item(text: string, list: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A table cell; `properties` is the inside of `w:tcPr`. */
export function tc(content: string, properties = ''): string {
  const inside = content.startsWith('<w:') ? content : p(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
}

/** A table with drawn lines; each row is the XML of its cells. */
export function tbl(rows: readonly string[], lines = true): string {
  const side = lines ? 'single' : 'none';
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (name) => `<w:${name} w:val="${side}"/>`,
  );
  const body = rows.map((row) => `<w:tr>${row}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr>${body}</w:tbl>`;
}
