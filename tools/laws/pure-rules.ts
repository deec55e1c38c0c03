import { type Breach, findAll, importsOf, isTest, type SourceFile } from "./source-file.ts";

const impure = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|\bfetch\(|\bawait\b|\bconsole\./;
const isPure = (path: string) =>
  path.endsWith(".rules.ts") ||
  path.startsWith("rulesets/") ||
  // A list of names and a bound, beside the contract that they belong to.
  path === "@nen-nep/contract/recorded-later" ||
  path === "@nen-nep/contract/most-guests" ||
  path === "server/src/search/fold-name.ts";

/** Law 3: `*.rules.ts` and the rulesets are pure: no clock, no database, no HTTP; they import only each other, and types. */
export function impureRules(sources: SourceFile[]): Breach[] {
  return sources
    .filter((file) => (file.path.endsWith(".rules.ts") || file.path.startsWith("rulesets/")) && !isTest(file.path))
    .flatMap((file) => [
      ...findAll(file, impure).map(({ line, match }) => ({
        law: 3,
        path: file.path,
        line,
        what: `uses ${match[0]}; take it as an argument`,
      })),
      ...importsOf(file)
        .filter((each) => !each.isTypeOnly && !isPure(each.from) && !isWordList(each.from))
        .map(({ line, from }) => ({ law: 3, path: file.path, line, what: `imports ${from}, which is not a rule` })),
    ]);
}

/** Lists of fields and words beside the import's rules are data. */
function isWordList(path: string): boolean {
  return /^server\/src\/import\/(import-fields|member-fields|organization-fields|ignored-columns|import-messages|sheet)\.ts$/.test(
    path,
  );
}
