import type { Operation } from "../operation.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findReporting } from "./figures.queries.ts";
import { isAtHome } from "./get-report.ts";
import { keyOf, presentVersion } from "./present-report.ts";
import { presentLine, readFigures } from "./read-figures.ts";
import { findReport, findVersion } from "./report.queries.ts";
import { shownFigures } from "./report-figures.rules.ts";
import { paperOf } from "./report-paper.ts";

/** A report as it was sent, whatever was corrected since. */
export const openReport: Operation<"report.open"> = async ({ tx }, input) => {
  const [organization, sent] = [
    await findReporting(tx, input.organizationId),
    await findVersion(tx, keyOf(input), input.version),
  ];
  if (!organization || !sent) return refuse("NOT_FOUND");
  const { figures, sections, content } = sent;
  return {
    ...presentVersion(sent),
    name: organization.name,
    figures: shownFigures(figures.total),
    rows: figures.lines.map(presentLine),
    closedOn: figures.closedOn ?? null,
    sections,
    content,
  };
};

/** The paper of a report that is being written; a number is drawn when it is sent. */
export const draftReportPaper: Operation<"report.draftPaper"> = async (context, input) => {
  const { tx, clock } = context;
  const now = clock.now();
  const organization = await findReporting(tx, input.organizationId);
  const report = await findReport(tx, keyOf(input));
  if (!organization || !isAtHome(context)) return refuse("NOT_FOUND");
  if (!report) return refuse("NOTHING_COMPOSED");
  const issuer = await findIssuingOrganization(tx, input.organizationId);
  const figures = await readFigures(tx, { organization, period: input, now });
  const { sections, number } = report;
  const of = { issuer, period: input, figures, sections, number, on: dayOf(now) };
  return { content: paperOf({ ...of, isDraft: true }) };
};
