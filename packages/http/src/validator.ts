import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';

const COMMON = { allErrors: true, removeAdditional: false, useDefaults: true, strict: false } as const;

/**
 * Addresses carry only text, so their parts are read as the numbers and lists their schemas ask for. A JSON body is
 * taken as it is: a null must never become a zero.
 */
export function useValidators(app: FastifyInstance): void {
  const ofAddress = new Ajv({ ...COMMON, coerceTypes: 'array' });
  const ofBody = new Ajv({ ...COMMON, coerceTypes: false });
  // The default export of this CommonJS package is the function itself.
  const add = addFormats as unknown as (ajv: Ajv) => Ajv;
  add(ofAddress);
  add(ofBody);
  app.setValidatorCompiler<object>(({ schema, httpPart }): ValidateFunction => {
    return (httpPart === 'body' ? ofBody : ofAddress).compile(schema);
  });
}
