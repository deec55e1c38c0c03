import type { Contract } from "@nen-nep/contract";
import type { RecordedLater } from "@nen-nep/contract/recorded-later";
import type { InferContractRouterInputs, InferContractRouterOutputs } from "@orpc/contract";

type In<Name extends string, Side> = Name extends `${infer Word}.${infer Verb}`
  ? Word extends keyof Side
    ? Verb extends keyof Side[Word]
      ? Side[Word][Verb]
      : never
    : never
  : never;

type AllSent = { [Name in RecordedLater]: In<Name, InferContractRouterInputs<Contract>> };
type AllAnswered = { [Name in RecordedLater]: In<Name, InferContractRouterOutputs<Contract>> };

/** What a page sends, and what it is answered, by the name of the operation. */
export type Sent<Name extends RecordedLater> = AllSent[Name];
export type Answered<Name extends RecordedLater> = AllAnswered[Name];

/** A meeting as its page shows it. */
export type Shown = InferContractRouterOutputs<Contract>["workspace"]["get"];

/** When it was done, which id stands for what it creates until the server gives one, and who did it. */
export type Doing = { readonly now: string; readonly newId: string; readonly by: string | null };

/** What the server would answer and the meeting as it would stand then; or its refusal, by code and figures. */
export type Outcome<Name extends RecordedLater = RecordedLater> =
  | { readonly shown: Shown; readonly answer: Answered<Name> }
  | { readonly refused: string; readonly data?: unknown };

export type After<Name extends RecordedLater> = (shown: Shown, sent: Sent<Name>, doing: Doing) => Outcome<Name>;

export const done = { done: true } as const;

export function nameOf(shown: Shown, personId: string | null | undefined): string {
  return shown.attendance.find((row) => row.personId === personId)?.fullName ?? "";
}

/** The named person as rows carry it; null for nobody. */
export function named(shown: Shown, personId: string | null | undefined) {
  return personId ? { personId, fullName: nameOf(shown, personId) } : null;
}

/** The rows with one of them changed. */
export function changed<Row>(rows: readonly Row[], isIt: (row: Row) => boolean, change: (row: Row) => Row): Row[] {
  return rows.map((row) => (isIt(row) ? change(row) : row));
}
