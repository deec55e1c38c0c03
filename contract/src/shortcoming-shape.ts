import { z } from "zod";
import { abilities, day, id, moment, personName, revision, text } from "./primitives.ts";

/** Whose it is: a member's own, that of the whole organization, or that of its committee. */
export const shortcomingSubject = z.enum(["MEMBER", "ORGANIZATION", "COMMITTEE"]);

/** A draft is its writer's alone; handed in it is followed; sent back it is the writer's again; closed it has its result. */
export const shortcomingState = z.enum(["DRAFT", "HANDED_IN", "RETURNED", "CLOSED"]);

export const remedyResult = z.enum(["REMEDIED", "PARTLY", "NOT_REMEDIED"]);

export const shortcomingIdentity = z.object({ organizationId: id, shortcomingId: id });
export const shortcomingsPath = "/organizations/{organizationId}/shortcomings";
export const shortcomingPath = `${shortcomingsPath}/{shortcomingId}`;
export const reflectedYear = z.coerce.number().int().min(1930).max(2100);

export const shortcomingFields = z.object({
  body: text(2000).pipe(z.string().trim().min(1)),
  cause: text(2000).default(""),
  remedy: text(2000).default(""),
  /** Who carries the remedy out, of a collective's; a member's own is the member's. */
  ownerId: id.nullable().default(null),
  dueOn: day.nullable().default(null),
});

export const shortcoming = z.object({
  organizationId: id,
  organizationName: z.string(),
  shortcomingId: id,
  subject: shortcomingSubject,
  /** Whose own it is. */
  person: personName.nullable(),
  namedOn: day,
  body: z.string(),
  cause: z.string(),
  remedy: z.string(),
  owner: personName.nullable(),
  dueOn: day.nullable(),
  isOverdue: z.boolean(),
  state: shortcomingState,
  handedInAt: moment.nullable(),
  /** What those who lead said when they sent it back. */
  returnWord: z.string(),
  /** As it was last confirmed; an entry that goes on has one too. */
  result: remedyResult.nullable(),
  resultWord: z.string(),
  closedOn: day.nullable(),
  /** The meeting that it was put before. */
  meetingId: id.nullable(),
  revision,
  abilities,
});

export const shortcomingCounts = z.object({
  named: z.int(),
  remedied: z.int(),
  partly: z.int(),
  notRemedied: z.int(),
  goingOn: z.int(),
  overdue: z.int(),
});
