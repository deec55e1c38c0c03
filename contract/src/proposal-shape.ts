import { z } from "zod";
import { id } from "./primitives.ts";

/** Open until it is answered; answered until the answer is read out in front of a meeting. */
export const proposalState = z.enum(["OPEN", "ANSWERED", "CLOSED"]);

/** What its proposer says of the answer (thỏa đáng / chưa). */
export const proposalVerdict = z.enum(["SATISFIED", "NOT_SATISFIED"]);

export const organizationName = z.object({ organizationId: id, name: z.string() });
