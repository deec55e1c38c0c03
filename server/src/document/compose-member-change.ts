import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { MemberChangeKind } from "../../../rulesets/member-change-rules.ts";
import type { RecordedOrganization } from "./meeting-record.ts";
import { cellSecretary, partyHead } from "./official-paper.ts";
import { type Block, list, type PartyDocument, paragraph } from "./party-document.ts";
import { capitalized, committeeName, comrade, sentence, shortDay, twoDigits } from "./party-words.ts";

/** What a cell writes when a member is exempted, suspended or no longer a member. */
export type MemberChangeOnPaper = {
  organization: RecordedOrganization;
  number: number;
  on: string;
  kind: MemberChangeKind;
  person: {
    fullName: string;
    birthDate: string | null;
    cardNumber: string | null;
    status: "PROBATIONARY" | "OFFICIAL";
    admittedOn: string | null;
    officialOn: string | null;
  };
  reason: string;
  effectiveOn: string;
  lastDay: string | null;
  vote: { base: number; needed: number; agree: number; heldOn: string } | null;
  secretaryName: string | null;
};

/** The type of the cell's paper: its own decision, a proposal to whoever decides, or a report. */
export const memberChangePaper = {
  EXEMPTION: "DECISION",
  SUSPENSION: "SUBMISSION",
  STRIKE_OFF: "SUBMISSION",
  EXPULSION: "SUBMISSION",
  LEAVING: "SUBMISSION",
  DEATH: "REPORT",
} as const satisfies Record<MemberChangeKind, "DECISION" | "SUBMISSION" | "REPORT">;

/** What is done to a member, in the words of papers: `xóa tên đồng chí … trong danh sách đảng viên`. */
const deeds: Readonly<Record<MemberChangeKind, (name: string) => string>> = {
  EXEMPTION: (name) => `miễn công tác và sinh hoạt đảng đối với ${name}`,
  SUSPENSION: (name) => `đình chỉ sinh hoạt đảng đối với ${name}`,
  STRIKE_OFF: (name) => `xóa tên ${name} trong danh sách đảng viên`,
  EXPULSION: (name) => `khai trừ ${name} ra khỏi Đảng`,
  LEAVING: (name) => `cho ${name} ra khỏi Đảng theo nguyện vọng`,
  DEATH: (name) => `${name} từ trần`,
};

/** The cell's numbered paper, and the number as it stands on it. */
export function composeMemberChange(of: MemberChangeOnPaper): { paper: PartyDocument; numberLine: string } {
  const { organization, on, person, kind } = of;
  const form = documentFormOn(on);
  const type = memberChangePaper[kind];
  const symbol = organization.symbol ?? form.bodySymbols.CELL;
  const numberLine = `${form.numberWord} ${twoDigits(of.number)}-${form.symbols[type]}/${symbol}`;
  const deed = deeds[kind](comrade(person.fullName));
  const subject = { DECISION: deed, SUBMISSION: `đề nghị ${deed}`, REPORT: `về việc ${deed}` }[type];
  const superior = committeeAbove(organization);
  const paper: PartyDocument = {
    formId: form.id,
    name: `${capitalized(form.titles[type].toLocaleLowerCase("vi"))} ${subject}`,
    issuedOn: on,
    head: { ...partyHead({ organization }, on), numberLine },
    typeTitle: form.titles[type],
    subject,
    markers: [],
    blocks: type === "DECISION" ? decisionBlocks(of, deed) : proposalBlocks(of, deed),
    recipients: [
      ...(superior === "" ? [] : [`${superior}${type === "DECISION" ? " (báo cáo)" : ""},`]),
      ...(kind === "DEATH" ? [] : [`${capitalized(comrade(person.fullName))},`]),
      "Lưu Chi bộ.",
    ],
    signatures: [cellSecretary(organization, of.secretaryName, form)],
    footer: [],
  };
  return { paper, numberLine };
}

function committeeAbove({ superiorName }: RecordedOrganization): string {
  return committeeName(superiorName ?? "");
}

function decisionBlocks(of: MemberChangeOnPaper, deed: string): Block[] {
  const until = of.lastDay === null ? "" : ` đến hết ngày ${shortDay(of.lastDay)}`;
  return [
    paragraph("Căn cứ Điều lệ Đảng Cộng sản Việt Nam;"),
    paragraph(`Xét lý do: ${sentence(of.reason)}`),
    ...voteBlocks(of),
    paragraph([{ text: "CHI BỘ QUYẾT ĐỊNH:", bold: true }]),
    paragraph([
      { text: "Điều 1. ", bold: true },
      { text: `${capitalized(deed)}, từ ngày ${shortDay(of.effectiveOn)}${until}.` },
    ]),
    list("dash", factsOf(of)),
    paragraph([
      { text: "Điều 2. ", bold: true },
      { text: "Chi bộ và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này." },
    ]),
  ];
}

function proposalBlocks(of: MemberChangeOnPaper, deed: string): Block[] {
  const superior = committeeAbove(of.organization);
  const until = of.lastDay === null ? "" : ` đến hết ngày ${shortDay(of.lastDay)}`;
  const isReport = of.kind === "DEATH";
  return [
    ...(superior === "" ? [] : [paragraph([{ text: "Kính gửi: " }, { text: `${superior}.`, bold: true }])]),
    paragraph(
      isReport
        ? `${of.organization.name} báo cáo ${deed} ngày ${shortDay(of.effectiveOn)}:`
        : `${of.organization.name} báo cáo về ${comrade(of.person.fullName)}:`,
    ),
    list("dash", factsOf(of)),
    paragraph(`${isReport ? "Ghi chú" : "Lý do"}: ${sentence(of.reason)}`),
    ...voteBlocks(of),
    paragraph(
      isReport
        ? "Chi bộ kính báo cáo để cấp ủy biết và điều chỉnh danh sách đảng viên."
        : `Chi bộ đề nghị cấp ủy xem xét, quyết định ${deed}, từ ngày ${shortDay(of.effectiveOn)}${until}.`,
    ),
  ];
}

function factsOf({ organization, person, kind }: MemberChangeOnPaper): string[] {
  const status = person.status === "OFFICIAL" ? "chính thức" : "dự bị";
  return [
    person.birthDate === null ? null : `Ngày sinh: ${shortDay(person.birthDate)}`,
    person.cardNumber === null ? null : `Số thẻ đảng viên: ${person.cardNumber}`,
    person.admittedOn === null ? null : `Ngày vào Đảng: ${shortDay(person.admittedOn)}`,
    person.officialOn === null ? null : `Ngày công nhận chính thức: ${shortDay(person.officialOn)}`,
    kind === "EXEMPTION" ? null : `Là đảng viên ${status} của ${organization.name}`,
  ].flatMap((fact) => (fact === null ? [] : [`${fact};`]));
}

function voteBlocks({ vote }: MemberChangeOnPaper): Block[] {
  if (vote === null) return [];
  const { agree, base, needed, heldOn } = vote;
  return [
    paragraph(
      `Chi bộ đã biểu quyết ngày ${shortDay(heldOn)}: ${agree}/${base} đảng viên chính thức được tính biểu quyết tán thành (cần ${needed}).`,
    ),
  ];
}
