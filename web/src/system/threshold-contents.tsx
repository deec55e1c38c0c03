import { List } from "@mantine/core";
import type { MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import type { Ruleset } from "../../../rulesets/ruleset.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";

type Threshold = Exclude<keyof MeetingThresholds, keyof Ruleset>;
/** A threshold without its sentence does not compile. */
type Sentences = { [Key in Threshold]: (value: MeetingThresholds[Key]) => string };

/** Every length, share and day as a sentence, in the order of the texts. */
export function ThresholdContents({ rules }: { rules: MeetingThresholds }) {
  const { t } = useLanguage();
  return (
    <List mt="sm" spacing="xs">
      {sentencesOf(rules, t.rulesets.thresholds).map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
    </List>
  );
}

function sentencesOf(rules: MeetingThresholds, words: Texts["rulesets"]["thresholds"] & Sentences): string[] {
  const sentence = <Key extends Threshold>(key: Key) => (words as Sentences)[key](rules[key]);
  // The texts have exactly the thresholds as keys: more or fewer do not fit the parameter's type.
  return (Object.keys(words) as Threshold[]).map(sentence);
}
