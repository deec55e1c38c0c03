import { Anchor, Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSession } from "../../account/session.ts";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import { StateBadge, type Tone } from "../../ui/state-badge.tsx";
import { DayField } from "../day-field.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { usePeople } from "../use-people.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Workspace } from "../workspace-query.ts";
import { paperAddress } from "./paper-line.tsx";

export type Assignment = Workspace["assignments"][number];

const MoveAssignmentDialog = lazyDialog(async () => (await import("./assignment-dialog.tsx")).MoveAssignmentDialog);

/** Who prepares what before the meeting, and how far it is. */
export function PrepareAssignments() {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const [adding, setAdding] = useState(false);
  const words = t.meeting.assignments;
  if (workspace.assignments.length === 0 && !can("assignment.add")) return null;
  return (
    <SectionCard place="assignments" title={words.title}>
      <ul className={styles.plainList}>
        {workspace.assignments.map((assignment) => (
          <AssignmentLine key={assignment.assignmentId} assignment={assignment} />
        ))}
      </ul>
      {workspace.assignments.length === 0 && <div className={styles.dim}>{words.none}</div>}
      {can("assignment.add") && (
        <Button variant="default" mt="sm" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
      {adding && <AssignmentDialog onClose={() => setAdding(false)} />}
    </SectionCard>
  );
}

const tones: Record<Assignment["state"], Tone> = { NOT_STARTED: "grey", IN_PROGRESS: "gold", DONE: "green" };

function AssignmentLine({ assignment }: { assignment: Assignment }) {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const session = useSession();
  const [isMoving, setMoving] = useState(false);
  const words = t.meeting.assignments;
  const { assignmentId, person, what, dueOn, state, isOverdue, word, materialId } = assignment;
  const remove = useAct(() => client.assignment.remove({ ...identity, assignmentId }));
  const paper = workspace.materials.find((each) => each.materialId === materialId);
  const isMine = person.personId === session.person?.personId;
  return (
    <li className={styles.lineRow}>
      <span>
        {`${person.fullName}: ${what}`}
        {dueOn && <span className={styles.agendaNotes}>{words.dueOn(f.date(dueOn))}</span>}
        {word && <span className={styles.agendaNotes}>{word}</span>}
        {paper && (
          <Anchor href={paperAddress(identity, paper.fileId)} target="_blank" rel="noopener">
            {paper.title}
          </Anchor>
        )}
        <Trouble error={remove.error} />
      </span>
      <span className={styles.lineEnd}>
        <StateBadge tone={tones[state]}>{words.state[state]}</StateBadge>
        {isOverdue && <StateBadge tone="red">{words.overdue}</StateBadge>}
        {can("assignment.move") && (isMine || can("assignment.add")) && (
          <Button variant="subtle" px="sm" aria-label={words.moveNamed(what)} onClick={() => setMoving(true)}>
            {words.move}
          </Button>
        )}
        {can("assignment.remove") && (
          <Button
            variant="subtle"
            color="gray"
            c="var(--ink)"
            px="sm"
            loading={remove.isPending}
            aria-label={words.removeNamed(what)}
            onClick={() => remove.mutate()}
          >
            {t.common.action.remove}
          </Button>
        )}
      </span>
      {isMoving && <MoveAssignmentDialog opened assignment={assignment} onClose={() => setMoving(false)} />}
    </li>
  );
}

function AssignmentDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const people = usePeople();
  const words = t.meeting.assignments;
  const [personId, setPerson] = useState<string | null>(null);
  const [what, setWhat] = useState("");
  const [dueOn, setDueOn] = useState<string | null>(null);
  const act = useAct(
    (chosen: string) => client.assignment.add({ ...identity, personId: chosen, what: what.trim(), dueOn }),
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.add}
      submitLabel={t.common.action.add}
      busy={act.isPending}
      disabled={personId === null || what.trim() === ""}
      error={act.error}
      onSubmit={() => personId && act.mutate(personId)}
    >
      <PersonSelect label={words.who} people={people} value={personId} onChange={setPerson} required first />
      <TextInput label={words.what} required value={what} onChange={(event) => setWhat(event.currentTarget.value)} />
      <DayField label={words.due} value={dueOn} onChange={setDueOn} clearable />
    </FormDialog>
  );
}
