import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { RecordedOrganization } from "./meeting-record.ts";
import { cellSecretary, partyHead } from "./official-paper.ts";
import { type PartyDocument, paragraph } from "./party-document.ts";
import { comrade, shortDay, twoDigits } from "./party-words.ts";

/** A member who came by the letter of a cell that does not use the product. */
export type Receipt = {
  organization: RecordedOrganization;
  number: number;
  on: string;
  fromName: string;
  letter: { number: string; on: string };
  fullName: string;
  receivedOn: string;
  lastDay: string | null;
  secretaryName: string | null;
};

/** `Số 03-PB/CB`. */
export function receiptNumber(organization: RecordedOrganization, number: number, on: string): string {
  const form = documentFormOn(on);
  return `${form.numberWord} ${twoDigits(number)}-${form.receiptSymbol}/${organization.symbol ?? form.bodySymbols.CELL}`;
}

/** The note by which the cell that sent hears that its member was taken in. */
export function composeReceipt(of: Receipt): PartyDocument {
  const { organization, on, fullName, fromName, letter, receivedOn, lastDay } = of;
  const form = documentFormOn(on);
  const stay = lastDay === null ? "chính thức" : `tạm thời, đến hết ngày ${shortDay(lastDay)}`;
  return {
    formId: form.id,
    name: `Phiếu báo tiếp nhận đảng viên – ${fullName}`,
    issuedOn: on,
    head: { ...partyHead({ organization }, on), numberLine: receiptNumber(organization, of.number, on) },
    typeTitle: form.receiptTitle,
    subject: "tiếp nhận đảng viên chuyển sinh hoạt",
    markers: [],
    blocks: [
      paragraph([{ text: "Kính gửi: " }, { text: `${fromName}.`, bold: true }]),
      paragraph(
        `${organization.name} đã tiếp nhận ${comrade(fullName)} theo giấy giới thiệu số ${letter.number} ngày ${shortDay(letter.on)}, về sinh hoạt đảng ${stay} kể từ ngày ${shortDay(receivedOn)}.`,
      ),
      paragraph(`${organization.name} báo để ${fromName} biết, điều chỉnh danh sách đảng viên.`),
    ],
    recipients: [`${fromName},`, "Lưu Chi bộ."],
    signatures: [cellSecretary(organization, of.secretaryName, form)],
    footer: [],
  };
}
