import type { Contract } from "@nen-nep/contract";
import type { AnyContractProcedure, InferSchemaInput, InferSchemaOutput } from "@orpc/contract";
import type { Standing } from "./appointment/standing.queries.ts";
import type { Transaction } from "./database/connect.ts";
import type { Actor, MeetingOffices } from "./grant.rules.ts";
import type { OperationName } from "./operation-name.ts";
import type { Surroundings } from "./surroundings.ts";

/** What the runner hands to every operation beside its input. */
export type OperationContext = Surroundings & {
  tx: Transaction;
  requestId: string;
  /** Network address of whoever calls. */
  address: string;
  actor: Actor;
  /** How the actor stands towards the organization of the input; present unless the permission is of `nothing`. */
  standing: Standing;
  /** Offices of the meeting of the input; present when the permission is of `meeting`. */
  meeting: MeetingOffices;
  /** Whether the actor could carry out another operation on the same subject; what abilities are made from. */
  may(operation: OperationName): boolean;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  setHeader(name: string, value: string | string[]): void;
};

type Procedure<Name extends string, Branch = Contract> = Name extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Branch
    ? Procedure<Rest, Branch[Head]>
    : never
  : Name extends keyof Branch
    ? Branch[Name]
    : never;

type SchemaOf<Name extends OperationName, Which extends "inputSchema" | "outputSchema"> =
  Procedure<Name> extends AnyContractProcedure ? NonNullable<Procedure<Name>["~orpc"][Which]> : never;

export type Input<Name extends OperationName> = InferSchemaOutput<SchemaOf<Name, "inputSchema">>;
export type Answer<Name extends OperationName> = InferSchemaInput<SchemaOf<Name, "outputSchema">>;

/** What an operation has that works outside a transaction: nothing was asked of the database yet. */
export type BareContext = Omit<OperationContext, "tx" | "standing" | "meeting" | "may">;

/** One operation: validated input in, the contract's answer out, everything in one transaction. */
export type Operation<Name extends OperationName> = (
  context: OperationContext,
  input: Input<Name>,
) => Promise<Answer<Name>>;

export type Operations = { [Name in OperationName]: Operation<Name> };
