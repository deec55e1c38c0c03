import type { JobContext } from "../jobs/jobs.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import { renewPapers } from "./taken-papers.queries.ts";

const papersAtOnce = 500;

/** Puts a changed paper of an orientation into the meetings ahead that took it along; whoever read the one before is told. */
export async function renewTakenPapers({ tx, clock }: JobContext, payloads: { paperId: string }[]): Promise<void> {
  const [of] = payloads;
  if (!of) return;
  for (let full = true; full; ) {
    const { renewed, told } = await renewPapers(tx, of.paperId, { at: clock.now(), limit: papersAtOnce });
    for (const { organizationId, meetingId, title, readers } of told)
      await tellPeople(tx, readers, { kind: "PAPER_CHANGED", organizationId, meetingId, parameters: { what: title } });
    full = renewed === papersAtOnce;
  }
}
