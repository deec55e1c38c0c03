import { Button } from "@mantine/core";
import { useCallback, useMemo } from "react";
import { client } from "../api.ts";
import { refusalIn } from "../refusal.ts";
import type { SaveConflict, SaveOutcome } from "../ui/autosave.ts";
import { ConflictDialog } from "../ui/conflict-dialog.tsx";
import { SaveIndicator } from "../ui/save-indicator.tsx";
import { useAutosave } from "../ui/use-autosave.ts";
import styles from "./meeting.module.css";
import { PhrasedTextarea } from "./phrased-textarea.tsx";
import { useLateField } from "./use-late-field.ts";
import { useTrouble } from "./use-trouble.ts";
import { useMeeting } from "./workspace-context.tsx";
import type { TextField, Workspace } from "./workspace-query.ts";

interface MeetingTextProps {
  field: TextField;
  label: string;
  /** The agenda item it belongs to; without it the meeting itself. */
  subjectId?: string;
  description?: string;
  placeholder?: string;
  minRows?: number;
  /** A text prepared before, shown beside and taken over by a button. */
  suggestion?: { label: string; body: string };
  /** Whether the state of the meeting leaves it open; the right to write is asked for here. */
  writable?: boolean;
}

/** A text of the record: saves itself while it may be written, afterwards it is shown as it stands. */
export function MeetingText(props: MeetingTextProps) {
  const { workspace, identity, can } = useMeeting();
  const subject = props.subjectId ?? identity.meetingId;
  const stored = textOf(workspace, props.field, subject);
  if (props.writable === false || !can("meeting.saveText")) {
    return <ReadText label={props.label} body={stored?.body ?? ""} />;
  }
  return <WritableText {...props} key={`${subject}.${props.field}`} subject={subject} stored={stored} />;
}

interface WritableTextProps extends MeetingTextProps {
  subject: string;
  stored: { body: string; revision: number } | undefined;
}

function WritableText({ field, label, subject, stored, suggestion, ...rest }: WritableTextProps) {
  const { description, placeholder, minRows = 2 } = rest;
  const { identity } = useMeeting();
  const { lineOf } = useTrouble();
  const save = useCallback(
    (body: string, revision: number) => saveText({ ...identity, subjectId: subject, field, body, revision }),
    [identity, subject, field],
  );
  const text = useAutosave({
    key: `meeting.${identity.meetingId}.${subject}.${field}`,
    value: stored?.body ?? "",
    revision: stored?.revision ?? 0,
    save,
  });
  const of = useMemo(() => ({ ...identity, subjectId: subject, field }), [identity, subject, field]);
  useLateField(text, { name: "meeting.saveText", of, fieldOf: bodyOf });
  const { state } = text;
  function add(passage: string) {
    text.change(joined(text.value, passage));
    void text.flush();
  }
  return (
    <div>
      {suggestion && text.value.trim() !== suggestion.body && (
        <div className={styles.suggestion}>
          <div className={styles.readText}>{suggestion.body}</div>
          <Button variant="default" onClick={() => add(suggestion.body)}>
            {suggestion.label}
          </Button>
        </div>
      )}
      <PhrasedTextarea
        field={field}
        subjectId={subject}
        label={label}
        onPhrase={add}
        autosize
        minRows={minRows}
        value={text.value}
        onChange={(event) => text.change(event.currentTarget.value)}
        onBlur={() => void text.flush()}
        placeholder={placeholder ?? ""}
        description={state.kind === "idle" ? description : <SaveIndicator state={state} />}
        inputWrapperOrder={["label", "input", "description", "error"]}
        error={state.kind === "refused" ? lineOf(state.error) : undefined}
      />
      <ConflictDialog field={text} show={(value) => value} join={(mine, theirs) => `${theirs}\n${mine}`} />
    </div>
  );
}

const bodyOf = ({ body }: SaveInput) => body;

/** What was written already stays. */
function joined(written: string, suggested: string): string {
  return written.trim() === "" ? suggested : `${written.trimEnd()}\n${suggested}`;
}

function ReadText({ label, body }: { label: string; body: string }) {
  if (body.trim() === "") return null;
  return (
    <div>
      <strong>{label}</strong>
      <div className={styles.readText}>{body}</div>
    </div>
  );
}

export function textOf(workspace: Workspace, field: TextField, subjectId: string) {
  return workspace.texts.find((text) => text.field === field && text.subjectId === subjectId);
}

type SaveInput = Parameters<typeof client.meeting.saveText>[0];

async function saveText(input: SaveInput): Promise<SaveOutcome<string>> {
  try {
    const { revision } = await client.meeting.saveText(input);
    return { kind: "saved", revision };
  } catch (error) {
    const refused = refusalIn(error);
    if (refused?.code !== "TEXT_CHANGED_MEANWHILE") throw error;
    return conflictIn(refused.data);
  }
}

function conflictIn(data: unknown): SaveConflict<string> {
  // The contract declares this shape for the code TEXT_CHANGED_MEANWHILE.
  const other = data as { body: string; revision: number; changedBy: string | null };
  const by = other.changedBy === null ? {} : { by: other.changedBy };
  return { kind: "conflict", value: other.body, revision: other.revision, ...by };
}
