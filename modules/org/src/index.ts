export { isAgencyCode, isOldAgencyCode, tidyAgencyCode, toNewCode, toOldCode } from './agency-code.ts';
