export { askExtension, takeExtensionBack } from './ask-extension.ts';
export { decideExtension } from './decide-extension.ts';
export { listExtensions } from './list-extensions.ts';
