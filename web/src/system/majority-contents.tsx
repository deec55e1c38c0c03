import { Text } from "@mantine/core";
import type { Majorities } from "../../../rulesets/majorities.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Table } from "../ui/paged-table.tsx";
import { sourceWords } from "./source-words.ts";

/** What each matter needs, how it is voted, and from where that comes. */
export function MajorityContents({ rules }: { rules: Majorities }) {
  const { t, f, code } = useLanguage();
  const words = t.rulesets.majorities;
  return (
    <>
      <Table
        caption={words.caption}
        rows={Object.entries(rules.matters)}
        keyOf={([matter]) => matter}
        columns={[
          { name: "matter", label: words.matter, show: ([, rule]) => rule.title[code] },
          { name: "needed", label: words.needed, show: ([, rule]) => words.majority[rule.majority] },
          { name: "method", label: words.method, show: ([, rule]) => words.methods[rule.method] },
          { name: "source", label: words.source, show: ([, rule]) => sourceWords(rule.source, t, f) },
        ]}
      />
      <Text mt="sm">{words.presentAtHome[rules.temporarilyElsewherePresentAtHome]}</Text>
    </>
  );
}
