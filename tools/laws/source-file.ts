import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** A source file as the laws see it: where it is and what it says. */
export type SourceFile = { path: string; text: string };

/** One place that breaks a law, in words that say what to do. */
export type Breach = { law: number; path: string; line: number; what: string };

const root = new URL("../../", import.meta.url);

/** Every source file that git knows or would add. */
export function readSources(): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed
    .split("\n")
    .filter((path) => /\.(ts|tsx|sql)$/.test(path) && existsSync(new URL(path, root)))
    .map((path) => ({ path, text: readFileSync(new URL(path, root), "utf8") }));
}

/** Every match of a pattern outside comments, with its line. */
export function findAll(file: SourceFile, pattern: RegExp): { line: number; match: RegExpMatchArray }[] {
  const text = blankComments(file.text);
  return [...text.matchAll(new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`))].map(
    (match) => ({
      line: text.slice(0, match.index).split("\n").length,
      match,
    }),
  );
}

export type Import = { line: number; from: string; isTypeOnly: boolean };

/** Static imports and re-exports of a file; `from` of a relative one is resolved against the repository. */
export function importsOf(file: SourceFile): Import[] {
  return findAll(file, /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm).map(
    ({ line, match }) => ({
      line,
      from: match[2]?.startsWith(".") ? resolve(file.path, match[2]) : (match[2] ?? ""),
      isTypeOnly: match[1] !== undefined || /import\s*\{\s*type\s[^,}]*\}\s*from/.test(match[0]),
    }),
  );
}

export const isTest = (path: string) =>
  /\.(test|fixture|test-support)\.tsx?$/.test(path) || path.startsWith("server/src/testing/");

function resolve(from: string, to: string): string {
  return new URL(to, `file:///${from}`).pathname.slice(1);
}

function blankComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, " ");
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/[^\n]*/g, blank);
}
