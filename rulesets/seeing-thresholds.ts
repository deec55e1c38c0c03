import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

export type SeeingThresholds = Ruleset & {
  /** Within so many days the cell that is marked as an example may say no; then others see it: setting. */
  readonly exemplarAnswerDays: number;
  /** Within so many days a member answers the own quarterly evaluation; then it may be concluded without: setting. */
  readonly reviewReplyDays: number;
  /** So many days after a quarter its evaluations are proposed: setting. */
  readonly reviewDueDays: number;
  /** Attendance is said to fall when the mean of so many meetings lies so many points below that of as many before: setting. */
  readonly attendanceFall: { readonly meetings: number; readonly points: number };
  /** So many days before a quarter ends its missing topic is spoken of: setting. */
  readonly topicAheadDays: number;
  /** Tasks due within so many days are named: setting. */
  readonly taskSoonDays: number;
  /** So many months without a word, at so many meetings or more, and a member is named to those who lead the cell: setting. */
  readonly silence: { readonly months: number; readonly meetings: number };
};

const COMMON_PRACTICE: SeeingThresholds = {
  id: "seeing-thresholds-common",
  version: "1",
  source: { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" },
  validFrom: "2025-10-28",
  note: {
    vi: "Văn bản yêu cầu nhân rộng điển hình, không ghi số ngày; các mức này là thiết lập của phần mềm.",
    en: "The text asks that good examples be spread and names no days; these figures are settings of the product.",
  },
  exemplarAnswerDays: 3,
  reviewReplyDays: 5,
  reviewDueDays: 15,
  attendanceFall: { meetings: 3, points: 5 },
  topicAheadDays: 20,
  taskSoonDays: 7,
  silence: { months: 3, meetings: 2 },
};

/** Every version of the figures. */
export const seeingThresholds: readonly [SeeingThresholds, ...SeeingThresholds[]] = [COMMON_PRACTICE];

/** What examples, evaluations and warnings go by on a day. Source: each version names its own; days are settings. */
export function seeingThresholdsOn(on: IsoDate): SeeingThresholds {
  return inForceOn(seeingThresholds, on);
}
