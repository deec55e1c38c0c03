import { type Bilingual, type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

export type AbsenceReasonCode = "SICK" | "DUTY" | "FAMILY" | "STUDY" | "LEAVE" | "TEMPORARILY_ELSEWHERE" | "OTHER";

export type AbsenceReason = {
  readonly code: AbsenceReasonCode;
  /** What the roll call and the minutes call it. */
  readonly name: Bilingual;
  /** Whether the words alone say nothing, so that a note has to. */
  readonly needsNote: boolean;
};

export type AbsenceReasons = Ruleset & { readonly reasons: readonly AbsenceReason[] };

/** Reasons to be excused, in the order in which they are offered. */
const COMMON_PRACTICE: AbsenceReasons = {
  id: "absence-reasons-common",
  version: "1",
  source: { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" },
  validFrom: "2025-10-28",
  note: {
    vi: "Văn bản chỉ yêu cầu vắng phải có lý do; danh mục này theo cách ghi thông thường trong sổ biên bản, đơn vị có thể đặt khác.",
    en: "The text asks for a reason and lists none; these are what minute books usually say, and may be set otherwise.",
  },
  reasons: [
    { code: "SICK", name: { vi: "Ốm đau, khám chữa bệnh", en: "Illness, medical care" }, needsNote: false },
    { code: "DUTY", name: { vi: "Đi công tác", en: "On duty elsewhere" }, needsNote: false },
    { code: "FAMILY", name: { vi: "Việc gia đình", en: "Family matters" }, needsNote: false },
    { code: "STUDY", name: { vi: "Đi học, tập huấn", en: "Study or training" }, needsNote: false },
    { code: "LEAVE", name: { vi: "Nghỉ phép, nghỉ chế độ", en: "On leave" }, needsNote: false },
    {
      code: "TEMPORARILY_ELSEWHERE",
      name: { vi: "Sinh hoạt tạm thời nơi khác", en: "Temporarily in another cell" },
      needsNote: false,
    },
    { code: "OTHER", name: { vi: "Lý do khác", en: "Another reason" }, needsNote: true },
  ],
};

/** Every version of the list. */
export const absenceReasons: readonly [AbsenceReasons, ...AbsenceReasons[]] = [COMMON_PRACTICE];

/** The reasons offered on a day. Source: each list names its own. */
export function absenceReasonsOn(on: IsoDate): readonly AbsenceReason[] {
  return inForceOn(absenceReasons, on).reasons;
}
