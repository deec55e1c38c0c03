import { Button, Select, Textarea } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { aboutOf } from "../../../../server/src/statement/statement.rules.ts";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import styles from "../meeting.module.css";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { useKept } from "../use-kept.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { AgendaItem } from "../workspace-query.ts";
import { AboutField } from "./about-field.tsx";
import courseStyles from "./course.module.css";
import { speakersOfPresent } from "./speakers-of-present.ts";
import { statementKinds, usualKind } from "./statement-kinds.ts";
import { speakerOf, useSpeakers } from "./use-speakers.ts";

/** "Ai phát biểu?": two letters, the kind, the gist; Enter adds and the next speaker can be typed. */
export function StatementForm({ item }: { item: AgendaItem }) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const speakers = useSpeakers();
  const speakerField = useRef<HTMLInputElement>(null);
  const gistField = useRef<HTMLTextAreaElement>(null);
  const [speaker, setSpeaker] = useState<string | null>(null);
  const [kind, setKind] = useState(usualKind(item.kind));
  const [about, setAbout] = useState<string | null>(null);
  const [gist, setGist] = useKept(`meeting.${identity.meetingId}.statement.${item.agendaItemId}`);
  const words = t.meeting.statement;
  const add = useAct(
    (chosen: string) =>
      client.statement.add({
        ...identity,
        agendaItemId: item.agendaItemId,
        ...speakerOf(chosen),
        kind,
        aboutId: aboutOf(kind, about),
        gist: gist.trim(),
      }),
    {
      onDone: () => {
        setGist("");
        setSpeaker(null);
        setAbout(null);
        if (item.kind !== "CRITICISM") setKind(usualKind(item.kind));
        speakerField.current?.focus();
      },
    },
  );
  const isReady = speaker !== null && gist.trim() !== "";

  function submit(event: FormEvent) {
    event.preventDefault();
    if (speaker !== null && isReady) add.mutate(speaker);
  }

  function submitByEnter(event: KeyboardEvent) {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
  }

  return (
    <form onSubmit={submit} className={courseStyles.statementForm}>
      <div className={styles.fieldRow}>
        <PersonSelect
          label={words.who}
          placeholder={words.whoHint}
          people={speakers}
          value={speaker}
          inputRef={speakerField}
          onChange={(chosen) => {
            setSpeaker(chosen);
            if (chosen) gistField.current?.focus();
          }}
        />
        <Select
          label={words.kindLabel}
          allowDeselect={false}
          data={statementKinds.map((value) => ({ value, label: words.kind[value] }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
        />
      </div>
      <AboutField kind={kind} value={about} onChange={setAbout} />
      <Textarea
        ref={gistField}
        label={words.gist}
        description={words.enterAdds}
        inputWrapperOrder={["label", "input", "description", "error"]}
        autosize
        minRows={2}
        value={gist}
        onChange={(event) => setGist(event.currentTarget.value)}
        onKeyDown={submitByEnter}
      />
      <Trouble error={add.error} kept={t.trouble.kept} />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" loading={add.isPending} disabled={!isReady}>
          {words.add}
        </Button>
        <span className={styles.dim} role="status">
          {words.spoken(...speakersOfPresent(workspace))}
        </span>
      </div>
    </form>
  );
}
