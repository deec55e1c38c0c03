import { annualReviewRulesOn } from "../../../rulesets/annual-review-rules.ts";
import { composeAnnualBallot, composeAnnualNotice, composeAnnualResults } from "../document/compose-annual-papers.ts";
import { composeAnnualSelfReview } from "../document/compose-annual-self-review.ts";
import type { PartyDocument } from "../document/party-document.ts";
import { recordRead, recordReads } from "../membership/member.queries.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { entitled } from "../shortcoming/read-by.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findBallotMeeting, findReviewedPerson, findSuperiorId, listResults } from "./annual-paper.queries.ts";
import { findReview, type ReviewKey, type ReviewRow } from "./annual-review.queries.ts";
import { papersOf } from "./annual-review.rules.ts";
import { listComments } from "./comment.queries.ts";
import { findFacts, keyOf, readerOf, rollDay, standingOf } from "./hold-annual-review.ts";
import { listYearRecords } from "./year-records.queries.ts";

type Of = { context: OperationContext; key: ReviewKey; row: ReviewRow };

/** A paper of one review, for whoever may read the review; what is not there yet is not found. Reading somebody else's leaves a line. */
export const openAnnualPaper: Operation<"annualReview.paper"> = async (context, input) => {
  const key = keyOf(input);
  const row = (await findReview(context.tx, key, "READ")) ?? refuse("NOT_FOUND");
  const reader = await readerOf(context, key);
  const mayReadDraft = row.state !== "OPEN" || (key.personId === null ? reader.leads : reader.isOwn);
  const papers = papersOf(standingOf(key, row), { mayReadDraft, isBalloted: row.ballot !== null });
  if (!papers.includes(input.paper)) refuse("NOT_FOUND");
  if (key.personId !== null && !reader.isOwn) await recordRead(context.tx, key.personId, key.organizationId);
  return { content: await composers[input.paper]({ context, key, row }) };
};

/** The list of a year's levels for the superior: for those who lead the organization and the one right above. */
export const openAnnualResults: Operation<"annualReview.results"> = async ({ tx, clock, standing }, input) => {
  const reads = (positions: readonly string[]) =>
    positions.some((position) => entitled.some((one) => one === position));
  if (!reads(standing.here) && !reads(standing.rightAbove)) refuse("FORBIDDEN");
  const { organizationId, year } = input;
  const rows = await listResults(tx, input);
  if (rows.length === 0) refuse("NOT_FOUND");
  await recordReads(
    tx,
    rows.map(({ personId }) => personId),
    organizationId,
  );
  const issuing = await findIssuingOrganization(tx, organizationId);
  const content = composeAnnualResults({
    organization: recordedOrganization(issuing),
    ...{ year, on: dayOf(clock.now()), secretaryName: issuing.secretaryName },
    rows: rows.map(({ personId: _, votesForLevel: votes, ...row }) => ({ ...row, votes })),
  });
  return { content };
};

const composers: Record<"SELF_REVIEW" | "BALLOT" | "NOTICE", (of: Of) => Promise<PartyDocument>> = {
  SELF_REVIEW: selfReviewOf,
  BALLOT: ballotOf,
  NOTICE: noticeOf,
};

const positions = { SECRETARY: "Bí thư", DEPUTY_SECRETARY: "Phó bí thư", COMMITTEE_MEMBER: "Cấp ủy viên" } as const;
const results: Readonly<Record<string, string>> = {
  REMEDIED: "đã khắc phục xong",
  PARTLY: "khắc phục một phần",
  NOT_REMEDIED: "chưa khắc phục",
};

async function selfReviewOf({ context, key, row }: Of): Promise<PartyDocument> {
  const { tx, clock } = context;
  const today = dayOf(clock.now());
  const organization = recordedOrganization(await findIssuingOrganization(tx, key.organizationId));
  const { source, commonPoints, taskPoints } = annualReviewRulesOn(rollDay(key.year, today));
  const records = await listYearRecords(tx, key);
  const said = (kind: string) => records.filter((record) => record.kind === kind).map(({ words }) => words);
  const comments = key.personId === null ? [] : await listComments(tx, key);
  return composeAnnualSelfReview({
    ...{ organization, year: key.year, on: row.sentAt ? dayOf(row.sentAt) : today },
    ...(await personOf(context, key, row)),
    isSent: row.state !== "OPEN",
    facts: row.facts ?? (await findFacts(context, key)),
    ownWords: row.ownWords,
    praise: said("PRAISE"),
    reminders: said("REMINDER"),
    shortcomings: records
      .filter(({ kind }) => kind === "SHORTCOMING")
      .map(({ words, result }) => ({ words, result: results[result ?? ""] ?? "đang khắc phục" })),
    rules: { source: source.document, commonPoints, taskPoints },
    ...{ commonPoints: row.commonPoints, taskPoints: row.taskPoints, ownLevel: row.ownLevel },
    comments: comments.flatMap(({ giver, giverName, receivedOn, body }) =>
      receivedOn === null ? [] : [{ giver, giverName, receivedOn, body }],
    ),
    voted: row.ballot && {
      level: row.proposedLevel,
      votes: row.proposedLevel === null ? 0 : row.ballot.votes[row.proposedLevel],
      base: row.ballot.base,
    },
    decidedLevel: row.decidedLevel,
  });
}

async function personOf({ tx }: OperationContext, { organizationId, personId }: ReviewKey, row: ReviewRow) {
  if (personId === null) return {};
  const known = await findReviewedPerson(tx, { organizationId, personId });
  const { birthDate = null, admittedOn = null, officialOn = null, position = null } = known ?? {};
  const held = position === null ? null : positions[position];
  return { person: { fullName: row.fullName ?? "", birthDate, admittedOn, officialOn, position: held } };
}

async function ballotOf({ context: { tx, clock }, key, row }: Of): Promise<PartyDocument> {
  const { organizationId, year } = key;
  const { ballot, ballotMeetingId } = row;
  if (ballot === null || ballotMeetingId === null) return refuse("NOT_FOUND");
  const meeting = await findBallotMeeting(tx, { organizationId, meetingId: ballotMeetingId });
  return composeAnnualBallot({
    organization: recordedOrganization(await findIssuingOrganization(tx, organizationId)),
    ...{ year, on: meeting?.on ?? dayOf(clock.now()), place: meeting?.place ?? "" },
    ...(row.fullName === null ? {} : { person: row.fullName }),
    ...{ ballot, proposedLevel: row.proposedLevel },
  });
}

async function noticeOf({ context: { tx }, key, row }: Of): Promise<PartyDocument> {
  const { organizationId, year } = key;
  const superiorId = await findSuperiorId(tx, organizationId);
  if (superiorId === null || row.decidedLevel === null || row.decidedAt === null) return refuse("NOT_FOUND");
  const issuing = await findIssuingOrganization(tx, superiorId);
  const on = dayOf(row.decidedAt);
  return composeAnnualNotice({
    issuer: recordedOrganization(issuing),
    ...{ organizationName: row.organizationName, year, on, level: row.decidedLevel, reason: row.decisionReason },
    ...(row.fullName === null ? {} : { person: row.fullName }),
    ...{ source: annualReviewRulesOn(rollDay(year, on)).source.document, secretaryName: issuing.secretaryName },
  });
}
