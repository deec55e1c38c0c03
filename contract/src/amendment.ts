import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { cardNumber, memberRefusals, sex } from "./member.ts";
import { operation } from "./operation.ts";
import { day, done, id, line, moment, pageOf, pageRequest } from "./primitives.ts";

/** What a member says that it should be; a field of the particulars that `member.update` changes. */
export const amendmentChange = z.discriminatedUnion("field", [
  z.object({ field: z.literal("FULL_NAME"), value: line(120) }),
  z.object({ field: z.literal("BIRTH_DATE"), value: day }),
  z.object({ field: z.literal("SEX"), value: sex }),
  z.object({ field: z.literal("CARD_NUMBER"), value: cardNumber }),
]);
export const amendmentField = z.enum(["FULL_NAME", "BIRTH_DATE", "SEX", "CARD_NUMBER"]);
export const amendmentState = z.enum(["OPEN", "ACCEPTED", "REFUSED", "WITHDRAWN"]);

const amendment = z.object({
  amendmentId: id,
  organizationId: id,
  organizationName: z.string().nullable(),
  personId: id,
  /** The name that is held at present. */
  fullName: z.string(),
  field: amendmentField,
  /** What is held while the request is open; what was held when it was decided. */
  before: z.string().nullable(),
  after: z.string(),
  reason: z.string(),
  state: amendmentState,
  askedAt: moment,
  /** Why it was refused. */
  answer: z.string(),
  deciderName: z.string().nullable(),
  closedAt: moment.nullable(),
  /** Whether the reader may decide it now: it is open, and of somebody else. */
  isForReader: z.boolean(),
});

const identity = z.object({ organizationId: id, amendmentId: id });
const path = "/organizations/{organizationId}/amendments";
const closedRefusal = {
  AMENDMENT_CLOSED: {
    status: 409,
    message: "This request is closed already.",
    data: z.object({ state: amendmentState }),
  },
} as const;
const deciding = {
  ...closedRefusal,
  OWN_AMENDMENT: { status: 403, message: "Nobody decides on the own request." },
} as const;

/** Members ask for a change of what is held about them; whoever keeps the roll decides. */
export const amendmentContract = {
  mine: operation
    .route({
      method: "GET",
      path: "/my/amendments",
      summary: "What the reader asked to be changed in the own record, newest first",
    })
    .input(pageRequest)
    .output(pageOf(amendment)),
  list: operation
    .route({
      method: "GET",
      path,
      summary: "What members of an organization and of everything under it asked to be changed, newest first",
    })
    .input(pageRequest.extend({ organizationId: id, box: z.enum(["OPEN", "CLOSED"]).default("OPEN") }))
    .output(pageOf(amendment)),
  ask: operation
    .errors({
      ...secrecyRefusals,
      VALUE_HELD: { status: 409, message: "This is what is held already." },
      AMENDMENT_WAITS: { status: 409, message: "A request about this waits already. Take it back first." },
    })
    .route({ method: "POST", path, summary: "Ask for a change of one thing that is held about oneself" })
    .input(z.object({ organizationId: id, change: amendmentChange, reason: line(500) }))
    .output(z.object({ amendmentId: id })),
  withdraw: operation
    .errors(closedRefusal)
    .route({ method: "POST", path: `${path}/{amendmentId}/withdraw`, summary: "Take the own request back" })
    .input(identity)
    .output(done),
  accept: operation
    .errors({ ...deciding, CARD_NUMBER_TAKEN: memberRefusals.CARD_NUMBER_TAKEN })
    .route({ method: "POST", path: `${path}/{amendmentId}/accept`, summary: "Change what is held as was asked" })
    .input(identity)
    .output(done),
  refuse: operation
    .errors({ ...deciding, ...secrecyRefusals })
    .route({ method: "POST", path: `${path}/{amendmentId}/refuse`, summary: "Leave what is held, with the reason" })
    .input(identity.extend({ reason: line(500) }))
    .output(done),
};
