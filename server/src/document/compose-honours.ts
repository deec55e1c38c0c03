import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { RecordedOrganization } from "./meeting-record.ts";
import { partyHead } from "./official-paper.ts";
import { type Block, list, type PartyDocument, paragraph } from "./party-document.ts";
import { committeeName, percentOf, shortDay } from "./party-words.ts";

export type HonoursPaper = {
  organization: RecordedOrganization;
  /** The year that the list is of, and the years shown beside it, the latest first. */
  years: readonly [number, ...number[]];
  on: string;
  secretaryName: string | null;
  /** Each organization with its level of the first of the years, and its words of each year; empty where none is known. */
  rows: readonly { name: string; level: keyof typeof levels | null; said: readonly string[] }[];
};

const levels = {
  EXCELLENT: "Hoàn thành xuất sắc nhiệm vụ",
  WELL_DONE: "Hoàn thành tốt nhiệm vụ",
  DONE: "Hoàn thành nhiệm vụ",
  NOT_DONE: "Không hoàn thành nhiệm vụ",
};

/** Levels and titles of organizations of a year beside those of the years before. */
export function composeHonours(paper: HonoursPaper): PartyDocument {
  const { organization, years, on, rows, secretaryName } = paper;
  const form = documentFormOn(on);
  const [year] = years;
  const title = `kết quả xếp loại, danh hiệu tổ chức đảng năm ${year}`;
  const share = (100 - 8 - 27) / years.length;
  const counted = Object.entries(levels).flatMap(([level, words]) => {
    const count = rows.filter((row) => row.level === level).length;
    return count === 0 ? [] : [`${words}: ${count} (${percentOf(count, rows.length)}).`];
  });
  const blocks: Block[] = [
    paragraph(`Tổng số: ${rows.length} tổ chức đảng.`),
    list("dash", counted),
    {
      kind: "table",
      small: true,
      columns: [
        { title: "TT", share: 8, align: "center" },
        { title: "Tổ chức đảng", share: 27 },
        ...years.map((each) => ({ title: `Năm ${each}`, share })),
      ],
      rows: rows.map(({ name, said }, index) => ({ cells: [String(index + 1), name, ...said] })),
    },
  ];
  return {
    formId: form.id,
    name: `Danh sách ${title} – ${organization.name}`,
    issuedOn: on,
    head: partyHead({ organization }, on),
    typeTitle: form.listTitle,
    subject: title,
    markers: [`(Tính đến ngày ${shortDay(on)})`],
    blocks,
    recipients: [
      ...(organization.superiorName ? [`${committeeName(organization.superiorName)},`] : []),
      organization.kind === "CELL" ? "Lưu Chi bộ." : "Lưu Văn phòng Đảng ủy.",
    ],
    signatures: [
      {
        authority: organization.authority ?? form.authorities[organization.kind === "CELL" ? "CELL" : "COMMITTEE"],
        position: "BÍ THƯ",
        ...(secretaryName === null ? {} : { name: secretaryName }),
      },
    ],
    footer: [],
  };
}
