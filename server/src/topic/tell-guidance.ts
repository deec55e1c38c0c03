import type { JobContext } from "../jobs/jobs.ts";
import { tellOrganizations } from "../notification/notification.queries.ts";
import { findCellsToTell } from "./guidance.queries.ts";

const cellsAtOnce = 500;

/** Tells those who lead the cells below that the guidance for the topics of a year is there. */
export async function tellGuidance(
  { tx }: JobContext,
  payloads: { organizationId: string; year: number }[],
): Promise<void> {
  const given = payloads[0];
  if (!given) return;
  for (let after: string | null = null; ; ) {
    const page = await findCellsToTell(tx, given.organizationId, after, cellsAtOnce);
    await tellOrganizations(tx, page, { kind: "TOPIC_GUIDANCE", parameters: { year: given.year } });
    const last = page.at(-1);
    if (!last || page.length < cellsAtOnce) return;
    after = last.organizationId;
  }
}
