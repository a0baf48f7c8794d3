import { isUpper } from './letter.ts';

/** A line that stands alone: the printed name of a kind of document. */
export function isKindLine(text: string): boolean {
  if (text.length > 42 || text.length < 6 || !FIRSTS.includes(text.charAt(0))) return false;
  // Nearly every line goes on in small letters.
  const second = text.charCodeAt(1);
  if (second === BLANK) return SPACED.test(text.replaceAll(' ', ''));
  return isUpper(second) && KIND.test(text);
}

const BLANK = 32;

/** `KẾ HOẠCH`, `DỰ THẢO KẾ HOẠCH`, `KẾ HOẠCH (Dự thảo lần 2)` */
const KIND =
  /^(?:DỰ THẢO )?(KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ QUYẾT LIÊN TỊCH|CHƯƠNG TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|KẾ HOẠCH HÀNH ĐỘNG|ĐỀ ÁN|CHỈ THỊ|THÔNG BÁO|THÔNG BÁO KẾT LUẬN|CÔNG VĂN|HƯỚNG DẪN|KẾT LUẬN|TỜ TRÌNH|BÁO CÁO|QUYẾT NGHỊ|DỰ THẢO|PHƯƠNG ÁN|QUY CHẾ|QUY ĐỊNH|CÔNG ĐIỆN|THÔNG TƯ|THÔNG TƯ LIÊN TỊCH|KẾ HOẠCH (?:PHỐI HỢP|LIÊN TỊCH|CÔNG TÁC)|CHƯƠNG TRÌNH (?:PHỐI HỢP|CÔNG TÁC))\s*:?(?: ?\((?:DỰ THẢO|Dự thảo)(?: [^()]{1,12})?\))?$/;

/** `K Ế  H O Ạ C H` without its blanks. */
const SPACED = /^(?:KẾHOẠCH|QUYẾTĐỊNH|NGHỊQUYẾT|CHƯƠNGTRÌNH|CHỈTHỊ|THÔNGBÁO|HƯỚNGDẪN)$/;

/** What the names above begin with. */
export const FIRSTS = 'KQNCĐTHBDP';

/** The same in small letters, as a copy that lost its dress has it; only where no line in capitals names the kind. */
export const SMALL_KIND = 'Kế hoạch';
