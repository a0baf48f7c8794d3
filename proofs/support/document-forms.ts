// The forms a plan may come in as a file: a page of the web, Word, what LibreOffice saves, and PDF by several readers.
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readDocument } from '@cotmoc/documents';
import { setDocx, setHtml } from './plan-docx.ts';
import type { PlanSheet } from './plan-sheet.ts';

const run = promisify(execFile);

/** The texts of all plans in one form; null for one that this form could not give. */
export type DocumentForm = readonly [form: string, texts: readonly (string | null)[]];

function has(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function read(name: string, bytes: Uint8Array): Promise<string> {
  return (await readDocument({ name, bytes })).text;
}

async function readAll(names: readonly string[], folder: string): Promise<string[]> {
  const texts: string[] = [];
  for (const name of names) texts.push(await read(name, readFileSync(join(folder, name))));
  return texts;
}

/** Every form that this machine can make; `say` tells what it lacks, `folder` keeps the files. */
export async function* documentForms(
  sheets: readonly PlanSheet[],
  folder: string | undefined,
  say: (line: string) => void,
): AsyncGenerator<DocumentForm> {
  const encode = new TextEncoder();
  const readEach = async (name: string, make: (sheet: PlanSheet) => Uint8Array): Promise<string[]> => {
    const texts: string[] = [];
    for (const sheet of sheets) texts.push(await read(name, make(sheet)));
    return texts;
  };
  yield ['a web page', await readEach('a.html', (sheet) => encode.encode(setHtml(sheet)))];
  const ruled = { ruled: true, repeatHead: true };
  yield ['Word', await readEach('a.docx', (sheet) => setDocx(sheet, ruled))];
  yield ['Word, tables without lines', await readEach('a.docx', (sheet) => setDocx(sheet, { ...ruled, ruled: false }))];
  if (!has('soffice')) {
    say('soffice is not here: no files of LibreOffice and no PDF');
    return;
  }
  const work = mkdtempSync(join(tmpdir(), 'cotmoc-forms-'));
  try {
    const sets = { ruled, bare: { ruled: false, repeatHead: false } };
    const names = sheets.map((sheet) => sheet.name);
    for (const [set, setting] of Object.entries(sets)) {
      mkdirSync(join(work, set));
      for (const sheet of sheets) writeFileSync(join(work, set, `${sheet.name}.docx`), setDocx(sheet, setting));
    }
    const convert = (to: string, from: string, out: string): Promise<unknown> =>
      run(
        'soffice',
        [
          `-env:UserInstallation=file://${join(work, 'profile')}`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          join(work, out),
          ...names.map((name) => join(work, from, `${name}.docx`)),
        ],
        { maxBuffer: 1 << 24 },
      );
    await convert('docx', 'ruled', 'saved');
    yield [
      'Word, saved by LibreOffice',
      await readAll(
        names.map((name) => `${name}.docx`),
        join(work, 'saved'),
      ),
    ];
    await convert('pdf', 'ruled', 'ruled-pdf');
    await convert('pdf', 'bare', 'bare-pdf');
    const pdfs = names.map((name) => `${name}.pdf`);
    yield ['PDF', await readAll(pdfs, join(work, 'ruled-pdf'))];
    yield ['PDF, tables without lines', await readAll(pdfs, join(work, 'bare-pdf'))];
    if (!has('pdftotext')) {
      say('pdftotext is not here: no other reader of PDF');
      return;
    }
    for (const [form, option] of [
      ['pdftotext -layout', '-layout'],
      ['pdftotext', '-q'],
      ['pdftotext -raw', '-raw'],
    ] as const)
      yield [
        form,
        pdfs.map((name) =>
          execFileSync('pdftotext', [option, join(work, 'ruled-pdf', name), '-'], {
            encoding: 'utf8',
            maxBuffer: 1 << 26,
          }),
        ),
      ];
  } finally {
    if (folder !== undefined) cpSync(work, folder, { recursive: true });
    rmSync(work, { recursive: true, force: true });
  }
}
