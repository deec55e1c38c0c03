import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { useSpeakers } from "../course/use-speakers.ts";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";

/** Opinions that members ask to have kept although the vote went the other way; they stand in the minutes. */
export function ReservedOpinions() {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const [adding, setAdding] = useState(false);
  const words = t.meeting.resolution;
  const reserved = workspace.statements.filter(({ kind }) => kind === "RESERVED_OPINION");
  return (
    <>
      {reserved.length > 0 && (
        <ul className={styles.plainList} aria-label={words.reserved}>
          {reserved.map(({ statementId, speaker, gist }) => (
            <li key={statementId} className={styles.dim}>
              {words.reservedBy(speaker.fullName, gist)}
            </li>
          ))}
        </ul>
      )}
      {can("statement.add") && (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {words.reserve}
          </Button>
        </div>
      )}
      {adding && <ReserveDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function ReserveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const members = useSpeakers().filter(({ personId }) => workspace.attendance.some((row) => row.personId === personId));
  const [personId, setPersonId] = useState<string | null>(null);
  const [gist, setGist] = useState("");
  const words = t.meeting.resolution;
  const agendaItemId = workspace.agenda.find(({ kind }) => kind === "RESOLUTION")?.agendaItemId ?? null;
  const add = useAct(
    (speaker: string) =>
      client.statement.add({
        ...identity,
        agendaItemId,
        personId: speaker,
        guestId: null,
        kind: "RESERVED_OPINION",
        gist: gist.trim(),
      }),
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.reserve}
      submitLabel={t.common.action.save}
      busy={add.isPending}
      error={add.error}
      disabled={personId === null || gist.trim() === ""}
      onSubmit={() => personId && add.mutate(personId)}
    >
      <div className={styles.dim}>{words.reserveHint}</div>
      <PersonSelect label={words.reserveWho} people={members} value={personId} onChange={setPersonId} />
      <Textarea
        label={words.reserveWhat}
        autosize
        minRows={2}
        value={gist}
        onChange={(event) => setGist(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
