import { findOfficersAbove } from "../meeting/convening.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { findIssuingOrganization, takeNumber } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findReporting } from "./figures.queries.ts";
import { holdReport } from "./hold-report.ts";
import { keyOf, presentVersion } from "./present-report.ts";
import { readDeadline } from "./read-deadline.ts";
import { readFigures } from "./read-figures.ts";
import { insertVersion, storeState } from "./report.queries.ts";
import { paperOf, symbolOf } from "./report-paper.ts";

/**
 * Sends a report to the superior: its figures, words and paper stay as they are now. The number is drawn the first time;
 * what comes again after a return carries the same.
 */
export const submitReport: Operation<"report.submit"> = async ({ tx, actor, clock }, input) => {
  const [key, now] = [keyOf(input), clock.now()];
  const { organizationId } = input;
  const report = await holdReport(tx, key, "report.submit");
  // What is sent is what its sender saw.
  if (report.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  const organization = await findReporting(tx, organizationId);
  if (!organization) return refuse("NOT_FOUND");
  const { superiorId } = organization;
  if (superiorId === null) return refuse("NO_SUPERIOR");
  const { sentFrom } = await readDeadline(tx, superiorId, input);
  if (dayOf(now) < sentFrom) refuse("TOO_EARLY_TO_SEND", { from: sentFrom });
  const issuer = await findIssuingOrganization(tx, organizationId);
  const { termStartedOn } = issuer;
  const number = report.number ?? (await takeNumber(tx, { organizationId, termStartedOn, type: "REPORT" }));
  const figures = await readFigures(tx, { organization, period: input, now });
  const { sections } = report;
  const of = { issuer, period: input, figures, sections, number, on: dayOf(now) };
  const sent = { symbol: symbolOf(of), figures, sections, content: paperOf(of), superiorId };
  const version = await insertVersion(tx, key, { ...sent, by: actor.accountId, at: now });
  await storeState(tx, key, { state: "SUBMITTED", number });
  await tellPeople(tx, await findOfficersAbove(tx, organizationId), {
    kind: "REPORT_SENT",
    organizationId,
    parameters: { reportKind: input.kind, year: input.year, number: input.number },
  });
  return presentVersion(version);
};
