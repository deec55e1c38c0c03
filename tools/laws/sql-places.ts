import { type Breach, findAll, isTest, type SourceFile } from "./source-file.ts";

const holdsSql = [
  /\.queries\.ts$/,
  /^server\/src\/permissions\.ts$/,
  /^server\/src\/database\//,
  /^server\/src\/backup\//,
  /^(bench|tools|e2e)\//,
];
const signs =
  /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\.query(<[^(]*>)?\(\s*["'`]\s*(SELECT|INSERT|UPDATE|DELETE|WITH|COPY|CREATE|ALTER)\b/i;
// The runner's BEGIN with its settings, and the readiness probe, are the two statements of the house itself.
const ofTheHouse = ["server/src/run-operation.ts", "server/src/http/health.ts"];

/** Law 2: SQL is written only in `*.queries.ts`, `permissions.ts`, `database/` and migrations. */
export function sqlElsewhere(sources: SourceFile[]): Breach[] {
  return sources
    .filter(
      (file) =>
        /\.tsx?$/.test(file.path) &&
        !isTest(file.path) &&
        !ofTheHouse.includes(file.path) &&
        !holdsSql.some((place) => place.test(file.path)),
    )
    .flatMap((file) =>
      findAll(file, signs).map(({ line }) => ({
        law: 2,
        path: file.path,
        line,
        what: "writes SQL; move it into a *.queries.ts",
      })),
    );
}
