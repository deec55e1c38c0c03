import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { RecordedOrganization } from "./meeting-record.ts";
import { cellSecretary, partyHead } from "./official-paper.ts";
import { type Block, list, type PartyDocument, paragraph } from "./party-document.ts";
import { capitalized, comrade, sentence, shortDay, twoDigits } from "./party-words.ts";

/** A member who is introduced to another cell. */
export type Introduction = {
  organization: RecordedOrganization;
  number: number;
  on: string;
  kind: "FOR_GOOD" | "TEMPORARY";
  to: { name: string; superiorName: string };
  person: {
    fullName: string;
    birthDate: string | null;
    cardNumber: string | null;
    status: "PROBATIONARY" | "OFFICIAL";
    admittedOn: string | null;
    officialOn: string | null;
  };
  reason: string;
  /** By when the letter is handed in at the other end. */
  dueOn: string;
  lastDay: string | null;
  secretaryName: string | null;
};

/** `Số 03-GT/CB`. */
export function introductionNumber(organization: RecordedOrganization, number: number, on: string): string {
  const form = documentFormOn(on);
  return `${form.numberWord} ${twoDigits(number)}-${form.introductionSymbol}/${organization.symbol ?? form.bodySymbols.CELL}`;
}

/** The letter with which a member goes to another cell, for good or for a time. */
export function composeIntroduction(of: Introduction): PartyDocument {
  const { organization, on, person } = of;
  const form = documentFormOn(on);
  return {
    formId: form.id,
    name: `Giấy giới thiệu sinh hoạt đảng – ${person.fullName}`,
    issuedOn: on,
    head: { ...partyHead({ organization }, on), numberLine: introductionNumber(organization, of.number, on) },
    typeTitle: form.introductionTitle,
    subject: of.kind === "FOR_GOOD" ? "sinh hoạt chính thức" : "sinh hoạt tạm thời",
    markers: [],
    blocks: blocksOf(of),
    recipients: [`${of.to.name},`, `${capitalized(comrade(person.fullName))},`, "Lưu Chi bộ."],
    signatures: [cellSecretary(organization, of.secretaryName, form)],
    footer: [],
  };
}

function blocksOf({ organization, to, person, reason, kind, lastDay, dueOn }: Introduction): Block[] {
  const there = to.superiorName === "" ? to.name : `${to.name} (thuộc ${to.superiorName})`;
  const facts = [
    person.birthDate === null ? null : `Ngày sinh: ${shortDay(person.birthDate)}`,
    person.cardNumber === null ? null : `Số thẻ đảng viên: ${person.cardNumber}`,
    person.admittedOn === null ? null : `Ngày vào Đảng: ${shortDay(person.admittedOn)}`,
    person.officialOn === null ? null : `Ngày công nhận chính thức: ${shortDay(person.officialOn)}`,
    `Là đảng viên ${person.status === "OFFICIAL" ? "chính thức" : "dự bị"} của ${organization.name}`,
  ].flatMap((fact) => (fact === null ? [] : [`${fact};`]));
  const stay = lastDay === null ? "" : `, đến hết ngày ${shortDay(lastDay)}`;
  return [
    paragraph([{ text: "Kính gửi: " }, { text: `${there}.`, bold: true }]),
    paragraph(`${organization.name} giới thiệu ${comrade(person.fullName)}:`),
    list("dash", facts),
    paragraph(`Lý do: ${sentence(reason)}`),
    paragraph(
      `Được chuyển sinh hoạt đảng ${kind === "FOR_GOOD" ? "chính thức" : "tạm thời"} đến ${there}${stay}. Đề nghị ${to.name} tiếp nhận để đồng chí được tiếp tục sinh hoạt.`,
    ),
    paragraph(`Giấy này xuất trình tại nơi đến chậm nhất ngày ${shortDay(dueOn)}.`),
  ];
}
