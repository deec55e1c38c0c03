import type { JobContext } from "../jobs/jobs.ts";
import { tellOrganizations } from "../notification/notification.queries.ts";
import { findOrientation } from "./orientation.queries.ts";
import { findCellsToTell } from "./received.queries.ts";

const cellsAtOnce = 500;

/** Tells those who lead the cells below that an orientation or a bulletin has come. */
export async function tellCells(
  { tx }: JobContext,
  payloads: { organizationId: string; orientationId: string }[],
): Promise<void> {
  const [key] = payloads;
  const orientation = key && (await findOrientation(tx, key));
  if (!orientation || orientation.issuedAt === null) return;
  const { orientationId, title, firstMonth } = orientation;
  const parameters = { orientationId, subject: title, month: firstMonth };
  const kind = orientation.kind === "BULLETIN" ? "BULLETIN_ISSUED" : "ORIENTATION_ISSUED";
  for (let after: string | null = null; ; ) {
    const page = await findCellsToTell(tx, key.organizationId, after, cellsAtOnce);
    await tellOrganizations(tx, page, { kind, parameters });
    const last = page.at(-1);
    if (!last || page.length < cellsAtOnce) return;
    after = last.organizationId;
  }
}
