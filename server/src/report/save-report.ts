import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdReport } from "./hold-report.ts";
import { keyOf } from "./present-report.ts";
import { updateSections } from "./report.queries.ts";

/** Changes the words of a report that does not lie with the superior. */
export const saveReport: Operation<"report.save"> = async ({ tx }, input) => {
  const { revision, sections } = input;
  const key = keyOf(input);
  refuseSecret(Object.values(sections).join("\n"));
  await holdReport(tx, key, "report.save");
  if (!(await updateSections(tx, { ...key, revision }, sections))) refuse("CHANGED_MEANWHILE");
  return { revision: revision + 1 };
};
