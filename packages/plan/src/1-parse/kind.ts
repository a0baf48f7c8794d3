import { isUpper } from './letter.ts';

/** A line that stands alone: the printed name of a kind of document. */
export function isKindLine(text: string): boolean {
  if (text.length > 24 || text.length < 6) return false;
  // Nearly every line goes on in small letters.
  if (!isUpper(text.charCodeAt(1)) || !FIRSTS.includes(text.charAt(0))) return false;
  return /^(KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ QUYẾT LIÊN TỊCH|CHƯƠNG TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|KẾ HOẠCH HÀNH ĐỘNG|ĐỀ ÁN|CHỈ THỊ|THÔNG BÁO|THÔNG BÁO KẾT LUẬN|CÔNG VĂN|HƯỚNG DẪN|KẾT LUẬN|TỜ TRÌNH|BÁO CÁO|QUYẾT NGHỊ|DỰ THẢO|PHƯƠNG ÁN|QUY CHẾ|QUY ĐỊNH|CÔNG ĐIỆN|THÔNG TƯ|THÔNG TƯ LIÊN TỊCH|KẾ HOẠCH (?:PHỐI HỢP|LIÊN TỊCH|CÔNG TÁC)|CHƯƠNG TRÌNH (?:PHỐI HỢP|CÔNG TÁC))\s*:?$/.test(
    text,
  );
}

/** What the names above begin with. */
const FIRSTS = 'KQNCĐTHBDP';
