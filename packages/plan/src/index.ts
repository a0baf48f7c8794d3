export { type CompileOptions, compile, compileFacts } from './compile.ts';
export * from './contract.ts';
