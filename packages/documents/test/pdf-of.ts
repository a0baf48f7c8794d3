/** Words at a place: points from the left top corner, baseline. `turn` in degrees. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly turn?: number;
}

/** A page for a test: words, and lines `[x0, y0, x1, y1]`. */
export interface PdfPageParts {
  readonly texts: readonly PdfText[];
  readonly rules?: readonly (readonly [number, number, number, number])[];
}

const WIDTH = 595;
const HEIGHT = 842;
/** Every letter is half as wide as it is high, so that tests can reckon. */
const LETTER_WIDTH = 500;

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;

/** A PDF whose letters are mapped to Unicode one to one. */
export function pdfOf(pages: readonly PdfPageParts[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${9 + i * 2} 0 R`).join(' ')}] >>`,
    stream(TO_UNICODE),
    font('Sample', 5),
    descendant('Sample'),
    font('Sample-Bold', 7),
    descendant('Sample-Bold'),
    '<< /Font << /F1 4 0 R /F2 6 0 R >> >>',
  ];
  pages.forEach((page, index) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources 8 0 R /Contents ${10 + index * 2} 0 R >>`,
      stream([...page.texts.map(showText), ...(page.rules ?? []).map(drawRule)].join('\n')),
    );
  });
  return pdfOfObjects(objects);
}

/** A PDF of these objects, numbered from 1; the first is the catalog. */
export function pdfOfObjects(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Lines of running text from a place downwards, each with its own indent. */
export function linesAt(
  x: number,
  y: number,
  lines: readonly (string | readonly [indent: number, text: string])[],
): PdfText[] {
  return lines.map((line, index) => {
    const [indent, text] = typeof line === 'string' ? [0, line] : line;
    return { x: x + indent, y: y + index * 18, text, size: 12 };
  });
}

/** A stream object; `entries` are further entries of its dictionary. */
export function stream(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function font(name: string, descendantObject: number): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendantObject} 0 R] /ToUnicode 3 0 R >>`;
}

function descendant(name: string): string {
  return `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${LETTER_WIDTH} /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`;
}

function showText(item: PdfText): string {
  const angle = ((item.turn ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const codes = Array.from(item.text.normalize('NFC'), (letter) =>
    letter.charCodeAt(0).toString(16).padStart(4, '0'),
  ).join('');
  const matrix = [cos, sin, -sin, cos, item.x, HEIGHT - item.y].map((value) => value.toFixed(3)).join(' ');
  return `BT /${item.bold ? 'F2' : 'F1'} ${item.size ?? 12} Tf ${matrix} Tm <${codes}> Tj ET`;
}

function drawRule([x0, y0, x1, y1]: readonly [number, number, number, number]): string {
  return `${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`;
}
