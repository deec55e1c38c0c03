import { z } from "zod";
import { day, id, moment } from "./primitives.ts";

/** Somebody of a level above who comes to the meeting, with the office that he or she holds there. */
export const attendingSuperior = z.object({
  personId: id,
  fullName: z.string(),
  position: z
    .enum(["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER", "FOLLOWER", "INSPECTOR", "OFFICE_STAFF"])
    .nullable(),
  organizationName: z.string().nullable(),
});

/** Another day that the superior asks for, as long as the cell has not answered. */
export const dayRequest = z.object({
  requestId: id,
  fromName: z.string(),
  reason: z.string(),
  wantedOn: day.nullable(),
  askedAt: moment,
});
