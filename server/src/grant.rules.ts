import type { Standing } from "./appointment/standing.queries.ts";
import type { Permission, Who } from "./permissions.ts";

/** The account that acts. A technical administrator may have no person behind the account. */
export type Actor = {
  accountId: string;
  personId: string | null;
  administrator: boolean;
  mustChangePassword: boolean;
  /** The session of the request; absent where no cookie identified it. */
  sessionId?: string;
};

/** What shows who calls: the token of a session, or an account that was recognised before. */
export type Credential = { sessionToken: string } | { accountId: string };

/** What permissions need to know of a meeting. */
export type MeetingOffices = {
  kind: string;
  state: string;
  chairId: string | null;
  minuteTakerId: string | null;
  helperId: string | null;
  /** Of a joint meeting: organizations taking part in which the actor is a member or an officer, and those the actor leads. */
  takesPart: readonly string[];
  leadsPart: readonly string[];
};

export type Claim = { actor: Actor; standing?: Standing | undefined; meeting?: MeetingOffices | undefined };

const officerPositions = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER", "OFFICE_STAFF"];

/** Whether any holder named by the permission is this actor. */
export function isGranted(permission: Permission, claim: Claim): boolean {
  return permission.who.some((who) => holds[who](claim));
}

/** Whether the actor has anything to do with the organization; who has not is told "not found". */
export function isRelated({ actor, standing, meeting }: Claim): boolean {
  if (!standing) return false;
  if (meeting !== undefined && meeting.takesPart.length > 0) return true;
  return (
    actor.administrator || standing.member || standing.here.length > 0 || standing.above.length > 0 || standing.succeeds
  );
}

const holds: Record<Who, (claim: Claim) => boolean> = {
  EVERYONE: () => true,
  SIGNED_IN: () => true,
  // A committee's own meeting is not for the members at large; a joint one is for those of every cell that takes part.
  MEMBER: ({ standing, meeting }) =>
    meeting?.kind !== "COMMITTEE" && (standing?.member === true || (meeting?.takesPart.length ?? 0) > 0),
  SECRETARY: ({ standing }) => holdsHere(standing, "SECRETARY"),
  DEPUTY_SECRETARY: ({ standing }) => holdsHere(standing, "DEPUTY_SECRETARY"),
  COMMITTEE_MEMBER: ({ standing }) => holdsHere(standing, "COMMITTEE_MEMBER"),
  OFFICE_STAFF: ({ standing }) => holdsHere(standing, "OFFICE_STAFF"),
  FOLLOWER: ({ standing }) => holdsHere(standing, "FOLLOWER"),
  INSPECTOR: ({ standing }) => holdsHere(standing, "INSPECTOR") || standing?.above.includes("INSPECTOR") === true,
  DIRECT_SUPERIOR: ({ standing }) =>
    standing?.rightAbove.some((position) => officerPositions.includes(position)) === true,
  SUPERIOR: ({ standing }) => standing?.above.some((position) => officerPositions.includes(position)) === true,
  SUCCESSOR: ({ standing }) => standing?.succeeds === true,
  CHAIR: ({ actor, meeting }) => mayStillWrite(meeting) && isPerson(actor, meeting?.chairId),
  MINUTE_TAKER: ({ actor, meeting }) => mayStillWrite(meeting) && isPerson(actor, meeting?.minuteTakerId),
  HELPER: ({ actor, meeting }) => mayStillWrite(meeting) && isPerson(actor, meeting?.helperId),
  PARTICIPANT_LEADER: ({ meeting }) => (meeting?.leadsPart.length ?? 0) > 0,
  ADMINISTRATOR: ({ actor }) => actor.administrator,
};

function holdsHere(standing: Standing | undefined, position: string): boolean {
  return standing?.here.includes(position) === true;
}

/** Chair, minutes secretary and helper write in their meeting until it closes (domain.md §4). */
function mayStillWrite(meeting: MeetingOffices | undefined): boolean {
  return meeting !== undefined && !["CLOSED", "FILED", "NOT_HELD", "POSTPONED"].includes(meeting.state);
}

function isPerson(actor: Actor, personId: string | null | undefined): boolean {
  return actor.personId !== null && actor.personId === personId;
}
