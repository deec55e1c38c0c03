import { type SentenceValues, sentenceOf as sentenceIn } from "../../../server/src/notification/sentence.rules.ts";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import type { Told } from "./notification-query.ts";

/** A sentence for each kind that the server tells of. */
export type NotificationTexts = Readonly<Record<string, (values: SentenceValues) => string>>;

/** What somebody is told, as a sentence: the same one that stands in an e-mail about it. */
export function sentenceOf(told: Pick<Told, "kind" | "parameters">, t: Texts, f: Formats): string {
  const { kind: sentences, unknown } = t.notification;
  return sentenceIn(told, { sentences, unknown, grades: t.picture.gradeLong, positions: t.account.role }, f);
}
