import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { abilities, day, done, id, line, pageOf, pageRequest } from "./primitives.ts";

const unitHead = z.object({
  unitHeadId: id,
  organizationId: id,
  organizationName: z.string(),
  unit: z.string(),
  title: z.string(),
  /** Null where it is nobody who is a member here. */
  personId: id.nullable(),
  fullName: z.string(),
  validFrom: day,
  validTo: day.nullable(),
  /** Whether he or she is in office in the committee of the organization on that day. */
  isInCommittee: z.boolean(),
  abilities,
});

const path = "/organizations/{organizationId}/unit-heads";

/** Heads of the agencies and units that stand beside a party organization (thủ trưởng đơn vị). */
export const unitHeadContract = {
  list: operation
    .route({
      method: "GET",
      path,
      summary:
        "Heads in office on a day, of an organization and of those right below; on request only those in no committee",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        on: day.optional(),
        outside: z.stringbool().or(z.boolean()).default(false),
      }),
    )
    .output(pageOf(unitHead).extend({ abilities })),
  record: operation
    .errors(secrecyRefusals)
    .route({ method: "POST", path, summary: "Record who heads a unit from a day: a member, or somebody named" })
    .input(
      z.object({
        organizationId: id,
        unit: line(200),
        title: line(120),
        personId: id.nullable().default(null),
        /** Whoever is no member here; of a member the name is known. */
        fullName: line(120, 0).default(""),
        validFrom: day,
      }),
    )
    .output(z.object({ unitHeadId: id })),
  end: operation
    .errors({
      DAYS_OUT_OF_ORDER: { status: 422, message: "It ends after it begins." },
    })
    .route({ method: "POST", path: `${path}/{unitHeadId}/end`, summary: "Somebody heads a unit no more, as of a day" })
    .input(z.object({ organizationId: id, unitHeadId: id, endedOn: day }))
    .output(done),
};
