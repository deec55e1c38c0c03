import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { abilities, day, done, id, line, moment, pageOf, pageRequest, revision } from "./primitives.ts";
import {
  changedFigure,
  ofPeriod,
  periodKind,
  reason,
  reportFigures,
  reportRow,
  reportSections,
} from "./report-shape.ts";

const path = "/organizations/{organizationId}/reports/{kind}/{year}/{number}";
const periodPath = "/organizations/{organizationId}/periods/{kind}/{year}/{number}";

const reportState = z.enum(["DRAFT", "SUBMITTED", "ACCEPTED", "RETURNED"]);

/** One sending of a report. */
const version = z.object({
  version: z.int(),
  symbol: z.string(),
  state: z.enum(["SUBMITTED", "ACCEPTED", "RETURNED"]),
  sentAt: moment,
  decidedAt: moment.nullable(),
  returnReason: z.string(),
});

const closing = z.object({
  version: z.int(),
  closedAt: moment,
  reopenedAt: moment.nullable(),
  reopenReason: z.string(),
});

const versionInput = { version: z.coerce.number().int().min(1).max(10_000) };

const stateRefusals = {
  REPORT_STATE: {
    status: 409,
    message: "The report does not stand so that this can be done.",
    data: z.object({ state: reportState }),
  },
} as const;

const standingBelow = z.object({
  organizationId: id,
  name: z.string(),
  kind: organizationKind,
  /** `NOT_SENT`: nothing was ever sent. */
  standing: z.enum(["NOT_SENT", "SUBMITTED", "ACCEPTED", "RETURNED"]),
  /** Nothing was sent although the day is over. */
  isLate: z.boolean(),
  /** What was first sent came after the day. */
  wasSentLate: z.boolean(),
  sentAt: moment.nullable(),
  symbol: z.string(),
  returnReason: z.string(),
  remindedOn: day.nullable(),
});

/** Periodic reports: composed from what is recorded, edited, sent to the superior, accepted or returned; each level above sums its own. */
export const reportContract = {
  get: operation
    .route({ method: "GET", path, summary: "An organization's report of a period, with its figures as they are today" })
    .input(ofPeriod({}))
    .output(
      z.object({
        organization: z.object({ organizationId: id, name: z.string(), kind: organizationKind }),
        superiorName: z.string().nullable(),
        lastDay: day,
        dueOn: day,
        /** First day on which it may be sent. */
        sentFrom: day,
        isOver: z.boolean(),
        figures: reportFigures,
        rows: z.array(reportRow),
        /** The day since which the figures are those of a closed period. */
        closedOn: day.nullable(),
        /** Null while nothing was composed; for a superior, while nothing was sent. */
        report: z
          .object({ state: reportState, sections: reportSections, revision, number: z.int().nullable() })
          .nullable(),
        versions: z.array(version),
        /** What is different today from what was sent last. */
        changes: z.array(changedFigure),
        abilities,
      }),
    ),
  compose: operation
    .errors({
      REPORT_COMPOSED: { status: 409, message: "The report of this period is composed already." },
      PERIOD_AHEAD: { status: 422, message: "This period has not begun." },
    })
    .route({ method: "POST", path, summary: "Compose the report of a period from what is recorded" })
    .input(ofPeriod({}))
    .output(z.object({ sections: reportSections, revision })),
  suggest: operation
    .route({ method: "GET", path: `${path}/suggestion`, summary: "What the records say now for each part of a report" })
    .input(ofPeriod({}))
    .output(z.object({ sections: reportSections })),
  save: operation
    .errors({ ...secrecyRefusals, ...stateRefusals })
    .route({ method: "PUT", path, summary: "Change the words of a report that does not lie with the superior" })
    .input(ofPeriod({ revision, sections: reportSections }))
    .output(z.object({ revision })),
  submit: operation
    .errors({
      ...stateRefusals,
      NO_SUPERIOR: { status: 422, message: "There is no organization above this one to send it to." },
      TOO_EARLY_TO_SEND: {
        status: 422,
        message: "It is too early: most of the period lies ahead.",
        data: z.object({ from: day }),
      },
    })
    .route({
      method: "POST",
      path: `${path}/submission`,
      summary: "Send a report to the superior; it is kept as it was sent",
    })
    .input(ofPeriod({ revision }))
    .output(version),
  accept: operation
    .errors(stateRefusals)
    .route({ method: "POST", path: `${path}/acceptance`, summary: "Accept a report that was sent" })
    .input(ofPeriod(versionInput))
    .output(done),
  return: operation
    .errors({ ...secrecyRefusals, ...stateRefusals })
    .route({ method: "POST", path: `${path}/return`, summary: "Return a report with a reason" })
    .input(ofPeriod({ ...versionInput, reason }))
    .output(done),
  open: operation
    .route({
      method: "GET",
      path: `${path}/versions/{version}`,
      summary: "A report as it was sent: figures, words and paper",
    })
    .input(ofPeriod(versionInput))
    .output(
      version.extend({
        name: z.string(),
        figures: reportFigures,
        rows: z.array(reportRow),
        /** The day on which the period was closed whose figures they are. */
        closedOn: day.nullable(),
        sections: reportSections,
        /** The paper as the renderers take it. */
        content: z.unknown(),
      }),
    ),
  draftPaper: operation
    .errors({ NOTHING_COMPOSED: { status: 409, message: "Nothing is composed for this period yet." } })
    .route({
      method: "GET",
      path: `${path}/draft`,
      summary: "The paper of a report that is not sent, with its number left blank",
    })
    .input(ofPeriod({}))
    .output(z.object({ content: z.unknown() })),
  table: operation
    .route({
      method: "GET",
      path: `${path}/tables`,
      summary: "Figures of a period line by line: organizations right under one, or the months of a cell",
    })
    .input(ofPeriod(pageRequest.shape))
    .output(
      z.object({
        organization: z.object({ organizationId: id, name: z.string(), kind: organizationKind }),
        total: reportRow,
        rows: z.array(reportRow),
        closedOn: day.nullable(),
        nextCursor: z.string().nullable(),
      }),
    ),
  below: operation
    .route({
      method: "GET",
      path: `${path}/below`,
      summary: "Who right under a committee has sent the report of a period, and who is late",
    })
    .input(
      ofPeriod({
        ...pageRequest.shape,
        filter: z.enum(["ALL", "NOT_SENT", "LATE", "WAITING", "RETURNED"]).default("ALL"),
      }),
    )
    .output(
      z.object({
        organization: z.object({ organizationId: id, name: z.string(), kind: organizationKind }),
        lastDay: day,
        dueOn: day,
        daysAfterEnd: z.int(),
        /** Whether a committee set these days, or the rules say them. */
        isSet: z.boolean(),
        /** The document that the committee named with them. */
        document: z.string(),
        counts: z.object({
          asked: z.int(),
          sent: z.int(),
          accepted: z.int(),
          late: z.int(),
          wasSentLate: z.int(),
          returned: z.int(),
        }),
        rows: z.array(standingBelow),
        nextCursor: z.string().nullable(),
        closings: z.array(closing),
        /** Quarters of a half-year or year that are not closed. */
        openQuarters: z.array(z.int()),
        abilities,
      }),
    ),
  remind: operation
    .errors({ NOBODY_TO_REMIND: { status: 409, message: "Nobody is late, or whoever is was reminded today." } })
    .route({ method: "POST", path: `${path}/reminders`, summary: "Remind those who are late, once a day each" })
    .input(ofPeriod({}))
    .output(z.object({ reminded: z.int() })),
  deadlines: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/report-deadlines",
      summary: "By when an organization sends its reports of each kind of period, and who set that",
    })
    .input(z.object({ organizationId: id }))
    .output(
      z.object({
        deadlines: z.array(
          z.object({
            kind: periodKind,
            daysAfterEnd: z.int(),
            /** The committee that set these days; null where the rules say them. */
            setBy: z.string().nullable(),
            /** Since when, and by which document; null and empty where the rules say it, or it was not kept. */
            setOn: day.nullable(),
            document: z.string(),
          }),
        ),
        /** From which month of the period on, counted from its end, a report may be sent: 1 is its last month. */
        sentFromMonthsBeforeEnd: z.int(),
        source: z.object({ document: z.string(), date: z.string(), validFrom: day }),
      }),
    ),
  setDeadline: operation
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/report-deadlines/{kind}",
      summary:
        "How many days after the end of a period those right below send their reports; null takes the rules' number",
    })
    .errors(secrecyRefusals)
    .input(
      z.object({
        organizationId: id,
        kind: periodKind,
        daysAfterEnd: z.int().min(-15).max(60).nullable(),
        /** The document that says so, where there is one. */
        document: line(200, 0).default(""),
      }),
    )
    .output(done),
};

/** Closing a period freezes its figures; opened again with a reason, both versions stay. */
export const periodContract = {
  close: operation
    .errors({
      PERIOD_NOT_OVER: { status: 422, message: "The period is not over.", data: z.object({ lastDay: day }) },
      NOTHING_BELOW: {
        status: 422,
        message: "A committee closes the period of what stands under it; a cell sends its report.",
      },
      PERIOD_CLOSED: { status: 409, message: "The period is closed already." },
      QUARTERS_OPEN: {
        status: 409,
        message: "A half-year or year rests on its quarters: close those that are open first, or with it.",
        data: z.object({ quarters: z.array(z.int()) }),
      },
    })
    .route({
      method: "POST",
      path: `${periodPath}/closing`,
      summary: "Close a period: its figures stay as they are now",
    })
    .input(
      ofPeriod({
        /** Whether the quarters of a half-year or year that are open are closed with it. */
        withQuarters: z.boolean().default(false),
      }),
    )
    .output(closing),
  reopen: operation
    .errors({ ...secrecyRefusals, PERIOD_NOT_CLOSED: { status: 409, message: "The period is not closed." } })
    .route({ method: "POST", path: `${periodPath}/reopening`, summary: "Open a closed period again, with a reason" })
    .input(ofPeriod({ reason }))
    .output(done),
  compare: operation
    .route({
      method: "GET",
      path: `${periodPath}/closings/{version}`,
      summary: "Figures of a closed version, and what is different in another one or today",
    })
    .input(
      ofPeriod({
        ...versionInput,
        /** Absent: today's figures. */
        against: z.coerce.number().int().min(1).max(10_000).optional(),
        ...pageRequest.shape,
      }),
    )
    .output(
      closing.extend({
        total: reportFigures,
        rows: pageOf(z.object({ organizationId: id, name: z.string(), figures: reportFigures })).shape.rows,
        nextCursor: z.string().nullable(),
        changes: z.array(changedFigure),
      }),
    ),
};
