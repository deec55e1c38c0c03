import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { ReasonField } from "../meeting/reason-field.tsx";
import { type Period, PeriodFields } from "./period-fields.tsx";
import { type Topic, useTopicChange } from "./topic-query.ts";

interface MoveDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  topic: Topic;
}

/** Moves a registered topic to another month or quarter, with the reason. */
export function MoveDialog(props: MoveDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, organizationId, topic }: MoveDialogProps) {
  const { t } = useLanguage();
  const [to, setTo] = useState<Period>({ year: topic.year, quarter: topic.quarter, month: topic.month });
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const move = useTopicChange(
    () => client.topic.move({ organizationId, topicId: topic.topicId, ...to, reason: reason.trim() }),
    onClose,
  );
  function submit() {
    setTried(true);
    if (reason.trim() !== "") move.mutate();
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.topic.moveAsk}
      submitLabel={t.topic.action.move}
      busy={move.isPending}
      error={move.error}
      onSubmit={submit}
    >
      <div>{topic.title}</div>
      <PeriodFields period={to} onChange={setTo} />
      <ReasonField value={reason} onChange={setReason} tried={tried} />
    </FormDialog>
  );
}
