import { textOfFile } from "../file/text-of-file.ts";
import type { JobContext } from "../jobs/jobs.ts";
import { findDirective, findDirectiveFiles, findIssuedContentOf } from "./directive.queries.ts";
import { saidIn, saysSomething, wordsOf } from "./directive-words.rules.ts";
import { storeTextState, storeWords } from "./words.queries.ts";

/** What the document says that the text is. */
async function readIssued(
  tx: JobContext["tx"],
  key: { organizationId: string; directiveId: string },
): Promise<string[]> {
  return saidIn(await findIssuedContentOf(tx, key));
}

/** Reads the files of a text, so that it is found by what they say; a picture of paper is marked as having no text. */
export async function readFiles(
  { tx, files }: JobContext,
  payloads: { organizationId: string; directiveId: string }[],
): Promise<void> {
  const [key] = payloads;
  const directive = key && (await findDirective(tx, key, null));
  if (!directive) return;
  const texts = [directive.reference, directive.subject, directive.issuerName, ...(await readIssued(tx, key))];
  for (const { fileId, sha256, mediaType } of await findDirectiveFiles(tx, key)) {
    const said = await textOfFile(files.pathOf(sha256), mediaType);
    await storeTextState(tx, { ...key, fileId }, saysSomething(wordsOf([said])) ? "READ" : "NO_TEXT");
    texts.push(said);
  }
  await storeWords(tx, key, wordsOf(texts));
}
