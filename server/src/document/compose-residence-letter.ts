import { documentFormOn } from "../../../rulesets/document-forms.ts";
import { type Introduction, introductionNumber } from "./compose-introduction.ts";
import { cellSecretary, partyHead } from "./official-paper.ts";
import { list, type PartyDocument, paragraph } from "./party-document.ts";
import { capitalized, comrade, shortDay } from "./party-words.ts";

/** A working member who is introduced to the party organization where he or she lives. */
export type ResidenceLetter = Pick<Introduction, "organization" | "number" | "on" | "to" | "secretaryName"> & {
  person: Pick<Introduction["person"], "fullName" | "birthDate" | "cardNumber" | "status">;
  /** The text that asks for it. */
  source: string;
};

/** The letter with which a member keeps in touch with the party organization of the residence. */
export function composeResidenceLetter(of: ResidenceLetter): PartyDocument {
  const { organization, on, person, to, source } = of;
  const form = documentFormOn(on);
  const there = to.superiorName === "" ? to.name : `${to.name} (thuộc ${to.superiorName})`;
  const facts = [
    person.birthDate === null ? null : `Ngày sinh: ${shortDay(person.birthDate)}`,
    person.cardNumber === null ? null : `Số thẻ đảng viên: ${person.cardNumber}`,
    `Là đảng viên ${person.status === "OFFICIAL" ? "chính thức" : "dự bị"}, đang sinh hoạt tại ${organization.name}`,
  ].flatMap((fact) => (fact === null ? [] : [`${fact};`]));
  return {
    formId: form.id,
    name: `Giấy giới thiệu về nơi cư trú – ${person.fullName}`,
    issuedOn: on,
    head: { ...partyHead({ organization }, on), numberLine: introductionNumber(organization, of.number, on) },
    typeTitle: form.residenceTitle,
    subject: form.residenceSubject,
    markers: [],
    blocks: [
      paragraph([{ text: "Kính gửi: " }, { text: `${there}.`, bold: true }]),
      paragraph(`${organization.name} giới thiệu ${comrade(person.fullName)}:`),
      list("dash", facts),
      paragraph(
        `Được giới thiệu về giữ mối liên hệ với ${there} và thực hiện nghĩa vụ công dân nơi cư trú theo ${source}. Đề nghị ${to.name} tạo điều kiện, và hằng năm nhận xét việc đồng chí giữ mối liên hệ gửi về ${organization.name} để làm căn cứ kiểm điểm, xếp loại cuối năm.`,
      ),
    ],
    recipients: [`${to.name},`, `${capitalized(comrade(person.fullName))},`, "Lưu Chi bộ."],
    signatures: [cellSecretary(organization, of.secretaryName, form)],
    footer: [],
  };
}
