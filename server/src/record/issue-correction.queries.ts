import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { CorrectedFact } from "../correction/apply-corrections.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { composeCorrection } from "../document/compose-correction.ts";
import { newId } from "../new-id.ts";
import { dayOf } from "../working-zone.rules.ts";
import { buildMeetingRecord } from "./build-meeting-record.ts";
import { symbolOf } from "./compose-paper.ts";
import { readPaperSource } from "./read-paper-source.ts";
import { findIssuedDocuments, type IssuedRow, insertIssuedDocument, takeNumber } from "./record.queries.ts";

type Key = { organizationId: string; meetingId: string };

/** Issues the bản đính chính of a correction, with a number of its own, where a paper that carries the fact was issued already. */
export async function issueCorrection(
  tx: Transaction,
  key: Key,
  of: { correctionId: string; subject: CorrectedFact; now: Date },
): Promise<void> {
  const corrected = paperCarrying(of.subject, await findIssuedDocuments(tx, key));
  if (!corrected) return;
  const source = await readPaperSource(tx, key, of.now);
  const issuedOn = dayOf(of.now);
  const { termStartedOn } = source.organization;
  const number = await takeNumber(tx, { organizationId: key.organizationId, termStartedOn, type: "CORRECTION" });
  const record = buildMeetingRecord({ ...source, numbers: { CORRECTION: { number, issuedOn } } });
  const made = source.judged.record.corrections.findIndex(({ id }) => id === of.correctionId);
  const numberLine = `${documentFormOn(corrected.issuedOn).numberWord} ${corrected.symbol}`;
  const content = composeCorrection(
    { ...record, corrections: record.corrections.slice(made, made + 1) },
    { type: corrected.paper, numberLine, issuedOn: corrected.issuedOn },
  );
  await insertIssuedDocument(tx, {
    ...key,
    id: newId(),
    kind: "CORRECTION",
    type: "CORRECTION",
    number,
    symbol: symbolOf(record, "CORRECTION", number, issuedOn),
    termStartedOn,
    issuedOn,
    issuedAt: of.now,
    correctsId: corrected.documentId,
    content,
  });
}

/** What was resolved or concluded is corrected in the resolution or conclusion, everything else in the minutes; else in what there is. */
function paperCarrying(fact: CorrectedFact, issued: readonly IssuedRow[]) {
  const order =
    fact.subject === "CONCLUSION"
      ? (["RESOLUTION", "CONCLUSION", "MINUTES"] as const)
      : (["MINUTES", "RESOLUTION", "CONCLUSION"] as const);
  for (const paper of order) {
    const found = issued.find(({ kind }) => kind === paper);
    if (found) return { ...found, paper };
  }
  return undefined;
}
