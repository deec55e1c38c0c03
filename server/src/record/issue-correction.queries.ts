import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { CorrectedFact } from "../correction/apply-corrections.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { composeCorrection, type NumberedPaper } from "../document/compose-correction.ts";
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
  const [corrected, ...others] = papersCarrying(of.subject, await findIssuedDocuments(tx, key));
  if (!corrected) return;
  const source = await readPaperSource(tx, key, of.now);
  const issuedOn = dayOf(of.now);
  const { termStartedOn } = source.organization;
  const number = await takeNumber(tx, { organizationId: key.organizationId, termStartedOn, type: "CORRECTION" });
  const record = buildMeetingRecord({ ...source, numbers: { CORRECTION: { number, issuedOn } } });
  const made = source.judged.record.corrections.findIndex(({ id }) => id === of.correctionId);
  const content = composeCorrection(
    { ...record, corrections: record.corrections.slice(made, made + 1) },
    { ...numbered(corrected), others: others.map(numbered) },
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

type Carrying = IssuedRow & { paper: "MINUTES" | "RESOLUTION" | "CONCLUSION" };

/** The paper to correct first: the resolution or conclusion for what was concluded, else the minutes; else what there is. */
function papersCarrying(fact: CorrectedFact, issued: readonly IssuedRow[]): Carrying[] {
  const order =
    fact.subject === "CONCLUSION"
      ? (["RESOLUTION", "CONCLUSION", "MINUTES"] as const)
      : (["MINUTES", "RESOLUTION", "CONCLUSION"] as const);
  return order.flatMap((paper) => issued.filter(({ kind }) => kind === paper).map((found) => ({ ...found, paper })));
}

function numbered({ paper, symbol, issuedOn }: Carrying): NumberedPaper {
  return { type: paper, numberLine: `${documentFormOn(issuedOn).numberWord} ${symbol}`, issuedOn };
}
