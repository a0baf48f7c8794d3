// One idea: what the names of a table's columns are, and what each says that its column holds.
import { remember } from '../remember.ts';
import { opening } from './opening.ts';

/** What a column holds by its name. */
export type ColumnKind = 'number' | 'task' | 'lead' | 'support' | 'perform' | 'time' | 'money' | 'product' | 'basis';

const CORNER = /^(?:S\.? ?TT|[Ss]tt|TT|[Ss]ố TT|SỐ TT|[Ss]ố thứ tự|SỐ THỨ TỰ)\.?(?:$| (?=\p{Lu}))/u;
const mayBeCorner = opening('ST|S.|S |St|TT|Số|SỐ');

/** What stands behind the corner of a table on its line (`STT`, `TT`, `Số TT`), mostly nothing; null for any other line. */
export function behindCorner(text: string): string | null {
  if (text.length > 60 || !mayBeCorner(text)) return null;
  const corner = CORNER.exec(text);
  return corner ? text.slice(corner[0].length) : null;
}

/** Whether a line is the corner of a table and no more. */
export function isCorner(text: string): boolean {
  return text.length < 13 && behindCorner(text) === '';
}

const NUMBER = /^(?:s\.? ?tt|tt|số tt|số thứ tự|thứ tự)\.?$/;

/** Whether a column with this name, in small letters, numbers the rows. */
export function numbersRows(name: string): boolean {
  return name.length < 13 && NUMBER.test(name);
}

const BEGINS =
  /^(?:s?tt$|số tt|số thứ tự|tên|nội dung|nhiệm vụ|công việc|đầu việc|việc cần|hoạt động|giải pháp|chương trình|hạng mục|danh mục|diễn giải|(?:các|nhóm|mô tả|yêu cầu) (?:nội dung|nhiệm vụ|hoạt động|công việc|cơ quan|đơn vị|sản phẩm|kết quả)|cơ quan|đơn vị|sở, |cấp|đv |cq |chủ trì|phối hợp|đầu mối|phân công|trách nhiệm|tổ chức thực hiện|người|cùng (?:làm|thực hiện)$|khi nào$|cán bộ|bộ phận|phòng (?:chủ trì|phối hợp|thực hiện)|lãnh đạo|thành phần|thời gian|thời hạn|thời điểm|tiến độ|lộ trình|mốc thời gian|kỳ hạn|hạn (?:hoàn thành|thực hiện|chót|xử lý|cuối|báo cáo)|(?:ngày|năm|tháng) (?:hoàn thành|thực hiện|tổ chức)|hoàn thành|kết thúc|bắt đầu|tháng$|dự kiến|sản phẩm|kết quả|đầu ra|hình thức|kinh phí|thành tiền|số tiền|dự toán|số lượng|đơn giá|căn cứ|chỉ tiêu|mục tiêu|văn bản|ghi chú)/;

/** Whether words in small letters begin as the names of columns do. */
export function namesColumn(words: string): boolean {
  return BEGINS.test(words);
}

/** What somebody does, whatever else the name says of it: `Nội dung phối hợp`. */
const TASK_FIRST =
  /^(?:tên |các |nhóm |danh mục |mô tả )?(?:nội dung|nhiệm vụ|hoạt động|công việc|đầu việc)(?! .*(?:chủ trì|thực hiện kinh phí))/;
/** Who does it, without the word that says who leads. */
const PERFORM =
  /(?:cơ quan|đơn vị|bộ phận|người|phân công|trách nhiệm).*(?:thực hiện|trách nhiệm|phụ trách|đầu mối|tham mưu|theo dõi|triển khai|lo$|làm$|được giao|được phân công|soạn thảo)|(?:đv|cq|ban|phòng|khoa|tổ) (?:chịu trách nhiệm|phụ trách|thực hiện|tham mưu)$|^(?:cơ quan|đơn vị|thực hiện|phân công)(?: thực hiện| nhiệm vụ| tổ chức)?$|^(?:trách nhiệm|tổ chức thực hiện)$/;

/** `Sản phẩm hoàn thành` is no time. */
const PRODUCT_FIRST = /^(?:dự kiến |yêu cầu |hình thức )?(?:sản phẩm|kết quả|đầu ra)/;

/** What a column holds by its name in small letters; null where the name does not tell. */
export const columnKind = remember((name): ColumnKind | null => {
  if (numbersRows(name)) return 'number';
  if (/căn cứ|ghi chú|^cơ sở|văn bản giao/.test(name)) return 'basis';
  if (TASK_FIRST.test(name)) return 'task';
  if (/chủ trì/.test(name)) return /phối hợp/.test(name) ? 'perform' : 'lead';
  if (/^(?:cơ quan |đơn vị )?đầu mối$/.test(name)) return 'lead';
  if (
    /phối hợp|^(?!số |đối tượng).*tham gia|^(?:các )?(?:cơ quan|đơn vị)(?:, đơn vị)? (?:có )?(?:liên quan|hỗ trợ)$|^(?:người |đơn vị |cơ quan )?cùng (?:làm|thực hiện)$/.test(
      name,
    )
  )
    return 'support';
  if (PERFORM.test(name)) return 'perform';
  if (PRODUCT_FIRST.test(name)) return 'product';
  if (
    /thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|thời điểm|^(?:khi nào$|kỳ hạn|hạn |kết thúc|bắt đầu|tháng$|thực hiện trong$|(?:ngày|tháng|quý|năm)(?:, (?:tháng|quý|năm))* (?:thực hiện|tổ chức)$)/.test(
      name,
    )
  )
    return 'time';
  if (/kinh phí|thành tiền|dự toán|^số tiền/.test(name)) return 'money';
  if (/sản phẩm|kết quả|đầu ra|^hình thức(?: văn bản| ban hành| thực hiện)?$/.test(name)) return 'product';
  if (/nhiệm vụ|nội dung|hoạt động|việc|tên|hạng mục|chỉ tiêu|danh mục|giải pháp|đề án|chương trình/.test(name))
    return 'task';
  return null;
});
