import { Checkbox, Group, Textarea, TextInput } from "@mantine/core";
import type { ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { cellTypes } from "../organization/organization-query.ts";
import { SectionCard } from "../ui/card.tsx";
import { PointsInput } from "./points-input.tsx";
import { englished, englishOf, worded } from "./sheet-edit.ts";
import styles from "./sheets.module.css";

interface HeadCardProps {
  sheet: ScoreSheetBody;
  onChange: (sheet: ScoreSheetBody) => void;
}

/** Whose sheet it is, from which text, since when, for which meetings and cells. */
export function HeadCard({ sheet, onChange }: HeadCardProps) {
  const { t } = useLanguage();
  const words = t.sheets.head;
  const { source } = sheet;
  const change = (changed: Partial<ScoreSheetBody>) => onChange({ ...sheet, ...changed });
  const texts = (["title", "issuer", "frame"] as const).map((name) => (
    <TextInput
      key={name}
      label={words[name === "title" ? "name" : name]}
      value={sheet[name].vi}
      required
      onChange={(event) => change({ [name]: worded(sheet[name], event.currentTarget.value) })}
    />
  ));
  return (
    <SectionCard title={words.title}>
      <div className={styles.fields}>
        {texts}
        <TextInput
          label={words.english}
          value={englishOf(sheet.title)}
          onChange={(event) => change({ title: englished(sheet.title, event.currentTarget.value) })}
        />
        <TextInput
          label={words.document}
          value={source.document}
          required
          onChange={(event) => change({ source: { ...source, document: event.currentTarget.value } })}
        />
        <TextInput
          label={words.date}
          value={source.date}
          required
          onChange={(event) => change({ source: { ...source, date: event.currentTarget.value } })}
        />
        <DayField
          label={words.validFrom}
          value={sheet.validFrom}
          required
          onChange={(validFrom) => validFrom !== null && change({ validFrom })}
        />
        <DayField
          label={words.validTo}
          value={sheet.validTo ?? null}
          clearable
          onChange={(day) => {
            const { validTo: _, ...unending } = sheet;
            onChange(day === null ? unending : { ...unending, validTo: day });
          }}
        />
        <PointsInput label={words.max} min={1} max={1000} value={sheet.max} onChange={(max) => change({ max })} />
        <PointsInput
          label={words.step}
          min={0.05}
          max={10}
          value={sheet.pointStep}
          onChange={(pointStep) => change({ pointStep })}
        />
        <Checkbox.Group
          className={styles.wide ?? ""}
          label={words.kinds}
          value={[...(sheet.meetingKinds ?? ["REGULAR"])]}
          onChange={(chosen) => chosen.length > 0 && change({ meetingKinds: chosen })}
        >
          <Group mt="xs">
            {(["REGULAR", "THEMATIC"] as const).map((kind) => (
              <Checkbox key={kind} value={kind} label={t.sheets.inForce.kind[kind]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox.Group
          className={styles.wide ?? ""}
          label={words.types}
          value={[...(sheet.cellTypes ?? [])]}
          onChange={(chosen) => {
            const { cellTypes: _, ...ofEveryType } = sheet;
            onChange(chosen.length === 0 ? ofEveryType : { ...ofEveryType, cellTypes: chosen });
          }}
        >
          <Group mt="xs">
            {cellTypes.map((type) => (
              <Checkbox key={type} value={type} label={t.organization.cellType[type]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Textarea
          className={styles.wide ?? ""}
          label={words.note}
          autosize
          minRows={2}
          value={sheet.note.vi}
          onChange={(event) => change({ note: worded(sheet.note, event.currentTarget.value) })}
        />
      </div>
    </SectionCard>
  );
}
