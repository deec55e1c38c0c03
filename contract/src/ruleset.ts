import { z } from "zod";
import { secrecyRefusals, uploadRefusals } from "./file.ts";
import { grade, meetingKind } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import {
  abilities,
  day,
  done,
  id,
  line,
  moment,
  organizationIdInput,
  pageOf,
  pageRequest,
  revision,
} from "./primitives.ts";
import { lineProblem, scoreSheet, scoreSheetBody, sheetFault } from "./ruleset-body.ts";

const identity = z.object({ organizationId: id, rulesetId: id });
const path = "/organizations/{organizationId}/rulesets";
const onePath = `${path}/{rulesetId}`;

/** A draft is seen by whoever may change it; a published version never changes; one that has ended judges no further meeting. */
export const rulesetState = z.enum(["DRAFT", "PUBLISHED"]);

const issuedBy = z.object({ organizationId: id, name: z.string() });

/** One version of a score sheet in a list. */
const row = z.object({
  rulesetId: id,
  /** The versions of one sheet have this in common. */
  seriesId: id,
  /** Counted within the series from 1; null while it is a draft. */
  version: z.int().nullable(),
  state: rulesetState,
  title: z.string(),
  validFrom: day,
  /** The last day on which meetings begin that it judges; null while no end is set. */
  validTo: day.nullable(),
  draftedAt: moment,
  publishedAt: moment.nullable(),
});

const rulesetRefusals = {
  RULESET_PUBLISHED: {
    status: 409,
    message: "This version is published; meetings rest on it. Draw up a new version instead.",
  },
} as const;

const reversed = { VALIDITY_REVERSED: { status: 422, message: "The last day lies before the first." } } as const;

const cellRefusal = {
  CELL_ISSUES_NO_SHEET: {
    status: 422,
    message: "A committee issues the score sheet for the cells under it; a cell does not issue its own.",
  },
} as const;

/** Score sheets that committees publish for what stands under them; the nearest issuer wins. Source: HD 42-HD/BTCTW 2025: committees split the frame. */
export const rulesetContract = {
  list: operation
    .route({ method: "GET", path, summary: "Score sheets that an organization has drawn up, newest first" })
    .input(pageRequest.extend(organizationIdInput.shape))
    .output(pageOf(row)),
  get: operation
    .route({
      method: "GET",
      path: onePath,
      summary: "One version of a score sheet, with what keeps it from being published",
    })
    .input(identity)
    .output(
      row.extend({
        issuedBy,
        sheet: scoreSheetBody,
        faults: z.array(sheetFault),
        revision,
        abilities,
      }),
    ),
  inForce: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/rules-in-force",
      summary: "The score sheet that judges a meeting of an organization on a day, and whose it is",
    })
    .input(
      z.object({
        organizationId: id,
        on: day,
        kind: meetingKind.default("REGULAR"),
      }),
    )
    .output(
      z.object({
        sheet: scoreSheet,
        /** Null where no committee above has issued one, and the sheet shipped with the product is taken. */
        issuedBy: issuedBy.extend({ rulesetId: id }).nullable(),
        /** Whether meetings of this kind are scored at all. */
        scored: z.boolean(),
      }),
    ),
  draft: operation
    .errors({
      ...secrecyRefusals,
      ...cellRefusal,
      TOO_MANY_DRAFTS: { status: 409, message: "There are 20 drafts already. Publish or discard one first." },
    })
    .route({
      method: "POST",
      path,
      summary: "Begin a sheet: from one shipped with the product, from a version seen here, or from an imported one",
    })
    .input(
      organizationIdInput.extend({
        from: z.discriminatedUnion("what", [
          z.object({ what: z.literal("PRESET"), preset: line(100) }),
          /** A version of an own sheet begins the next version of it; another issuer's begins a sheet of one's own. */
          z.object({ what: z.literal("VERSION"), issuerId: id, rulesetId: id }),
          z.object({ what: z.literal("IMPORT"), sheet: scoreSheetBody }),
        ]),
      }),
    )
    .output(z.object({ rulesetId: id })),
  readWorkbook: operation
    .errors({
      ...uploadRefusals,
      LIST_EMPTY: { status: 422, message: "There is no line in this list." },
      LIST_UNREADABLE: { status: 422, message: "This is no list that can be read. Save it as .xlsx or .csv." },
      SHEET_WITHOUT_HEADER: {
        status: 422,
        message: "No line names the columns of a score sheet. Begin with a workbook that was exported here.",
      },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/ruleset-workbook",
      summary: "Read a score sheet from an uploaded workbook, every line that cannot be read named. Nothing is stored",
    })
    .input(organizationIdInput.extend({ uploadId: id }))
    .output(z.object({ sheet: scoreSheetBody.nullable(), problems: z.array(lineProblem) })),
  save: operation
    .errors({ ...secrecyRefusals, ...rulesetRefusals, ...reversed })
    .route({ method: "PUT", path: onePath, summary: "Change a draft; what keeps it from being published is answered" })
    .input(identity.extend({ revision, sheet: scoreSheetBody }))
    .output(z.object({ revision, faults: z.array(sheetFault) })),
  discard: operation
    .errors(rulesetRefusals)
    .route({ method: "DELETE", path: onePath, summary: "Throw a draft away" })
    .input(identity)
    .output(done),
  publish: operation
    .errors({
      ...rulesetRefusals,
      SHEET_FAULTS: {
        status: 422,
        message: "The sheet cannot be published as it stands.",
        data: z.object({ faults: z.array(sheetFault) }),
      },
      ANOTHER_FROM_THAT_DAY: {
        status: 409,
        message: "Another sheet of this organization begins on the same day for the same meetings.",
        data: z.object({ title: z.string() }),
      },
    })
    .route({
      method: "POST",
      path: `${onePath}/publication`,
      summary:
        "Publish a version: meetings that open from its first day on are judged by it, where no nearer one is in force",
    })
    .input(identity.extend({ revision }))
    .output(z.object({ version: z.int(), publishedAt: moment })),
  end: operation
    .errors({
      RULESET_DRAFT: { status: 409, message: "This is a draft; it judges nothing yet." },
      ...reversed,
      ENDED_IN_THE_PAST: {
        status: 422,
        message: "Meetings of that time are judged by it already; it can end today at the earliest.",
      },
    })
    .route({
      method: "PUT",
      path: `${onePath}/end`,
      summary: "Say from when on a published version judges no further meeting; null takes that back",
    })
    .input(identity.extend({ validTo: day.nullable() }))
    .output(done),
  try: operation
    .route({
      method: "GET",
      path: `${onePath}/trial`,
      summary: "What a version would make of meetings that were held: the last ones of the cells it is for",
    })
    .input(identity)
    .output(
      z.object({
        rows: z.array(
          z.object({
            organizationId: id,
            organizationName: z.string(),
            meetingId: id,
            heldOn: day,
            /** By the sheet that judged it. */
            before: z.object({ total: z.number(), max: z.number(), grade: grade.nullable() }),
            /** By this version: what facts propose, and what people gave where the criterion is the same. */
            after: z.object({
              total: z.number(),
              max: z.number(),
              grade: grade.nullable(),
              /** Points that people would have to give, and nobody has. */
              openPoints: z.number(),
            }),
          }),
        ),
      }),
    ),
};
