import { type IsoDate, inForceOn, type Ruleset, versionName } from "./ruleset.ts";

export type TransferRules = Ruleset & {
  /** The letter is handed in at the other end within so many working days of the day on which it was written. */
  readonly handInWorkingDays: number;
  /** The procedure begins within so many working days of the decision or the change of residence. */
  readonly procedureWorkingDays: number;
};

const CHARTER_2021: TransferRules = {
  id: "transfer-charter",
  version: "1",
  source: { document: "Quy định 24-QĐ/TW", article: "6.3", date: "2021-07-30" },
  validFrom: "2021-07-30",
  handInWorkingDays: 30,
  procedureWorkingDays: 60,
};

const CHARTER_2025: TransferRules = {
  ...CHARTER_2021,
  version: "2",
  source: { document: "Quy định 294-QĐ/TW", article: "6.3.1", date: "2025-05-26" },
  validFrom: "2025-07-01",
  note: {
    vi: "Đọc qua nguồn thứ hai; cần đối chiếu văn bản hiện hành của cấp trên.",
    en: "Read second-hand; compare it with the text that your superior goes by today.",
  },
};

/** Every version of the rules of transfer. */
export const transferRules: readonly [TransferRules, ...TransferRules[]] = [CHARTER_2021, CHARTER_2025];

/** What a letter of a day goes by. Source: each version names its own. */
export function transferRulesOn(on: IsoDate): TransferRules {
  return inForceOn(transferRules, on);
}

/** What a letter was written by, by the name that it keeps. */
export function transferRulesOf(version: string): TransferRules {
  const found = transferRules.find((each) => versionName(each) === version);
  if (!found) throw new Error(`No rules of transfer are called ${version}.`);
  return found;
}
