export { type LoadedSample, type LoadSampleBy, loadSample } from './load-sample.ts';
export { SAMPLE_PASSWORD, SAMPLE_PROVINCE, sampleAccounts } from './sample-province.ts';
