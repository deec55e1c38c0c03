import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

/** Whether the figures of what a cell came from stand beside its own; never counted into them. */
export type PredecessorsShown = "BESIDE" | "NOT_SHOWN";

export type PredecessorRule = Ruleset & { readonly shown: PredecessorsShown };

const HD_42_2025: PredecessorRule = {
  id: "predecessors",
  version: "1",
  source: { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" },
  validFrom: "2025-10-28",
  note: {
    vi: "Văn bản không nói về chi bộ sáp nhập trong năm; chi bộ mới được tính từ ngày thành lập, cấp ủy chọn có nêu số liệu của chi bộ tiền thân hay không.",
    en: "The text says nothing of cells that are merged in the course of a year; the new one is judged from its founding, and the committee chooses whether its predecessors' figures are shown.",
  },
  shown: "BESIDE",
};

const predecessorRules: readonly [PredecessorRule, ...PredecessorRule[]] = [HD_42_2025];

/**
 * Whether predecessors are shown where no committee has chosen.
 * Source: Hướng dẫn 42-HD/BTCTW 2025 leaves it open.
 */
export function predecessorRuleOn(on: IsoDate): PredecessorRule {
  return inForceOn(predecessorRules, on);
}
