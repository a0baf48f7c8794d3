// A plan as the lines and tables it is made of, so that it can be set anew in another form.
import { type CompiledPlan, compile } from '@cotmoc/plan';

/** One paragraph or one table; `bold` for what is printed as a heading. */
export type SheetBlock =
  | { readonly kind: 'line'; readonly text: string; readonly bold: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A plan taken apart: the two columns of its head, its title, what it says, the two columns of its foot, its annexes. */
export interface PlanSheet {
  readonly name: string;
  readonly issuer: readonly string[];
  readonly motto: readonly string[];
  readonly body: readonly SheetBlock[];
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
  readonly annexes: readonly SheetBlock[];
}

const KIND = /^(KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH|CHỈ THỊ|HƯỚNG DẪN|ĐỀ ÁN)$/;
const MOTTO = /^(CỘNG H|Độc lập|ĐẢNG CỘNG SẢN)/;
const DATED = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm/;

/** The lines and tables of a compiled plan, in the order of its reading text; footnotes are left out. */
function blocksOf(plan: CompiledPlan): SheetBlock[] {
  const nodes = new Map(plan.outline.map((node) => [node.from, node]));
  const blocks: SheetBlock[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (rows.length > 0)
      blocks.push({ kind: 'table', rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) });
    rows = [];
  };
  let at = 0;
  for (const text of plan.text.split('\n')) {
    const node = nodes.get(at);
    at += text.length + 1;
    if (node?.kind === 'footnote') continue;
    if (node?.kind === 'row') {
      const cells = text.split(' | ').map((cell) => cell.replace(/\|/g, '').trim());
      // A head printed anew begins the next table.
      if (/^S?TT$/i.test(cells[0] ?? '')) close();
      rows.push(cells);
    } else if (text.trim() !== '') {
      close();
      blocks.push({ kind: 'line', text: text.trim(), bold: node?.heading ?? false });
    }
  }
  close();
  return blocks;
}

/** Takes a text apart by what the compiler reads of it. */
export function sheetOf(name: string, text: string): PlanSheet {
  const plan = compile(text);
  const blocks = blocksOf(plan);
  const lineAt = (at: number): string => {
    const block = blocks[at];
    return block?.kind === 'line' ? block.text : '';
  };
  const kindAt = Math.max(
    0,
    blocks.findIndex((_, at) => at < 16 && KIND.test(lineAt(at))),
  );
  // A letterhead set as a table has bars between its cells.
  const head = blocks
    .slice(0, kindAt)
    .flatMap((block) => (block.kind === 'line' ? block.text.split('|') : block.rows.flat()))
    .map((words) => words.trim())
    .filter((words) => words !== '');
  const motto = head.filter((line) => MOTTO.test(line) || DATED.test(line));
  const { capacity, signer, recipients } = plan.header;
  // The foot runs from its first line to its last; what follows are the annexes.
  const isFoot = (line: string): boolean =>
    /^Nơi nhận/.test(line) || capacity.includes(line) || (signer !== null && line.endsWith(signer));
  let first = blocks.findIndex((_, at) => at > kindAt && isFoot(lineAt(at)));
  let last = first;
  for (let at = first; at >= 0 && at < Math.min(blocks.length, first + 60); at++) {
    if (/^(PHỤ LỤC|Phụ lục)/.test(lineAt(at)) || blocks[at]?.kind === 'table') break;
    if (isFoot(lineAt(at)) || recipients.some((one) => lineAt(at).includes(one))) last = at;
  }
  if (first < 0) {
    first = blocks.length;
    last = blocks.length - 1;
  }
  return {
    name,
    issuer: head.filter((line) => !motto.includes(line)),
    motto,
    body: blocks.slice(kindAt, first),
    recipients,
    signature: signer === null ? [...capacity] : [...capacity, signer],
    annexes: blocks.slice(last + 1),
  };
}

/** What a form changes of the plainest setting; what is left out stays as in `PLAIN`. */
export interface Setting {
  /** Between two paragraphs. */
  readonly gap: string;
  readonly table: (rows: readonly (readonly string[])[]) => string;
  readonly line: (text: string, bold: boolean) => string;
  readonly head: (issuer: readonly string[], motto: readonly string[]) => string;
  readonly foot: (recipients: readonly string[], signature: readonly string[]) => string;
}

/** The lines of the recipients as a document prints them. */
export function listRecipients(recipients: readonly string[]): string[] {
  if (recipients.length === 0) return [];
  return ['Nơi nhận:', ...recipients.map((one, at) => `- ${one}${at < recipients.length - 1 ? ';' : '.'}`)];
}

/** One paragraph a line with a blank line between, tables as pipe rows, the foot's columns one below the other. */
export const PLAIN: Setting = {
  gap: '\n\n',
  table: (rows) => {
    const [head = [], ...rest] = rows.map((row) => `| ${row.join(' | ')} |`);
    return [head, `|${'---|'.repeat(rows[0]?.length ?? 1)}`, ...rest].join('\n');
  },
  line: (text) => text,
  head: (issuer, motto) => [...issuer, '', ...motto].join('\n'),
  foot: (recipients, signature) => [...listRecipients(recipients), '', ...signature].join('\n'),
};

/** The plan as text in a setting. */
export function setText(sheet: PlanSheet, changes: Partial<Setting> = {}): string {
  const setting = { ...PLAIN, ...changes };
  const set = (blocks: readonly SheetBlock[]): string[] =>
    blocks.map((block) => (block.kind === 'table' ? setting.table(block.rows) : setting.line(block.text, block.bold)));
  const parts = [
    sheet.issuer.length + sheet.motto.length > 0 ? `${setting.head(sheet.issuer, sheet.motto)}\n` : '',
    ...set(sheet.body),
    sheet.recipients.length + sheet.signature.length > 0
      ? `\n${setting.foot(sheet.recipients, sheet.signature)}\n`
      : '',
    ...set(sheet.annexes),
  ];
  return `${parts.filter((part) => part !== '').join(setting.gap)}\n`;
}
