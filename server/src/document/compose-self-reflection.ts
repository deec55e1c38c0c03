import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { RecordedOrganization } from "./meeting-record.ts";
import { partyHead } from "./official-paper.ts";
import { type Block, type PartyDocument, paragraph, type Table } from "./party-document.ts";
import { comrade, sentence, shortDay } from "./party-words.ts";

export type ReflectedShortcoming = {
  /** Whose it is, of a collective: the cell's or its committee's. */
  whose?: string;
  body: string;
  cause: string;
  remedy: string;
  owner?: string;
  namedOn: string;
  dueOn?: string;
  result?: "REMEDIED" | "PARTLY" | "NOT_REMEDIED";
  resultWord: string;
  closedOn?: string;
};

/** What a member or a collective named and remedied in a year. */
export type SelfReflection = {
  organization: RecordedOrganization;
  year: number;
  on: string;
  /** The member; absent for the collective. */
  person?: string;
  shortcomings: readonly ReflectedShortcoming[];
};

const results = {
  REMEDIED: "Đã khắc phục xong",
  PARTLY: "Khắc phục một phần",
  NOT_REMEDIED: "Chưa khắc phục",
} as const;

/** "Tự soi, tự sửa" of a year on one paper, for the annual review: what was named, what is done about it, and what became of it. */
export function composeSelfReflection(reflection: SelfReflection): PartyDocument {
  const { organization, year, on, person } = reflection;
  const form = documentFormOn(on);
  const whose = person ? comrade(person) : `tập thể ${organization.name}`;
  return {
    formId: form.id,
    name: `Tự soi, tự sửa năm ${year} – ${person ?? organization.name}`,
    issuedOn: on,
    head: partyHead(reflection, on),
    typeTitle: form.selfReflectionTitle,
    subject: `tự soi, tự sửa năm ${year} của ${whose}`,
    markers: [`(Tính đến ngày ${shortDay(on)})`],
    blocks: blocksOf(reflection),
    recipients: [],
    signatures: person ? [{ authority: "NGƯỜI TỰ SOI, TỰ SỬA", name: person }] : [],
    footer: [],
  };
}

function blocksOf({ year, shortcomings }: SelfReflection): Block[] {
  if (shortcomings.length === 0) return [paragraph(`Năm ${year} chưa nêu hạn chế nào.`)];
  return [paragraph(sumOf(shortcomings)), tableOf(shortcomings)];
}

function sumOf(shortcomings: readonly ReflectedShortcoming[]): string {
  const closed = (result: ReflectedShortcoming["result"]) =>
    shortcomings.filter((one) => one.closedOn !== undefined && one.result === result).length;
  const open = shortcomings.filter(({ closedOn }) => closedOn === undefined).length;
  const counted: readonly [string, number][] = [
    ["đã khắc phục xong", closed("REMEDIED")],
    ["khắc phục một phần", closed("PARTLY")],
    ["chưa khắc phục", closed("NOT_REMEDIED")],
    ["đang khắc phục", open],
  ];
  const parts = counted.filter(([, count]) => count > 0).map(([what, count]) => `${what} ${count}`);
  return `Đã nêu ${shortcomings.length} hạn chế: ${parts.join(", ")}.`;
}

function tableOf(shortcomings: readonly ReflectedShortcoming[]): Table {
  return {
    kind: "table",
    small: true,
    columns: [
      { title: "TT", share: 6, align: "center" },
      { title: "Hạn chế, nguyên nhân", share: 32 },
      { title: "Biện pháp khắc phục", share: 28 },
      { title: "Thời hạn", share: 14, align: "center" },
      { title: "Kết quả", share: 20 },
    ],
    rows: shortcomings.map((one, index) => ({
      cells: [
        String(index + 1),
        [
          one.whose ? `${one.whose}:` : "",
          sentence(one.body),
          one.cause === "" ? "" : `Nguyên nhân: ${sentence(one.cause)}`,
          `(Nêu ngày ${shortDay(one.namedOn)})`,
        ]
          .filter((part) => part !== "")
          .join("\n"),
        [sentence(one.remedy), one.owner ? `Người thực hiện: ${one.owner}` : ""]
          .filter((part) => part !== "")
          .join("\n"),
        one.dueOn ? shortDay(one.dueOn) : "",
        resultOf(one),
      ],
    })),
  };
}

function resultOf({ result, resultWord, closedOn }: ReflectedShortcoming): string {
  const word = result ? results[result] : "";
  const said = [
    closedOn === undefined
      ? ["Đang khắc phục", word && `(${word.toLocaleLowerCase("vi")})`].filter(Boolean).join(" ")
      : word,
    closedOn === undefined ? "" : `ngày ${shortDay(closedOn)}`,
  ];
  return [said.filter((part) => part !== "").join(" "), resultWord].filter((part) => part !== "").join(". ");
}
