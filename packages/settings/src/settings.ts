import { resolve } from 'node:path';
import { Refusal } from '@cotmoc/base';

/** Everything that can be set, read in one place from the command line and the environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute folder of the database, the files and the secrets. */
  readonly dataFolder: string;
  /** Own PostgreSQL server, or null for the bundled one. */
  readonly databaseUrl: string | null;
  /** True behind TLS. */
  readonly secure: boolean;
  readonly logLevel: string;
  /** Whether an empty database gets the sample province. */
  readonly sample: 'yes' | 'no';
  readonly idleMinutes: number;
  /** Where people find the program, for links in letters: `https://cotmoc.example`, without a slash at the end. */
  readonly address: string;
  /** `smtp://` or `smtps://` of the mail server, or null: letters are written to the folder `outbox` of the data folder. */
  readonly smtpUrl: string | null;
  /** The sender of letters. */
  readonly mailFrom: string;
}

interface SettingRow {
  readonly flag: string;
  readonly variable: string;
  readonly fallback: string;
  readonly vi: string;
  readonly en: string;
}

/** The settings, as `--help` lists them. */
export const SETTING_ROWS: readonly SettingRow[] = [
  { flag: '--port', variable: 'PORT', fallback: '3000', vi: 'Cổng của trang web', en: 'Port of the web' },
  {
    flag: '--host',
    variable: 'HOST',
    fallback: '127.0.0.1',
    vi: 'Địa chỉ máy nghe; 0.0.0.0 để máy khác vào được',
    en: 'Address to listen on; 0.0.0.0 lets other machines in',
  },
  { flag: '--data', variable: 'COTMOC_DATA', fallback: 'data', vi: 'Thư mục dữ liệu', en: 'Data folder' },
  {
    flag: '--database-url',
    variable: 'DATABASE_URL',
    fallback: '',
    vi: 'PostgreSQL của cơ quan (từ bản 16); để trống thì dùng bản đi kèm',
    en: 'Your own PostgreSQL (16 or newer); empty for the bundled one',
  },
  { flag: '--secure', variable: 'COTMOC_SECURE', fallback: 'no', vi: 'yes khi chạy sau HTTPS', en: 'yes behind HTTPS' },
  {
    flag: '--log-level',
    variable: 'COTMOC_LOG_LEVEL',
    fallback: 'warn',
    vi: 'Mức nhật ký kỹ thuật: debug, info, warn, error',
    en: 'Technical log: debug, info, warn, error',
  },
  {
    flag: '--sample',
    variable: 'COTMOC_SAMPLE',
    fallback: 'yes',
    vi: 'yes: cơ sở dữ liệu trống được nạp tỉnh mẫu; no: không',
    en: 'yes: an empty database gets the sample province; no: not',
  },
  {
    flag: '--idle-minutes',
    variable: 'COTMOC_IDLE_MINUTES',
    fallback: '15',
    vi: 'Số phút không thao tác thì khóa phiên',
    en: 'Minutes without activity until a session locks',
  },
  {
    flag: '--address',
    variable: 'COTMOC_ADDRESS',
    fallback: '',
    vi: 'Địa chỉ trang web ghi trong thư, như https://cotmoc.example',
    en: 'Address of the web in letters, such as https://cotmoc.example',
  },
  {
    flag: '--smtp-url',
    variable: 'COTMOC_SMTP_URL',
    fallback: '',
    vi: 'Máy chủ thư, smtp://… hoặc smtps://…; để trống thì thư ghi vào thư mục outbox',
    en: 'Mail server, smtp://… or smtps://…; empty: letters go to the folder outbox',
  },
  {
    flag: '--mail-from',
    variable: 'COTMOC_MAIL_FROM',
    fallback: 'Cột Mốc <cotmoc@localhost>',
    vi: 'Người gửi ghi trên thư',
    en: 'Sender of letters',
  },
];

function refuse(row: SettingRow, value: string, vi: string, en: string): Refusal {
  return new Refusal('invalid', 'bad-setting', {
    vi: `${row.variable} (${row.flag}) đang là “${value}”; ${vi}.`,
    en: `${row.variable} (${row.flag}) is “${value}”; ${en}.`,
  });
}

function wholeNumber(row: SettingRow, value: string, from: number, to: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= from && number <= to) return number;
  throw refuse(row, value, `cần một số từ ${from} đến ${to}`, `a number from ${from} to ${to} is needed`);
}

function oneOf<T extends string>(row: SettingRow, value: string, words: readonly T[]): T {
  const word = words.find((one) => one === value);
  if (word) return word;
  throw refuse(row, value, `cần một trong: ${words.join(', ')}`, `one of these is needed: ${words.join(', ')}`);
}

function webAddress(row: SettingRow, value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value.replace(/\/+$/, '');
  throw refuse(
    row,
    value,
    'cần một địa chỉ như https://cotmoc.example',
    'an address such as https://cotmoc.example is needed',
  );
}

/** The address holds a password: it is not repeated when it is wrong. */
function smtpAddress(row: SettingRow, value: string): string {
  if (URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol)) return value;
  throw refuse(row, '…', 'cần một địa chỉ smtp:// hoặc smtps://', 'an address smtp:// or smtps:// is needed');
}

/** Reads `--name value`, `--name=value` and the environment; the command line wins. Refuses what is not known. */
export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const [flag = '', ...rest] = (args[at] ?? '').split('=');
    const row = SETTING_ROWS.find((one) => one.flag === flag);
    if (!row) {
      throw new Refusal('invalid', 'unknown-setting', {
        vi: `Không có lựa chọn “${flag}”. Xem: npm start -- --help`,
        en: `There is no option “${flag}”. See: npm start -- --help`,
      });
    }
    const value = rest.length > 0 ? rest.join('=') : args[++at];
    if (value === undefined) throw refuse(row, '', 'cần một giá trị', 'a value is needed');
    given.set(row.flag, value);
  }
  const values = SETTING_ROWS.map((row) => given.get(row.flag) ?? environment[row.variable] ?? row.fallback);
  const [port, host, data, databaseUrl, secure, logLevel, sample, idle, address, smtp, from] = SETTING_ROWS.map(
    (row, index) => ({ row, value: values[index] || row.fallback }),
  );
  if (!port || !host || !data || !databaseUrl || !secure || !logLevel || !sample || !idle || !address || !smtp || !from)
    throw new Error('settings table');
  const portNumber = wholeNumber(port.row, port.value, 0, 65_535);
  return {
    port: portNumber,
    host: host.value,
    dataFolder: resolve(data.value),
    databaseUrl: databaseUrl.value || null,
    secure: oneOf(secure.row, secure.value, ['yes', 'no']) === 'yes',
    logLevel: oneOf(logLevel.row, logLevel.value, ['debug', 'info', 'warn', 'error']),
    sample: oneOf(sample.row, sample.value, ['yes', 'no']),
    idleMinutes: wholeNumber(idle.row, idle.value, 1, 1440),
    address: webAddress(address.row, address.value || `http://localhost:${portNumber}`),
    smtpUrl: smtp.value ? smtpAddress(smtp.row, smtp.value) : null,
    mailFrom: from.value,
  };
}

/** What `npm start -- --help` prints. */
export function settingsHelp(): string {
  const rows = SETTING_ROWS.map((row) => {
    const names = `  ${row.flag.padEnd(16)} ${row.variable.padEnd(20)}`;
    return `${names} ${row.vi}\n${' '.repeat(40)}${row.en} [${row.fallback || '–'}]`;
  });
  return [
    'Cột Mốc: chạy kế hoạch thông tin đối ngoại của tỉnh. / Runs a province’s foreign-information plan.',
    '',
    '  npm start -- [--port 3000] [--data data] …',
    '',
    ...rows,
  ].join('\n');
}
