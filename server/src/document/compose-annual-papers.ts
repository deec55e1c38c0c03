import { documentFormOn } from "../../../rulesets/document-forms.ts";
import { type Level, levelsInOrder, levelWords, notReviewedWords } from "./annual-review-words.ts";
import type { RecordedOrganization } from "./meeting-record.ts";
import { partyHead } from "./official-paper.ts";
import { type Block, heading, list, type PartyDocument, paragraph, type Table } from "./party-document.ts";
import { capitalized, committeeName, comrade, percentOf, sentence, shortDay } from "./party-words.ts";

/** The tellers' minutes of one level: totals, and nothing from which a voter and a choice could be joined. */
export type AnnualBallotPaper = {
  organization: RecordedOrganization;
  year: number;
  /** Of whom; absent for the organization itself. */
  person?: string;
  on: string;
  place: string;
  ballot: {
    base: number;
    present: number;
    needed: number;
    issued: number;
    collected: number;
    valid: number;
    invalid: number;
    votes: Readonly<Record<Level, number>>;
    tellers: string;
  };
  proposedLevel: Level | null;
};

export function composeAnnualBallot(paper: AnnualBallotPaper): PartyDocument {
  const { organization, year, on, ballot, proposedLevel } = paper;
  const form = documentFormOn(on);
  const whose = paper.person ? comrade(paper.person) : organization.name;
  const place = paper.place === "" ? "" : `, tại ${paper.place}`;
  return {
    formId: form.id,
    name: `Biên bản kiểm phiếu xếp loại năm ${year} – ${paper.person ?? organization.name}`,
    issuedOn: on,
    head: partyHead(paper, on),
    typeTitle: form.annualReviewTitles.ballot,
    subject: `xếp loại chất lượng năm ${year} đối với ${whose}`,
    markers: [],
    blocks: [
      paragraph(
        `Ngày ${shortDay(on)}${place}, ${organization.name} đã bỏ phiếu kín đề nghị mức xếp loại chất lượng năm ${year} đối với ${whose}.`,
      ),
      paragraph(`Ban kiểm phiếu: ${sentence(ballot.tellers)}`),
      heading(1, "I. Số phiếu"),
      list("dash", [
        `Số đảng viên tính biểu quyết: ${ballot.base}; có mặt: ${ballot.present}.`,
        `Số phiếu phát ra: ${ballot.issued}; số phiếu thu về: ${ballot.collected}.`,
        `Số phiếu hợp lệ: ${ballot.valid}; số phiếu không hợp lệ: ${ballot.invalid}.`,
      ]),
      heading(1, "II. Kết quả"),
      votesTable(ballot),
      paragraph(`Mức được đề nghị cần quá nửa số đảng viên tính biểu quyết: ít nhất ${ballot.needed} phiếu.`),
      paragraph([
        { text: "Kết luận: " },
        proposedLevel === null
          ? { text: "không mức nào đủ số phiếu; phải bỏ phiếu lại.", bold: true }
          : { text: `đề nghị xếp loại ${levelWords[proposedLevel].toLocaleLowerCase("vi")}.`, bold: true },
      ]),
    ],
    recipients: [],
    signatures: [
      { authority: form.annualReviewTitles.tellers, position: "TRƯỞNG BAN" },
      { authority: form.minutesSigners.right },
    ],
    footer: [],
  };
}

function votesTable({ votes, base }: AnnualBallotPaper["ballot"]): Table {
  return {
    kind: "table",
    columns: [
      { title: "Mức xếp loại", share: 50 },
      { title: "Số phiếu", share: 22, align: "center" },
      { title: "Tỷ lệ", share: 28, align: "center" },
    ],
    rows: levelsInOrder.map((level) => ({
      cells: [levelWords[level], String(votes[level]), percentOf(votes[level], base)],
    })),
  };
}

/** The word to the person, or the organization, of the level that the committee decided. */
export type AnnualNotice = {
  /** The committee that decided. */
  issuer: RecordedOrganization;
  organizationName: string;
  year: number;
  person?: string;
  on: string;
  level: Level;
  reason: string;
  source: string;
  secretaryName: string | null;
};

export function composeAnnualNotice(notice: AnnualNotice): PartyDocument {
  const { issuer, year, on, level } = notice;
  const form = documentFormOn(on);
  const whose = notice.person ? comrade(notice.person) : notice.organizationName;
  const symbol = `${form.symbols.NOTICE}/${issuer.symbol ?? form.bodySymbols.COMMITTEE}`;
  return {
    formId: form.id,
    name: `Thông báo kết quả xếp loại năm ${year} – ${notice.person ?? notice.organizationName}`,
    issuedOn: on,
    head: { ...partyHead({ organization: issuer }, on), numberLine: `${form.numberWord} ……-${symbol}` },
    typeTitle: form.titles.NOTICE,
    subject: `kết quả đánh giá, xếp loại chất lượng năm ${year}`,
    markers: [],
    blocks: noticeBlocks(notice, whose, levelWords[level]),
    recipients: [
      `${capitalized(whose)},`,
      ...(notice.person ? [`${notice.organizationName},`] : []),
      "Lưu Văn phòng Đảng ủy.",
    ],
    signatures: [
      {
        authority: issuer.authority ?? form.authorities.COMMITTEE,
        position: "BÍ THƯ",
        ...(notice.secretaryName === null ? {} : { name: notice.secretaryName }),
      },
    ],
    footer: [],
  };
}

function noticeBlocks(notice: AnnualNotice, whose: string, level: string): Block[] {
  const { year, person, organizationName, reason, source, on } = notice;
  const body = committeeName(notice.issuer.name);
  return [
    paragraph([{ text: "Kính gửi: " }, { text: `${capitalized(whose)}.`, bold: true }]),
    paragraph(
      `Căn cứ ${source} về kiểm điểm và đánh giá, xếp loại chất lượng hằng năm; trên cơ sở kết quả kiểm điểm và bỏ phiếu của ${organizationName}, ${body} thông báo:`,
    ),
    paragraph([
      { text: `${capitalized(whose)}${person ? `, ${organizationName},` : ""} được xếp loại chất lượng năm ${year}: ` },
      { text: `${level}.`, bold: true },
    ]),
    ...(reason === "" ? [] : [paragraph(`Lý do: ${sentence(reason)}`)]),
    paragraph(
      `Quyết định ngày ${shortDay(on)}. Nếu không đồng ý, đồng chí có quyền khiếu nại đến cấp ủy đã quyết định.`.replace(
        "đồng chí có",
        person ? "đồng chí có" : "tổ chức đảng có",
      ),
    ),
  ];
}

/** Everybody of a year with the level of each step, for the superior. */
export type AnnualResults = {
  organization: RecordedOrganization;
  year: number;
  on: string;
  secretaryName: string | null;
  rows: readonly {
    fullName: string;
    ownLevel: Level | null;
    votes: number | null;
    base: number | null;
    proposedLevel: Level | null;
    decidedLevel: Level | null;
    notReviewed: keyof typeof notReviewedWords | null;
    whyNot: string;
  }[];
};

export function composeAnnualResults(results: AnnualResults): PartyDocument {
  const { organization, year, on, rows } = results;
  const form = documentFormOn(on);
  const reviewed = rows.filter(({ notReviewed }) => notReviewed === null);
  const others = rows.filter(({ notReviewed }) => notReviewed !== null);
  const counted = levelsInOrder.map((level) => {
    const count = reviewed.filter((row) => (row.decidedLevel ?? row.proposedLevel) === level).length;
    return `${levelWords[level]}: ${count} (${percentOf(count, reviewed.length)}).`;
  });
  return {
    formId: form.id,
    name: `Danh sách kết quả xếp loại đảng viên năm ${year} – ${organization.name}`,
    issuedOn: on,
    head: partyHead(results, on),
    typeTitle: form.annualReviewTitles.results,
    subject: `kết quả đánh giá, xếp loại chất lượng đảng viên năm ${year}`,
    markers: [`(Tính đến ngày ${shortDay(on)})`],
    blocks: [
      paragraph(
        `Tổng số đảng viên: ${rows.length}; thuộc diện xếp loại: ${reviewed.length}; không xếp loại: ${others.length}.`,
      ),
      list("dash", counted),
      resultsTable(reviewed),
      ...(others.length === 0
        ? []
        : [
            paragraph([{ text: "Không xếp loại:", bold: true }]),
            list(
              "dash",
              others.map(
                (row) =>
                  `${capitalized(comrade(row.fullName))}: ${notReviewedWords[row.notReviewed ?? "OTHER"]}${row.whyNot === "" ? "" : ` (${row.whyNot})`}.`,
              ),
            ),
          ]),
    ],
    recipients: [...(organization.superiorName ? [`${committeeName(organization.superiorName)},`] : []), "Lưu Chi bộ."],
    signatures: [
      {
        authority: organization.authority ?? form.authorities[organization.kind === "CELL" ? "CELL" : "COMMITTEE"],
        position: "BÍ THƯ",
        ...(results.secretaryName === null ? {} : { name: results.secretaryName }),
      },
    ],
    footer: [],
  };
}

const shortLevels = {
  EXCELLENT: "Xuất sắc",
  WELL_DONE: "Tốt",
  DONE: "Hoàn thành",
  NOT_DONE: "Không hoàn thành",
} as const;

function resultsTable(rows: AnnualResults["rows"]): Table {
  const said = (level: Level | null) => (level === null ? "" : shortLevels[level]);
  return {
    kind: "table",
    small: true,
    columns: [
      { title: "TT", share: 7, align: "center" },
      { title: "Họ và tên", share: 29 },
      { title: "Tự nhận", share: 16, align: "center" },
      { title: "Số phiếu", share: 14, align: "center" },
      { title: "Chi bộ đề nghị", share: 17, align: "center" },
      { title: "Cấp ủy quyết định", share: 17, align: "center" },
    ],
    rows: rows.map((row, index) => ({
      cells: [
        String(index + 1),
        row.fullName,
        said(row.ownLevel),
        row.votes === null || row.base === null ? "" : `${row.votes}/${row.base}`,
        said(row.proposedLevel),
        said(row.decidedLevel),
      ],
    })),
  };
}
