import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findOfficialAmong, listSteps, storeIntroducers } from "./admission.queries.ts";
import { holdAdmission } from "./hold-admission.ts";

/** Says who introduces a candidate, until the cell has voted on it. */
export const introduceCandidate: Operation<"admission.introduce"> = async (context, input) => {
  const { tx } = context;
  const row = await holdAdmission(context, input);
  if ((await listSteps(tx, row)).some(({ step }) => step === "CELL_VOTE")) refuse("ADMISSION_STATE");
  refuseSecret(input.introducingUnion);
  const introducerIds = [...new Set(input.introducerIds)];
  const official = await findOfficialAmong(tx, row.organizationId, introducerIds);
  if (official.length < introducerIds.length) refuse("INTRODUCER_ELSEWHERE");
  const revision = row.revision + 1;
  await storeIntroducers(tx, { ...row, revision }, { introducerIds, introducingUnion: input.introducingUnion });
  return { revision };
};
