import type { Grounds } from "./judge-evaluation.rules.ts";
import type { CriterionProposal } from "./propose-scores.rules.ts";

type Language = "vi" | "en";

const said = {
  vi: {
    atScoring: "Lúc chấm",
    CLOSING: "Khi kết thúc",
    CORRECTION: "Sau đính chính",
    nothing: "Hồ sơ chưa có dữ kiện cho tiêu chí này.",
  },
  en: {
    atScoring: "At the scoring",
    CLOSING: "At the close",
    CORRECTION: "As corrected",
    nothing: "The record has no facts for this criterion yet.",
  },
} as const;

/**
 * The sentence beside a criterion: what the cell saw at the scoring and, where the record says otherwise since, both and
 * which is which: "Lúc chấm: 95 phút (tối thiểu 90). Khi kết thúc: 109 phút (tối thiểu 90)."
 */
export function groundsSentence({ atScoring, since }: Grounds, language: Language): string {
  const then = evidenceSentence(atScoring, language);
  const later = since ? evidenceSentence(since.proposal, language) : then;
  if (!since || later === then) return then;
  const words = said[language];
  return `${words.atScoring}: ${then} ${words[since.after]}: ${later}`;
}

/**
 * The sentence that a proposal rests on, in the reader's language: "23/24 = 95,8%; vắng không lý do: 0." Where a fact that
 * it names is not known it says so; empty where people judge.
 */
export function evidenceSentence(
  proposal: Pick<CriterionProposal, "because" | "facts" | "percent">,
  language: Language,
): string {
  const template = proposal.because?.[language] ?? "";
  const values = new Map<string, unknown>(proposal.facts.map(({ key, value }) => [key, value]));
  values.set("percent", proposal.percent);
  const sentence = template.replace(
    /\{(\w+)\}/g,
    (braced, key: string) => written(values.get(key), language) ?? braced,
  );
  return sentence.includes("{") ? said[language].nothing : sentence;
}

function written(value: unknown, language: Language): string | undefined {
  if (typeof value === "number") return language === "vi" ? String(value).replace(".", ",") : String(value);
  if (typeof value === "string") return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
  return undefined;
}
