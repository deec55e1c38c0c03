import { join } from "node:path";
import { copyDurably } from "../file/file-store.ts";
import { findUpload } from "../file/quarantine.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertRun } from "./import.queries.ts";
import { SheetRefused } from "./sheet.ts";
import { sniffSheet } from "./sniff-sheet.ts";

/** Takes an uploaded list in to be checked; a list of organizations needs the right to change organizations. */
export const startImport: Operation<"import.start"> = async (
  { tx, actor, files, may },
  { organizationId, kind, uploadId },
) => {
  if (kind === "ORGANIZATIONS" && !may("organization.update")) refuse("FORBIDDEN");
  const upload = await findUpload(files, actor.accountId, uploadId);
  if (!upload) return refuse("UPLOAD_NOT_FOUND");
  await refuseWhatIsNoList(upload.path);
  const importId = newId();
  const storedAs = join(files.imports, importId);
  await copyDurably(upload.path, storedAs);
  await insertRun(tx, {
    id: importId,
    organizationId,
    kind,
    fileName: upload.name,
    storedAs,
    startedBy: actor.accountId,
  });
  return { organizationId, importId };
};

/** A picture, a PDF or a letter is no list: said at once, with nothing stored. What else is wrong with a list is shown in it. */
async function refuseWhatIsNoList(path: string): Promise<void> {
  try {
    await sniffSheet(path);
  } catch (error) {
    if (error instanceof SheetRefused && error.code === "NOT_A_SPREADSHEET") refuse("LIST_UNREADABLE");
    if (!(error instanceof SheetRefused)) throw error;
  }
}
