import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { composeAccountSlips } from "./compose-account-slips.ts";
import { composeMinuteBook } from "./compose-minute-book.ts";
import { composeMinutes } from "./compose-minutes.ts";
import { composeResolution } from "./compose-resolution.ts";
import { decemberMeeting } from "./meeting-record.fixture.ts";
import { renderPdf } from "./render-pdf.ts";
import { hostileTexts, vietnameseLetters } from "./vietnamese-letters.fixture.ts";

const canReadPdf = spawnSync("pdftotext", ["-v"]).error === undefined;

function pdfText(pdf: Uint8Array): string {
  return execFileSync("pdftotext", ["-layout", "-", "-"], {
    input: pdf,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
  });
}

function words(text: string): string {
  return text.replace(/\s+/gu, " ");
}

test("the same paper gives the same bytes, in whatever order papers are drawn", () => {
  const first = renderPdf(composeResolution(decemberMeeting));
  renderPdf(composeMinutes(decemberMeeting));
  expect(Buffer.compare(renderPdf(composeResolution(decemberMeeting)), first)).toBe(0);
});

test.runIf(canReadPdf)("a resolution's text comes back out of its file", () => {
  const text = words(pdfText(renderPdf(composeResolution(decemberMeeting))));
  expect(text).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
  expect(text).toContain("Số 12-NQ/CB");
  expect(text).toContain("Biên Hòa, ngày 03 tháng 12 năm 2026");
  expect(text).toContain("21/22 đảng viên chính thức được tính biểu quyết tán thành (21/21 có mặt), đạt 95,5%.");
});

test.runIf(canReadPdf)("pages are numbered from the second one on", () => {
  const pages = pdfText(renderPdf(composeMinutes(decemberMeeting))).split("\f");
  expect(pages[0]?.trim()).toMatch(/^ĐẢNG BỘ/u);
  expect(pages[1]?.trim()).toMatch(/^2\s/u);
  expect(pages[2]?.trim()).toMatch(/^3\s/u);
});

test.runIf(canReadPdf)("every Vietnamese letter survives, also when it was typed decomposed", () => {
  const resolution = composeResolution({ ...decemberMeeting, ideology: vietnameseLetters.join(" ").normalize("NFD") });
  // Readers of PDF may close up single letters that stand far apart, so spaces do not count here.
  const text = pdfText(renderPdf(resolution)).replace(/\s/gu, "");
  expect(vietnameseLetters).toHaveLength(146);
  expect(text).toContain(vietnameseLetters.join(""));
});

test.runIf(canReadPdf)("text that looks like markup stays text", () => {
  const criticism = hostileTexts.map((gist) => ({ speaker: "Lê A", kind: "CRITICISM" as const, gist: `${gist} hết` }));
  const text = words(
    pdfText(renderPdf(composeMinutes({ ...decemberMeeting, place: hostileTexts.join(" | "), criticism }))),
  );
  for (const hostile of hostileTexts) expect(text).toContain(`${words(hostile)} hết.`);
});

test.runIf(canReadPdf).each(hostileTexts)("a table cell shows %s as it is", (what) => {
  const previousTasks = [{ what, stateAtStart: "IN_PROGRESS" as const, result: "DONE" as const }];
  const text = pdfText(renderPdf(composeResolution({ ...decemberMeeting, previousTasks })));
  expect(text.replace(/\s/gu, "")).toContain(what.replace(/\s/gu, ""));
});

test.runIf(canReadPdf)("a signature never stands alone on its page", () => {
  for (let lines = 1; lines <= 30; lines++) {
    const praise = Array.from({ length: lines }, (_, index) => `đồng chí thứ ${index}\n`);
    const pages = pdfText(renderPdf(composeResolution({ ...decemberMeeting, praise })))
      .trimEnd()
      .split("\f");
    expect(pages.at(-1)).toMatch(/tán thành[\s\S]*T\/M CHI BỘ/u);
  }
});

test.runIf(canReadPdf)("a bound book has a title page, contents with page numbers, and one paging", () => {
  const minutes = ["2026-01", "2026-02"].map((month) => ({
    document: composeMinutes({ ...decemberMeeting, month }),
    corrections: [],
  }));
  const book = composeMinuteBook({ organizationName: "Chi bộ 7", year: 2026, boundOn: "2027-01-05", minutes });
  const pages = pdfText(renderPdf(book)).split("\f");
  expect(words(pages[0] ?? "")).toContain("SỔ BIÊN BẢN Năm 2026");
  const second = pages.findIndex((page, index) => index > 1 && words(page).includes("thường kỳ tháng 02 năm 2026")) + 1;
  expect(words(pages[1] ?? "")).toContain("1. Biên bản sinh hoạt chi bộ thường kỳ tháng 01 năm 2026 3");
  expect(words(pages[1] ?? "")).toContain(`2. Biên bản sinh hoạt chi bộ thường kỳ tháng 02 năm 2026 ${second}`);
  expect(pages[second - 1]?.trim()).toMatch(new RegExp(`^${second}\\s`, "u"));
});

test.runIf(canReadPdf)(
  "a book prints what was corrected behind the minutes it corrects, and says which numbers are not in it",
  () => {
    const corrections = [
      {
        what: "Điểm danh đồng chí Trần Văn Nam",
        oldValue: "có mặt",
        newValue: "vắng có lý do",
        reason: "Điểm danh nhầm",
        author: "Nguyễn Thị Ân",
        on: "2026-12-06",
        figures: ["có mặt: 23 → 22"],
        symbol: "01-ĐC/CB",
      },
    ];
    const bound = { organizationName: "Chi bộ 7", year: 2026, boundOn: "2027-01-05" };
    const minutes = [{ document: composeMinutes(decemberMeeting), corrections }];
    const pages = pdfText(
      renderPdf(composeMinuteBook({ ...bound, minutes, elsewhere: { numbers: [2, 4], leaders: "Chi ủy" } })),
    ).split("\f");
    expect(words(pages[0] ?? "")).toContain("Gồm 1 biên bản 1 biên bản có đính chính, in liền sau biên bản");
    expect(words(pages[1] ?? "")).toContain("2. Đính chính biên bản sinh hoạt chi bộ");
    expect(words(pages[1] ?? "")).toContain("số 02, 04 không thuộc sổ này");
    const last = pages.slice(2).join("").replace(/\s/gu, "");
    for (const printed of ["Điểm danh nhầm", "có mặt: 23 → 22"]) expect(last).toContain(printed.replace(/\s/gu, ""));
  },
);

test.runIf(canReadPdf)("four account slips stand on a page", () => {
  const slips = Array.from({ length: 9 }, (_, index) => ({
    personName: `Trần Thị ${index}`,
    organizationName: "Chi bộ có tên rất dài của Phòng Kế hoạch – Tổng hợp và Kiểm soát nội bộ Chi nhánh tỉnh",
    username: `tran.thi.${index}`,
    oneTimePassword: "kqmt-7fp3",
  }));
  const paper = composeAccountSlips(slips, { signInAddress: "https://nennep.vn", issuedOn: "2026-12-01" });
  const pages = pdfText(renderPdf(paper)).trimEnd().split("\f");
  expect(pages.map((page) => page.match(/Họ và tên/gu)?.length)).toEqual([4, 4, 1]);
});
