import { Refusal } from '@cotmoc/base';

/** The file has no bytes or only blanks. */
export function emptyFile(): Refusal {
  return new Refusal('invalid', 'empty-file', {
    vi: 'Tệp không có nội dung. Hãy kiểm tra lại tệp rồi tải lên lần nữa.',
    en: 'The file has no content. Check the file and upload it again.',
  });
}

/** The file is larger than `limit` bytes. */
export function fileTooLarge(limit: number): Refusal {
  const megabytes = Math.max(1, Math.floor(limit / (1024 * 1024)));
  return new Refusal('too-large', 'file-too-large', {
    vi: `Tệp lớn hơn ${megabytes} MB. Hãy nén ảnh hoặc tách phụ lục thành tệp riêng rồi tải lên lại.`,
    en: `The file is larger than ${megabytes} MB. Shrink its pictures or move the annexes to another file, then upload again.`,
  });
}

/** The archive swells beyond reason when unpacked. */
export function zipBomb(): Refusal {
  return new Refusal('too-large', 'zip-bomb', {
    vi: 'Tệp phình ra quá lớn khi giải nén nên không được đọc. Hãy mở bằng Word, chọn Lưu thành (Save As) .docx rồi tải lên lại.',
    en: 'The file swells too much when unpacked, so it was not read. Open it in Word, save it again as .docx and upload that.',
  });
}

/** The document has more pages than are read at once. */
export function tooManyPages(limit: number): Refusal {
  return new Refusal('too-large', 'too-many-pages', {
    vi: `Tài liệu dài hơn ${limit} trang. Hãy tách thành nhiều tệp rồi tải lên từng tệp.`,
    en: `The document has more than ${limit} pages. Split it into several files and upload them one by one.`,
  });
}

/** The document holds so many pieces or levels that reading it would not end in good time. */
export function tooComplex(): Refusal {
  return new Refusal('too-large', 'too-complex', {
    vi: 'Tài liệu quá phức tạp để đọc tự động. Hãy lưu lại dưới dạng .docx đơn giản hơn hoặc tách thành nhiều tệp.',
    en: 'The document is too complex to be read. Save it as a simpler .docx or split it into several files.',
  });
}

/** The caller's time limit ran out while reading. */
export function tookTooLong(): Refusal {
  return new Refusal('too-large', 'took-too-long', {
    vi: 'Đọc tài liệu quá lâu nên đã dừng. Hãy tách tài liệu thành nhiều tệp hoặc tải lên bản .docx.',
    en: 'Reading took too long and was stopped. Split the document into several files or upload the .docx.',
  });
}

/** The bytes say one format but cannot be read as such. */
export function brokenFile(): Refusal {
  return new Refusal('invalid', 'broken-file', {
    vi: 'Tệp bị hỏng hoặc tải lên chưa trọn. Hãy mở thử trên máy, lưu lại rồi tải lên lần nữa.',
    en: 'The file is broken or was not uploaded completely. Open it on your machine, save it again and upload that.',
  });
}

/** The document can be opened only with a password. */
export function passwordProtected(): Refusal {
  return new Refusal('unsupported', 'password-protected', {
    vi: 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu (Lưu thành bản không mật khẩu) rồi tải lên lại.',
    en: 'The file has a password and cannot be read. Save a copy without the password and upload that.',
  });
}

/** A PDF or Word file that holds only pictures of pages. */
export function noTextLayer(): Refusal {
  return new Refusal('unsupported', 'no-text-layer', {
    vi: 'Tệp chỉ có ảnh quét, không có lớp chữ. Hãy tải lên bản Word gốc, hoặc nhận dạng chữ (OCR) trước rồi tải lên lại.',
    en: 'The file holds only scanned pictures and no text. Upload the original Word file, or run text recognition (OCR) first.',
  });
}

/** Text in a Vietnamese encoding older than Unicode. */
export function legacyFont(encoding: string): Refusal {
  return new Refusal('unsupported', 'legacy-font', {
    vi: `Chữ trong tệp dùng bảng mã cũ (${encoding}), không phải Unicode. Hãy chuyển mã sang Unicode (ví dụ bằng công cụ của Unikey) rồi tải lên lại.`,
    en: `The text uses an old encoding (${encoding}) instead of Unicode. Convert it to Unicode, for example with Unikey's tool, and upload again.`,
  });
}

/** A file of a kind that is not read; `what` names it in both languages, `vi` and `en` say what to do. */
export function otherKind(input: {
  code: string;
  what: { vi: string; en: string };
  advice?: { vi: string; en: string };
}): Refusal {
  const advice = input.advice ?? {
    vi: 'Hãy tải lên tệp .docx, .pdf (có lớp chữ), .txt, .md hoặc .html.',
    en: 'Upload a .docx, .pdf (with text), .txt, .md or .html file.',
  };
  return new Refusal('unsupported', input.code, {
    vi: `Đây là ${input.what.vi}, hệ thống không đọc loại này. ${advice.vi}`,
    en: `This is ${input.what.en}, which is not read here. ${advice.en}`,
  });
}

/** The first page carries a mark of state secrets. Says nothing of what stood there. */
export function stateSecret(): Refusal {
  return new Refusal('forbidden', 'state-secret', {
    vi: 'Trang đầu của tài liệu có dấu chỉ bí mật nhà nước nên hệ thống từ chối và không lưu, không ghi lại bất cứ nội dung nào. Hãy ngắt việc gửi tài liệu này qua mạng và báo ngay người phụ trách bảo vệ bí mật nhà nước của cơ quan.',
    en: 'The first page carries a mark of state secrets, so the document was refused and nothing of it was kept or logged. Do not send it over a network, and call the officer for the protection of state secrets of your agency at once.',
  });
}

/** The file is not an .xlsx workbook. */
export function notASheet(): Refusal {
  return new Refusal('unsupported', 'not-a-sheet', {
    vi: 'Tệp này không phải bảng tính .xlsx. Hãy mở bằng Excel hoặc LibreOffice và lưu thành .xlsx, hoặc dùng tệp .csv.',
    en: 'This file is not an .xlsx workbook. Open it in Excel or LibreOffice and save it as .xlsx, or use a .csv file.',
  });
}
