import type { OutlineNode, PlanFacts } from '@cotmoc/plan';

/**
 * A plan's reading text written back so that compiling it reads the same again: a blank line between paragraphs,
 * tables in pipes, headings in bold, footnotes by number. This is what a person edits.
 */
export function sourceText({ text, outline }: Pick<PlanFacts, 'text' | 'outline'>): string {
  const nodes = new Map(outline.map((node) => [node.from, node]));
  let source = '';
  let from = 0;
  let wasRow = false;
  for (const line of text.split('\n')) {
    const node = nodes.get(from);
    from += line.length + 1;
    if (line.trim() === '') continue;
    const isRow = node ? node.kind === 'row' : line.includes(' | ');
    if (source !== '') source += isRow && wasRow ? '\n' : '\n\n';
    source += isRow ? `| ${line.trimEnd()} |` : paragraph(line, node);
    wasRow = isRow;
  }
  return `${source}\n`;
}

function paragraph(line: string, node: OutlineNode | undefined): string {
  if (node?.kind === 'footnote') return `[^${node.marker}]: ${line}`;
  if (!node?.heading || node.marker === '' || line === line.toUpperCase()) return line;
  const start = line.startsWith(node.marker) ? node.marker.length : 0;
  const words = line.slice(start).trim();
  return words === '' ? line : `${line.slice(0, start)} **${words}**`.trimStart();
}
