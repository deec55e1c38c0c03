import { List, Text, Title } from "@mantine/core";
import type { Criterion, ScoreSheetBody, SheetSection } from "../../../rulesets/score-sheet.ts";
import { conditionWords } from "../../../server/src/ruleset/condition-words.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "../organization/organization.module.css";
import { Table } from "../ui/paged-table.tsx";
import { scaleWords } from "./scale-words.ts";

/** Grades first, then every criterion of the sheet with its points. */
export function ScoreSheetContents({ rules }: { rules: ScoreSheetBody }) {
  const { t, f, code } = useLanguage();
  const words = t.rulesets.scoreSheet;
  const criteria = rules.sections.flatMap((section) => section.criteria);
  const titled = (key: string) => criteria.find((criterion) => criterion.key === key)?.title[code] ?? key;
  return (
    <>
      <Text mt="xs">{words.total(f.number(rules.max), f.number(rules.pointStep))}</Text>
      <Title order={3} mt="md" mb="xs">
        {words.grades}
      </Title>
      <List>
        {rules.grades.map(({ grade, from, title, onlyIf, onlyWithFull }, index) => {
          const above = rules.grades[index - 1];
          const isLowest = index === rules.grades.length - 1 && above !== undefined;
          return (
            <List.Item key={grade}>
              {[
                isLowest
                  ? words.lowestGrade(title[code], f.number(above.from))
                  : words.gradeFrom(title[code], f.number(from)),
                ...(onlyIf ? [words.gradeOnlyIf(conditionWords(onlyIf, code))] : []),
                ...(onlyWithFull ? [words.gradeOnlyWithFull(onlyWithFull.map(titled).join("; "))] : []),
              ].join("; ")}
            </List.Item>
          );
        })}
      </List>
      {rules.sections.map((section) => (
        <Section key={section.no} section={section} titled={titled} />
      ))}
    </>
  );
}

type Titled = (key: string) => string;

function Section({ section, titled }: { section: SheetSection; titled: Titled }) {
  const { t, f, code } = useLanguage();
  const words = t.rulesets.scoreSheet;
  const title = words.section(section.no, section.title[code], f.number(section.max));
  return (
    <>
      <Title order={3} mt="md" mb="xs">
        {title}
      </Title>
      <Table
        caption={title}
        rows={section.criteria}
        keyOf={({ key }) => key}
        columns={[
          {
            name: "criterion",
            label: words.criterion,
            show: (criterion) => <CriterionWords criterion={criterion} titled={titled} />,
          },
          { name: "judgedBy", label: words.judgedBy, show: ({ judgedBy }) => words.judges[judgedBy] },
          { name: "max", label: words.max, align: "end", show: ({ max }) => f.number(max) },
        ]}
      />
    </>
  );
}

function CriterionWords({ criterion, titled }: { criterion: Criterion; titled: Titled }) {
  const { t, f, code } = useLanguage();
  const scale = scaleWords(criterion, t, f, code, titled);
  return (
    <>
      {criterion.title[code]}
      {scale !== undefined && (
        <Text fw={400} className={styles.dim}>
          {scale}
        </Text>
      )}
    </>
  );
}
