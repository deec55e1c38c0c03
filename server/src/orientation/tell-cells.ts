import type { JobContext } from "../jobs/jobs.ts";
import { findCellsToTell, tellInPages } from "../notification/tell-in-pages.queries.ts";
import { findOrientation } from "./orientation.queries.ts";

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
  const findPage = (after: string | null, limit: number) => findCellsToTell(tx, key.organizationId, after, limit);
  await tellInPages(tx, findPage, { kind, parameters });
}
