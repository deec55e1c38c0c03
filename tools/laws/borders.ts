import { type Breach, type Import, importsOf, isTest, type SourceFile } from "./source-file.ts";

/** Files of a server feature that others may import besides its rules, queries and types: each is a service the feature offers. */
const doors = [
  "server/src/account/secrets.ts",
  "server/src/delivery/require-person.ts",
  "server/src/evaluation/refuse-points.ts",
  "server/src/file/keep-upload.ts",
  "server/src/file/present-file.ts",
  "server/src/file/refuse-secret.ts",
  "server/src/file/text-of-file.ts",
  "server/src/workspace/read-record.ts",
  "server/src/workspace/present-workspace.ts",
  "server/src/search/fold-name.ts",
  "server/src/meeting/require-state.ts",
  "server/src/import/sheet.ts",
  "server/src/import/sniff-sheet.ts",
  "server/src/import/write-table.ts",
  "server/src/import/zip-archive.ts",
  "server/src/import/zip-directory.ts",
  "server/src/organization/create-organization.ts",
  "server/src/file/file-store.ts",
  "server/src/file/quarantine.ts",
  "server/src/file/content-disposition.ts",
  "server/src/correction/correction-words.ts",
  "server/src/record/issuing-body.ts",
  "server/src/record/recorded-people.ts",
];
/** What a feature assembles for others: a row as it is shown, a record as it is read, a paper as it is composed. */
const assembled = /\/(present|read|compose)-[a-z-]+\.ts$/;
const doorFolders = [
  "server/src/database/",
  "server/src/document/",
  "server/src/testing/",
  "server/src/jobs/",
  "server/src/audit/",
  "server/src/http/",
];
/** The program itself joins the features; nothing imports it back. */
const joins = ["server/src/demo/", "server/src/backup/", "server/src/http/", "server/src/jobs/"];

/** Law 4: the contract imports nobody, `web/src/ui` no feature, and a server feature reaches another only through its rules and queries. */
export function crossedBorders(sources: SourceFile[]): Breach[] {
  return sources
    .filter((file) => /\.tsx?$/.test(file.path) && !isTest(file.path))
    .flatMap((file) =>
      importsOf(file).flatMap((each) => {
        const what = whyCrossed(file.path, each);
        return what === undefined ? [] : [{ law: 4, path: file.path, line: each.line, what }];
      }),
    );
}

function whyCrossed(path: string, { from, isTypeOnly }: Import): string | undefined {
  if (path.startsWith("contract/src/")) return isContractsOwn(from) ? undefined : `the contract imports ${from}`;
  if (path.startsWith("web/src/ui/")) return isUisOwn(from) ? undefined : `ui imports ${from}, which knows the domain`;
  if (path.startsWith("server/src/")) return isTypeOnly ? undefined : whyFeatureCrossed(path, from);
  return undefined;
}

function isContractsOwn(from: string): boolean {
  return from.startsWith("contract/src/") || from === "zod" || from === "@orpc/contract";
}

function isUisOwn(from: string): boolean {
  return !from.startsWith("web/src/") || from.startsWith("web/src/ui/") || from.startsWith("web/src/language/");
}

function whyFeatureCrossed(path: string, from: string): string | undefined {
  const [own, other] = [featureOf(path), featureOf(from)];
  if (!own || !other || own === other || joins.some((place) => path.startsWith(place))) return undefined;
  const offered =
    /\.(rules|queries)\.ts$/.test(from) ||
    doors.includes(from) ||
    assembled.test(from) ||
    doorFolders.some((folder) => from.startsWith(folder));
  return offered ? undefined : `${own} reaches into ${from}; go through its rules or queries`;
}

function featureOf(path: string): string | undefined {
  return /^server\/src\/([^/]+)\//.exec(path)?.[1];
}
