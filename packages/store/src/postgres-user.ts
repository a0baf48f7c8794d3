import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '@cotmoc/base';

/** How to run a database program when the caller is root: PostgreSQL refuses to run as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
  /** Words to put before the program, where its folder is closed to that user. */
  readonly prefix: readonly string[];
}

function findUser(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`));
  if (!line) return null;
  const fields = line.split(':');
  return { uid: Number(fields[2]), gid: Number(fields[3]) };
}

function findOrMakeUser(): { uid: number; gid: number } {
  const found = findUser('postgres');
  if (found) return found;
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--user-group', 'postgres'], { stdio: 'ignore' });
  } catch {
    // A machine without useradd: the powerless user that every system has will do.
  }
  return findUser('postgres') ?? findUser('nobody') ?? { uid: 65534, gid: 65534 };
}

/** True when every folder above the path lets other users pass. */
function isOpenToOthers(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Null where the caller is not root and the programs can be run as they are. `paths` are the files and folders the
 * database must reach. Refuses where a closed folder can't be passed.
 */
export function runAsForRoot(paths: readonly string[]): RunAs | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  const user = findOrMakeUser();
  const closed = paths.filter((path) => !isOpenToOthers(path));
  if (closed.length === 0) return { ...user, prefix: [] };
  const prefix = [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_read_search',
    '--ambient-caps=-all,+dac_read_search',
    '--bounding-set=-all,+dac_read_search',
  ];
  try {
    execFileSync('setpriv', [...prefix.slice(1), 'true'], { stdio: 'ignore' });
    return { uid: 0, gid: 0, prefix };
  } catch {
    throw new Refusal('unavailable', 'closed-folder', {
      vi: `Đang chạy bằng quyền root mà thư mục ${closed[0]} không cho người dùng khác đi qua, nên cơ sở dữ liệu không mở được. Hãy đặt chương trình và COTMOC_DATA ở nơi như /opt và /var/lib, hoặc chạy bằng người dùng thường.`,
      en: `Running as root, but ${closed[0]} is closed to other users, so the database can't reach it. Put the program and COTMOC_DATA under folders such as /opt and /var/lib, or run as an ordinary user.`,
    });
  }
}

/** The user that must own the data folder, when the caller is root. */
export function databaseOwner(): { uid: number; gid: number } | null {
  return process.platform === 'win32' || process.getuid?.() !== 0 ? null : findOrMakeUser();
}
