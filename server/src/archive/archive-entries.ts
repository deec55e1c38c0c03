import { createReadStream } from "node:fs";
import type { Transaction } from "../database/connect.ts";
import type { DocumentRenderer } from "../document/document-renderer.ts";
import type { PartyDocument } from "../document/party-document.ts";
import type { FileStore } from "../file/file-store.ts";
import type { Answer } from "../operation.ts";
import { findPaper, listArchivedTables, readByIds, readTable } from "./archive.queries.ts";
import { entryName, foreword, secretColumn } from "./archive.rules.ts";
import type { ZipEntry } from "./zip-stream.ts";

type Around = { files: FileStore; documents: DocumentRenderer };
type Taken = Answer<"archive.take">;

/** The files of an archive: a foreword, every table as lines of JSON, issued papers as Word, uploaded files as they were. */
export async function* archiveEntries(tx: Transaction, taken: Taken, around: Around): AsyncGenerator<ZipEntry> {
  const tables = await listArchivedTables(tx);
  yield textEntry("doc-truoc.txt", foreword(taken, ["organization", "person", ...tables]));
  const ids = taken.organizations.map(({ organizationId }) => organizationId);
  yield dataEntry("organization", readByIds(tx, "organization", ids));
  yield dataEntry("person", readByIds(tx, "person", taken.personIds));
  for (const table of tables) yield dataEntry(table, readTable(tx, table, ids));
  for (const [place, paper] of taken.papers.entries()) {
    const content = (await findPaper(tx, paper)) as PartyDocument | undefined;
    if (content === undefined) continue;
    const name = `${entryName("van-ban", place, `${paper.issuedOn} ${paper.symbol} ${content.name}`)}.docx`;
    yield { name, isPacked: true, content: [await around.documents.word(content)] };
  }
  for (const [place, { name, sha256 }] of taken.files.entries())
    yield {
      name: entryName("tep", place, name),
      isPacked: true,
      content: createReadStream(around.files.pathOf(sha256)),
    };
}

function textEntry(name: string, text: string): ZipEntry {
  return { name, isPacked: false, content: [Buffer.from(text)] };
}

function dataEntry(table: string, pages: AsyncIterable<Record<string, unknown>[]>): ZipEntry {
  return { name: `du-lieu/${table}.jsonl`, isPacked: false, content: linesOf(pages) };
}

async function* linesOf(pages: AsyncIterable<Record<string, unknown>[]>): AsyncGenerator<Uint8Array> {
  for await (const page of pages)
    yield Buffer.from(page.map((line) => `${JSON.stringify(line, withoutSecrets)}\n`).join(""));
}

function withoutSecrets(key: string, value: unknown): unknown {
  return secretColumn.test(key) ? undefined : value;
}
