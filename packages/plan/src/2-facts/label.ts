// One idea: what a line asks for that begins with a few words and a colon, `Cơ quan chủ trì: …`.
import { remember } from '../remember.ts';
import { asWritten } from './lexicon.ts';

/** What a labelled line says: `Cơ quan chủ trì: …`. */
export type Label = 'lead' | 'support' | 'both' | 'perform' | 'time' | 'product' | 'money' | 'content';

/** Words of labels that ask for bodies: who may be meant and how, whatever part they have. */
const FRAME = new Set(
  (
    'các cơ quan đơn vị bộ phận cấp ban ngành sở địa phương tổ chức cá nhân người thành phần phòng lực lượng ' +
    'được giao phân công mời cùng với và hoặc chính trực tiếp trách nhiệm thực hiện triển khai nhiệm vụ ' +
    'tham mưu xây dựng soạn thảo chịu phụ đầu mối thường chủ trì phối kết hợp gia tại điểm mục khoản vận hành quản trị làm nơi giúp hỗ trợ'
  ).split(' '),
);
const LEADS = /chủ trì|đầu mối|phụ trách|chịu trách nhiệm|thường trực|làm chính/;
const SUPPORTS =
  /phối (kết )?hợp|tham gia|cùng (làm|thực hiện)|^(các )?(cơ quan|đơn vị|nơi|bộ phận|lực lượng|người) (hỗ trợ|giúp)/;
/** `Giao các sở, ngành thực hiện:`, `Phối hợp các lực lượng` and `Nhiệm vụ thực hiện:` head lists of duties. */
const HEADS_DUTIES = /^(giao|phân công|phối hợp|phối hợp với) (các|sở|ban|cơ|đơn)|^nhiệm vụ|các nhiệm vụ/;

/** The part of the bodies that a label asks for; null where it asks for none. */
function partIn(words: string): Label | null {
  if (HEADS_DUTIES.test(words)) return null;
  const plain = words.replace(/ (điểm|mục|khoản) [a-zđ0-9.]{1,4}$/, '');
  for (const word of plain.split(/[\s,/–-]+/)) if (word !== '' && !FRAME.has(word)) return null;
  const supports = SUPPORTS.test(plain);
  if (LEADS.test(plain)) return supports ? 'both' : 'lead';
  if (supports) return 'support';
  if (/tham mưu/.test(plain)) return 'lead';
  return /thực hiện|vận hành|quản trị/.test(plain) ? 'perform' : null;
}

const OTHERS: readonly (readonly [RegExp, Label])[] = [
  [
    /^(mốc )?(thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn|ngày|hoàn thành|hạn hoàn thành|kết thúc)(,? ?(địa điểm|dự kiến|thực hiện|hoàn thành|triển khai|tổ chức|và địa điểm|báo cáo|và tiến độ|xong|nộp|gửi|trình|cuối|cuối cùng|chót))*$/,
    'time',
  ],
  // `Thời hạn ban hành`, `Thời gian nghiệm thu`, but `Thời gian tới` tells of what comes.
  [/^thời (gian|hạn|điểm) (?!tới|qua|vừa|gần|trước|này)\p{L}+( \p{L}+){0,3}$/u, 'time'],
  [
    /^(dự kiến )?(kết quả|sản phẩm)( |\/|,|dự kiến|đạt được|cần đạt|đầu ra|thực hiện|sản phẩm|kết quả|hoàn thành|của nhiệm vụ)*$/,
    'product',
  ],
  [/^(dự toán |nguồn |tổng )*kinh phí( thực hiện| dự kiến| tổ chức)*$/, 'money'],
  [
    /^(nội dung|mục tiêu|yêu cầu|nhiệm vụ|tên nhiệm vụ|đối tượng|địa điểm|hình thức|thành phần|quy mô|số lượng|thời lượng|(?:các )?(?:phần )?việc (?:phải|cần) làm)( tập trung| thực hiện| công việc| chính| tham dự| dự| dự họp| và hình thức|, biện pháp|, giải pháp)*$/,
    'content',
  ],
];

/** What words in small letters before a colon ask for, also where a scan misread them; null where they are no label. */
export const labelOf = remember((words): Label | null => labelIn(words) ?? labelIn(asWritten(words)));

function labelIn(words: string): Label | null {
  return partIn(words) ?? OTHERS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The first words of labels. */
export const LABEL_OPENS =
  'mốc|cơ|đơn|các|chủ|bộ|cấp|ban|sở|tổ|được|đầu|phụ|chịu|thường|tham|thành|cùng|phối|người|trách|phân|triển|thực|thời|tiến|lộ|hạn|ngày|hoàn|kết|dự|sản|nguồn|tổng|kinh|nội|mục|yêu|nhiệm|tên|đối|địa|hình|quy|số|giao|lực|nơi|việc';
