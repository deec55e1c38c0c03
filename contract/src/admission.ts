import { z } from "zod";
import { file, secrecyRefusals, vouchedUpload, vouchedUploadRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import {
  abilities,
  day,
  done,
  id,
  line,
  moment,
  pageOf,
  pageRequest,
  personName,
  revision,
  text,
} from "./primitives.ts";

/** The way to membership in its order; each step opens when the one before it is complete. */
export const admissionStep = z.enum([
  "INTRODUCTION",
  "SYMPATHIZER_VOTE",
  "AWARENESS_CLASS",
  "APPLICATION",
  "VERIFICATION",
  "MASS_OPINION",
  "RESIDENCE_OPINION",
  "CELL_VOTE",
  "COMMITTEE_VOTE",
  "DECISION",
  "CEREMONY",
  "RECOGNITION_VOTE",
  "RECOGNITION_DECISION",
]);
/** The papers of a file; `OTHER` may belong to any step. */
export const admissionPaper = z.enum([
  "UNION_RESOLUTION",
  "SYMPATHIZER_RESOLUTION",
  "CLASS_CERTIFICATE",
  "APPLICATION",
  "CURRICULUM",
  "MEMBER_INTRODUCTION",
  "VERIFICATION",
  "MASS_OPINION",
  "RESIDENCE_OPINION",
  "CELL_RESOLUTION",
  "COMMITTEE_RESOLUTION",
  "DECISION",
  "NEW_MEMBER_CERTIFICATE",
  "SELF_REVIEW",
  "HELPER_REMARK",
  "PROBATION_OPINIONS",
  "RECOGNITION_RESOLUTION",
  "RECOGNITION_DECISION",
  "OTHER",
]);
export const admissionState = z.enum(["OPEN", "DONE", "STOPPED"]);

const path = "/organizations/{organizationId}/admissions";
const onePath = `${path}/{admissionId}`;
const identity = z.object({ organizationId: id, admissionId: id });

const listed = z.object({
  organizationId: id,
  admissionId: id,
  organizationName: z.string(),
  fullName: z.string(),
  state: admissionState,
  /** What is to be done now; null once nothing is. */
  step: admissionStep.nullable(),
  by: z.enum(["CELL", "COMMITTEE"]).nullable(),
  /** The last day for it, where the rules name one. */
  dueOn: day.nullable(),
});

/** How somebody left the Party who is considered again. */
const leftBy = z.enum(["STRIKE_OFF", "EXPULSION", "LEAVING"]);
const consent = line(200, 0).default("");
const readmission = z.discriminatedUnion("from", [
  /** A former member of this cell: when and how the Party was left stands on the roll. */
  z.object({ from: z.literal("ROLL"), formerPersonId: id, consent }),
  z.object({
    from: z.literal("ELSEWHERE"),
    leftOn: day,
    leftBy,
    firstAdmittedOn: day.nullable().default(null),
    consent,
  }),
]);

const tally = z.object({
  outcome: z.enum(["PASSED", "FAILED"]),
  base: z.int(),
  needed: z.int(),
  agree: z.int(),
});

const year = z.coerce.number().int().min(2000).max(2100);
/** Members admitted in a year, against what was meant. */
const attainment = z.object({
  organizationId: id,
  name: z.string(),
  target: z.int().nullable(),
  /** Admitted by a decision of that year, again ones among them. */
  admitted: z.int(),
  /** Recognized as official as of a day of that year. */
  recognized: z.int(),
});

const stateRefusals = {
  ADMISSION_STATE: { status: 409, message: "Another step of this file is open, or the file is closed." },
} as const;

export const admissionContract = {
  list: operation
    .route({
      method: "GET",
      path,
      summary: "Files of admission of a cell, or of the cells right below, with the next step",
    })
    .input(pageRequest.extend({ organizationId: id, state: admissionState.default("OPEN") }))
    .output(pageOf(listed).extend({ abilities })),
  get: operation
    .route({ method: "GET", path: onePath, summary: "One file: what was done, and what is to be done now" })
    .input(identity)
    .output(
      listed.extend({
        birthDate: day.nullable(),
        /** The member that the candidate has become; null before the ceremony. */
        personId: id.nullable(),
        helpers: z.array(personName),
        /** Who introduces the candidate before the cell votes: official members, and a mass organization beside one. */
        introducers: z.array(personName),
        introducingUnion: z.string(),
        stopReason: z.string(),
        /** When and how the Party was left by somebody who is admitted again. */
        readmission: z.object({ leftOn: day, leftBy, firstAdmittedOn: day.nullable(), consent: z.string() }).nullable(),
        /** The version of the rules that the file began with. */
        rulesVersion: z.string(),
        /** Before this day the open step cannot be taken. */
        notBefore: day.nullable(),
        /** The last day on which the certificate serves; null before there is one. */
        certificateUntil: day.nullable(),
        steps: z.array(
          z.object({
            step: admissionStep,
            doneOn: day,
            document: z.string(),
            responsible: z.string(),
            remark: z.string(),
            tally: tally.nullable(),
          }),
        ),
        /** What a complete file has of each step by its rules. */
        expectedPapers: z.record(admissionStep, z.array(admissionPaper)),
        /** What is attached; null for the helper and the person, who read the steps alone. */
        papers: z
          .array(
            file
              .pick({ fileId: true, name: true, mediaType: true, bytes: true, inline: true })
              .extend({ step: admissionStep, kind: admissionPaper }),
          )
          .nullable(),
        /** Steps to which the reader may attach papers now, and from which he or she may take them. */
        attachesTo: z.array(admissionStep),
        /** What the helpers remarked each quarter, the latest first. */
        remarks: z.array(
          z.object({ helperName: z.string(), year: z.int(), quarter: z.int(), body: z.string(), writtenAt: moment }),
        ),
        /** Votes of held meetings that the open step may rest on. */
        votes: z.array(tally.extend({ voteId: id, title: z.string(), takenOn: day })),
        revision,
        abilities,
      }),
    ),
  open: operation
    .errors({
      ...secrecyRefusals,
      ADMITTED_BY_CELLS: { status: 422, message: "Only a cell admits members." },
      NO_FORMER_MEMBER: { status: 422, message: "This person has not left the Party from this cell." },
      FILE_OPEN: { status: 409, message: "A file for this person is open already." },
      READMITTED_BEFORE: { status: 409, message: "Nobody is admitted again a second time." },
      TOO_SOON_AFTER: {
        status: 422,
        message: "Somebody who left is considered again after a time.",
        data: z.object({ from: day }),
      },
      CONSENT_REQUIRED: {
        status: 422,
        message: "After leaving in this way the superior's consent in writing is needed.",
      },
      DAYS_OUT_OF_ORDER: { status: 422, message: "These days do not follow one another." },
      HELPER_ELSEWHERE: { status: 422, message: "A helper is an official member of the cell." },
    })
    .route({ method: "POST", path, summary: "Open the file of an outstanding person" })
    .input(
      z.object({
        organizationId: id,
        fullName: line(120),
        birthDate: day.nullable().default(null),
        /** Of somebody who was a member before; a former member of this cell keeps the name on the roll. */
        readmission: readmission.nullable().default(null),
        helperIds: z.array(id).max(2).default([]),
      }),
    )
    .output(z.object({ admissionId: id })),
  introduce: operation
    .errors({
      ...secrecyRefusals,
      ...stateRefusals,
      INTRODUCER_ELSEWHERE: { status: 422, message: "Whoever introduces is an official member of the cell." },
    })
    .route({
      method: "PUT",
      path: `${onePath}/introducers`,
      summary: "Say who introduces the candidate, until the cell has voted",
    })
    .input(
      identity.extend({
        introducerIds: z.array(id).max(2),
        /** The mass organization that introduces beside a member, by name. */
        introducingUnion: line(200, 0).default(""),
        revision,
      }),
    )
    .output(z.object({ revision })),
  addPaper: operation
    .errors({
      ...vouchedUploadRefusals,
      ...stateRefusals,
      TOO_MANY_PAPERS: {
        status: 422,
        message: "A file takes no more papers than this.",
        data: z.object({ most: z.int() }),
      },
      PAPER_OF_ANOTHER_STEP: { status: 422, message: "This paper belongs to another step." },
    })
    .route({ method: "POST", path: `${onePath}/papers`, summary: "Attach a paper to a step that is open or complete" })
    .input(identity.extend({ ...vouchedUpload.shape, step: admissionStep, kind: admissionPaper }))
    .output(z.object({ fileId: id })),
  removePaper: operation
    .errors(stateRefusals)
    .route({ method: "DELETE", path: `${onePath}/papers/{fileId}`, summary: "Take a paper out of a file" })
    .input(identity.extend({ fileId: id }))
    .output(done),
  openPaper: operation
    .route({
      method: "GET",
      path: `${onePath}/papers/{fileId}`,
      summary: "One paper of a file; its content is at the same path followed by /content",
    })
    .input(identity.extend({ fileId: id }))
    .output(file),
  complete: operation
    .errors({
      INTRODUCERS_REQUIRED: {
        status: 422,
        message: "Before the cell votes somebody introduces the candidate.",
        data: z.object({ members: z.int(), besideUnion: z.int() }),
      },
      ...secrecyRefusals,
      ...stateRefusals,
      DAY_IN_FUTURE: { status: 422, message: "The day is still ahead." },
      DAYS_OUT_OF_ORDER: { status: 422, message: "A step follows the one before it." },
      STEP_TOO_EARLY: {
        status: 422,
        message: "This step cannot be taken yet.",
        data: z.object({ from: day }),
      },
      CERTIFICATE_LAPSED: {
        status: 422,
        message: "The certificate of the awareness class no longer serves.",
        data: z.object({ until: day }),
      },
      VOTE_REQUIRED: { status: 422, message: "This step rests on a vote of a held meeting." },
      VOTE_FAILED: {
        status: 409,
        message: "The vote did not pass.",
        data: z.object({ agree: z.int(), needed: z.int() }),
      },
    })
    .route({ method: "POST", path: `${onePath}/steps`, summary: "Complete the step that is open" })
    .input(
      identity.extend({
        step: admissionStep,
        /** Left out where a vote gives the day. */
        doneOn: day.nullable().default(null),
        document: line(200, 0).default(""),
        responsible: line(120, 0).default(""),
        remark: text(1000).default(""),
        voteId: id.nullable().default(null),
        revision,
      }),
    )
    .output(z.object({ revision })),
  year: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/admission-targets/{year}",
      summary: "How many members were to be admitted in a year and were, by what stands right below",
    })
    .input(pageRequest.extend({ organizationId: id, year }))
    .output(
      pageOf(attainment).extend({
        /** Of the organization itself with everything under it; its own target, and the sum of those right below. */
        whole: attainment.extend({ sumOfTargets: z.int() }),
        abilities,
      }),
    ),
  setTarget: operation
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/admission-targets/{year}",
      summary: "Set how many members are to be admitted in a year; null takes the target away",
    })
    .input(z.object({ organizationId: id, year, target: z.int().min(0).max(100_000).nullable() }))
    .output(done),
  remark: operation
    .errors({
      ...secrecyRefusals,
      ...stateRefusals,
      QUARTER_OUT_OF_REACH: { status: 422, message: "Helpers write about the present quarter or the one before it." },
    })
    .route({
      method: "PUT",
      path: `${onePath}/remarks/{year}/{quarter}`,
      summary: "A helper's remark on a quarter; written again, it takes the place of the former",
    })
    .input(identity.extend({ year, quarter: z.coerce.number().int().min(1).max(4), body: line(2000) }))
    .output(done),
  stop: operation
    .errors({ ...secrecyRefusals, ...stateRefusals })
    .route({ method: "POST", path: `${onePath}/stop`, summary: "Stop a file, with the reason" })
    .input(identity.extend({ reason: line(500), revision }))
    .output(done),
};
