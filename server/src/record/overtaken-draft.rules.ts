import { foldName } from "../search/fold-name.ts";

/** Kinds of issued papers that a draft is written of, by the folded words in which its title names them. */
const drafted = {
  RESOLUTION: "nghi quyet",
  CONCLUSION: "ket luan",
  MINUTES: "bien ban",
  NOTICE: "thong bao",
} as const;

/** What a title may say besides, of the meeting's own paper; "Dự thảo nghị quyết Đại hội XIV" is another body's. */
const ofTheMeeting = new Set(
  "cua cac ban buoi cuoc ky hop sinh hoat thuong chi bo uy dang thang quy nam lan so trinh lay y kien pdf doc docx txt".split(
    " ",
  ),
);

/**
 * Whether a paper for members is only the draft of one that the meeting has issued since, by its title: then the issued one
 * goes to the national register and the draft does not.
 * Source: Quy định 339-QĐ/TW, the national register.
 */
export function isOvertakenDraft(title: string, issued: readonly { kind: string }[]): boolean {
  const [, drafts] = foldName(title).match(/^(?:ban )?du thao (.+)$/) ?? [];
  if (drafts === undefined) return false;
  return issued.some(({ kind }) => {
    const words = Object.entries(drafted).find(([of]) => of === kind)?.[1];
    return words !== undefined && drafts.startsWith(words) && saysNoMore(drafts.slice(words.length));
  });
}

function saysNoMore(rest: string): boolean {
  const words = rest.split(" ").filter((word) => word !== "");
  return words.every((word) => ofTheMeeting.has(word) || /^\d+$/.test(word));
}
