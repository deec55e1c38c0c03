import { NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import type { AgendaStep } from "../../../rulesets/agenda-step.ts";
import type { AgendaTemplates } from "../../../rulesets/agenda-templates.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Table } from "../ui/paged-table.tsx";

/** The steps of the chosen meeting with their time, and which of them belong to the procedure. */
export function AgendaContents({ rules }: { rules: AgendaTemplates }) {
  const { t, code } = useLanguage();
  const words = t.rulesets.agenda;
  const [chosen, setChosen] = useState(0);
  const templates = templatesOf(rules, t);
  const steps = templates[chosen]?.steps ?? [];
  return (
    <>
      <NativeSelect
        my="sm"
        label={words.template}
        value={String(chosen)}
        data={templates.map(({ title }, index) => ({ value: String(index), label: title }))}
        onChange={({ currentTarget: { value } }) => setChosen(Number(value))}
      />
      <Table
        caption={words.caption}
        rows={steps}
        keyOf={({ stepKey }) => stepKey}
        columns={[
          { name: "step", label: words.step, show: ({ title, titleEn }) => (code === "vi" ? title : titleEn) },
          {
            name: "needed",
            label: words.needed,
            show: ({ required }) => (required ? words.required : words.optional),
          },
          {
            name: "minutes",
            label: words.minutes,
            align: "end",
            show: ({ plannedMinutes }) => words.planned(plannedMinutes),
          },
        ]}
      />
      <Text mt="sm">{words.total(steps.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0))}</Text>
    </>
  );
}

function templatesOf(rules: AgendaTemplates, t: Texts): { title: string; steps: readonly AgendaStep[] }[] {
  const words = t.rulesets.agenda;
  const { cellType } = t.organization;
  // The templates have exactly the types of cells as keys.
  const types = Object.keys(rules.regular) as (keyof AgendaTemplates["regular"])[];
  return [
    ...types.map((type) => ({ title: words.regular(cellType[type]), steps: rules.regular[type] })),
    ...types.map((type) => ({
      title: words.regularWithThematicPart(cellType[type]),
      steps: rules.regularWithThematicPart[type],
    })),
    { title: words.cellCommittee, steps: rules.cellCommittee },
    { title: words.committee, steps: rules.committee },
  ];
}
