import { dayOf, formatDay, formatWhole, parseDay } from '@cotmoc/base';
import { type Words, wordsOf } from './action-words.ts';
import { fieldWords, nameOf } from './field-words.ts';

type Table = Readonly<Record<string, readonly [vi: string, en: string]>>;

const STATES: Table = {
  'not-started': ['chưa bắt đầu', 'not started'],
  'in-progress': ['đang làm', 'in progress'],
  done: ['hoàn thành', 'done'],
  none: ['chưa có', 'none'],
  draft: ['bản nháp', 'draft'],
  composing: ['đang soạn', 'being written'],
  asked: ['đã đề nghị', 'asked'],
  returned: ['trả lại', 'returned'],
  approved: ['đã duyệt', 'approved'],
  issued: ['đã ban hành', 'issued'],
  sent: ['đã gửi', 'sent'],
  'sent-back': ['gửi trả', 'sent back'],
  noted: ['đã ghi nhận', 'noted'],
  dropped: ['đã bỏ', 'dropped'],
  withdrawn: ['đã rút', 'withdrawn'],
  granted: ['cho gia hạn', 'granted'],
  shortened: ['cho ngắn hơn', 'granted for less'],
  refused: ['không ghi nhận', 'refused'],
  'taken-back': ['đã rút lại', 'taken back'],
  standing: ['đang tính', 'standing'],
  removed: ['đã gỡ', 'removed'],
  open: ['chưa xử lý', 'open'],
  answered: ['đã trả lời', 'answered'],
  closed: ['đã khép', 'closed'],
  solved: ['đã giải quyết', 'solved'],
  adjustment: ['chuyển điều chỉnh', 'to be adjusted'],
  told: ['đã báo', 'told'],
  concluded: ['đã kết luận', 'concluded'],
  accepted: ['chấp nhận', 'accepted'],
  insisted: ['vẫn giao', 'insisted'],
  given: ['đã giao', 'given'],
  seen: ['đã xem', 'seen'],
};

const ROLES: Table = {
  coordinator: ['chuyên viên đầu mối', 'coordinator'],
  'focal-point': ['cán bộ đầu mối đơn vị', 'focal point'],
  'unit-leader': ['lãnh đạo đơn vị', 'leader of the unit'],
  'province-leader': ['lãnh đạo tỉnh', 'leader of the province'],
  administrator: ['quản trị', 'administrator'],
  auditor: ['thanh tra, kiểm tra', 'auditor'],
  lead: ['chủ trì', 'lead'],
  support: ['phối hợp', 'support'],
  perform: ['thực hiện', 'perform'],
  direct: ['chỉ đạo', 'direct'],
  approve: ['phê duyệt', 'approve'],
  inform: ['được biết', 'inform'],
};

const PERIODS: Table = {
  day: ['ngày', 'day'],
  week: ['tuần', 'week'],
  month: ['tháng', 'month'],
  quarter: ['quý', 'quarter'],
  'half-year': ['sáu tháng', 'half-year'],
  year: ['năm', 'year'],
  once: ['một lần', 'once'],
  'ad-hoc': ['đột xuất', 'when asked'],
};

const KINDS: Table = {
  leader: ['lãnh đạo phụ trách', 'named leader'],
  officer: ['cán bộ đầu mối', 'named officer'],
  other: ['khác', 'other'],
  good: ['ưu điểm', 'done well'],
  mend: ['cần khắc phục', 'to be mended'],
  off: ['nghỉ lễ', 'day off'],
  compensate: ['nghỉ bù', 'day off in lieu'],
  swap: ['nghỉ hoán đổi', 'day off exchanged'],
  work: ['đi làm bù', 'worked in exchange'],
  file: ['tệp', 'file'],
  link: ['liên kết', 'link'],
  number: ['số liệu', 'number'],
  reference: ['tham chiếu', 'reference'],
  recurring: ['định kỳ', 'recurring'],
  proof: ['chứng minh thường kỳ', 'proof from time to time'],
  territory: ['địa bàn', 'territory'],
  'people-committee': ['ủy ban nhân dân', 'People’s Committee'],
  'people-council': ['hội đồng nhân dân', 'People’s Council'],
  department: ['sở, ngành', 'department'],
  board: ['ban', 'board'],
  office: ['văn phòng', 'office'],
  'sector-agency': ['cơ quan ngành dọc', 'sector agency'],
  'service-unit': ['đơn vị sự nghiệp', 'service unit'],
  part: ['phòng, bộ phận', 'part'],
  party: ['cơ quan Đảng', 'Party body'],
  front: ['Mặt trận', 'Fatherland Front'],
  'mass-organisation': ['đoàn thể', 'mass organisation'],
  association: ['hội', 'association'],
  'armed-force': ['lực lượng vũ trang', 'armed force'],
  police: ['công an', 'police'],
  'border-guard': ['biên phòng', 'border guard'],
  court: ['tòa án, viện kiểm sát', 'court or procuracy'],
  inspectorate: ['thanh tra', 'inspectorate'],
  press: ['báo chí', 'press'],
  school: ['trường học', 'school'],
  company: ['doanh nghiệp', 'company'],
  ministry: ['bộ', 'ministry'],
  'government-agency': ['cơ quan thuộc Chính phủ', 'government agency'],
  'state-organ': ['cơ quan nhà nước trung ương', 'state organ'],
  'steering-committee': ['ban chỉ đạo', 'steering committee'],
};

const STEPS: Table = {
  unit: ['đơn vị', 'unit'],
  focal: ['cơ quan đầu mối', 'focal department'],
  province: ['tỉnh', 'province'],
  estimate: ['dự toán', 'estimate'],
  allocated: ['giao', 'allocated'],
  committed: ['cam kết', 'committed'],
  accepted: ['nghiệm thu', 'accepted'],
  paid: ['chi', 'paid'],
};

const LEVELS: Table = {
  central: ['trung ương', 'central'],
  province: ['tỉnh', 'province'],
  district: ['huyện', 'district'],
  commune: ['xã', 'commune'],
  below: ['cấp ngay dưới', 'the tier below'],
};

// The words of codes, by the field they stand in; texts that people wrote are never in it.
const CODES: Readonly<Record<string, Table>> = {
  state: STATES,
  completion: STATES,
  extension: STATES,
  handling: STATES,
  approval: STATES,
  role: ROLES,
  roles: ROLES,
  secondFactorRoles: ROLES,
  kind: KINDS,
  kinds: KINDS,
  level: LEVELS,
  levels: LEVELS,
  step: STEPS,
  every: PERIODS,
  proofEvery: PERIODS,
  period: PERIODS,
  verdict: { open: ['chưa xét', 'open'], accepted: ['nhận', 'accepted'], dropped: ['bỏ', 'dropped'] },
  how: {
    ask: ['cần chọn', 'to be chosen'],
    found: ['khớp danh bạ', 'in the register'],
    chosen: ['đã chọn', 'chosen'],
    outside: ['ngoài hệ thống', 'outside'],
  },
  source: {
    regular: ['chi thường xuyên', 'regular budget'],
    national: ['chương trình mục tiêu quốc gia', 'national programme'],
    mobilised: ['huy động', 'mobilised'],
    other: ['nguồn khác', 'other'],
  },
  way: {
    password: ['mật khẩu', 'password'],
    passkey: ['khóa truy cập', 'passkey'],
    'second-factor': ['mật khẩu và lớp thứ hai', 'password and second factor'],
    'single-sign-on': ['đăng nhập một lần', 'single sign-on'],
  },
  why: {
    idle: ['lâu không dùng', 'not used for long'],
    administrator: ['quản trị ngừng', 'by an administrator'],
    erased: ['đã xóa dữ liệu cá nhân', 'personal data erased'],
  },
  targetKind: {
    task: ['nhiệm vụ', 'task'],
    finding: ['kết luận kiểm tra', 'finding'],
    quota: ['chỉ tiêu', 'quota'],
    contract: ['hợp đồng', 'contract'],
    'report-line': ['dòng báo cáo', 'line of a report'],
  },
  shared: { own: ['chỉ mình', 'own'], unit: ['trong đơn vị', 'in the unit'], province: ['cả tỉnh', 'in the province'] },
  shift: {
    forward: ['lùi đến ngày làm việc sau', 'to the next working day'],
    back: ['về ngày làm việc trước', 'to the working day before'],
    none: ['giữ nguyên', 'stays'],
  },
  tags: {
    border: ['biên giới', 'border'],
    'border-gate': ['cửa khẩu', 'border gate'],
    'press-local': ['báo chí của tỉnh', 'the province’s press'],
  },
};

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const CLOCK_FACE = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** Of a list, so many are told; the rest is counted. */
const MOST = 12;

/** True where nothing stands: no value, an empty text, an empty list. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A value of the log as people read it: codes, days, numbers and yes or no in words; what people wrote as it is. */
export function valueWords(field: string, value: unknown): Words {
  if (isEmpty(value)) return { vi: '(trống)', en: '(empty)' };
  if (typeof value === 'boolean') return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
  if (typeof value === 'number') return numberWords(value);
  if (typeof value === 'string') return textWords(field, value);
  if (Array.isArray(value)) {
    const told = value.slice(0, MOST).map((one) => valueWords(field, one));
    const left = value.length - told.length;
    const more = left > 0 ? [{ vi: `và ${left} mục nữa`, en: `and ${left} more` }] : [];
    return joined([...told, ...more], '; ');
  }
  const parts = Object.entries(value ?? {}).filter(([, one]) => !isEmpty(one));
  // What has one part is that part.
  const [only] = parts;
  if (only && parts.length === 1 && typeof only[1] !== 'boolean') return valueWords(...only);
  const told = parts.map(([key, one]) => {
    const [name, words] = [fieldWords(key), valueWords(key, one)];
    return { vi: `${name.vi}: ${words.vi}`, en: `${name.en}: ${words.en}` };
  });
  return told.length === 0 ? { vi: '(trống)', en: '(empty)' } : joined(told, ', ');
}

function textWords(field: string, text: string): Words {
  const table = CODES[nameOf(field.split('.').at(-1) ?? field)];
  if (table && Object.hasOwn(table, text)) return wordsOf(table, text);
  // From before the records of the register begin; never a date.
  if (text === '1900-01-01') return { vi: 'trước đây', en: 'long ago' };
  const day = parseDay(text);
  if (day) return same(formatDay(day));
  if (INSTANT.test(text)) {
    const instant = Date.parse(text);
    if (!Number.isNaN(instant)) return same(`${CLOCK_FACE.format(instant)} ${formatDay(dayOf(instant))}`);
  }
  // A source that is general knowledge ends so in the register.
  const unsure = /^(.*) \[to be confirmed\]$/s.exec(text);
  if (unsure) return { vi: `${unsure[1]} (cần xác nhận)`, en: `${unsure[1]} (to be confirmed)` };
  // An id or a fingerprint says nothing whole; its end tells two apart.
  return same(ID.test(text) || /^[0-9a-f]{64}$/.test(text) ? `…${text.slice(-8)}` : text);
}

/** Thousands by dots; a year and small numbers as they are. */
function numberWords(value: number): Words {
  if (Number.isInteger(value) && Math.abs(value) >= 10_000) return same(formatWhole(value));
  return { vi: String(value).replace('.', ','), en: String(value) };
}

function same(text: string): Words {
  return { vi: text, en: text };
}

function joined(words: readonly Words[], by: string): Words {
  return { vi: words.map(({ vi }) => vi).join(by), en: words.map(({ en }) => en).join(by) };
}
