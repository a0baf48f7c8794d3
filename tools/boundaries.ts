import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { argv } from 'node:process';
import { type Import, importsOfSource, importsOfStyle, lineAt, maskSource } from './imports.ts';
import { ROOT } from './root.ts';
import { listFiles, ROOT_FOLDERS, WORKSPACE_FOLDERS } from './source-files.ts';
import { isExported, readRootDeclared, readWorkspaces, type Workspace } from './workspaces.ts';

export type FaultKind =
  | 'cycle'
  | 'undeclared'
  | 'leaves-package'
  | 'inner-path'
  | 'imports-app'
  | 'third-party'
  | 'routes-or-jobs'
  | 'server-side'
  | 'upwards'
  | 'node-builtin'
  | 'clock-or-chance';

/** One crossing of a boundary, and what to do instead. */
export interface Fault {
  readonly kind: FaultKind;
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

/** `modules/plans/src/x.ts:12: sentence`. */
export function describeFault(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.sentence}`;
}

/** Our packages with no code of others and no clock: they run anywhere. */
const PURE = ['packages/base', 'packages/plan'];
/** What runs in the browser, and all that it may import of ours. */
const BROWSER = ['packages/ui', 'packages/client', 'apps/web', 'apps/portal'];
const FOR_BROWSER = [...PURE, 'packages/ui', 'packages/client'];
/** The composition root, the only one that plugs modules in. */
const COMPOSER = 'apps/server';
/** Where the real clock and the real chance are taken, to be given to everybody else. */
const CLOCKS = ['apps/server/', 'apps/cli/', 'apps/web/src/shell/clock.ts'];

/** `@scope/name/inner` as its package's name and the subpath as `exports` writes it. */
function splitSpecifier(specifier: string): { name: string; subpath: string } {
  const parts = specifier.split('/');
  const count = specifier.startsWith('@') ? 2 : 1;
  const inner = parts.slice(count).join('/');
  return { name: parts.slice(0, count).join('/'), subpath: inner ? `./${inner}` : '.' };
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

/** Program code of the workspace: neither a test nor a tool's settings beside `src`. */
function isProgram(file: string, workspace: Workspace): boolean {
  return file.startsWith(`${workspace.folder}/src/`) && !isTest(file);
}

interface Where {
  readonly file: string;
  /** Null for files of the root's own folders: tools, proofs, bench, test. */
  readonly workspace: Workspace | null;
  readonly declared: ReadonlySet<string>;
}

function checkRelative(where: Where, specifier: string): [FaultKind, string] | null {
  const target = relative('.', join(dirname(where.file), specifier)).replaceAll('\\', '/');
  if (where.workspace === null) {
    if (ROOT_FOLDERS.some((folder) => target.startsWith(`${folder}/`))) return null;
    return ['leaves-package', `"${specifier}" reaches into a workspace by its path; import it by its name.`];
  }
  if (target.startsWith(`${where.workspace.folder}/`)) return null;
  return ['leaves-package', `"${specifier}" leaves ${where.workspace.folder}; import the other package by its name.`];
}

function checkOwn(where: Where, target: Workspace, subpath: string): [FaultKind, string] | null {
  const { workspace } = where;
  if (workspace) {
    const own = workspace.folder;
    if (target.kind === 'app' && target !== workspace) {
      return ['imports-app', `nobody imports an app; move what is needed of ${target.name} into a package.`];
    }
    if (BROWSER.includes(own) && !FOR_BROWSER.includes(target.folder)) {
      return ['server-side', `${own} runs in the browser and may import only base, plan, ui and client of ours.`];
    }
    if (PURE.includes(own) && !PURE.includes(target.folder)) {
      return ['third-party', `${own} imports nothing but base, so that it runs anywhere.`];
    }
    if (workspace.kind === 'package' && target.kind === 'module') {
      return ['upwards', `a package knows no module; ${target.name} may import ${workspace.name}, not the reverse.`];
    }
    if ((subpath === './routes' || subpath === './jobs') && own !== COMPOSER && target !== workspace) {
      return ['routes-or-jobs', `${target.name}${subpath.slice(1)} is for apps/server only; use ${target.name}.`];
    }
    if (target !== workspace && !where.declared.has(target.name)) {
      return ['undeclared', `${target.name} is not in the dependencies of ${own}/package.json.`];
    }
  }
  if (!isExported(target, subpath)) {
    return ['inner-path', `${target.name} does not export "${subpath}"; export what is needed from its index.`];
  }
  return null;
}

function checkOther(where: Where, specifier: string, name: string): [FaultKind, string] | null {
  const { workspace, file, declared } = where;
  if (specifier.startsWith('node:') || isBuiltin(specifier)) {
    if (workspace && [...PURE, ...BROWSER].includes(workspace.folder) && isProgram(file, workspace)) {
      return ['node-builtin', `${workspace.folder} also runs in the browser and can't use ${specifier}.`];
    }
    return null;
  }
  if (workspace && PURE.includes(workspace.folder)) {
    return ['third-party', `${workspace.folder} imports no code of others, so "${specifier}" has no place in it.`];
  }
  if (!declared.has(name)) {
    const manifest = workspace ? `${workspace.folder}/package.json` : 'package.json';
    return ['undeclared', `${name} is not in the dependencies of ${manifest}.`];
  }
  return null;
}

function checkImport(where: Where, { specifier, line }: Import, byName: Map<string, Workspace>): Fault | null {
  const bare = specifier.replace(/\?.*$/, '');
  const { name, subpath } = splitSpecifier(bare);
  const target = byName.get(name);
  const found = bare.startsWith('.')
    ? checkRelative(where, bare)
    : target
      ? checkOwn(where, target, subpath)
      : checkOther(where, bare, name);
  return found && { kind: found[0], file: where.file, line, sentence: found[1] };
}

const PRESENT = /\bDate\.now\b|\bMath\.random\b|\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\()(?=[^\w$]))/g;

/** Rules are told the time and given their chance, so that each can be tried on any day. */
function checkClock(file: string, text: string): Fault[] {
  const { code } = maskSource(text);
  return [...code.matchAll(PRESENT)].map((match) => ({
    kind: 'clock-or-chance',
    file,
    line: lineAt(code, match.index),
    sentence: `"${match[0]}" reads the machine's clock or chance; take a Clock or a Randomness as an argument.`,
  }));
}

/** The chain of names of each cycle between manifests, first and last the same. */
function findCycles(workspaces: readonly Workspace[]): string[][] {
  const byName = new Map(workspaces.map((workspace) => [workspace.name, workspace]));
  const done = new Set<string>();
  const cycles: string[][] = [];
  function visit(workspace: Workspace, path: readonly string[]): void {
    const seen = path.indexOf(workspace.name);
    if (seen >= 0) cycles.push([...path.slice(seen), workspace.name]);
    if (seen >= 0 || done.has(workspace.name)) return;
    for (const name of workspace.declared) {
      const next = byName.get(name);
      if (next) visit(next, [...path, workspace.name]);
    }
    done.add(workspace.name);
  }
  for (const workspace of workspaces) visit(workspace, []);
  return cycles;
}

function checkManifests(workspaces: readonly Workspace[]): Fault[] {
  const byName = new Map(workspaces.map((workspace) => [workspace.name, workspace]));
  const faults: Fault[] = findCycles(workspaces).map((names) => ({
    kind: 'cycle',
    file: `${byName.get(names[0] ?? '')?.folder}/package.json`,
    line: 1,
    sentence: `a cycle: ${names.join(' → ')}; let the lower one record an event instead of calling the higher one.`,
  }));
  for (const workspace of workspaces) {
    const file = `${workspace.folder}/package.json`;
    const where: Where = { file, workspace, declared: workspace.declared };
    for (const name of workspace.declared) {
      const target = byName.get(name);
      const found = target
        ? checkOwn(where, target, target.exports[0] ?? '.')
        : PURE.includes(workspace.folder)
          ? checkOther(where, name, name)
          : null;
      if (found) faults.push({ kind: found[0], file, line: 1, sentence: found[1] });
    }
  }
  return faults;
}

/** Everything in the tree that crosses a boundary; empty when all hold. */
export function findBoundaryFaults(root: string): Fault[] {
  const workspaces = readWorkspaces(root);
  const byName = new Map(workspaces.map((workspace) => [workspace.name, workspace]));
  const byFolder = new Map(workspaces.map((workspace) => [workspace.folder, workspace]));
  const rootDeclared = readRootDeclared(root);
  const faults = checkManifests(workspaces);
  for (const file of listFiles(root, [...WORKSPACE_FOLDERS, ...ROOT_FOLDERS], /\.(?:tsx?|mjs|js|css)$/)) {
    const text = readFileSync(join(root, file), 'utf8');
    const workspace = byFolder.get(file.split('/').slice(0, 2).join('/')) ?? null;
    const where: Where = { file, workspace, declared: workspace ? workspace.declared : rootDeclared };
    const imports = file.endsWith('.css') ? importsOfStyle(text) : importsOfSource(text);
    for (const one of imports) {
      const fault = checkImport(where, one, byName);
      if (fault) faults.push(fault);
    }
    const isRule = workspace && isProgram(file, workspace) && !CLOCKS.some((place) => file.startsWith(place));
    if (isRule && !file.endsWith('.css')) faults.push(...checkClock(file, text));
  }
  return faults;
}

/** Which workspace may import which, a line each, as the manifests say. */
export function drawGraph(root: string): string {
  const workspaces = readWorkspaces(root);
  return workspaces
    .map(({ folder, declared }) => {
      const targets = workspaces.filter(({ name }) => declared.has(name)).map((target) => target.folder);
      return `${folder} → ${targets.length > 0 ? targets.join(', ') : 'nothing of ours'}`;
    })
    .join('\n');
}

if (import.meta.main) {
  const faults = findBoundaryFaults(ROOT);
  if (argv.includes('--graph')) console.log(drawGraph(ROOT));
  for (const fault of faults) console.error(describeFault(fault));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
