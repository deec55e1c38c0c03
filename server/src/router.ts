import { contract } from "@nen-nep/contract";
import type { AnyContractProcedure } from "@orpc/contract";
import { implement } from "@orpc/server";
import type pg from "pg";
import { refusingWhatTheDatabaseRefuses } from "./database-refusal.ts";
import type { Answer, Input } from "./operation.ts";
import type { OperationName } from "./operation-name.ts";
import { operations } from "./operations.ts";
import { withDeclaredStatus } from "./refusal.ts";
import { type Call, runOperation } from "./run-operation.ts";
import type { Surroundings } from "./surroundings.ts";

/** Carries out an operation of a validated input through the runner; refusals come with their declared status. */
export type Ask = <Name extends OperationName>(name: Name, call: Call, input: Input<Name>) => Promise<Answer<Name>>;

export function createAsk(pool: pg.Pool, surroundings: Surroundings): Ask {
  return async (name, call, input) => {
    const { errorMap } = procedureOf(name)["~orpc"];
    // Each entry of `operations` takes the input of its own operation and answers its answer; by name only that is not known here.
    const run = { pool, surroundings, name, run: operations[name] as never, call, input };
    return withDeclaredStatus(errorMap, () =>
      refusingWhatTheDatabaseRefuses(errorMap, () => runOperation(run)),
    ) as never;
  };
}

/** Joins the contract to its operations: each procedure runs through the runner, and through nothing else. */
export function createRouter(ask: Ask) {
  const builder = implement(contract).$context<Call>();
  return branchOf(
    builder,
    contract,
    "",
    (name) =>
      ({ input, context }) =>
        ask(name, context, input as never),
  );
}

type Make = (name: OperationName) => (options: { input: unknown; context: Call }) => Promise<unknown>;

// The contract's tree is walked as data; `operations` is what the compiler holds against it, name by name.
// biome-ignore lint/suspicious/noExplicitAny: the builder mirrors the contract's tree, whose shape is only known by name here.
function branchOf(builder: any, branch: object, prefix: string, make: Make): any {
  const entries = Object.entries(branch).map(([key, value]) => [
    key,
    "~orpc" in value
      ? builder[key].handler(make(`${prefix}${key}` as OperationName))
      : branchOf(builder[key], value, `${prefix}${key}.`, make),
  ]);
  return Object.fromEntries(entries);
}

function procedureOf(name: OperationName): AnyContractProcedure {
  // OperationName lists exactly the paths of the contract that end in a procedure.
  return name
    .split(".")
    .reduce<unknown>((branch, key) => (branch as Record<string, unknown>)[key], contract) as AnyContractProcedure;
}
