import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { aboutOf } from "../../../../server/src/statement/statement.rules.ts";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Statement } from "../workspace-query.ts";
import { AboutField } from "./about-field.tsx";
import { statementKinds } from "./statement-kinds.ts";
import { speakerKey, speakerOf, useSpeakers } from "./use-speakers.ts";

/** Who said what under an item, in the order it was said. */
export function StatementList({ agendaItemId }: { agendaItemId: string }) {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [editing, setEditing] = useState<Statement>();
  const remove = useAct((statementId: string) => client.statement.remove({ ...identity, statementId }));
  const statements = workspace.statements.filter((statement) => statement.agendaItemId === agendaItemId);
  const words = t.meeting.statement;
  if (statements.length === 0) return null;
  return (
    <div>
      <Trouble error={remove.error} />
      <ol className={styles.plainList} aria-label={words.listLabel}>
        {statements.map((statement) => (
          <li key={statement.statementId} className={styles.lineRow}>
            <span>
              <strong>{statement.speaker.fullName}</strong>{" "}
              <StateBadge tone={statement.kind === "RESERVED_OPINION" ? "amber" : "grey"}>
                {words.kind[statement.kind]}
              </StateBadge>
              {statement.about && <span className={styles.dim}> {words.aboutWhom(statement.about.fullName)}</span>}
              <span className={styles.readText}>{statement.gist}</span>
            </span>
            {can("statement.update") && (
              <span className={styles.lineEnd}>
                <Button variant="subtle" px="sm" onClick={() => setEditing(statement)}>
                  {t.common.action.edit}
                </Button>
                <Button
                  variant="subtle"
                  color="gray"
                  c="var(--ink)"
                  px="sm"
                  aria-label={words.removeOf(statement.speaker.fullName)}
                  onClick={() => remove.mutate(statement.statementId)}
                >
                  {t.common.action.remove}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {editing && <StatementDialog statement={editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

function StatementDialog({ statement, onClose }: { statement: Statement; onClose: () => void }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const speakers = useSpeakers();
  const [speaker, setSpeaker] = useState(speakerKey(statement.speaker));
  const [kind, setKind] = useState(statement.kind);
  const [about, setAbout] = useState(statement.about?.personId ?? null);
  const [gist, setGist] = useState(statement.gist);
  const words = t.meeting.statement;
  const { statementId, agendaItemId, revision } = statement;
  const update = useAct(
    (chosen: string) =>
      client.statement.update({
        ...identity,
        statementId,
        agendaItemId,
        ...speakerOf(chosen),
        kind,
        aboutId: aboutOf(kind, about),
        gist: gist.trim(),
        revision,
      }),
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.edit}
      submitLabel={t.common.action.save}
      busy={update.isPending}
      disabled={speaker === null || gist.trim() === ""}
      error={update.error}
      onSubmit={() => speaker && update.mutate(speaker)}
    >
      <PersonSelect label={words.who} people={speakers} value={speaker} onChange={setSpeaker} />
      <Select
        label={words.kindLabel}
        allowDeselect={false}
        data={statementKinds.map((value) => ({ value, label: words.kind[value] }))}
        value={kind}
        onChange={(value) => value && setKind(value)}
      />
      <AboutField kind={kind} value={about} onChange={setAbout} />
      <Textarea
        label={words.gist}
        autosize
        minRows={3}
        value={gist}
        onChange={(event) => setGist(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
