import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { DayField } from "../day-field.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { usePeople } from "../use-people.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Evaluation } from "../workspace-query.ts";
import { ClosingSection } from "./closing-section.tsx";
import { asksForWeakness, weakestCriteria } from "./weak-points.ts";

/** Weak points of the meeting, each with its remedy; they go into the minutes. */
export function WeaknessesCard({ evaluation }: { evaluation: Evaluation }) {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  /** The criterion that a weak point is being named for; undefined while none is. */
  const [adding, setAdding] = useState<string | null>();
  const words = t.meeting.weakness;
  const remove = useAct((weaknessId: string) => client.weakness.remove({ ...identity, weaknessId }));
  if (workspace.weaknesses.length === 0 && !can("weakness.add")) return null;
  return (
    <ClosingSection place="weaknesses" title={words.title}>
      {can("weakness.add") && evaluation.selfGrade && asksForWeakness(evaluation, workspace.weaknesses) && (
        <WeaknessPrompt evaluation={evaluation} grade={t.meeting.grade[evaluation.selfGrade]} onName={setAdding} />
      )}
      <ul className={styles.plainList}>
        {workspace.weaknesses.map((weakness) => (
          <li key={weakness.weaknessId} className={styles.lineRow}>
            <span>
              {weakness.body} → {weakness.remedy || words.noRemedy}
              {weakness.owner && ` (${weakness.owner.fullName}`}
              {weakness.owner && (weakness.dueOn ? `, ${t.common.time.before(f.date(weakness.dueOn))})` : ")")}
            </span>
            {can("weakness.remove") && (
              <Button
                variant="subtle"
                color="gray"
                c="var(--ink)"
                px="sm"
                aria-label={words.removeNamed(weakness.body)}
                onClick={() => remove.mutate(weakness.weaknessId)}
              >
                {t.common.action.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Trouble error={remove.error} />
      {can("weakness.add") && (
        <Button variant="default" onClick={() => setAdding(null)}>
          {t.common.action.add}
        </Button>
      )}
      {adding !== undefined && (
        <WeaknessDialog evaluation={evaluation} criterion={adding} onClose={() => setAdding(undefined)} />
      )}
    </ClosingSection>
  );
}

function WeaknessPrompt(props: { evaluation: Evaluation; grade: string; onName: (criterion: string) => void }) {
  const { t, f, code } = useLanguage();
  const words = t.meeting.weakness;
  return (
    <div className={styles.stack}>
      <div>{words.asked(props.grade)}</div>
      <div className={styles.buttons}>
        {weakestCriteria(props.evaluation).map(({ criterion, label, max, selfPoints }) => (
          <Button key={criterion} variant="default" h="auto" py="xs" onClick={() => props.onName(criterion)}>
            <span className={styles.readText}>
              {label[code]}: {f.number(selfPoints ?? 0)}/{f.number(max)}
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}

function WeaknessDialog(props: { evaluation: Evaluation; criterion: string | null; onClose: () => void }) {
  const { evaluation, onClose } = props;
  const { t, code } = useLanguage();
  const { identity } = useMeeting();
  const people = usePeople();
  const [criterion, setCriterion] = useState(props.criterion);
  const [body, setBody] = useState("");
  const [remedy, setRemedy] = useState("");
  const [ownerId, setOwner] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const words = t.meeting.weakness;
  const add = useAct(
    () => client.weakness.add({ ...identity, criterion, body: body.trim(), remedy: remedy.trim(), ownerId, dueOn }),
    { onDone: onClose },
  );
  const criteria = evaluation.sections.flatMap((section) =>
    section.criteria.map((each) => ({ value: each.criterion, label: `${section.no}. ${each.label[code]}` })),
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.add}
      submitLabel={t.common.action.add}
      busy={add.isPending}
      disabled={body.trim() === ""}
      error={add.error}
      onSubmit={() => add.mutate()}
    >
      <Textarea
        label={words.body}
        required
        data-autofocus
        autosize
        minRows={2}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Textarea
        label={words.remedy}
        autosize
        minRows={2}
        value={remedy}
        onChange={(event) => setRemedy(event.currentTarget.value)}
      />
      <div className={styles.fieldRow}>
        <PersonSelect label={t.meeting.task.owner} people={people} value={ownerId} onChange={setOwner} />
        <DayField label={t.meeting.task.due} value={dueOn} onChange={setDueOn} clearable />
      </div>
      <Select label={words.criterion} clearable data={criteria} value={criterion} onChange={setCriterion} />
    </FormDialog>
  );
}
