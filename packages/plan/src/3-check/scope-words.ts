import data from '../../data/body-words.json' with { type: 'json' };

/** Words that say how wide a body reaches (tỉnh, xã, các); they tell bodies apart. */
export const scopeWords: ReadonlySet<string> = new Set(data.scope);
/** First words that give a body its rank (Bộ, Sở, Phòng); with another rank it is another body. */
export const rankWords: ReadonlySet<string> = new Set(data.ranks);
/** First words of names, which no name has twice. */
export const headWords: ReadonlySet<string> = new Set(data.heads);
/** First words of a group of bodies that no register lists one by one. */
export const groupWords: ReadonlySet<string> = new Set(data.groups);
