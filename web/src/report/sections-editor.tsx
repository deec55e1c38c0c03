import { Button, Textarea } from "@mantine/core";
import { useCallback, useState } from "react";
import { client, queryClient } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { isRefused } from "../refusal.ts";
import { Trouble } from "../trouble.tsx";
import type { SaveOutcome } from "../ui/autosave.ts";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { ConflictDialog } from "../ui/conflict-dialog.tsx";
import { SaveIndicator } from "../ui/save-indicator.tsx";
import { useAutosave } from "../ui/use-autosave.ts";
import styles from "./report.module.css";
import {
  type OwnReport,
  type PeriodKey,
  reportQuery,
  type SectionName,
  type Sections,
  useReportChange,
} from "./report-query.ts";

const order: readonly SectionName[] = ["highlights", "praise", "shortcomings", "tasks", "proposals"];
const LONGEST = 6000;

/** The words of a report, which save themselves; each part may be taken from the records again. */
export function SectionsEditor({ report, period }: { report: NonNullable<OwnReport["report"]>; period: PeriodKey }) {
  const { t } = useLanguage();
  const words = t.report.own;
  const field = useSections(report, period);
  const { value: sections, state } = field;
  return (
    <SectionCard title={words.words} aside={<SaveIndicator state={state} />}>
      {state.kind === "refused" && <Trouble error={state.error} />}
      <p className={styles.dim}>{words.sectionAdvice}</p>
      {order.map((name) => (
        <div key={name} className={styles.section}>
          <Textarea
            label={words.section[name]}
            autosize
            minRows={2}
            maxRows={20}
            maxLength={LONGEST}
            value={sections[name]}
            onChange={({ currentTarget: { value } }) => field.change({ ...sections, [name]: value })}
            onBlur={() => void field.flush()}
          />
          {name !== "highlights" && (
            <Refresh
              name={name}
              period={period}
              isEmpty={sections[name].trim() === ""}
              onTaken={(text) => field.change({ ...sections, [name]: text })}
            />
          )}
        </div>
      ))}
      <ConflictDialog
        field={field}
        show={(each) => order.map((name) => `${words.section[name]}\n${each[name]}`).join("\n\n")}
      />
    </SectionCard>
  );
}

/** The words as they are typed here, sent to the server a moment after every change. */
function useSections(report: NonNullable<OwnReport["report"]>, period: PeriodKey) {
  const { organizationId, kind, year, number } = period;
  const save = useCallback(
    async (sections: Sections, revision: number): Promise<SaveOutcome<Sections>> => {
      const key = { organizationId, kind, year, number };
      const { queryKey } = reportQuery(key);
      try {
        const saved = await client.report.save({ ...key, revision, sections });
        queryClient.setQueryData(queryKey, (before) =>
          before?.report ? { ...before, report: { ...before.report, sections, revision: saved.revision } } : before,
        );
        return { kind: "saved", revision: saved.revision };
      } catch (error) {
        if (!isRefused(error, "CHANGED_MEANWHILE")) throw error;
        const theirs = (await client.report.get(key)).report;
        if (!theirs) throw error;
        return { kind: "conflict", value: theirs.sections, revision: theirs.revision };
      }
    },
    [organizationId, kind, year, number],
  );
  return useAutosave({
    key: `report.${organizationId}.${kind}.${year}.${number}`,
    value: report.sections,
    revision: report.revision,
    save,
  });
}

interface RefreshProps {
  name: SectionName;
  period: PeriodKey;
  isEmpty: boolean;
  onTaken: (text: string) => void;
}

/** Takes a part from the records again; words that stand there are not replaced unasked. */
function Refresh({ name, period, isEmpty, onTaken }: RefreshProps) {
  const { t } = useLanguage();
  const words = t.report.own;
  const [asking, setAsking] = useState(false);
  const suggest = useReportChange(
    () => client.report.suggest(period),
    ({ sections }) => {
      setAsking(false);
      onTaken(sections[name]);
    },
  );
  const section = words.section[name];
  return (
    <div>
      <Button
        variant="subtle"
        aria-label={words.refreshNamed(section)}
        loading={suggest.isPending}
        onClick={() => (isEmpty ? suggest.mutate() : setAsking(true))}
      >
        {words.refresh}
      </Button>
      <Trouble error={asking ? null : suggest.error} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.refreshTitle(section)}
        explanation={words.refreshExplanation}
        confirmLabel={words.refresh}
        busy={suggest.isPending}
        trouble={<Trouble error={suggest.error} />}
        onConfirm={() => suggest.mutate()}
      />
    </div>
  );
}

/** The same words where nobody changes them. */
export function SectionsText({ sections }: { sections: Sections }) {
  const { t } = useLanguage();
  const words = t.report.own;
  return (
    <SectionCard title={words.words}>
      {order.map((name) => (
        <section key={name} className={styles.section} aria-label={words.section[name]}>
          <strong>{words.section[name]}</strong>
          <p className={styles.lines}>{sections[name].trim() === "" ? words.empty : sections[name]}</p>
        </section>
      ))}
    </SectionCard>
  );
}
