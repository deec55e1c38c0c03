import type { Contract, inspectionRefusals } from "@nen-nep/contract";
import { ORPCError } from "@orpc/client";
import type { AnySchema, InferSchemaOutput } from "@orpc/contract";

type ErrorsOf<Part> = Part extends { "~orpc": { errorMap: infer Errors } }
  ? Errors
  : Part extends object
    ? ErrorsOf<Part[keyof Part]>
    : never;
type KeysOf<Each> = Each extends unknown ? keyof Each : never;
type DataOf<Errors, Code extends PropertyKey> = Errors extends {
  [key in Code]: { data: infer Schema extends AnySchema };
}
  ? InferSchemaOutput<Schema>
  : never;

/** Of all operations, and of the upload of files, which stands beside them. */
type Declared = ErrorsOf<Contract> | typeof inspectionRefusals;

/** Every code with which the server can refuse. */
export type RefusalCode = Extract<KeysOf<Declared>, string>;

/** A message for each code; where the refusal carries figures, a function of them. */
export type RefusalTexts = {
  [Code in RefusalCode]: string | ((data: DataOf<Declared, Code>) => string);
};

/** The code and figures of a request that the server answered with an error. */
export function refusalIn(error: unknown): { code: string; data: unknown } | undefined {
  return error instanceof ORPCError ? { code: error.code, data: error.data } : undefined;
}

export function isRefused(error: unknown, code: RefusalCode): boolean {
  return refusalIn(error)?.code === code;
}
