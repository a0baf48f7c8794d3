import { brokenFile } from './refusals.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';
import type { ZipArchive } from './zip.ts';

/** The parts of a Word file that carry its text; absent ones are null or empty. */
export interface DocxPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  /** Headers and footers of all kinds. */
  readonly margins: readonly XmlElement[];
  /** Pages as the program that saved it counted them, null when it did not say. */
  readonly pages: number | null;
  /** True when the package holds pictures. */
  readonly pictures: boolean;
}

/** Parses the parts named by the relationships of the main document. */
export function openDocx(zip: ZipArchive): DocxPackage {
  const main = relationsOf(zip, '').find((relation) => relation.type.endsWith('/officeDocument'))?.target;
  const path = main ?? 'word/document.xml';
  const bytes = zip.read(path);
  if (!bytes) throw brokenFile();
  const relations = relationsOf(zip, path);
  const partOf = (kind: string): XmlElement | null => {
    const target = relations.find((relation) => relation.type.endsWith(`/${kind}`))?.target;
    const part = target === undefined ? null : zip.read(target);
    return part ? parseXml(part) : null;
  };
  const margins = relations
    .filter((relation) => /\/(header|footer)$/.test(relation.type))
    .flatMap((relation) => {
      const part = zip.read(relation.target);
      return part ? [parseXml(part)] : [];
    });
  return {
    document: parseXml(bytes),
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    footnotes: partOf('footnotes'),
    endnotes: partOf('endnotes'),
    margins,
    pages: pagesOf(zip),
    pictures: zip.names.some((name) => /\/media\//.test(name)),
  };
}

/** What a part of the package points at, its address resolved. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relations of a part; of the package itself with an empty path. */
export function relationsOf(zip: ZipArchive, path: string): Relation[] {
  const slash = path.lastIndexOf('/');
  const folder = slash < 0 ? '' : path.slice(0, slash + 1);
  const bytes = zip.read(`${folder}_rels/${path.slice(slash + 1)}.rels`);
  if (!bytes) return [];
  return childrenOf(parseXml(bytes))
    .filter((element) => element.attributes['TargetMode'] !== 'External')
    .map((element) => ({
      id: element.attributes['Id'] ?? '',
      type: element.attributes['Type'] ?? '',
      target: resolveTarget(folder, element.attributes['Target'] ?? ''),
    }));
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function pagesOf(zip: ZipArchive): number | null {
  const bytes = zip.read('docProps/app.xml');
  const pages = bytes ? /<(?:\w+:)?Pages>(\d{1,6})</.exec(new TextDecoder().decode(bytes))?.[1] : undefined;
  return pages !== undefined && Number(pages) > 0 ? Number(pages) : null;
}
