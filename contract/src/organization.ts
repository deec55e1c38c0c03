import { z } from "zod";
import { operation } from "./operation.ts";
import { abilities, day, done, id, line, pageOf, pageRequest, revision } from "./primitives.ts";

export const organizationKind = z.enum([
  "CENTRAL",
  "CENTRAL_DIRECT",
  "PROVINCE",
  "UPPER",
  "BASE_COMMITTEE",
  "SUB_COMMITTEE",
  "BASE_CELL",
  "CELL",
  "GROUP",
]);
export const cellType = z.enum([
  "RESIDENTIAL",
  "ADMIN_SERVICE",
  "STATE_ENTERPRISE",
  "PRIVATE_ENTERPRISE",
  "STUDENT",
  "ARMED_FORCES",
]);

export const organizationSummary = z.object({
  organizationId: id,
  parentId: id.nullable(),
  name: z.string(),
  kind: organizationKind,
  cellType: cellType.nullable(),
  childCount: z.int(),
});

export const organizationCounts = z.object({
  official: z.int(),
  probationary: z.int(),
  exempt: z.int(),
  temporarilyElsewhere: z.int(),
  temporarilyHere: z.int(),
  /** All civil servants and workers of the unit, members or not, at the last count; null when never counted. */
  staff: z.int().nullable(),
  staffCountedOn: day.nullable(),
  /** Members as a share of staff, in percent with one decimal. */
  memberShareOfStaff: z.number().nullable(),
});

export const organization = organizationSummary.extend({
  code: z.string().nullable(),
  placeName: z.string(),
  termStartedOn: day.nullable(),
  foundedOn: day.nullable(),
  dissolvedOn: day.nullable(),
  signsAsCommittee: z.boolean(),
  ancestors: z.array(z.object({ organizationId: id, name: z.string(), kind: organizationKind })),
  counts: organizationCounts,
  revision,
  abilities,
});

const organizationFields = z.object({
  name: line(300),
  kind: organizationKind,
  cellType: cellType.nullable(),
  code: line(60).nullable().default(null),
  placeName: line(120, 0).default(""),
  termStartedOn: day.nullable().default(null),
  foundedOn: day.nullable().default(null),
  signsAsCommittee: z.boolean().default(false),
});

const identity = z.object({ organizationId: id });

export const organizationRefusals = {
  KIND_NOT_ALLOWED_HERE: { status: 409, message: "An organization of this kind cannot stand under that one." },
  CELL_TYPE_REQUIRED: { status: 422, message: "A cell needs a type; other organizations have none." },
  CODE_TAKEN: { status: 409, message: "Another organization has this code." },
} as const;

export const organizationContract = {
  list: operation
    .route({
      method: "GET",
      path: "/organizations",
      summary: "Organizations under one, or those the reader belongs to",
    })
    .input(
      pageRequest.extend({
        parentId: id.optional(),
        search: line(120, 0).optional(),
        /** What stood there on this day, by the names of that day; today's if it is left out. */
        on: day.optional(),
      }),
    )
    .output(pageOf(organizationSummary)),
  get: operation
    .route({ method: "GET", path: "/organizations/{organizationId}", summary: "One organization with its counts" })
    .input(identity)
    .output(organization),
  create: operation
    .errors(organizationRefusals)
    .route({ method: "POST", path: "/organizations", summary: "Found an organization under another" })
    .input(organizationFields.extend({ parentId: id.nullable() }))
    .output(identity),
  update: operation
    .errors(organizationRefusals)
    .route({ method: "PUT", path: "/organizations/{organizationId}", summary: "Change an organization's particulars" })
    .input(organizationFields.omit({ kind: true }).extend({ organizationId: id, revision }))
    .output(z.object({ revision })),
  recordStaffCount: operation
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/staff-counts/{countedOn}",
      summary: "Record the head-count of staff on a day",
    })
    .input(z.object({ organizationId: id, countedOn: day, staff: z.int().min(0).max(10_000_000) }))
    .output(done),
};
