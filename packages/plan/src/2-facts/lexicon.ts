// One idea: the words the rules know, as one trie over whole words, so that a text is looked up in a single pass.
import cues from '../../data/cues.json' with { type: 'json' };

/** What a phrase does in the language of plans; a phrase may do several things. */
export const CUE = {
  /** chủ trì, làm đầu mối */
  lead: 1,
  /** phối hợp với, cùng với */
  support: 1 << 1,
  /** tham mưu, trình: who comes next decides */
  advise: 1 << 2,
  /** báo cáo */
  report: 1 << 3,
  /** gửi, gửi về: who comes next gets it */
  send: 1 << 4,
  /** hướng dẫn, chỉ đạo, đôn đốc: who comes next must do it */
  guide: 1 << 5,
  /** định hướng, chỉ đạo as one's own work */
  direct: 1 << 6,
  /** đề nghị, giao: who comes next must do it */
  ask: 1 << 7,
  /** a verb that begins a piece of work */
  verb: 1 << 8,
  /** a word that cannot belong to a body's name */
  stop: 1 << 9,
  /** a head noun of a body's name: Sở, Ban, Công an */
  head: 1 << 10,
  /** a noun for bodies in general: sở, ban, ngành, đơn vị */
  group: 1 << 11,
  /** tỉnh, huyện, xã */
  place: 1 << 12,
  /** qua, thông qua: only a go-between comes next */
  through: 1 << 13,
  /** what follows a group noun and narrows it: liên quan, trên địa bàn */
  tail: 1 << 14,
  /** a head noun whose body is named by a place: Ủy ban nhân dân, Công an */
  local: 1 << 15,
  /** a post that stands for its body: Chủ tịch, Giám đốc, Thủ trưởng */
  post: 1 << 16,
  /** a kind of document: Quyết định, Kế hoạch */
  document: 1 << 17,
  /** a body by itself, nothing need follow: Chính phủ, Quốc hội */
  whole: 1 << 18,
  /** thường xuyên, liên tục */
  always: 1 << 19,
  /** định kỳ, hằng tháng */
  every: 1 << 20,
  /** trước, chậm nhất, hoàn thành: a day comes next */
  before: 1 << 21,
  /** khi có, nếu có, sau khi: a condition comes next */
  condition: 1 << 22,
  /** a noun things are counted in: lớp, hội nghị, tin, bài */
  count: 1 << 23,
  /** thông báo, cung cấp: somebody is told */
  inform: 1 << 24,
  /** xem xét, thẩm định, phê duyệt: who was named just before decides */
  decide: 1 << 25,
  /** kế hoạch */
  plan: 1 << 26,
  /** words of a name that look like verbs or places: việc làm, chuyển đổi số */
  name: 1 << 27,
  /** a verb that offices are named for: hỗ trợ, xúc tiến, quản lý */
  trade: 1 << 28,
  /** quý II: a time without a digit */
  quarter: 1 << 29,
  /** thứ Hai, Chủ nhật */
  weekday: 1 << 30,
} as const;

/** Words that rules ask for by themselves, outside any phrase. */
const LOOSE_WORDS =
  'và các số quí phải việc ngày tháng năm quý giai đoạn một mươi lần đầu cuối hết nửa trước sau của về việc v ban hành phê duyệt gọi tắt viết đây này trên đồng triệu tỷ tỉ nghìn ngàn phần trăm ít nhất tối thiểu khoảng tuần ngày giờ trong từ đến i ii iii iv thứ lượt mỗi hằng hàng kỳ mùng mồng cũng dịp'.split(
    ' ',
  );

/** Words that rules compare the text with and that do nothing by themselves: they need a number in the dictionary, no more. */
export const COMPARED_WORDS =
  'từng mỗi sáu hằng hàng định cả một năm báo đột xây dựng ban hành lập cấp ngành giới hội trường tổ chức cơ sở lực lượng viện đối với trách nhiệm của vụ yêu cầu việc cùng giám sát được giao có chịu theo trên nhiệm thông tin thanh truyền hình kết quả hoặc đoạn kỳ lần hiện hành bảo đảm quy về cho đến tới lên chặt chẽ tốt kịp thời sự chủ động tiếp tục tích cực thường xuyên đồng cần phải làm nghiêm túc căn trong để ngoài khi nếu quá bên tại nhằm sau từ trước qua hết riêng cuối đầu ngay mắc khăn sinh này thuộc trực địa phương phụ đề nghị nhất chậm liên quan chính trị xã tháng quý tuần phát sơ phản ánh suốt loạt cai nuôi chế giết dữ vật hạ pháp khoa triển tham nhìn hướng đoạn ông bà dịp vai trò cụ thể phía cựu cứ buổi sáng trưa chiều tối bắt khai mạc bế vòng phiên cuộc lễ chuyến hôm đợt trả lời bốn nào gì'.split(
    ' ',
  );

/** What text recognition often makes of the rules' words. */
const MISREAD: readonly (readonly [string, string])[] = [
  ['phô', 'phố'],
  ['tô', 'tổ'],
  ['triên', 'triển'],
  ['kê', 'kế'],
  ['dơn', 'đơn'],
  ['quôc', 'quốc'],
  ['thâm', 'thẩm'],
  ['xuyển', 'xuyên'],
  ['tông', 'tổng'],
  ['bô', 'bố'],
  ['phôi', 'phối'],
  ['vê', 'về'],
  ['sô', 'số'],
  ['đên', 'đến'],
  ['tiêp', 'tiếp'],
];

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A word that ends in c, p or t without its tone, as a scan may print it: no syllable is written so, thus it can be no other word. */
function withoutTone(word: string): string {
  return word.normalize('NFD').replace(TONES, '').normalize('NFC');
}

/** Where the tone stands in open syllables: the older and the younger use. */
const TONE_PAIRS: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];

/** No word's id is as large. */
export const WORD_LIMIT = 1 << 12;
/** Steps of the trie in an open hash table; a power of two. The node that a step leads to goes by the step's place. */
const STEPS = 1 << 13;
/** So many numbers has a step: its key, which is its node and word, and two of the node it leads to. */
const STEP = 4;
/** What a phrase does that ends at the node. */
const MASK_AT = 1;
/** Bits of the words that lead on from the node, so that one look says of most words that they do not. */
const LEADS_AT = 2;
/** The key where there is no step. */
const NONE = -1;
/** Where all phrases begin. */
const ROOT = STEPS * STEP;

interface Lexicon {
  /** Ids of words by every spelling that is read as that word. */
  readonly spellings: ReadonlyMap<string, number>;
  /** By the id of a word: the node behind it where a phrase begins with it, else -1. */
  readonly first: Int32Array;
  readonly steps: Int32Array;
}

const lexicon = build();
// Held by themselves, since every word of every text is looked up in them.
const { first: firstNodes, steps: stepTable } = lexicon;

/** Every spelling that is read as a word of the rules, in small letters, with the word's id. */
export const spellings: ReadonlyMap<string, number> = lexicon.spellings;

function build(): Lexicon {
  const spellings = new Map<string, number>();
  const first = new Int32Array(WORD_LIMIT).fill(-1);
  const steps = new Int32Array(STEPS * STEP).fill(NONE);
  let count = 1;
  const idOfWord = (word: string): number => {
    const held = spellings.get(word);
    if (held !== undefined) return held;
    const id = count++;
    spellings.set(word, id);
    const other = otherTone(word);
    if (!spellings.has(other)) spellings.set(other, id);
    return id;
  };
  const bits: ReadonlyMap<string, number> = new Map(Object.entries(CUE));
  for (const { does, phrases } of cues) {
    const mask = does.reduce((sum, one) => sum | (bits.get(one) ?? 0), 0);
    for (const phrase of phrases) {
      let node = ROOT;
      for (const word of phrase.split(' ')) {
        const id = idOfWord(word);
        const step = placeOfStep(steps, node, id);
        if (steps[step] === NONE) {
          steps.set([keyOfStep(node, id), 0, 0], step);
          if (node === ROOT) first[id] = step;
          else steps[node + LEADS_AT] = (steps[node + LEADS_AT] ?? 0) | (1 << (id & 31));
        }
        node = step;
      }
      steps[node + MASK_AT] = (steps[node + MASK_AT] ?? 0) | mask;
    }
  }
  for (const word of LOOSE_WORDS) idOfWord(word);
  for (const [word, id] of [...spellings]) {
    const bare = /(?:c|ch|p|t)$/.test(word) ? withoutTone(word) : word;
    if (!spellings.has(bare)) spellings.set(bare, id);
  }
  for (const [misread, word] of MISREAD) {
    const id = spellings.get(word);
    if (id !== undefined && !spellings.has(misread)) spellings.set(misread, id);
  }
  return { spellings, first, steps };
}

function keyOfStep(node: number, word: number): number {
  return node * WORD_LIMIT + word;
}

/** Where the step from a node by a word stands in the table, or would stand. */
function placeOfStep(steps: Int32Array, node: number, word: number): number {
  const key = keyOfStep(node, word);
  let place = (Math.imul(key, 0x9e3779b1) >>> 19) * STEP;
  while (steps[place] !== key && steps[place] !== NONE) place = (place + STEP) & (STEPS * STEP - 1);
  return place;
}

/** The other of the two ways of placing a tone: hòa, hoà. */
function otherTone(word: string): string {
  for (const [old, young] of TONE_PAIRS) if (word.endsWith(old)) return word.slice(0, -old.length) + young;
  for (const [old, young] of TONE_PAIRS) if (word.endsWith(young)) return word.slice(0, -young.length) + old;
  return word;
}

/** The id of a word a rule is written with; the rule's own words must be in the lexicon. */
export function wordId(word: string): number {
  const id = lexicon.spellings.get(word);
  if (id === undefined) throw new Error(`the lexicon lacks “${word}”`);
  return id;
}

/** The first spelling of every word, by its id. */
const written: string[] = [];
for (const [word, id] of spellings) written[id] ??= word;

/** Words in small letters as the rules write them, where a scan misread them: `phôi hợp` is `phối hợp`. */
export function asWritten(words: string): string {
  return words.replace(/\p{L}+/gu, (word) => written[spellings.get(word) ?? 0] ?? word);
}

/** First trie node of a word; -1 where no phrase begins with it. */
export function firstNode(word: number): number {
  return firstNodes[word] ?? -1;
}

export function nextNode(node: number, word: number): number {
  if ((leadsOf(node) & (1 << (word & 31))) === 0) return -1;
  const step = placeOfStep(stepTable, node, word);
  return stepTable[step] === NONE ? -1 : step;
}

/** Bits of the words that lead on from a node; a word whose bit is missing does not. */
export function leadsOf(node: number): number {
  return stepTable[node + LEADS_AT] ?? 0;
}

export function maskOf(node: number): number {
  return stepTable[node + MASK_AT] ?? 0;
}
