import type { JobContext } from "../jobs/jobs.ts";
import { findCellsToTell, tellInPages } from "../notification/tell-in-pages.queries.ts";

/** Tells those who lead the cells below that the guidance for the topics of a year is there. */
export async function tellGuidance(
  { tx }: JobContext,
  payloads: { organizationId: string; year: number }[],
): Promise<void> {
  const given = payloads[0];
  if (!given) return;
  const findPage = (after: string | null, limit: number) => findCellsToTell(tx, given.organizationId, after, limit);
  await tellInPages(tx, findPage, { kind: "TOPIC_GUIDANCE", parameters: { year: given.year } });
}
