export { type DigestLine, groupOf } from './digest-line.ts';
export { DEFAULT_RULES, type RemindRules, readRules } from './rules.ts';
export { type DigestsBy, sendDigests } from './send-digests.ts';
