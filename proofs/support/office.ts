import { readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { runProgram } from '../../tools/run-program.ts';

/** LibreOffice as it stands on this machine. */
export interface Office {
  /** As it calls itself. */
  readonly version: string;
  /** Writes a file anew in another format, named by its ending; gives the bytes. */
  convert(file: string, bytes: Uint8Array, ending: string): Promise<Uint8Array>;
}

/** LibreOffice with a profile of its own in `folder`; null where the machine has none. */
export async function findOffice(folder: string): Promise<Office | null> {
  const { code, output } = await runProgram('soffice', ['--version']);
  if (code !== 0) return null;
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  return {
    version: output.trim().split(/\s+/).slice(0, 2).join(' '),
    async convert(file, bytes, ending) {
      const path = join(folder, file);
      writeFileSync(path, bytes);
      const out = join(folder, ending);
      const args = [profile, '--headless', '--norestore', '--convert-to', ending, '--outdir', out, path];
      const { code: failed, output: said } = await runProgram('soffice', args);
      if (failed !== 0) throw new Error(`soffice ${ending}: ${said}`);
      return readFileSync(join(out, `${parse(file).name}.${ending}`));
    },
  };
}
