import type pg from "pg";
import type { Actor, Claim, Credential, MeetingOffices } from "./grant.rules.ts";
import type { OperationName } from "./operation-name.ts";
import type { InternalWork } from "./run-operation.ts";

/** What a transaction finds as it begins: who calls, and how that person stands towards what the operation is about. */
export type Entered = Omit<Claim, "actor"> & { actor: Actor | null };

/** An operation that is about to begin; over an organization or a meeting, if its permission is. */
export type Entering = {
  name: OperationName;
  call: { credential: Credential | null; requestId: string };
  organizationId?: string;
  meetingId?: string;
};

type EnteredRow = Actor & {
  path: string | null;
  kind: string;
  isMember: boolean;
  here: string[];
  rightAbove: string[];
  above: string[];
  succeeds: boolean;
  meetingKind: string | null;
} & Omit<MeetingOffices, "kind">;

const entering = {
  name: "enter",
  text: `SELECT account_id AS "accountId", person_id AS "personId", administrator, must_change_password AS "mustChangePassword",
      session_id AS "sessionId", path, kind, is_member AS "isMember", held_here AS here, held_right_above AS "rightAbove", held_above AS above, succeeds,
      meeting_kind AS "meetingKind", meeting_state AS state, chair_id AS "chairId", minute_taker_id AS "minuteTakerId", helper_id AS "helperId",
      coalesce(takes_part, '{}') AS "takesPart", coalesce(leads_part, '{}') AS "leadsPart"
    FROM nennep_enter($1, $2, $3, $4, $5, $6)`,
};

/** The first statement of an operation: who calls, and how that person stands towards what it is about. */
export async function enter(
  client: pg.PoolClient,
  { name, call, organizationId, meetingId }: Entering,
): Promise<Entered> {
  const { credential, requestId } = call;
  const values = [...credentialValues(credential), name, requestId, organizationId ?? null, meetingId ?? null];
  const { rows } = await client.query<EnteredRow>({ ...entering, values });
  return presentEntered(rows[0], organizationId);
}

/** A credential as `nennep_recognise` and `nennep_enter` take it: a token or an account, both null for nobody. */
export function credentialValues(credential: Credential | null): [string | null, string | null] {
  if (credential === null) return [null, null];
  return "sessionToken" in credential ? [credential.sessionToken, null] : [null, credential.accountId];
}

/** The first statement of work that nobody needs to be asked about again: only tells PostgreSQL who acts. */
export async function act(client: pg.PoolClient, { name, actor, requestId }: InternalWork): Promise<void> {
  const values = [actor.accountId, actor.personId ?? "", name, requestId];
  await client.query({ name: "act", text: "SELECT nennep_act($1, $2, $3, $4)", values });
}

function presentEntered(row: EnteredRow | undefined, organizationId: string | undefined): Entered {
  if (!row) throw new Error("nennep_enter answers one row.");
  const { accountId, personId, administrator, mustChangePassword, sessionId } = row;
  const { path, kind, isMember: member, here, rightAbove, above, succeeds } = row;
  const { meetingKind, state, chairId, minuteTakerId, helperId, takesPart, leadsPart } = row;
  const actor = { accountId, personId, administrator, mustChangePassword };
  return {
    // Absent where no session recognised the caller.
    actor: accountId === null ? null : { ...actor, ...(sessionId ? { sessionId } : {}) },
    standing:
      organizationId === undefined || path === null
        ? undefined
        : { organizationId, path, kind, member, here, rightAbove, above, succeeds },
    meeting:
      meetingKind === null
        ? undefined
        : { kind: meetingKind, state, chairId, minuteTakerId, helperId, takesPart, leadsPart },
  };
}
