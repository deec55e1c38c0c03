import { presentFile } from "../file/present-file.ts";
import { recordRead } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findAdmission } from "./admission.queries.ts";
import { listPapers } from "./paper.queries.ts";

/** What a paper of a file is, for whoever keeps the file; the content route streams it afterwards. Of a member it leaves a line, as reading the file does. */
export const openPaper: Operation<"admission.openPaper"> = async ({ tx, actor }, input) => {
  const row = await findAdmission(tx, input, "READ");
  const [paper] = await listPapers(tx, input, input.fileId);
  if (!row || !paper) return refuse("NOT_FOUND");
  if (row.personId !== null && row.personId !== actor.personId) await recordRead(tx, row.personId, row.organizationId);
  const { step: _step, kind: _kind, ...found } = paper;
  return presentFile(found);
};
