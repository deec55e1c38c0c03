import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { meetingAddress } from "../meeting-address.ts";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";

/** The way back from an opening by mistake; quiet, and gone as soon as something was voted or said. */
export function UndoOpening() {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const words = t.meeting.opening.undo;
  const hasBegun = workspace.votes.length > 0 || workspace.statements.length > 0 || workspace.sessions.length > 1;
  const hasMarks = workspace.figures.unmarked < workspace.figures.total;
  const undo = useAct(() => client.meeting.undoOpening({ ...identity, takeBackRollCall: hasMarks }), {
    onDone: () => void navigate(meetingAddress(identity, "prepare")),
  });
  if (hasBegun) return null;
  return (
    <>
      <Button variant="subtle" color="gray" c="var(--ink)" onClick={() => setAsking(true)}>
        {words.action}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.title}
        explanation={hasMarks ? `${words.explanation} ${words.withRollCall}` : words.explanation}
        confirmLabel={words.confirm}
        busy={undo.isPending}
        trouble={<Trouble error={undo.error} />}
        onConfirm={() => undo.mutate()}
      />
    </>
  );
}
