import { type Breach, findAll, isTest, type SourceFile } from "./source-file.ts";

const mayBegin = [
  /^server\/src\/run-operation\.ts$/,
  /^server\/src\/database\//,
  /^server\/src\/(backup|demo|jobs)\//,
  /^(bench|tools|e2e)\//,
];

/** Law 1: only the runner opens a transaction; everything else receives `tx`. Start-up, backup and filling are outside requests. */
export function transactionsOpenedElsewhere(sources: SourceFile[]): Breach[] {
  return sources
    .filter(
      (file) => file.path.endsWith(".ts") && !isTest(file.path) && !mayBegin.some((place) => place.test(file.path)),
    )
    .flatMap((file) =>
      findAll(file, /["'`]\s*(BEGIN|SAVEPOINT|START TRANSACTION)\b|\.transaction\(\)|\.startTransaction\(/).map(
        ({ line }) => ({
          law: 1,
          path: file.path,
          line,
          what: "opens a transaction; take tx as an argument instead",
        }),
      ),
    );
}
