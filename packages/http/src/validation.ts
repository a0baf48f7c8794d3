import { Refusal, type Sentences } from '@cotmoc/base';
import type { FastifySchemaValidationError } from 'fastify';

function sentenceFor(error: FastifySchemaValidationError): Sentences {
  const limit = error.params['limit'];
  switch (error.keyword) {
    case 'required':
      return { vi: 'Cần điền mục này.', en: 'This is needed.' };
    case 'minLength':
      return limit === 1
        ? { vi: 'Cần điền mục này.', en: 'This is needed.' }
        : { vi: `Cần ít nhất ${limit} ký tự.`, en: `At least ${limit} characters are needed.` };
    case 'maxLength':
      return { vi: `Nhiều nhất ${limit} ký tự.`, en: `At most ${limit} characters.` };
    case 'minimum':
      return { vi: `Phải từ ${limit} trở lên.`, en: `Must be ${limit} or more.` };
    case 'maximum':
      return { vi: `Phải từ ${limit} trở xuống.`, en: `Must be ${limit} or less.` };
    case 'maxItems':
      return { vi: `Nhiều nhất ${limit} mục.`, en: `At most ${limit} items.` };
    case 'format':
      return error.params['format'] === 'date'
        ? { vi: 'Ngày chưa đúng; hãy viết như 15/06/2026.', en: 'Not a date; write it as 15/06/2026.' }
        : { vi: 'Chưa đúng dạng.', en: 'Not in the right form.' };
    default:
      return { vi: 'Giá trị chưa hợp lệ.', en: 'Not a valid value.' };
  }
}

/** One refusal for all that a request's schema found, each fault beside its field. */
export function refuseInvalid(errors: readonly FastifySchemaValidationError[]): Refusal {
  const fields: Record<string, Sentences> = {};
  for (const error of errors) {
    const missing = error.params['missingProperty'];
    const field = [error.instancePath.slice(1).replaceAll('/', '.'), missing].filter(Boolean).join('.');
    fields[field || 'request'] ??= sentenceFor(error);
  }
  const names = Object.keys(fields).join(', ');
  return new Refusal(
    'invalid',
    'invalid-request',
    { vi: `Thông tin gửi lên chưa đúng ở: ${names}.`, en: `What was sent is not right at: ${names}.` },
    fields,
  );
}
