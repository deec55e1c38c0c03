import { Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { useKept } from "../meeting/use-kept.ts";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { type Directive, type Receipt, useDirectiveChange } from "./directive-query.ts";

interface AnswerDialogProps {
  opened: boolean;
  kind: "PLAN" | "REPORT" | "DECLINE";
  onClose: () => void;
  directive: Directive;
  receipt: Receipt;
}

/** What the organization answers to the sender: a plan, a report, or that the text is none of its business. */
export function AnswerDialog(props: AnswerDialogProps) {
  if (!props.opened) return null;
  return props.kind === "DECLINE" ? <Decline {...props} /> : <Write {...props} kind={props.kind} />;
}

const longest = { PLAN: 1000, REPORT: 4000 };

function Write({ kind, onClose, directive, receipt }: AnswerDialogProps & { kind: "PLAN" | "REPORT" }) {
  const { t } = useLanguage();
  const words = kind === "PLAN" ? t.directive.plan : t.directive.report;
  const { organizationId, directiveId } = directive;
  const stored = kind === "PLAN" ? receipt.plan : receipt.report;
  const [kept, setKept] = useKept(`directive.${organizationId}.${directiveId}.${kind}`);
  const [text, setText] = useState(kept === "" ? stored : kept);
  const [tried, setTried] = useState(false);
  const identity = { organizationId, directiveId };
  const send = useDirectiveChange(
    (written: string) =>
      kind === "PLAN"
        ? client.directive.plan({ ...identity, plan: written })
        : client.directive.report({ ...identity, report: written }),
    () => {
      setKept("");
      onClose();
    },
  );

  function submit() {
    setTried(true);
    if (text.trim() !== "") send.mutate(text.trim());
  }

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.title}
      submitLabel={t.common.action.save}
      busy={send.isPending}
      error={send.error}
      onSubmit={submit}
    >
      <Text>{words.explanation}</Text>
      <Textarea
        label={words.label}
        required
        autosize
        minRows={4}
        maxRows={16}
        maxLength={longest[kind]}
        data-autofocus
        value={text}
        error={tried && text.trim() === "" ? t.directive.written : undefined}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          setKept(value);
        }}
      />
    </FormDialog>
  );
}

function Decline({ onClose, directive: { organizationId, directiveId } }: AnswerDialogProps) {
  const { t } = useLanguage();
  const words = t.directive.decline;
  const decline = useDirectiveChange(
    (reason: string) => client.directive.decline({ organizationId, directiveId, reason }),
    onClose,
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.title}
      explanation={words.explanation}
      confirmLabel={t.directive.receiver.decline}
      reason={{}}
      busy={decline.isPending}
      trouble={<Trouble error={decline.error} />}
      onConfirm={(reason) => decline.mutate(reason)}
    />
  );
}
