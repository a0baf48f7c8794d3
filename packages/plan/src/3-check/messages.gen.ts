// Written by tools/make-messages.ts from messages/*.md; change the pages and run it again.
import type { Sentences } from '@cotmoc/base';

type Word = string | number;

/** amount-words-mismatch: The amount is %amount% in figures and %told% in words. */
export function amountWordsMismatch(params: { readonly amount: Word; readonly told: Word }): Sentences {
  return {
    vi: `Số tiền bằng số là ${params.amount}, bằng chữ là ${params.told}.`,
    en: `The amount is ${params.amount} in figures and ${params.told} in words.`,
  };
}

/** annex-missing: “%phrase%” is referred to, and the text has no annex. */
export function annexMissing(params: { readonly phrase: Word }): Sentences {
  return {
    vi: `Văn bản nhắc “${params.phrase}” mà không thấy phụ lục nào.`,
    en: `“${params.phrase}” is referred to, and the text has no annex.`,
  };
}

/** arithmetic-mismatch: The sum “%phrase%” is wrong; the result is %result%. */
export function arithmeticMismatch(params: { readonly phrase: Word; readonly result: Word }): Sentences {
  return {
    vi: `Phép tính “${params.phrase}” không đúng, kết quả phải là ${params.result}.`,
    en: `The sum “${params.phrase}” is wrong; the result is ${params.result}.`,
  };
}

/** body-in-two-roles: “%name%” both leads and supports the same task. */
export function bodyInTwoRoles(params: { readonly name: Word }): Sentences {
  return {
    vi: `“${params.name}” vừa chủ trì vừa phối hợp cùng một nhiệm vụ.`,
    en: `“${params.name}” both leads and supports the same task.`,
  };
}

/** body-misnamed: “%written%” is a wrong writing; the organisation register has “%name%”. */
export function bodyMisnamed(params: { readonly name: Word; readonly written: Word }): Sentences {
  return {
    vi: `“${params.written}” là cách viết sai, danh bạ tổ chức ghi “${params.name}”.`,
    en: `“${params.written}” is a wrong writing; the organisation register has “${params.name}”.`,
  };
}

/** body-name-variant: “%name%” stands only once; elsewhere it is “%usual%” (%count% times). */
export function bodyNameVariant(params: { readonly count: Word; readonly name: Word; readonly usual: Word }): Sentences {
  return {
    vi: `“${params.name}” chỉ gặp một lần, nơi khác viết “${params.usual}” (${params.count} lần).`,
    en: `“${params.name}” stands only once; elsewhere it is “${params.usual}” (${params.count} times).`,
  };
}

/** body-not-in-force: On %day% the name “%name%” was no longer in use; since %since% it is “%successor%”. */
export function bodyNotInForce(params: { readonly day: Word; readonly name: Word; readonly since: Word; readonly successor: Word }): Sentences {
  return {
    vi: `Vào ngày ${params.day}, tên “${params.name}” không còn dùng; từ ${params.since} là “${params.successor}”.`,
    en: `On ${params.day} the name “${params.name}” was no longer in use; since ${params.since} it is “${params.successor}”.`,
  };
}

/** capital-letters: “%written%” has its capitals wrong; “%right%” is right. */
export function capitalLetters(params: { readonly right: Word; readonly written: Word }): Sentences {
  return {
    vi: `“${params.written}” viết hoa chưa đúng, nên viết “${params.right}”.`,
    en: `“${params.written}” has its capitals wrong; “${params.right}” is right.`,
  };
}

/** citation-after-plan: %document% is dated %day%, after the plan itself (%issued%). */
export function citationAfterPlan(params: { readonly day: Word; readonly document: Word; readonly issued: Word }): Sentences {
  return {
    vi: `Văn bản ${params.document} ký ngày ${params.day}, sau ngày ký kế hoạch (${params.issued}).`,
    en: `${params.document} is dated ${params.day}, after the plan itself (${params.issued}).`,
  };
}

/** citation-date-differs: %number% is cited as of %day%; the legal register has %known%. */
export function citationDateDiffers(params: { readonly day: Word; readonly known: Word; readonly number: Word }): Sentences {
  return {
    vi: `Văn bản ${params.number} được ghi ngày ${params.day}, sổ văn bản pháp luật ghi ngày ${params.known}.`,
    en: `${params.number} is cited as of ${params.day}; the legal register has ${params.known}.`,
  };
}

/** citation-without-date: %number% is cited, and nowhere is its date given. */
export function citationWithoutDate(params: { readonly number: Word }): Sentences {
  return {
    vi: `Văn bản ${params.number} được viện dẫn mà cả kế hoạch không chỗ nào ghi ngày.`,
    en: `${params.number} is cited, and nowhere is its date given.`,
  };
}

/** count-mismatch: It says %told% (%what%), and %count% are listed. */
export function countMismatch(params: { readonly count: Word; readonly told: Word; readonly what: Word }): Sentences {
  return {
    vi: `Nêu ${params.told} ${params.what} nhưng kể ra ${params.count}.`,
    en: `It says ${params.told} (${params.what}), and ${params.count} are listed.`,
  };
}

/** date-padding: The line of place and date should read “%right%”. */
export function datePadding(params: { readonly right: Word }): Sentences {
  return {
    vi: `Dòng địa danh, ngày tháng nên viết “${params.right}”.`,
    en: `The line of place and date should read “${params.right}”.`,
  };
}

/** date-two-numbers: One paper of %day% is cited under two numbers: %number% and %other%. */
export function dateTwoNumbers(params: { readonly day: Word; readonly number: Word; readonly other: Word }): Sentences {
  return {
    vi: `Văn bản ngày ${params.day} cùng nội dung được ghi hai số: ${params.number} và ${params.other}.`,
    en: `One paper of ${params.day} is cited under two numbers: ${params.number} and ${params.other}.`,
  };
}

/** deadline-before-issue: The deadline %day% had passed when the plan was issued (not before %issue%). */
export function deadlineBeforeIssue(params: { readonly day: Word; readonly issue: Word }): Sentences {
  return {
    vi: `Thời hạn ${params.day} đã qua khi kế hoạch ban hành (không sớm hơn ${params.issue}).`,
    en: `The deadline ${params.day} had passed when the plan was issued (not before ${params.issue}).`,
  };
}

/** deadline-outside-period: The deadline %day% lies outside the plan’s time (%first% – %last%). */
export function deadlineOutsidePeriod(params: { readonly day: Word; readonly first: Word; readonly last: Word }): Sentences {
  return {
    vi: `Thời hạn ${params.day} nằm ngoài thời gian của kế hoạch (${params.first} – ${params.last}).`,
    en: `The deadline ${params.day} lies outside the plan’s time (${params.first} – ${params.last}).`,
  };
}

/** deputy-title-mismatch: Signed for the head (KT.), yet the title “%title%” is not a deputy’s. */
export function deputyTitleMismatch(params: { readonly title: Word }): Sentences {
  return {
    vi: `Ký thay (KT.) nhưng chức vụ người ký ghi “${params.title}”, không phải cấp phó.`,
    en: `Signed for the head (KT.), yet the title “${params.title}” is not a deputy’s.`,
  };
}

/** deputy-without-kt: “%title%” signs, and no KT. stands above the title. */
export function deputyWithoutKt(params: { readonly title: Word }): Sentences {
  return {
    vi: `“${params.title}” ký mà phía trên không ghi KT.`,
    en: `“${params.title}” signs, and no KT. stands above the title.`,
  };
}

/** doubled-punctuation: Two marks “%marks%” stand together where “%mark%” is enough. */
export function doubledPunctuation(params: { readonly mark: Word; readonly marks: Word }): Sentences {
  return {
    vi: `Hai dấu câu “${params.marks}” liền nhau, chỉ cần “${params.mark}”.`,
    en: `Two marks “${params.marks}” stand together where “${params.mark}” is enough.`,
  };
}

/** doubled-words: “%phrase%” stands twice running. */
export function doubledWords(params: { readonly phrase: Word }): Sentences {
  return {
    vi: `“${params.phrase}” bị lặp hai lần liền nhau.`,
    en: `“${params.phrase}” stands twice running.`,
  };
}

/** dropped-syllable: “%phrase%” seems to lack a syllable: “%right%”. */
export function droppedSyllable(params: { readonly phrase: Word; readonly right: Word }): Sentences {
  return {
    vi: `“${params.phrase}” có lẽ thiếu một tiếng: “${params.right}”.`,
    en: `“${params.phrase}” seems to lack a syllable: “${params.right}”.`,
  };
}

/** due-after-parent: The report is due %due%, later than %limit% in the plan above. */
export function dueAfterParent(params: { readonly due: Word; readonly limit: Word }): Sentences {
  return {
    vi: `Thời hạn báo cáo ${params.due} muộn hơn thời hạn ${params.limit} của kế hoạch cấp trên.`,
    en: `The report is due ${params.due}, later than ${params.limit} in the plan above.`,
  };
}

/** duplicate-task: This task is written again, the same as %path%. */
export function duplicateTask(params: { readonly path: Word }): Sentences {
  return {
    vi: `Nhiệm vụ này viết trùng với mục ${params.path}.`,
    en: `This task is written again, the same as ${params.path}.`,
  };
}

/** duty-without-date: This periodic report has no date by which it is due. */
export function dutyWithoutDate(): Sentences {
  return {
    vi: 'Chế độ báo cáo định kỳ này không ghi ngày phải gửi.',
    en: 'This periodic report has no date by which it is due.',
  };
}

/** end-mark-missing: The body does not end in “./.”. */
export function endMarkMissing(): Sentences {
  return {
    vi: 'Cuối nội dung chưa có dấu “./.”.',
    en: 'The body does not end in “./.”.',
  };
}

/** first-number-missing: The parts begin at “%marker%”; there is no “%wanted%”. */
export function firstNumberMissing(params: { readonly marker: Word; readonly wanted: Word }): Sentences {
  return {
    vi: `Các phần bắt đầu từ “${params.marker}”, không có phần “${params.wanted}”.`,
    en: `The parts begin at “${params.marker}”; there is no “${params.wanted}”.`,
  };
}

/** foreign-letter: The character %code% looks Vietnamese and is not, or cannot be seen. */
export function foreignLetter(params: { readonly code: Word }): Sentences {
  return {
    vi: `Ký tự ${params.code} trông giống chữ tiếng Việt nhưng không phải, hoặc không nhìn thấy.`,
    en: `The character ${params.code} looks Vietnamese and is not, or cannot be seen.`,
  };
}

/** heading-order: The heading “%marker%” stands under or behind “%parent%”, against the order I → 1 → a. */
export function headingOrder(params: { readonly marker: Word; readonly parent: Word }): Sentences {
  return {
    vi: `Đề mục “${params.marker}” đứng dưới hoặc ngay sau đề mục “${params.parent}”, trái thứ tự I → 1 → a.`,
    en: `The heading “${params.marker}” stands under or behind “${params.parent}”, against the order I → 1 → a.`,
  };
}

/** impossible-date: The calendar has no day “%phrase%”. */
export function impossibleDate(params: { readonly phrase: Word }): Sentences {
  return {
    vi: `Lịch không có ngày “${params.phrase}”.`,
    en: `The calendar has no day “${params.phrase}”.`,
  };
}

/** impossible-syllable: “%word%” is no syllable that Vietnamese spelling allows. */
export function impossibleSyllable(params: { readonly word: Word }): Sentences {
  return {
    vi: `“${params.word}” không phải âm tiết đúng chính tả tiếng Việt.`,
    en: `“${params.word}” is no syllable that Vietnamese spelling allows.`,
  };
}

/** inner-deadline-later: This part is due %day%, after the whole task (%limit%). */
export function innerDeadlineLater(params: { readonly day: Word; readonly limit: Word }): Sentences {
  return {
    vi: `Thời hạn ${params.day} của phần việc muộn hơn thời hạn ${params.limit} của cả nhiệm vụ.`,
    en: `This part is due ${params.day}, after the whole task (${params.limit}).`,
  };
}

/** kind-missing: No kind of document (KẾ HOẠCH, QUYẾT ĐỊNH …) at the head. */
export function kindMissing(): Sentences {
  return {
    vi: 'Không tìm thấy tên loại văn bản (KẾ HOẠCH, QUYẾT ĐỊNH …) ở đầu.',
    en: 'No kind of document (KẾ HOẠCH, QUYẾT ĐỊNH …) at the head.',
  };
}

/** lapsed-law: %number% has not been in force since %day%; in its place: %successor%. */
export function lapsedLaw(params: { readonly day: Word; readonly number: Word; readonly successor: Word }): Sentences {
  return {
    vi: `Văn bản ${params.number} hết hiệu lực từ ${params.day}, văn bản thay thế: ${params.successor}.`,
    en: `${params.number} has not been in force since ${params.day}; in its place: ${params.successor}.`,
  };
}

/** law-name-variants: “%name%” is written “%other%” elsewhere. */
export function lawNameVariants(params: { readonly name: Word; readonly other: Word }): Sentences {
  return {
    vi: `“${params.name}” ở nơi khác viết là “${params.other}”.`,
    en: `“${params.name}” is written “${params.other}” elsewhere.`,
  };
}

/** leftover-markup: A formatting mark “%mark%” was left in the text. */
export function leftoverMarkup(params: { readonly mark: Word }): Sentences {
  return {
    vi: `Còn sót mã định dạng “${params.mark}” trong văn bản.`,
    en: `A formatting mark “${params.mark}” was left in the text.`,
  };
}

/** legal-basis-ending: Each line of legal basis ends in “;”, the last in “.”. */
export function legalBasisEnding(): Sentences {
  return {
    vi: 'Mỗi dòng căn cứ kết thúc bằng “;”, dòng cuối bằng “.”.',
    en: 'Each line of legal basis ends in “;”, the last in “.”.',
  };
}

/** level-not-in-force: “%name%” is of a level (%word%) that ended on %since%; its work went to %successor%. */
export function levelNotInForce(params: { readonly name: Word; readonly since: Word; readonly successor: Word; readonly word: Word }): Sentences {
  return {
    vi: `“${params.name}” thuộc cấp ${params.word}, từ ${params.since} không còn; việc chuyển về ${params.successor}.`,
    en: `“${params.name}” is of a level (${params.word}) that ended on ${params.since}; its work went to ${params.successor}.`,
  };
}

/** misspelt-phrase: “%wrong%” in “%phrase%” is probably “%right%”. */
export function misspeltPhrase(params: { readonly phrase: Word; readonly right: Word; readonly wrong: Word }): Sentences {
  return {
    vi: `“${params.wrong}” trong “${params.phrase}” có lẽ là “${params.right}”.`,
    en: `“${params.wrong}” in “${params.phrase}” is probably “${params.right}”.`,
  };
}

/** mixed-money-units: The cell “%cell%” is in another unit of money than its column. */
export function mixedMoneyUnits(params: { readonly cell: Word }): Sentences {
  return {
    vi: `Ô “${params.cell}” dùng đơn vị tiền khác với các ô cùng cột.`,
    en: `The cell “${params.cell}” is in another unit of money than its column.`,
  };
}

/** mixed-tone-placement: Tones are placed in two ways: “%word%” (%count% times) and “%other%” (%otherCount% times). */
export function mixedTonePlacement(params: { readonly count: Word; readonly other: Word; readonly otherCount: Word; readonly word: Word }): Sentences {
  return {
    vi: `Dấu thanh đặt theo hai kiểu: “${params.word}” (${params.count} lần) và “${params.other}” (${params.otherCount} lần).`,
    en: `Tones are placed in two ways: “${params.word}” (${params.count} times) and “${params.other}” (${params.otherCount} times).`,
  };
}

/** motto-form: The national name and motto are written “%right%”. */
export function mottoForm(params: { readonly right: Word }): Sentences {
  return {
    vi: `Quốc hiệu, tiêu ngữ phải viết “${params.right}”.`,
    en: `The national name and motto are written “${params.right}”.`,
  };
}

/** motto-missing: The name of the nation stands without the motto “Độc lập - Tự do - Hạnh phúc”. */
export function mottoMissing(): Sentences {
  return {
    vi: 'Có Quốc hiệu mà không có Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”.',
    en: 'The name of the nation stands without the motto “Độc lập - Tự do - Hạnh phúc”.',
  };
}

/** number-missing: The head of the document has no number. */
export function numberMissing(): Sentences {
  return {
    vi: 'Đầu văn bản không có số, ký hiệu.',
    en: 'The head of the document has no number.',
  };
}

/** number-out-of-order: %number% of %day% has a lower number than %other% of %otherDay% of the same body. */
export function numberOutOfOrder(params: { readonly day: Word; readonly number: Word; readonly other: Word; readonly otherDay: Word }): Sentences {
  return {
    vi: `${params.number} ngày ${params.day} có số thấp hơn ${params.other} ngày ${params.otherDay} của cùng cơ quan.`,
    en: `${params.number} of ${params.day} has a lower number than ${params.other} of ${params.otherDay} of the same body.`,
  };
}

/** number-padding: A number below 10 takes a leading 0: “%number%” → “%right%”. */
export function numberPadding(params: { readonly number: Word; readonly right: Word }): Sentences {
  return {
    vi: `Số văn bản dưới 10 phải thêm số 0: “${params.number}” → “${params.right}”.`,
    en: `A number below 10 takes a leading 0: “${params.number}” → “${params.right}”.`,
  };
}

/** number-spacing: The number “%number%” has blanks inside; write “%right%”. */
export function numberSpacing(params: { readonly number: Word; readonly right: Word }): Sentences {
  return {
    vi: `Số, ký hiệu “${params.number}” có dấu cách thừa, viết “${params.right}”.`,
    en: `The number “${params.number}” has blanks inside; write “${params.right}”.`,
  };
}

/** number-two-dates: %number% is cited with two dates: %day% and %other%. */
export function numberTwoDates(params: { readonly day: Word; readonly number: Word; readonly other: Word }): Sentences {
  return {
    vi: `Văn bản ${params.number} được ghi hai ngày: ${params.day} và ${params.other}.`,
    en: `${params.number} is cited with two dates: ${params.day} and ${params.other}.`,
  };
}

/** number-year-mismatch: The number %number% says %inside%, its date says %year%. */
export function numberYearMismatch(params: { readonly inside: Word; readonly number: Word; readonly year: Word }): Sentences {
  return {
    vi: `Năm trong số ${params.number} là ${params.inside}, nhưng ngày ban hành ghi năm ${params.year}.`,
    en: `The number ${params.number} says ${params.inside}, its date says ${params.year}.`,
  };
}

/** number-year-missing: The number %number% lacks its year; by its date it should be %right%. */
export function numberYearMissing(params: { readonly number: Word; readonly right: Word }): Sentences {
  return {
    vi: `Số ${params.number} thiếu năm ban hành; theo ngày ghi kèm thì số đúng là ${params.right}.`,
    en: `The number ${params.number} lacks its year; by its date it should be ${params.right}.`,
  };
}

/** numbering-disordered: “%marker%” stands after “%before%”; “%wanted%” was due. */
export function numberingDisordered(params: { readonly before: Word; readonly marker: Word; readonly wanted: Word }): Sentences {
  return {
    vi: `Mục “${params.marker}” đứng sau mục “${params.before}”, đáng ra là “${params.wanted}”.`,
    en: `“${params.marker}” stands after “${params.before}”; “${params.wanted}” was due.`,
  };
}

/** numbering-missing: After “%before%” comes “%marker%”; “%wanted%” is missing. */
export function numberingMissing(params: { readonly before: Word; readonly marker: Word; readonly wanted: Word }): Sentences {
  return {
    vi: `Sau mục “${params.before}” là “${params.marker}”, thiếu mục “${params.wanted}”.`,
    en: `After “${params.before}” comes “${params.marker}”; “${params.wanted}” is missing.`,
  };
}

/** numbering-repeated: “%marker%” stands twice in a row. */
export function numberingRepeated(params: { readonly marker: Word }): Sentences {
  return {
    vi: `Mục “${params.marker}” xuất hiện hai lần liền nhau.`,
    en: `“${params.marker}” stands twice in a row.`,
  };
}

/** own-number-differs: What is attached says “%written%”, the head of the document “%known%”. */
export function ownNumberDiffers(params: { readonly known: Word; readonly written: Word }): Sentences {
  return {
    vi: `Phần kèm theo ghi “${params.written}”, đầu văn bản ghi “${params.known}”.`,
    en: `What is attached says “${params.written}”, the head of the document “${params.known}”.`,
  };
}

/** parts-mismatch: The parts come to %sum%, which does not fit the %whole% named before them. */
export function partsMismatch(params: { readonly sum: Word; readonly whole: Word }): Sentences {
  return {
    vi: `Các phần cộng lại là ${params.sum}, không khớp với ${params.whole} nêu trước đó.`,
    en: `The parts come to ${params.sum}, which does not fit the ${params.whole} named before them.`,
  };
}

/** party-number-form: The Party document “%number%” is written “%right%”. */
export function partyNumberForm(params: { readonly number: Word; readonly right: Word }): Sentences {
  return {
    vi: `Số văn bản của Đảng “${params.number}” viết đúng là “${params.right}”.`,
    en: `The Party document “${params.number}” is written “${params.right}”.`,
  };
}

/** periodic-without-period: “%phrase%”, without how often. */
export function periodicWithoutPeriod(params: { readonly phrase: Word }): Sentences {
  return {
    vi: `“${params.phrase}” nhưng không nói bao lâu một lần.`,
    en: `“${params.phrase}”, without how often.`,
  };
}

/** place-date-missing: The plan has its number %number% and no date. */
export function placeDateMissing(params: { readonly number: Word }): Sentences {
  return {
    vi: `Kế hoạch đã có số ${params.number} nhưng không thấy ngày ban hành.`,
    en: `The plan has its number ${params.number} and no date.`,
  };
}

/** place-differs: The place “%place%” is not the name “%province%” of the province that issues it. */
export function placeDiffers(params: { readonly place: Word; readonly province: Word }): Sentences {
  return {
    vi: `Địa danh “${params.place}” không phải tên “${params.province}” của cơ quan ban hành cấp tỉnh.`,
    en: `The place “${params.place}” is not the name “${params.province}” of the province that issues it.`,
  };
}

/** plan-year-differs: The text calls it the plan of %written%, its title says %year%. */
export function planYearDiffers(params: { readonly written: Word; readonly year: Word }): Sentences {
  return {
    vi: `Lời văn gọi kế hoạch là của năm ${params.written}, tên kế hoạch ghi năm ${params.year}.`,
    en: `The text calls it the plan of ${params.written}, its title says ${params.year}.`,
  };
}

/** product-mismatch: The amount “%amount%” is not quantity times price (%product%). */
export function productMismatch(params: { readonly amount: Word; readonly product: Word }): Sentences {
  return {
    vi: `Thành tiền “${params.amount}” không bằng số lượng nhân đơn giá (${params.product}).`,
    en: `The amount “${params.amount}” is not quantity times price (${params.product}).`,
  };
}

/** recipients-form: Each line of recipients ends in “;”, the last is “- Lưu: …”. */
export function recipientsForm(): Sentences {
  return {
    vi: 'Mỗi dòng nơi nhận kết thúc bằng “;”, dòng cuối là “- Lưu: …”.',
    en: 'Each line of recipients ends in “;”, the last is “- Lưu: …”.',
  };
}

/** recipients-missing: The plan is signed and has no list of recipients. */
export function recipientsMissing(): Sentences {
  return {
    vi: 'Kế hoạch đã ký nhưng không thấy danh sách “Nơi nhận”.',
    en: 'The plan is signed and has no list of recipients.',
  };
}

/** replaced-law: %number% may have been replaced by %successor%; check. */
export function replacedLaw(params: { readonly number: Word; readonly successor: Word }): Sentences {
  return {
    vi: `Văn bản ${params.number} có thể đã được thay bằng ${params.successor}, nên kiểm tra hiệu lực.`,
    en: `${params.number} may have been replaced by ${params.successor}; check.`,
  };
}

/** report-chain-reversed: The date for reporting to “%receiver%” is later than that body’s own: “%later%”. */
export function reportChainReversed(params: { readonly later: Word; readonly receiver: Word }): Sentences {
  return {
    vi: `Hạn gửi “${params.receiver}” muộn hơn hạn mà chính cơ quan này phải báo cáo: “${params.later}”.`,
    en: `The date for reporting to “${params.receiver}” is later than that body’s own: “${params.later}”.`,
  };
}

/** reversed-range: The span “%phrase%” ends before it begins. */
export function reversedRange(params: { readonly phrase: Word }): Sentences {
  return {
    vi: `Khoảng thời gian “${params.phrase}” kết thúc trước khi bắt đầu.`,
    en: `The span “${params.phrase}” ends before it begins.`,
  };
}

/** signature-without-collective: A body that decides collectively signs with “TM.” above “%title%”. */
export function signatureWithoutCollective(params: { readonly title: Word }): Sentences {
  return {
    vi: `Văn bản của cơ quan làm việc theo chế độ tập thể, trên “${params.title}” nên có “TM.”.`,
    en: `A body that decides collectively signs with “TM.” above “${params.title}”.`,
  };
}

/** space-after-punctuation: A blank is missing behind “%mark%”. */
export function spaceAfterPunctuation(params: { readonly mark: Word }): Sentences {
  return {
    vi: `Thiếu dấu cách sau “${params.mark}”.`,
    en: `A blank is missing behind “${params.mark}”.`,
  };
}

/** space-before-punctuation: A blank too many before “%mark%”. */
export function spaceBeforePunctuation(params: { readonly mark: Word }): Sentences {
  return {
    vi: `Thừa dấu cách trước “${params.mark}”.`,
    en: `A blank too many before “${params.mark}”.`,
  };
}

/** state-number-form: The State document “%number%” is written “%right%”. */
export function stateNumberForm(params: { readonly number: Word; readonly right: Word }): Sentences {
  return {
    vi: `Số văn bản của cơ quan nhà nước “${params.number}” viết đúng là “${params.right}”.`,
    en: `The State document “${params.number}” is written “${params.right}”.`,
  };
}

/** sum-mismatch: The total says %total%; the lines make %sum%. */
export function sumMismatch(params: { readonly sum: Word; readonly total: Word }): Sentences {
  return {
    vi: `Tổng cộng ghi ${params.total}, cộng các dòng được ${params.sum}.`,
    en: `The total says ${params.total}; the lines make ${params.sum}.`,
  };
}

/** symbol-issuer-mismatch: “%agency%” in %number% is not the symbol of %issuer% (it would be “%wanted%”). */
export function symbolIssuerMismatch(params: { readonly agency: Word; readonly issuer: Word; readonly number: Word; readonly wanted: Word }): Sentences {
  return {
    vi: `Ký hiệu “${params.agency}” trong ${params.number} không phải của ${params.issuer} (đúng ra là “${params.wanted}”).`,
    en: `“${params.agency}” in ${params.number} is not the symbol of ${params.issuer} (it would be “${params.wanted}”).`,
  };
}

/** symbol-kind-mismatch: A %kind% bears “%printed%” in %number% (it would be %wanted%). */
export function symbolKindMismatch(params: { readonly kind: Word; readonly number: Word; readonly printed: Word; readonly wanted: Word }): Sentences {
  return {
    vi: `${params.kind} mang ký hiệu “${params.printed}” trong ${params.number} (đúng ra là ${params.wanted}).`,
    en: `A ${params.kind} bears “${params.printed}” in ${params.number} (it would be ${params.wanted}).`,
  };
}

/** symbol-letter-case: The letters of %number% have the wrong case; %right% is right. */
export function symbolLetterCase(params: { readonly number: Word; readonly right: Word }): Sentences {
  return {
    vi: `Ký hiệu ${params.number} viết hoa, thường chưa đúng, nên viết ${params.right}.`,
    en: `The letters of ${params.number} have the wrong case; ${params.right} is right.`,
  };
}

/** symbol-variant: The number %number% is nearly %other%; they are probably one document. */
export function symbolVariant(params: { readonly number: Word; readonly other: Word }): Sentences {
  return {
    vi: `Ký hiệu ${params.number} gần giống ${params.other}, có lẽ là một văn bản.`,
    en: `The number ${params.number} is nearly ${params.other}; they are probably one document.`,
  };
}

/** symbol-without-kind: The number %number% lacks the letters of its kind (%kind%: %letters%). */
export function symbolWithoutKind(params: { readonly kind: Word; readonly letters: Word; readonly number: Word }): Sentences {
  return {
    vi: `Số ${params.number} thiếu chữ viết tắt tên loại (${params.kind}: ${params.letters}).`,
    en: `The number ${params.number} lacks the letters of its kind (${params.kind}: ${params.letters}).`,
  };
}

/** task-without-body: No body is named for this task. */
export function taskWithoutBody(): Sentences {
  return {
    vi: 'Nhiệm vụ này chưa có cơ quan thực hiện.',
    en: 'No body is named for this task.',
  };
}

/** task-without-lead: The task has bodies that support it (%name%) and none that leads it. */
export function taskWithoutLead(params: { readonly name: Word }): Sentences {
  return {
    vi: `Nhiệm vụ này có cơ quan phối hợp (${params.name}) mà không có cơ quan chủ trì.`,
    en: `The task has bodies that support it (${params.name}) and none that leads it.`,
  };
}

/** task-without-time: This task has no time. */
export function taskWithoutTime(): Sentences {
  return {
    vi: 'Nhiệm vụ này chưa có thời gian thực hiện.',
    en: 'This task has no time.',
  };
}

/** template-blank: A place left blank: “%phrase%”. */
export function templateBlank(params: { readonly phrase: Word }): Sentences {
  return {
    vi: `Chỗ để trống chưa điền: “${params.phrase}”.`,
    en: `A place left blank: “${params.phrase}”.`,
  };
}

/** title-missing: No title under the kind of document. */
export function titleMissing(): Sentences {
  return {
    vi: 'Không tìm thấy trích yếu dưới tên loại văn bản.',
    en: 'No title under the kind of document.',
  };
}

/** unclosed-bracket: The “%mark%” is opened and not closed. */
export function unclosedBracket(params: { readonly mark: Word }): Sentences {
  return {
    vi: `Dấu “${params.mark}” mở mà không đóng.`,
    en: `The “${params.mark}” is opened and not closed.`,
  };
}

/** unclosed-quotation: The quotation mark before “%phrase%” is not closed. */
export function unclosedQuotation(params: { readonly phrase: Word }): Sentences {
  return {
    vi: `Dấu ngoặc kép mở trước “${params.phrase}” mà không đóng.`,
    en: `The quotation mark before “${params.phrase}” is not closed.`,
  };
}

/** unopened-mark: The “%mark%” closes what nothing opened. */
export function unopenedMark(params: { readonly mark: Word }): Sentences {
  return {
    vi: `Dấu “${params.mark}” đóng mà không có dấu mở.`,
    en: `The “${params.mark}” closes what nothing opened.`,
  };
}

/** weekday-mismatch: %day% is %weekday%, not “%written%”. */
export function weekdayMismatch(params: { readonly day: Word; readonly weekday: Word; readonly written: Word }): Sentences {
  return {
    vi: `Ngày ${params.day} là ${params.weekday}, không phải “${params.written}”.`,
    en: `${params.day} is ${params.weekday}, not “${params.written}”.`,
  };
}

/** word-spacing: “%written%” has its blank in the wrong place; it is probably “%right%”. */
export function wordSpacing(params: { readonly right: Word; readonly written: Word }): Sentences {
  return {
    vi: `“${params.written}” có dấu cách chưa đúng chỗ, có lẽ là “${params.right}”.`,
    en: `“${params.written}” has its blank in the wrong place; it is probably “${params.right}”.`,
  };
}
