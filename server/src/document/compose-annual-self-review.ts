import { documentFormOn } from "../../../rulesets/document-forms.ts";
import { factWords, type Level, levelWords } from "./annual-review-words.ts";
import type { RecordedOrganization } from "./meeting-record.ts";
import { partyHead } from "./official-paper.ts";
import { type Block, heading, list, type PartyDocument, paragraph, type Table } from "./party-document.ts";
import { decimal, sentence, shortDay } from "./party-words.ts";

type Comment = {
  giver: "RESIDENCE" | "UNIT" | "MASS_ORGANIZATION";
  giverName: string;
  receivedOn: string;
  body: string;
};

/** A member's own review of a year, or an organization's. */
export type AnnualSelfReview = {
  organization: RecordedOrganization;
  year: number;
  on: string;
  /** The member; absent for the organization itself. */
  person?: {
    fullName: string;
    birthDate: string | null;
    admittedOn: string | null;
    officialOn: string | null;
    position: string | null;
  };
  isSent: boolean;
  facts: readonly { fact: keyof typeof factWords; count: number }[];
  ownWords: string;
  praise: readonly string[];
  reminders: readonly string[];
  shortcomings: readonly { words: string; result: string }[];
  rules: { source: string; commonPoints: number; taskPoints: number };
  commonPoints: number | null;
  taskPoints: number | null;
  ownLevel: Level | null;
  comments: readonly Comment[];
  /** What the cell voted and the committee decided, as far as it has come. */
  voted: { level: Level | null; votes: number; base: number } | null;
  decidedLevel: Level | null;
};

/**
 * The own review as it is handed to the cell: who, the year's facts, the own words, shortcomings and what became of them, points and level,
 * comments, and room for what the cell and the committee say.
 * Source: Quy định 366-QĐ/TW 2025 and the forms of its guidance.
 */
export function composeAnnualSelfReview(review: AnnualSelfReview): PartyDocument {
  const { organization, year, on, person } = review;
  const form = documentFormOn(on);
  const title = person ? form.annualReviewTitles.member : form.annualReviewTitles.collective;
  const whose = person?.fullName ?? organization.name;
  return {
    formId: form.id,
    name: `${person ? "Bản kiểm điểm cá nhân" : "Báo cáo kiểm điểm tập thể"} năm ${year} – ${whose}`,
    issuedOn: on,
    head: partyHead(review, on),
    typeTitle: title,
    subject: person ? `năm ${year}` : `của ${whose} năm ${year}`,
    markers: review.isSent ? [] : ["(Dự thảo, chưa gửi chi bộ)"],
    blocks: blocksOf(review),
    recipients: [],
    signatures: person
      ? [{ authority: "NGƯỜI TỰ KIỂM ĐIỂM", name: person.fullName }]
      : [
          {
            authority: organization.authority ?? form.authorities[organization.kind === "CELL" ? "CELL" : "COMMITTEE"],
            position: "BÍ THƯ",
          },
        ],
    footer: [],
  };
}

function blocksOf(review: AnnualSelfReview): Block[] {
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ["Số liệu trong năm", [factTable(review.facts)]],
    ["Tự đánh giá ưu điểm, kết quả; hạn chế, nguyên nhân; phương hướng khắc phục", ownWordsOf(review.ownWords)],
    ["Hạn chế, khuyết điểm đã nêu và kết quả khắc phục", shortcomingsOf(review)],
    ["Biểu dương, nhắc nhở trong năm", noticesOf(review)],
    ["Tự chấm điểm và tự nhận mức xếp loại", ownLevelOf(review)],
    ...(review.person ? [["Nhận xét của nơi cư trú, cơ quan, đoàn thể", commentsOf(review)] as const] : []),
    ["Kết quả bỏ phiếu của chi bộ và quyết định của cấp ủy", resultOf(review)],
  ];
  return [
    ...personOf(review),
    ...parts.flatMap(([title, blocks], index): Block[] => [heading(1, `${roman[index]}. ${title}`), ...blocks]),
  ];
}

const roman = ["I", "II", "III", "IV", "V", "VI", "VII"];

function personOf({ person, organization }: AnnualSelfReview): Block[] {
  if (!person) return [];
  const day = (value: string | null) => (value === null ? "……" : shortDay(value));
  return [
    paragraph([
      { text: "Họ và tên: " },
      { text: person.fullName, bold: true },
      { text: `     Ngày sinh: ${day(person.birthDate)}` },
    ]),
    paragraph(`Chức vụ trong Đảng: ${person.position ?? "Đảng viên"}`),
    paragraph(`Ngày vào Đảng: ${day(person.admittedOn)}     Ngày chính thức: ${day(person.officialOn)}`),
    paragraph(`Đang sinh hoạt tại: ${organization.name}`),
  ];
}

function factTable(facts: AnnualSelfReview["facts"]): Table {
  return {
    kind: "table",
    small: true,
    columns: [
      { title: "Nội dung", share: 78 },
      { title: "Số lượng", share: 22, align: "center" },
    ],
    rows: facts.map(({ fact, count }) => ({ cells: [factWords[fact], String(count)] })),
  };
}

function ownWordsOf(words: string): Block[] {
  const lines = words.split("\n").filter((line) => line.trim() !== "");
  return lines.length === 0 ? [blank] : lines.map((line) => paragraph(line.trim()));
}

const blank = paragraph("…………………………………………………………………………………………");

function shortcomingsOf({ shortcomings }: AnnualSelfReview): Block[] {
  if (shortcomings.length === 0) return [paragraph("Trong năm không có hạn chế nào được nêu hoặc còn phải khắc phục.")];
  return [
    list(
      "dash",
      shortcomings.map(
        ({ words, result }) => `${sentence(words.replaceAll("\n", ". Khắc phục: "))} Kết quả: ${result}.`,
      ),
    ),
  ];
}

function noticesOf({ praise, reminders }: AnnualSelfReview): Block[] {
  if (praise.length + reminders.length === 0) return [paragraph("Không có.")];
  const said = (label: string, words: readonly string[]) => words.map((each) => `${label}: ${sentence(each)}`);
  return [list("dash", [...said("Biểu dương", praise), ...said("Nhắc nhở", reminders)])];
}

function ownLevelOf({ rules, commonPoints, taskPoints, ownLevel }: AnnualSelfReview): Block[] {
  const points = (value: number | null) => (value === null ? "……" : decimal(value));
  const sum = commonPoints === null || taskPoints === null ? "……" : decimal(commonPoints + taskPoints);
  return [
    paragraph(
      `Theo ${rules.source}: tiêu chí chung ${points(commonPoints)}/${rules.commonPoints} điểm; kết quả thực hiện nhiệm vụ ${points(taskPoints)}/${rules.taskPoints} điểm; tổng ${sum} điểm.`,
    ),
    paragraph([
      { text: "Tự nhận mức xếp loại: " },
      { text: ownLevel === null ? "……" : levelWords[ownLevel], bold: true },
    ]),
  ];
}

const givers = { RESIDENCE: "Nơi cư trú", UNIT: "Cơ quan, đơn vị", MASS_ORGANIZATION: "Đoàn thể" } as const;

function commentsOf({ comments }: AnnualSelfReview): Block[] {
  if (comments.length === 0) return [paragraph("Chưa có nhận xét.")];
  return [
    list(
      "dash",
      comments.map(({ giver, giverName, receivedOn, body }) => {
        const from = giverName === "" ? givers[giver] : `${givers[giver]} (${giverName})`;
        return `${from}, ngày ${shortDay(receivedOn)}: ${sentence(body)}`;
      }),
    ),
  ];
}

function resultOf({ voted, decidedLevel }: AnnualSelfReview): Block[] {
  const said = voted
    ? `${voted.level === null ? "không mức nào đủ số phiếu" : levelWords[voted.level]} (${voted.votes}/${voted.base} phiếu)`
    : "……………………………………………";
  return [
    paragraph(`Chi bộ đề nghị xếp loại: ${said}.`),
    paragraph([
      { text: "Cấp ủy có thẩm quyền quyết định mức: " },
      decidedLevel === null ? { text: "………………………………" } : { text: `${levelWords[decidedLevel]}.`, bold: true },
    ]),
  ];
}
