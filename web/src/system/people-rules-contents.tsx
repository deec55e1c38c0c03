import { List } from "@mantine/core";
import type { Formats } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import type { PeopleSubject, RulesOf } from "./ruleset-versions.ts";

/** Every figure of a set of rules as a sentence; a set without its sentences does not compile. */
export type PeopleSentences = { [Of in PeopleSubject]: (rules: RulesOf<Of>, f: Formats) => string[] };

/** What a set of rules about members, committees or terms says. */
export function PeopleRulesContents<Of extends PeopleSubject>({ subject, rules }: { subject: Of; rules: RulesOf<Of> }) {
  const { t, f } = useLanguage();
  const words: PeopleSentences = t.peopleRules;
  return (
    <List mt="sm" spacing="xs">
      {words[subject](rules, f).map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
    </List>
  );
}
