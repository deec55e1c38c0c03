import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { streamXlsxRows, writeXlsxStream } from "hucre/xlsx";

/*
 * Compares spreadsheet libraries on 100,000 rows of 12 cells, each step in a process of its own, so that the
 * peak of resident memory belongs to that step alone. The libraries that were not chosen are no dependency any more:
 * `npm install --no-save read-excel-file@9.3.17 write-excel-file@4.1.1` brings them back for a comparison.
 */

const rowCount = Number(process.env.ROWS ?? 100_000);
const startOfBirths = Date.UTC(1950, 0, 1);
const dayInMilliseconds = 86_400_000;

type Step = { readonly label: string; run(path: string): Promise<number> };

const steps: Record<string, Step> = {
  "write-inline": { label: "hucre: write, inline strings", run: (path) => writeWithHucre(path, true) },
  "write-shared": { label: "hucre: write, shared strings", run: (path) => writeWithHucre(path, false) },
  "write-control": { label: "write-excel-file: write", run: writeWithControl },
  "read-hucre": { label: "hucre: read as a stream", run: readWithHucre },
  "read-ours": { label: "our streamRows", run: readWithOurs },
  "read-control": { label: "read-excel-file: read", run: readWithControl },
};

const [, , stepName, path] = process.argv;
if (stepName !== undefined && path !== undefined) await runStep(stepName, path);
else compare();

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "spreadsheet-spike-"));
  const inline = join(folder, "inline.xlsx");
  const shared = join(folder, "shared.xlsx");
  const plan: [string, string][] = [
    ["write-inline", inline],
    ["write-shared", shared],
    ["write-control", join(folder, "control.xlsx")],
    ["read-hucre", inline],
    ["read-ours", inline],
    ["read-control", inline],
    ["read-hucre", shared],
    ["read-ours", shared],
    ["read-control", shared],
  ];
  console.log(`${rowCount} rows of 12 cells, Node ${process.version}`);
  console.log("step".padEnd(34), "file".padEnd(14), "rows".padStart(8), "seconds".padStart(9), "peak MB".padStart(9));
  for (const [name, file] of plan) report(name, file);
  rmSync(folder, { recursive: true });
}

function report(name: string, file: string): void {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name, file], { encoding: "utf8" });
  const label = steps[name]?.label ?? name;
  const lastLine = child.stdout.trim().split("\n").at(-1) ?? "";
  if (child.status !== 0) {
    console.log(
      label.padEnd(34),
      "failed:",
      child.stderr
        .trim()
        .split("\n")
        .find((line) => line.includes("Error")),
    );
    return;
  }
  const [rows = "", seconds = "", megabytes = ""] = lastLine.split(" ");
  const fileName = `${file.split("/").at(-1)} ${(statSync(file).size / 1e6).toFixed(0)}MB`;
  console.log(label.padEnd(34), fileName.padEnd(14), rows.padStart(8), seconds.padStart(9), megabytes.padStart(9));
}

async function runStep(name: string, file: string): Promise<void> {
  const started = performance.now();
  const rows = await steps[name]?.run(file);
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(rows, seconds, (process.resourceUsage().maxRSS / 1024).toFixed(0));
}

function* memberRows(): Generator<(string | Date)[]> {
  for (let number = 1; number <= rowCount; number++) yield memberRow(number);
}

function memberRow(number: number): (string | Date)[] {
  const born = new Date(startOfBirths + (number % 18_000) * dayInMilliseconds);
  const admitted = new Date(startOfBirths + (18_000 + (number % 8_000)) * dayInMilliseconds);
  return [
    `Nguyễn Thị Ân ${number}`,
    born,
    number % 2 === 0 ? "Nữ" : "Nam",
    String(number).padStart(12, "0"),
    number % 9 === 0 ? "Dự bị" : "Chính thức",
    admitted,
    new Date(admitted.getTime() + 365 * dayInMilliseconds),
    `Chi bộ ${number % 4_000}`,
    number % 25 === 0 ? "Bí thư" : "Đảng viên",
    `Phòng giao dịch số ${number % 300}`,
    `ghi chú riêng của dòng ${number}`,
    `dv${number}`,
  ];
}

async function writeWithHucre(file: string, inlineStrings: boolean): Promise<number> {
  const rows = writeXlsxStream(memberRows(), { name: "Đảng viên", inlineStrings });
  await rows.pipeTo(Writable.toWeb(createWriteStream(file)));
  return rowCount;
}

async function readWithHucre(file: string): Promise<number> {
  let count = 0;
  for await (const row of streamXlsxRows(readFileSync(file))) count += row.values.length > 0 ? 1 : 0;
  return count;
}

async function readWithOurs(file: string): Promise<number> {
  const { streamRows } = await import("../server/src/import/read-sheet.ts");
  let count = 0;
  for await (const row of streamRows(file, "xlsx")) count += row.cells.length > 0 ? 1 : 0;
  return count;
}

async function readWithControl(file: string): Promise<number> {
  const control = await optionalLibrary<{ readSheet(file: string): Promise<unknown[][]> }>("read-excel-file/node");
  return (await control.readSheet(file)).length;
}

async function writeWithControl(file: string): Promise<number> {
  type Write = (rows: object[][]) => { toFile(path: string): Promise<void> };
  const control = await optionalLibrary<{ default: Write }>("write-excel-file/node");
  const cells = Array.from(memberRows(), (row) =>
    row.map((value) => (value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : { value, type: String })),
  );
  await control.default(cells).toFile(file);
  return rowCount;
}

/** A name that the compiler does not follow: the library may be absent. */
async function optionalLibrary<Library>(name: string): Promise<Library> {
  return (await import(name)) as Library;
}
