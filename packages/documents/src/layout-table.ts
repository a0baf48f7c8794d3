/** How many places the longest row has. */
export function columnCount(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

const HEAD_OR_FOOT =
  /^(CỘNG H(ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận\s*:|(TM|KT|TL|TUQ|Q)\.\s)/iu;

/**
 * True for a table that only lays out the head (agency, national motto) or the foot (recipients, signature), and
 * for boxes of one cell: its cells are paragraphs, not rows. `texts` are the cells' texts by row and column.
 */
export function isLayoutTable(texts: readonly (readonly string[])[], lines: boolean): boolean {
  const columns = columnCount(texts);
  if (columns <= 1) return texts.length <= 2 || !lines;
  const isHeadOrFoot = texts.flat().some((text) => HEAD_OR_FOOT.test(text.normalize('NFC').trim()));
  if (isHeadOrFoot && texts.length <= 6 && columns <= 3) return true;
  if (lines || texts.length > 2) return false;
  const used = Array.from({ length: columns }, (_, index) => texts.some((row) => (row[index] ?? '') !== ''));
  return used.filter(Boolean).length <= 2;
}
