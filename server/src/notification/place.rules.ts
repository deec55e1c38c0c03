/** Where something can be done about what somebody is told. */
export type Place =
  | "MEETING"
  | "DIRECTIVE"
  | "ORIENTATION"
  | "TASK"
  | "OWN_WORK"
  | "ORGANIZATION"
  | "TOPICS"
  | "PROPOSALS"
  | "OWN_PROPOSALS"
  | "SHORTCOMING"
  | "REPORT"
  | "EXEMPLAR"
  | "EXCHANGES"
  | "TRANSFER"
  | "MEMBER"
  | "MEMBER_CHANGE"
  | "ADMISSION"
  | "TERMS"
  | "BADGES"
  | "QUARTER_REVIEW"
  | "QUARTER_REVIEWS"
  | "CHANGES"
  | "ANNUAL_REVIEW"
  | "ANNUAL_REVIEWS"
  | "MY_ANNUAL_REVIEWS"
  | "DUES"
  | "AMENDMENTS"
  | "OWN_RECORD"
  | "MEETINGS"
  | "CELLS_WITHOUT_MEETING"
  | "NOTIFICATIONS";

type Told = {
  kind: string;
  organizationId: string | null;
  meetingId: string | null;
  parameters: Readonly<Record<string, unknown>>;
};

const ownWork: readonly string[] = ["TASK_ASSIGNED"];
const ofAMember: readonly string[] = ["STAY_ENDS", "STANDING_ENDS", "DISCIPLINE_ENDS"];

/** The page that a word leads to. */
export function placeOf({ kind, organizationId, meetingId, parameters }: Told): Place {
  if (organizationId !== null && typeof parameters["taskId"] === "string") return "TASK";
  if (organizationId !== null && meetingId !== null) return "MEETING";
  if (organizationId !== null && typeof parameters["directiveId"] === "string") return "DIRECTIVE";
  if (organizationId !== null && typeof parameters["orientationId"] === "string") return "ORIENTATION";
  if (organizationId !== null && typeof parameters["proposalId"] === "string") return "PROPOSALS";
  if (kind.startsWith("PROPOSAL_")) return "OWN_PROPOSALS";
  if (organizationId !== null && typeof parameters["shortcomingId"] === "string") return "SHORTCOMING";
  if (organizationId !== null && typeof parameters["exemplarId"] === "string") return "EXEMPLAR";
  if (organizationId !== null && typeof parameters["transferId"] === "string") return "TRANSFER";
  if (organizationId !== null && ofAMember.includes(kind)) return "MEMBER";
  if (organizationId !== null && typeof parameters["changeId"] === "string") return "MEMBER_CHANGE";
  if (organizationId !== null && typeof parameters["admissionId"] === "string") return "ADMISSION";
  if (organizationId !== null && kind === "TERM_ENDS") return "TERMS";
  if (organizationId !== null && kind === "BADGES_DUE") return "BADGES";
  if (organizationId !== null && kind.startsWith("EXCHANGE_")) return "EXCHANGES";
  if (organizationId !== null && typeof parameters["annualReviewOf"] === "string") return "ANNUAL_REVIEW";
  if (organizationId !== null && kind.startsWith("ANNUAL_REVIEWS_")) return "ANNUAL_REVIEWS";
  if (organizationId !== null && kind === "ANNUAL_REVIEW_OPENED") return "MY_ANNUAL_REVIEWS";
  if (organizationId !== null && typeof parameters["reviewOf"] === "string") return "QUARTER_REVIEW";
  if (organizationId !== null && kind === "QUARTER_REVIEWS_DUE") return "QUARTER_REVIEWS";
  if (organizationId !== null && kind.startsWith("REORGANIZATION_")) return "CHANGES";
  if (kind === "DUES_OPEN") return "DUES";
  if (organizationId !== null && kind === "AMENDMENT_ASKED") return "AMENDMENTS";
  if (kind.startsWith("AMENDMENT_") || kind === "OWN_CHANGE") return "OWN_RECORD";
  if (kind.startsWith("AMENDMENT_") || kind === "CONDUCT_CHANGED") return "OWN_RECORD";
  if (organizationId !== null && kind === "MEETING_DUE") return "MEETINGS";
  if (organizationId !== null && kind === "CELLS_LATE") return "CELLS_WITHOUT_MEETING";
  if (ownWork.includes(kind)) return "OWN_WORK";
  if (organizationId !== null && kind.startsWith("APPOINTMENT_")) return "ORGANIZATION";
  if (organizationId !== null && kind.startsWith("TOPIC")) return "TOPICS";
  if (organizationId !== null && typeof parameters["reportKind"] === "string") return "REPORT";
  return "NOTIFICATIONS";
}

/** The path of that page, for what is read outside the application. */
export function pathOf(told: Told): string {
  const organization = `/organizations/${told.organizationId}`;
  const { year, quarter, reviewOf } = told.parameters;
  const paths: Record<Place, string> = {
    MEETING: `${organization}/meetings/${told.meetingId}`,
    DIRECTIVE: `${organization}/directives/${String(told.parameters["directiveId"])}`,
    ORIENTATION: `${organization}/orientations/${String(told.parameters["orientationId"])}`,
    TASK: `${organization}/tasks/${String(told.parameters["taskId"])}`,
    OWN_WORK: "/",
    ORGANIZATION: organization,
    TOPICS: `${organization}/topics${told.parameters["year"] === undefined ? "" : `?year=${String(told.parameters["year"])}`}`,
    PROPOSALS: `${organization}/proposals/${String(told.parameters["proposalId"])}`,
    OWN_PROPOSALS: "/my-proposals",
    SHORTCOMING: `${organization}/self-reflection/${String(told.parameters["shortcomingId"])}`,
    REPORT: `${organization}/reports?kind=${String(told.parameters["reportKind"])}&year=${String(told.parameters["year"])}&number=${String(told.parameters["number"])}`,
    EXEMPLAR: `${organization}/exemplars/${String(told.parameters["exemplarId"])}`,
    EXCHANGES: `${organization}/exemplars?box=EXCHANGES`,
    ADMISSION: `${organization}/admissions/${String(told.parameters["admissionId"])}`,
    TERMS: `${organization}/terms`,
    BADGES: `${organization}/badges`,
    TRANSFER: `${organization}/transfers/${String(told.parameters["transferId"])}`,
    MEMBER: `${organization}/members/${String(told.parameters["personId"])}`,
    MEMBER_CHANGE: `${organization}/member-changes/${String(told.parameters["changeId"])}`,
    QUARTER_REVIEW: `${organization}/quarter-reviews/${[year, quarter, reviewOf].map(String).join("/")}`,
    QUARTER_REVIEWS: `${organization}/quarter-reviews?year=${String(year)}&quarter=${String(quarter)}`,
    DUES: "/dues",
    AMENDMENTS: `${organization}/amendments`,
    OWN_RECORD: "/my-record",
    CHANGES: `${organization}/changes`,
    ANNUAL_REVIEW: `${organization}/annual-reviews/${String(year)}/${String(told.parameters["annualReviewOf"])}`,
    ANNUAL_REVIEWS: `${organization}/annual-reviews?year=${String(year)}`,
    MY_ANNUAL_REVIEWS: "/my-annual-reviews",
    MEETINGS: `${organization}/meetings`,
    CELLS_WITHOUT_MEETING: `${organization}/picture?filter=NOT_HELD`,
    NOTIFICATIONS: "/notifications",
  };
  return paths[placeOf(told)];
}
