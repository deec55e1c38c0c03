import { textOfFile } from "../file/text-of-file.ts";
import type { JobContext } from "../jobs/jobs.ts";
import { findDirective, findDirectiveFiles } from "./directive.queries.ts";
import { saysSomething, wordsOf } from "./directive-words.rules.ts";
import { storeTextState, storeWords } from "./words.queries.ts";

/** Reads the files of a text, so that it is found by what they say; a picture of paper is marked as having no text. */
export async function readFiles(
  { tx, files }: JobContext,
  payloads: { organizationId: string; directiveId: string }[],
): Promise<void> {
  const [key] = payloads;
  const directive = key && (await findDirective(tx, key, null));
  if (!directive) return;
  const texts = [directive.reference, directive.subject, directive.issuerName];
  for (const { fileId, sha256, mediaType } of await findDirectiveFiles(tx, key)) {
    const said = await textOfFile(files.pathOf(sha256), mediaType);
    await storeTextState(tx, { ...key, fileId }, saysSomething(wordsOf([said])) ? "READ" : "NO_TEXT");
    texts.push(said);
  }
  await storeWords(tx, key, wordsOf(texts));
}
