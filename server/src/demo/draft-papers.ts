import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { DocumentRenderer } from "../document/document-renderer.ts";
import type { PartyDocument } from "../document/party-document.ts";
import type { FileStore } from "../file/file-store.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { addRows, type DemoRows } from "./demo-rows.ts";

/** A paper of a meeting that members could read before it; without a document of its own it holds the meeting's draft resolution. */
export type DraftPaper = {
  record: MeetingRecordRows;
  material: MeetingRecordRows["materials"][number];
  document?: PartyDocument;
};

/** Writes the papers where kept files lie, and their rows. The same content is the same file, so a second loading changes nothing. */
export async function storePapers(
  rows: DemoRows,
  papers: readonly DraftPaper[],
  around: { files: FileStore; documents: DocumentRenderer },
): Promise<void> {
  const { files, documents } = around;
  for (const { record, material, document } of papers) {
    const bytes = document ? await documents.pdf(document) : Buffer.from(draftText(record, material.title), "utf8");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const path = files.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, bytes, { mode: 0o600 });
    const { organizationId, id: meetingId } = record.meeting;
    addRows(rows, "file", [
      {
        organization_id: organizationId,
        id: material.fileId,
        name: material.fileName,
        media_type: material.mediaType,
        bytes: bytes.length,
        sha256,
        uploaded_at: material.postedAt,
      },
    ]);
    addRows(rows, "material", [
      {
        organization_id: organizationId,
        meeting_id: meetingId,
        id: material.id,
        file_id: material.fileId,
        title: material.title,
        purpose: material.purpose,
        posted_at: material.postedAt,
      },
    ]);
  }
}

function draftText({ meeting, texts, newTasks }: MeetingRecordRows, title: string): string {
  const body = (field: string) => texts.find((text) => text.field === field)?.body ?? "";
  const tasks = newTasks.map(
    ({ what, owner }, index) => `${index + 1}. ${what}${owner ? ` (đồng chí ${owner.fullName})` : ""}.`,
  );
  return [
    `${meeting.organizationName}`,
    title.toLocaleUpperCase("vi"),
    "",
    "I. Kết quả kỳ trước",
    body("SECRETARY_REPORT"),
    "",
    "II. Nhiệm vụ trọng tâm",
    ...tasks,
    "",
    "III. Tổ chức thực hiện",
    body("CARRYING_OUT"),
    "",
  ].join("\n");
}
