import type { Contract } from "@nen-nep/contract";
import type { AnyContractProcedure } from "@orpc/contract";

type NamesIn<Branch, Prefix extends string> = {
  [Key in keyof Branch & string]: Branch[Key] extends AnyContractProcedure
    ? `${Prefix}${Key}`
    : NamesIn<Branch[Key], `${Prefix}${Key}.`>;
}[keyof Branch & string];

/** `meeting.close`, `vote.record` …: the path of an operation in the contract. */
export type OperationName = NamesIn<Contract, "">;
