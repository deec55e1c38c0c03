import { z } from "zod";
import { appointment, position } from "./appointment.ts";
import { heldBadge } from "./badge.ts";
import { conductRecord } from "./conduct.ts";
import { operation } from "./operation.ts";
import { abilities, day, done, id, line, moment, pageOf, pageRequest, revision } from "./primitives.ts";
import { residenceIntroduction } from "./residence.ts";

export const memberStatus = z.enum(["PROBATIONARY", "OFFICIAL"]);
export const stay = z.enum(["HOME", "TEMPORARY"]);
export const standingKind = z.enum(["TEMPORARILY_ELSEWHERE", "EXEMPT", "SUSPENDED", "SPECIAL_DUTY"]);
export const endReason = z.enum([
  "TRANSFER",
  "STRIKE_OFF",
  "EXPULSION",
  "LEAVING",
  "DEATH",
  "RETURNED",
  "MISTAKE",
  "REORGANIZED",
]);
export const sex = z.enum(["MALE", "FEMALE"]);

/** Twelve digits, leading zeros kept. */
export const cardNumber = z.string().regex(/^[0-9]{12}$/, "must be 12 digits");

/** One membership in the overview of an organization and everything under it. */
export const memberSummary = z.object({
  personId: id,
  membershipId: id,
  fullName: z.string(),
  organizationId: id,
  organizationName: z.string(),
  status: memberStatus,
  stay,
  /** Confirmed positions held today in the organization of the membership. */
  positions: z.array(position),
  /** Standings that apply today. */
  standings: z.array(standingKind),
  hasAccount: z.boolean(),
});

export const membership = z.object({
  membershipId: id,
  organizationId: id,
  organizationName: z.string(),
  stay,
  status: memberStatus,
  admittedOn: day.nullable(),
  officialOn: day.nullable(),
  validFrom: day,
  /** The first day on which it no longer holds; null while it does. */
  validTo: day.nullable(),
  endReason: endReason.nullable(),
});

export const memberStanding = z.object({
  standingId: id,
  organizationId: id,
  kind: standingKind,
  validFrom: day,
  /** Its last day; null while no end is known. */
  validTo: day.nullable(),
  note: z.string(),
});

/** Everything that is held about a person. */
export const member = z.object({
  personId: id,
  fullName: z.string(),
  birthDate: day.nullable(),
  sex: sex.nullable(),
  cardNumber: z.string().nullable(),
  hasAccount: z.boolean(),
  memberships: z.array(membership),
  standings: z.array(memberStanding),
  appointments: z.array(appointment),
  /** Places in succession plans that were approved. */
  succession: z.array(
    z.object({
      organizationName: z.string(),
      termName: z.string(),
      position: z.enum(["SECRETARY", "DEPUTY_SECRETARY", "STANDING_COMMITTEE", "COMMITTEE_MEMBER"]),
      decision: z.string(),
      approvedOn: day,
      removedOn: day.nullable(),
      removalReason: z.string(),
    }),
  ),
  /** Exemptions, suspensions and ends of membership, decided or proposed, the latest first. */
  changes: z.array(
    z.object({
      changeId: id,
      organizationId: id,
      organizationName: z.string(),
      kind: z.enum(["EXEMPTION", "SUSPENSION", "STRIKE_OFF", "EXPULSION", "LEAVING", "DEATH"]),
      state: z.enum(["PROPOSED", "DECIDED", "DECLINED", "WITHDRAWN", "UNDONE"]),
      effectiveOn: day,
      lastDay: day.nullable(),
      reason: z.string(),
      answer: z.string(),
      issuer: z.string(),
      document: z.string(),
      decidedOn: day.nullable(),
    }),
  ),
  /** The day on which the particulars were erased; null while they are kept. */
  erasedOn: day.nullable(),
  /** Units that he or she heads or headed. */
  headships: z.array(
    z.object({
      organizationName: z.string(),
      unit: z.string(),
      title: z.string(),
      validFrom: day,
      validTo: day.nullable(),
    }),
  ),
  /** Awards and disciplines, the latest first, for the member, who leads the cell and the office right above; nobody else. */
  conduct: z.array(conductRecord),
  /** Badges for years of party age that were proposed, decided or handed over, the highest first. */
  badges: z.array(heldBadge),
  /** Where he or she was introduced to the party organization of the residence, the latest first. */
  residence: z.array(residenceIntroduction),
  revision,
  abilities,
});

/** Of what kind a line of one's own data is. */
export const ownDataSection = z.enum([
  "ATTENDANCE",
  "ABSENCE_REQUEST",
  "STATEMENT",
  "TASK",
  "PROPOSAL",
  "SHORTCOMING",
  "QUARTER_REVIEW",
  "ANNUAL_REVIEW",
  "COMMENT",
  "ADMISSION",
  "TRANSFER",
  "AMENDMENT",
  "DUES",
  "CHANGE",
  "CONDUCT",
  "BADGE",
  "RESIDENCE",
  "LIST",
  "ACCOUNT",
  "READ",
]);

const particulars = z.object({
  fullName: line(120),
  birthDate: day.nullable().default(null),
  sex: sex.nullable().default(null),
  cardNumber: cardNumber.nullable().default(null),
});

const identity = z.object({ organizationId: id, personId: id });

export const memberRefusals = {
  CARD_NUMBER_TAKEN: { status: 409, message: "Another member has this card number." },
  NAMESAKE_HERE: {
    status: 409,
    message: "A person of the same name and birth date is here already.",
    data: z.object({ personId: id }),
  },
  NOT_A_CELL: { status: 409, message: "Members belong to a cell." },
  DAY_IN_FUTURE: { status: 422, message: "This day is still to come." },
  DAYS_OUT_OF_ORDER: { status: 422, message: "These days do not follow one another." },
  NOT_PROBATIONARY: { status: 409, message: "Only a probationary member becomes official." },
  MEMBERSHIP_ENDED: { status: 409, message: "This membership has ended already." },
  HOLDS_OFFICE: {
    status: 409,
    message: "The member holds an office here. End the appointment first.",
    data: z.object({ positions: z.array(position) }),
  },
  ROSTER_TOO_LARGE: {
    status: 409,
    message: "A list of so many members is taken body by body.",
    data: z.object({ most: z.int() }),
  },
  NOT_ERASABLE: {
    status: 409,
    message: "Only particulars of somebody who left long ago, and is a member nowhere, are erased.",
  },
  STANDING_OVERLAPS: { status: 409, message: "The same standing holds in these days already." },
  ONE_MEMBERSHIP_AT_A_TIME: { status: 409, message: "The member stays at another cell in these days already." },
} as const;

const pick = <Code extends keyof typeof memberRefusals>(...codes: Code[]) =>
  // The entries are exactly the picked codes; Object.fromEntries forgets that.
  Object.fromEntries(codes.map((code) => [code, memberRefusals[code]])) as Pick<typeof memberRefusals, Code>;

export const memberContract = {
  list: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/members",
      summary:
        "Members of an organization and everything under it by given name; search needs no accents and no order of words",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        search: line(120, 0).optional(),
        status: memberStatus.optional(),
        standing: standingKind.optional(),
        stay: stay.optional(),
      }),
    )
    .output(pageOf(memberSummary)),
  roster: operation
    .errors(pick("ROSTER_TOO_LARGE"))
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/roster",
      summary:
        "Particulars of all members at home here and below, to be taken along as a list; that each was read is written down",
    })
    .input(pageRequest.extend({ organizationId: id }))
    .output(
      pageOf(
        z.object({
          fullName: z.string(),
          birthDate: day.nullable(),
          sex: sex.nullable(),
          cardNumber: z.string().nullable(),
          status: memberStatus,
          admittedOn: day.nullable(),
          officialOn: day.nullable(),
          organizationName: z.string(),
          /** Confirmed positions held today in the cell. */
          positions: z.array(position),
          /** The exemption that holds today. */
          exemptFrom: day.nullable(),
          exemptTo: day.nullable(),
        }),
      ),
    ),
  get: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/members/{personId}",
      summary: "Everything held about a member; that it was read is written down",
    })
    .input(identity)
    .output(member),
  mine: operation
    .route({ method: "GET", path: "/my/person", summary: "Everything held about the reader" })
    .output(member.nullable()),
  ownData: operation
    .route({
      method: "GET",
      path: "/my/data",
      summary: "Everything held about the reader, to be taken along: particulars, and what was recorded, newest first",
    })
    .output(
      z
        .object({
          takenAt: moment,
          /** The newest so many lines of each kind at most. */
          most: z.int(),
          member,
          sections: z.array(
            z.object({
              section: ownDataSection,
              /** Each line by the names of its facts; days as YYYY-MM-DD. */
              lines: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
            }),
          ),
        })
        .nullable(),
    ),
  readers: operation
    .route({ method: "GET", path: "/my/readers", summary: "Who read the reader's personal data, newest first" })
    .input(pageRequest)
    .output(
      pageOf(
        z.object({
          at: moment,
          readerName: z.string().nullable(),
          operation: z.string().nullable(),
          organizationName: z.string().nullable(),
        }),
      ),
    ),
  create: operation
    .errors(pick("CARD_NUMBER_TAKEN", "NAMESAKE_HERE", "NOT_A_CELL", "DAY_IN_FUTURE", "DAYS_OUT_OF_ORDER"))
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/members",
      summary: "Enter a new person as a member of a cell",
    })
    .input(
      particulars.extend({
        organizationId: id,
        status: memberStatus,
        admittedOn: day.nullable().default(null),
        officialOn: day.nullable().default(null),
        validFrom: day,
        /** True after the reader has seen NAMESAKE_HERE and says that these are two people. */
        despiteNamesake: z.boolean().default(false),
      }),
    )
    .output(z.object({ personId: id, membershipId: id })),
  update: operation
    .errors(pick("CARD_NUMBER_TAKEN"))
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/members/{personId}",
      summary: "Correct a member's particulars",
    })
    .input(particulars.extend({ organizationId: id, personId: id, revision }))
    .output(z.object({ revision })),
  changeStatus: operation
    .errors(pick("NOT_PROBATIONARY", "DAY_IN_FUTURE", "DAYS_OUT_OF_ORDER"))
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/members/{personId}/become-official",
      summary: "A probationary member becomes official as of a day",
    })
    .input(identity.extend({ officialOn: day }))
    .output(done),
  end: operation
    .errors(pick("MEMBERSHIP_ENDED", "DAYS_OUT_OF_ORDER", "HOLDS_OFFICE"))
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/memberships/{membershipId}/end",
      summary:
        "A stay for a time ends, a member has moved, or a membership was a mistake; other ends are changes with a decision",
    })
    .input(
      z.object({
        organizationId: id,
        membershipId: id,
        reason: endReason.extract(["TRANSFER", "RETURNED", "MISTAKE"]),
        endedOn: day,
      }),
    )
    .output(done),
  addStanding: operation
    .errors(pick("STANDING_OVERLAPS", "DAYS_OUT_OF_ORDER"))
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/members/{personId}/standings",
      summary:
        "Temporarily elsewhere or on special duty, from a day on; exempt and suspended are changes with a decision",
    })
    .input(
      identity.extend({
        kind: standingKind.extract(["TEMPORARILY_ELSEWHERE", "SPECIAL_DUTY"]),
        validFrom: day,
        validTo: day.nullable().default(null),
        note: line(500, 0).default(""),
      }),
    )
    .output(z.object({ standingId: id })),
  endStanding: operation
    .errors(pick("DAYS_OUT_OF_ORDER"))
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/standings/{standingId}/end",
      summary: "Set the last day of a standing",
    })
    .input(z.object({ organizationId: id, standingId: id, lastDay: day }))
    .output(done),
  erasable: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/erasable-members",
      summary: "Who left the Party, or died, from here or below so long ago that particulars need not be kept any more",
    })
    .input(pageRequest.extend({ organizationId: id }))
    .output(
      pageOf(
        z.object({
          personId: id,
          fullName: z.string(),
          organizationId: id,
          organizationName: z.string(),
          endReason,
          endedOn: day,
        }),
      ).extend({
        rule: z.object({ years: z.int(), document: z.string(), noteVi: z.string(), noteEn: z.string() }),
        abilities,
      }),
    ),
  erase: operation
    .errors(pick("NOT_ERASABLE"))
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/members/{personId}/erase",
      summary:
        "Erase the particulars, the account and the addresses of somebody who left long ago; it cannot be undone",
    })
    .input(identity)
    .output(done),
  addTemporaryStay: operation
    .errors(pick("NOT_A_CELL", "ONE_MEMBERSHIP_AT_A_TIME", "DAYS_OUT_OF_ORDER"))
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/members/{personId}/temporary-stays",
      summary:
        "A member of this cell stays at another for a time; at home he or she counts as temporarily elsewhere meanwhile",
    })
    .input(identity.extend({ atOrganizationId: id, validFrom: day, lastDay: day.nullable().default(null) }))
    .output(z.object({ membershipId: id })),
};
