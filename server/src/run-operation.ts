import { createHash } from "node:crypto";
import { ORPCError } from "@orpc/server";
import type pg from "pg";
import { readStanding } from "./appointment/standing.queries.ts";
import { queryBuilderOn, type Transaction } from "./database/connect.ts";
import { readTogether } from "./database/together.ts";
import { isConflict } from "./database-refusal.ts";
import { type Actor, type Claim, isGranted, isRelated } from "./grant.rules.ts";
import { findAnswer, keepAnswer } from "./idempotency.queries.ts";
import { readMeetingOffices } from "./meeting/meeting-offices.queries.ts";
import type { BareContext, OperationContext } from "./operation.ts";
import type { OperationName } from "./operation-name.ts";
import { type Permission, permissions } from "./permissions.ts";
import { refuse } from "./refusal.ts";
import type { Surroundings } from "./surroundings.ts";

/** One call of an operation as it came in: who, from where, with which key, under which request id. */
export type Call = Pick<OperationContext, "requestId" | "address" | "headers" | "setHeader"> & {
  actor: Actor | null;
  idempotencyKey: string | undefined;
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

type Admitted = Run & { actor: Actor };

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
  const admitted = { ...run, actor: admit(run.name, run.call.actor) };
  if (withoutTransaction.includes(run.name)) {
    // The type of these operations says that they use nothing else.
    return run.run(bareContext(admitted) as OperationContext, run.input as never);
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await runInTransaction(admitted);
    } catch (error) {
      if (!isConflict(error) || attempt === tries) throw error;
    }
  }
}

function runInTransaction(run: Admitted): Promise<unknown> {
  const work = { name: run.name, actor: run.actor, requestId: run.call.requestId };
  return runInternally(run.pool, work, (tx) => runInside(tx, run));
}

/** Work that goes on beside or after an operation: whose it is, and under which name the audit log knows it. */
export type InternalWork = { name: string; actor: Pick<Actor, "accountId" | "personId">; requestId: string };

/**
 * One transaction of work that an operation has permitted: nothing is checked again, so the work keeps to what was
 * permitted. Under the worker's pool row-level security does not narrow it either.
 */
export async function runInternally<Answer>(
  pool: pg.Pool,
  work: InternalWork,
  run: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect();
  try {
    await begin(client, work);
    const answer = await run(queryBuilderOn(client));
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

/** Begins and tells PostgreSQL who acts, in one round trip. Every value is an identifier of ours; quoted all the same. */
async function begin(client: pg.PoolClient, { name, actor, requestId }: InternalWork): Promise<void> {
  const settings = [actor.accountId, actor.personId ?? "", name, requestId].map((value) => client.escapeLiteral(value));
  await client.query(`BEGIN; SELECT nennep_act(${settings.join(", ")})`);
}

async function runInside(tx: Transaction, run: Admitted): Promise<unknown> {
  const claim = await readClaim(tx, run);
  if (!isGranted(permissions[run.name], claim)) refuse(isGone(run, claim) ? "NOT_FOUND" : "FORBIDDEN");
  if (isGone(run, claim)) return replayOrRun(tx, run, () => refuse("NOT_FOUND"));
  const context = {
    ...bareContext(run),
    tx,
    may: (other: OperationName) => isGranted(permissions[other], claim),
    ...claim,
    // Present whenever the permission is of an organization or a meeting: readClaim refuses otherwise.
  } as OperationContext;
  return replayOrRun(tx, run, () => run.run(context, run.input as never));
}

function bareContext({ surroundings, call, actor }: Admitted): BareContext {
  const { requestId, address, headers, setHeader } = call;
  return { ...surroundings, requestId, address, headers, setHeader, actor };
}

/** Whether the meeting is not there: only an operation that removes it comes so far, and has nothing left but its earlier answer. */
function isGone({ name }: Admitted, { meeting }: Claim): boolean {
  return removing.includes(name) && meeting === undefined;
}

async function readClaim(tx: Transaction, { name, actor, input }: Admitted): Promise<Claim> {
  const permission: Permission = permissions[name];
  if (permission.of === "nothing") return { actor };
  // The contract has them in the input of every operation whose permission is held over an organization or a meeting.
  const { organizationId, meetingId } = input as { organizationId: string; meetingId: string };
  const ofMeeting = permission.of === "meeting";
  const [standing, meeting] = await readTogether(tx, (together) =>
    Promise.all([
      readStanding(together, actor.personId, organizationId),
      ofMeeting ? readMeetingOffices(together, organizationId, meetingId) : undefined,
    ]),
  );
  const claim: Claim = { actor, standing };
  if (!standing || !isRelated(claim)) refuse("NOT_FOUND");
  if (!ofMeeting) return claim;
  if (!meeting && !removing.includes(name)) refuse("NOT_FOUND");
  return { ...claim, meeting };
}

async function replayOrRun(
  tx: Transaction,
  { name, actor, call, input }: Admitted,
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
