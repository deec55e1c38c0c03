import { createHash } from "node:crypto";
import { isRecordedLater } from "@nen-nep/contract/recorded-later";
import { ORPCError } from "@orpc/server";
import type pg from "pg";
import { isLimitsName, knowIssued, RulesUnknown } from "../../rulesets/index.ts";
import { queryBuilderOn, type Transaction } from "./database/connect.ts";
import { isConflict } from "./database-refusal.ts";
import { findBeginnings, noteReceivedLate } from "./done-at.queries.ts";
import { isReceivedLate, momentCounted, momentDone } from "./done-at.rules.ts";
import { act, type Entered, enter } from "./enter.queries.ts";
import { type Actor, type Claim, type Credential, isGranted, isRelated } from "./grant.rules.ts";
import { findAnswer, keepAnswer } from "./idempotency.queries.ts";
import { findIssuedLimits } from "./limits/limits.queries.ts";
import type { BareContext, OperationContext } from "./operation.ts";
import type { OperationName } from "./operation-name.ts";
import { type Permission, permissions } from "./permissions.ts";
import { refuse } from "./refusal.ts";
import { findIssued } from "./ruleset/ruleset.queries.ts";
import type { Surroundings } from "./surroundings.ts";

/** One call of an operation as it came in: who, from where, with which key, under which request id. */
export type Call = Pick<OperationContext, "requestId" | "address" | "headers" | "setHeader"> & {
  /** What shows who calls; null where the request shows nothing. */
  credential: Credential | null;
  idempotencyKey: string | undefined;
  /** When it was done, by a device that had no network then. */
  doneAt: string | undefined;
};

/** An operation that is about to run. */
export type Run = {
  pool: pg.Pool;
  surroundings: Surroundings;
  name: OperationName;
  run: (context: OperationContext, input: never) => Promise<unknown>;
  call: Call;
  input: unknown;
};

/** Their refusals leave a trace (a counted guess) and they hash passwords, so they hold no transaction: single statements only. */
const withoutTransaction: readonly OperationName[] = [
  "account.signIn",
  "account.signOut",
  "account.redeemRecoverySlip",
  "demo.roles",
  "demo.signInAs",
];

/** Their input or answer is a secret: neither is kept under an idempotency key, not even as a hash. */
const secret: readonly OperationName[] = [
  "account.changeFirstPassword",
  "account.changePassword",
  "account.createForOrganization",
  "account.issueRecoverySlip",
  "calendar.replace",
  "guestLink.replace",
  "push.subscribe",
  "push.renew",
  "guestLink.replaceOwn",
];

const allowedBeforePasswordChange: readonly OperationName[] = [
  "account.me",
  "account.changeFirstPassword",
  "account.changePassword",
  "account.setLanguage",
];

/** They do away with the meeting that the right is held over: sent twice, it is not there any more. */
const removing: readonly OperationName[] = ["meeting.discard"];

/** Transactions that stood in each other's way are tried again this often before the caller hears of it. */
const tries = 3;

/**
 * The one place that opens a transaction: actor → permission → replay or handler → answer kept → commit.
 * Anything thrown rolls all of it back.
 */
export async function runOperation(run: Run): Promise<unknown> {
  if (run.call.credential === null) admit(run.name, null);
  if (withoutTransaction.includes(run.name)) {
    const { credential } = run.call;
    const actor = admit(run.name, credential && (await run.surroundings.authentication.identify(credential)));
    // The type of these operations says that they use nothing else.
    return run.run(bareContext(run, actor) as OperationContext, run.input as never);
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await knowingRules(run.pool, () =>
        inTransaction(run.pool, async (client) => {
          const entered = await enter(client, { ...run, ...subjectOf(run) });
          return runInside(queryBuilderOn(client), run, entered);
        }),
      );
    } catch (error) {
      if (!isConflict(error) || attempt === tries) throw error;
    }
  }
}

/** Work that goes on beside or after an operation: whose it is, and under which name the audit log knows it. */
export type InternalWork = { name: string; actor: Pick<Actor, "accountId" | "personId">; requestId: string };

/**
 * One transaction of work that an operation has permitted: nothing is checked again, so the work keeps to what was
 * permitted. Under the worker's pool row-level security does not narrow it either.
 */
export function runInternally<Answer>(
  pool: pg.Pool,
  work: InternalWork,
  run: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  return knowingRules(pool, () =>
    inTransaction(pool, async (client) => {
      await act(client, work);
      return run(queryBuilderOn(client));
    }),
  );
}

/**
 * Rules that a committee issued are read when somebody first needs them: the work is rolled back, they are read, and it
 * begins again. They never change, so that it happens once a process and version.
 */
async function knowingRules<Answer>(pool: pg.Pool, work: () => Promise<Answer>): Promise<Answer> {
  const asked = new Set<string>();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RulesUnknown) || asked.has(error.ruleset)) throw error;
      asked.add(error.ruleset);
      await inTransaction(pool, async (client) => {
        const [tx, names] = [queryBuilderOn(client), [error.ruleset]];
        if (isLimitsName(error.ruleset)) knowIssued([], await findIssuedLimits(tx, names));
        else knowIssued(await findIssued(tx, names));
      });
    }
  }
}

/** Begins, lets the work be done, and commits; whatever is thrown rolls all of it back. */
async function inTransaction<Answer>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect();
  try {
    // The connection is pipelined: the first statement of the work leaves together with this one.
    const [, answer] = await Promise.all([client.query("BEGIN"), work(client)]);
    await client.query("COMMIT");
    client.release();
    return answer;
  } catch (error) {
    await client.query("ROLLBACK").then(
      () => client.release(),
      (lost: Error) => client.release(lost),
    );
    throw error;
  }
}

const nobody: Actor = { accountId: "", personId: null, administrator: false, mustChangePassword: false };

function admit(name: OperationName, actor: Actor | null): Actor {
  const permission: Permission = permissions[name];
  if (permission.who.includes("EVERYONE")) return actor ?? nobody;
  if (!actor) return refuse("UNAUTHENTICATED");
  if (actor.mustChangePassword && !allowedBeforePasswordChange.includes(name))
    return refuse("PASSWORD_CHANGE_REQUIRED");
  return actor;
}

/** The organization and the meeting that the permission is held over; the contract has them in the input of every such operation. */
function subjectOf({ name, input }: Run): { organizationId?: string; meetingId?: string } {
  const permission: Permission = permissions[name];
  if (permission.of === "nothing") return {};
  const { organizationId, meetingId } = input as { organizationId: string; meetingId: string };
  return permission.of === "meeting" ? { organizationId, meetingId } : { organizationId };
}

async function runInside(tx: Transaction, run: Run, entered: Entered): Promise<unknown> {
  const claim = claimOf(run, { ...entered, actor: admit(run.name, entered.actor) });
  if (!isGranted(permissions[run.name], claim)) refuse(isGone(run, claim) ? "NOT_FOUND" : "FORBIDDEN");
  if (isGone(run, claim)) return replayOrRun(tx, run, claim.actor, () => refuse("NOT_FOUND"));
  const context = {
    ...bareContext(run, claim.actor),
    tx,
    may: (other: OperationName) => isGranted(permissions[other], claim),
    ...claim,
    // Present whenever the permission is of an organization or a meeting: claimOf refuses otherwise.
  } as OperationContext;
  return replayOrRun(tx, run, claim.actor, () =>
    run.call.doneAt === undefined ? run.run(context, run.input as never) : runAsDone(run, context, run.call.doneAt),
  );
}

/** Runs with the clock at the moment at which a device without a network did this; the meeting notes that it arrived later. */
async function runAsDone({ name, run, input }: Run, context: OperationContext, said: string): Promise<unknown> {
  const now = context.clock.now();
  const doneAt = isRecordedLater(name) ? momentDone(said, now) : null;
  if (doneAt === null) return refuse("DONE_AT_REFUSED");
  const { organizationId, meetingId } = input as { organizationId: string; meetingId: string | null };
  // What belongs to no meeting has no record that would say that it arrived later.
  if (meetingId === null) return refuse("DONE_AT_REFUSED");
  const key = { organizationId, meetingId };
  const counted = momentCounted(doneAt, await findBeginnings(context.tx, key));
  if (counted === null) return refuse("DONE_AT_REFUSED");
  const answer = await run({ ...context, clock: { now: () => counted } }, input as never);
  if (permissions[name].of === "meeting" && isReceivedLate(doneAt, now)) await noteReceivedLate(context.tx, key, now);
  return answer;
}

function bareContext({ surroundings, call }: Run, actor: Actor): BareContext {
  const { requestId, address, headers, setHeader } = call;
  return { ...surroundings, requestId, address, headers, setHeader, actor };
}

/** Whether the meeting is not there: only an operation that removes it comes so far, and has nothing left but its earlier answer. */
function isGone({ name }: Run, { meeting }: Claim): boolean {
  return removing.includes(name) && meeting === undefined;
}

/** What the permission is decided from; refuses what the actor has nothing to do with as if it were not there. */
function claimOf({ name }: Run, { actor, standing, meeting }: Claim): Claim {
  const { of }: Permission = permissions[name];
  if (of === "nothing") return { actor };
  const claim: Claim = { actor, standing };
  if (!standing || !isRelated(of === "meeting" ? { ...claim, meeting } : claim)) refuse("NOT_FOUND");
  if (of === "organization") return claim;
  if (!meeting && !removing.includes(name)) refuse("NOT_FOUND");
  return { ...claim, meeting };
}

async function replayOrRun(
  tx: Transaction,
  { name, call, input }: Run,
  actor: Actor,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const key = call.idempotencyKey;
  if (key === undefined || actor.accountId === "" || secret.includes(name)) return run();
  const requestHash = hashOf(input);
  const earlier = await findAnswer(tx, actor.accountId, name, key);
  if (earlier) {
    if (earlier.requestHash !== requestHash) refuse("IDEMPOTENCY_MISMATCH");
    return earlier.answer;
  }
  const answer = await run();
  await keepAnswer(tx, { actor: actor.accountId, operation: name, key, requestHash, answer });
  return answer;
}

function hashOf(input: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(input ?? null))
    .digest("base64url");
}

/** Whether a thrown value is a refusal that the contract declares, as opposed to a defect. */
export function isRefusal(error: unknown): error is ORPCError<string, unknown> {
  return error instanceof ORPCError && error.defined;
}
