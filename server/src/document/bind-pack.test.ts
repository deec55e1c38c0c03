import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPackBinder, type PackBinder } from "./bind-pack.ts";
import { composePack, type PackPaper, type PackSource } from "./compose-pack.ts";
import { decemberMeeting } from "./meeting-record.fixture.ts";
import { type PackPart, packLimits } from "./party-pack.ts";
import { blankPdf, dotPng, lockedPdf } from "./pdf-files.fixture.ts";

const canReadPdf = spawnSync("pdftotext", ["-v"]).error === undefined;
let folder: string;
let binder: PackBinder;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nennep-pack-"));
  const files = {
    two: blankPdf(2),
    wide: blankPdf(1, "1200 400"),
    newest: Buffer.from(blankPdf(1).toString("latin1").replace("%PDF-1.4", "%PDF-2.0"), "latin1"),
    many: blankPdf(packLimits.pages),
    locked: lockedPdf(),
    broken: "%PDF-1.4 broken",
    dot: dotPng,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  binder = createPackBinder({ pathOf: (sha256) => join(folder, sha256) });
});
afterAll(async () => {
  binder.close();
  await rm(folder, { recursive: true });
});

const paper = (title: string, sha256: string, mediaType = "application/pdf", bytes = 1000): PackPaper => ({
  title,
  sha256,
  mediaType,
  bytes,
});

function packOf(papers: PackPaper[], more: Partial<PackSource> = {}) {
  return composePack({
    record: decemberMeeting,
    on: "2026-11-22",
    questions: [],
    draftResolution: "",
    draftConclusions: [],
    openTasks: [],
    papers,
    ...more,
  });
}

function textOf(pdf: Uint8Array): string[] {
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], {
    input: pdf,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
  });
  return text.split("\f").map((page) => page.replace(/\s+/gu, " ").trim());
}

const nameAndWhy = ({ parts }: { parts: readonly PackPart[] }) =>
  parts.map((part) => [part.name, part.kind === "apart" ? part.why.split(": ")[1] : part.kind]);

test("own parts stand first where there is something to say, papers behind them in their order", () => {
  const pack = packOf([paper("Báo cáo", "two"), paper("Kế hoạch", "x", "application/vnd.ms-word")], {
    draftResolution: "Giữ kỷ luật quỹ",
    openTasks: [{ what: "Rà soát", owner: "Lê Quốc Đạt", dueOn: "2026-11-30", state: "IN_PROGRESS", percent: 70 }],
  });
  expect(nameAndWhy(pack)).toEqual([
    ["Chương trình", "paper"],
    ["Dự thảo nghị quyết, kết luận", "paper"],
    ["Nhiệm vụ kỳ trước còn mở", "paper"],
    ["Báo cáo", "file"],
    ["Kế hoạch", "loại tệp này không in chung được."],
  ]);
  expect(pack.contentsNotes).toEqual([
    "Tài liệu không ghi số trang thì mở riêng từ trang Chuẩn bị. Một tập in chung nhiều nhất 60 MB, 400 trang tài liệu.",
  ]);
  expect(nameAndWhy(packOf([]))).toEqual([["Chương trình", "paper"]]);
  expect(packOf([]).contentsNotes).toEqual([]);
});

test("a paper that the pack has no room for is listed, smaller ones behind it are still bound in", () => {
  const big = packLimits.bytes - 500;
  const pack = packOf([paper("Một", "a", undefined, big), paper("Hai", "b"), paper("Ba", "c", undefined, 100)]);
  expect(nameAndWhy(pack).slice(1)).toEqual([
    ["Một", "file"],
    ["Hai", "tập tài liệu đã đủ dung lượng."],
    ["Ba", "file"],
  ]);
});

describe.runIf(canReadPdf)("bound into one file", () => {
  test("everything is paged through, and the contents say on which page each part begins", async () => {
    const pack = packOf([paper("Báo cáo", "two"), paper("Sơ đồ", "wide"), paper("Ảnh", "dot", "image/png")]);
    const pages = textOf(await binder.bind(pack, 1));
    expect(pages[0]).toContain("TẬP TÀI LIỆU");
    expect(pages[1]).toBe("2 MỤC LỤC 1. Chương trình 3 2. Báo cáo 4 3. Sơ đồ 6 4. Ảnh 7");
    expect(pages[2]).toMatch(/^3 CHƯƠNG TRÌNH/);
    expect(pages.slice(3, 7)).toEqual(["4", "5", "6", "7"]);
  });

  test("a page of a file keeps its own size", async () => {
    const file = await binder.bind(packOf([paper("Sơ đồ", "wide")]), 1);
    const said = execFileSync("pdfinfo", ["-f", "4", "-l", "4", "-"], {
      input: file,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
    });
    expect(said).toMatch(/Page\s+4 size:\s+1200 x 400 pts/);
  });

  test("locked, broken, missing and too many pages: the pack is made, and its contents say what to open separately", async () => {
    const names = ["locked", "broken", "gone", "two", "many"];
    const pages = textOf(await binder.bind(packOf(names.map((name) => paper(name, name))), 1));
    expect(pages[1]).toContain("2. locked – Mở riêng tệp gốc: tệp có mật khẩu.");
    expect(pages[1]).toContain("3. broken – Mở riêng tệp gốc: tệp không đọc được để in chung.");
    expect(pages[1]).toContain("4. gone – Mở riêng tệp gốc: tệp không đọc được để in chung.");
    expect(pages[1]).toContain("5. two 4");
    expect(pages[1]).toContain("6. many – Mở riêng tệp gốc: tập tài liệu đã đủ dung lượng.");
  });

  test("a file of the newest kind is bound in too", async () => {
    const pages = textOf(await binder.bind(packOf([paper("Mới", "newest"), paper("Báo cáo", "two")]), 1));
    expect(pages[1]).toBe("2 MỤC LỤC 1. Chương trình 3 2. Mới 4 3. Báo cáo 5");
  });

  test("large type draws our own parts larger and leaves the pages of files as they are", async () => {
    const agenda = Array.from({ length: 60 }, (_, index) => ({ title: `Nội dung số ${index + 1}`, statements: [] }));
    const pack = packOf([paper("Báo cáo", "two")], { record: { ...decemberMeeting, agenda } });
    const [usual, large] = [textOf(await binder.bind(pack, 1)), textOf(await binder.bind(pack, 18 / 14))];
    expect(large.length).toBeGreaterThan(usual.length);
    expect(large.join(" ")).toContain("Nội dung số 60");
  });
});

test("asked for twice at once it is bound once", async () => {
  const [one, other] = await Promise.all([binder.bind(packOf([]), 1), binder.bind(packOf([]), 1)]);
  expect(one).toBe(other);
});

test("a pack that takes too long fails, and the next one is bound", async () => {
  const hasty = createPackBinder({ pathOf: (sha256) => join(folder, sha256) }, 1);
  await expect(hasty.bind(packOf([paper("Báo cáo", "two")]), 1)).rejects.toThrow("ended without a pack");
  expect((await binder.bind(packOf([]), 1)).length).toBeGreaterThan(1000);
});
