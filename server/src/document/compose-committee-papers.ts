import { type DocumentForm, documentFormOn } from "../../../rulesets/document-forms.ts";
import type { RecordedOrganization } from "./meeting-record.ts";
import { partyHead } from "./official-paper.ts";
import { type Block, type PartyDocument, paragraph, type Signature, type Table } from "./party-document.ts";
import { capitalized, committeeName, shortDay, uncapitalized } from "./party-words.ts";

export type CommitteeSeat = {
  fullName: string;
  position: "SECRETARY" | "DEPUTY_SECRETARY" | "COMMITTEE_MEMBER";
  inStandingCommittee: boolean;
  obtained: "CONGRESS" | "BY_ELECTION" | "APPOINTED" | "CO_OPTED" | null;
  validFrom: string;
  /** The decision that ratified it, and its day; empty while it waits. */
  decision: string;
  ratifiedOn: string | null;
};

export type CommitteePaper = {
  organization: RecordedOrganization;
  /** As the term is called: `nhiệm kỳ VI`, `nhiệm kỳ từ 15/03/2025`. */
  term: string;
  on: string;
  secretaryName: string | null;
  congressOn: string | null;
  plannedSize: number | null;
  inOffice: readonly CommitteeSeat[];
  proposed: readonly CommitteeSeat[];
};

/** The committee of a term in its order, with what is ratified and what still waits. */
export function composeCommitteeList(paper: CommitteePaper): PartyDocument {
  const { organization, term, on, congressOn, plannedSize, inOffice, proposed } = paper;
  const form = documentFormOn(on);
  const planned = plannedSize === null ? "" : `; số lượng theo đề án: ${plannedSize} đồng chí`;
  const congress = congressOn === null ? "" : `Đại hội ngày ${shortDay(congressOn)}. `;
  return {
    formId: form.id,
    name: `Danh sách cấp ủy ${organization.name}, ${term}`,
    issuedOn: on,
    head: partyHead({ organization }, on),
    typeTitle: form.listTitle,
    subject: `cấp ủy ${organization.name}, ${term}`,
    markers: [`(Tính đến ngày ${shortDay(on)})`],
    blocks: [
      paragraph(`${congress}Đương chức: ${inOffice.length} đồng chí${planned}.`),
      ...(inOffice.length === 0 ? [] : [seatsTable(organization, inOffice)]),
      ...(proposed.length === 0
        ? []
        : [paragraph([{ text: "Chờ cấp trên chuẩn y:", bold: true }]), seatsTable(organization, proposed)]),
    ],
    recipients: recipientsOf(organization),
    signatures: [secretaryOf(paper, form)],
    footer: [],
  };
}

/** The letter that asks the superior to ratify who was elected or appointed. */
export function composeRatificationRequest(paper: CommitteePaper & { superiorName: string }): PartyDocument {
  const { organization, term, on, proposed } = paper;
  const form = documentFormOn(on);
  const superior = committeeName(paper.superiorName);
  const body = organization.kind === "CELL" ? form.bodySymbols.CELL : form.bodySymbols.COMMITTEE;
  return {
    formId: form.id,
    name: `Tờ trình đề nghị chuẩn y cấp ủy ${organization.name}`,
    issuedOn: on,
    head: {
      ...partyHead({ organization }, on),
      numberLine: `${form.numberWord} ……-${form.symbols.SUBMISSION}/${organization.symbol ?? body}`,
    },
    typeTitle: form.titles.SUBMISSION,
    subject: `đề nghị chuẩn y cấp ủy ${organization.name}, ${term}`,
    markers: [],
    blocks: [
      paragraph([{ text: "Kính gửi: " }, { text: `${superior}.`, bold: true }]),
      ...waysOf(proposed).map((way) => paragraph(`${organization.name} ${way}.`)),
      paragraph(`${organization.name} đề nghị ${superior} xem xét, chuẩn y các đồng chí có tên sau:`),
      seatsTable(organization, proposed),
    ],
    recipients: recipientsOf(organization),
    signatures: [secretaryOf(paper, form)],
    footer: [],
  };
}

const ways = {
  CONGRESS: "đại hội bầu",
  BY_ELECTION: "bầu bổ sung",
  APPOINTED: "được cấp trên chỉ định",
  CO_OPTED: "chỉ định bổ sung",
};

/** What was done, once for each way and day: `ngày 15/03/2025 đã đại hội bầu 3 đồng chí vào cấp ủy`. */
function waysOf(seats: readonly CommitteeSeat[]): string[] {
  const counted = new Map<string, number>();
  for (const { obtained, validFrom } of seats) {
    const way = `${obtained ?? "BY_ELECTION"} ${validFrom}`;
    counted.set(way, (counted.get(way) ?? 0) + 1);
  }
  return [...counted].map(([way, count]) => {
    const [obtained, day] = way.split(" ") as [keyof typeof ways, string];
    return `ngày ${shortDay(day)} đã ${ways[obtained]} ${count} đồng chí vào cấp ủy`;
  });
}

const positions = { SECRETARY: "Bí thư", DEPUTY_SECRETARY: "Phó bí thư" };

function positionOf({ kind }: RecordedOrganization, { position, inStandingCommittee }: CommitteeSeat): string {
  if (position !== "COMMITTEE_MEMBER") return positions[position];
  if (inStandingCommittee) return "Ủy viên ban thường vụ";
  return kind === "CELL" ? "Chi ủy viên" : "Ủy viên ban chấp hành";
}

function seatsTable(organization: RecordedOrganization, seats: readonly CommitteeSeat[]): Table {
  return {
    kind: "table",
    columns: [
      { title: "TT", share: 7, align: "center" },
      { title: "Họ và tên", share: 27 },
      { title: "Chức vụ", share: 22 },
      { title: "Hình thức, từ ngày", share: 22 },
      { title: "Chuẩn y", share: 22 },
    ],
    rows: seats.map((seat, index) => ({
      cells: [
        String(index + 1),
        seat.fullName,
        positionOf(organization, seat),
        [seat.obtained === null ? "" : capitalized(ways[seat.obtained]), shortDay(seat.validFrom)]
          .filter(Boolean)
          .join(", "),
        [seat.decision, seat.ratifiedOn === null ? "" : shortDay(seat.ratifiedOn)].filter(Boolean).join(", "),
      ],
    })),
  };
}

export type SuccessionPaper = {
  organization: RecordedOrganization;
  termName: string;
  on: string;
  secretaryName: string | null;
  /** The guidance, as it is called. */
  source: string;
  rows: readonly {
    fullName: string;
    birthDate: string | null;
    sex: "MALE" | "FEMALE" | null;
    position: "SECRETARY" | "DEPUTY_SECRETARY" | "STANDING_COMMITTEE" | "COMMITTEE_MEMBER";
    ballot: { agree: number; valid: number } | null;
    decision: string;
    approvedOn: string | null;
  }[];
  /** Shares of those who stand in the plan beside the least that the guidance asks for, in words with their numbers. */
  structure: readonly { what: string; count: number; share: string; least: string }[];
};

const plannedFor = {
  SECRETARY: "Bí thư",
  DEPUTY_SECRETARY: "Phó bí thư",
  STANDING_COMMITTEE: "Ủy viên ban thường vụ",
  COMMITTEE_MEMBER: "Cấp ủy viên",
};

/** Who stands in a succession plan for which position, and its structure beside the guidance. */
export function composeSuccessionList(paper: SuccessionPaper): PartyDocument {
  const { organization, termName, on, rows, structure, source } = paper;
  const form = documentFormOn(on);
  const blocks: Block[] = [
    paragraph(`Tổng số: ${rows.length} lượt quy hoạch.`),
    {
      kind: "table",
      small: true,
      columns: [
        { title: "TT", share: 6, align: "center" },
        { title: "Họ và tên", share: 24 },
        { title: "Ngày sinh", share: 14, align: "center" },
        { title: "Nữ", share: 7, align: "center" },
        { title: "Chức danh quy hoạch", share: 19 },
        { title: "Phiếu đồng ý", share: 12, align: "center" },
        { title: "Phê duyệt", share: 18 },
      ],
      rows: rows.map((row, index) => ({
        cells: [
          String(index + 1),
          row.fullName,
          row.birthDate === null ? "" : shortDay(row.birthDate),
          row.sex === "FEMALE" ? "x" : "",
          plannedFor[row.position],
          row.ballot === null ? "" : `${row.ballot.agree}/${row.ballot.valid}`,
          row.approvedOn === null ? "" : [row.decision, shortDay(row.approvedOn)].filter(Boolean).join(", "),
        ],
      })),
    },
    paragraph([{ text: `Cơ cấu so với ${source}:`, bold: true }]),
    {
      kind: "table",
      columns: [
        { title: "Cơ cấu", share: 40 },
        { title: "Số người", share: 20, align: "center" },
        { title: "Tỷ lệ", share: 20, align: "center" },
        { title: "Yêu cầu", share: 20, align: "center" },
      ],
      rows: structure.map(({ what, count, share, least }) => ({ cells: [what, String(count), share, least] })),
    },
  ];
  return {
    formId: form.id,
    name: `Danh sách quy hoạch cấp ủy ${organization.name}, ${termName}`,
    issuedOn: on,
    head: partyHead({ organization }, on),
    typeTitle: form.listTitle,
    subject: `quy hoạch cấp ủy ${organization.name}, ${uncapitalized(termName)}`,
    markers: [`(Tính đến ngày ${shortDay(on)})`],
    blocks,
    recipients: recipientsOf(organization),
    signatures: [secretaryOf(paper, form)],
    footer: [],
  };
}

function recipientsOf({ superiorName, kind }: RecordedOrganization): string[] {
  return [
    ...(superiorName ? [`${committeeName(superiorName)},`] : []),
    kind === "CELL" ? "Lưu Chi bộ." : "Lưu Văn phòng Đảng ủy.",
  ];
}

function secretaryOf(
  { organization, secretaryName }: { organization: RecordedOrganization; secretaryName: string | null },
  form: DocumentForm,
): Signature {
  return {
    authority: organization.authority ?? form.authorities[organization.kind === "CELL" ? "CELL" : "COMMITTEE"],
    position: "BÍ THƯ",
    ...(secretaryName === null ? {} : { name: secretaryName }),
  };
}
