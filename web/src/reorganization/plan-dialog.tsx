import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { DirectiveField } from "../directive/directive-field.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import type { Organization } from "../organization/organization-query.ts";
import { ChangeFields } from "./change-fields.tsx";
import { type ChangeKind, changeOf, type Draft, newDraft } from "./draft.ts";
import { PreviewCard } from "./preview-card.tsx";
import styles from "./reorganization.module.css";
import { type Change, type Preview, useReorganizationChange } from "./reorganization-query.ts";

interface PlanDialogProps {
  opened: boolean;
  onClose: () => void;
  body: Pick<Organization, "organizationId" | "name">;
}

/** Records a change of organizations: what, by which decision, from when; then what goes where; then it is done. */
export function PlanDialog(props: PlanDialogProps) {
  return props.opened ? <Opened {...props} /> : null;
}

interface Decision {
  number: string;
  decidedOn: string | null;
  issuer: string;
  directiveId: string | null;
}

interface Asked {
  change: Change;
  takesEffectOn: string;
  preview: Preview;
}

function Opened({ onClose, body }: PlanDialogProps) {
  const { t } = useLanguage();
  const words = t.reorganization;
  const { organizationId, name } = body;
  const [draft, setDraft] = useState<Draft>(() => newDraft(body));
  const [decision, setDecision] = useState<Decision>({
    number: "",
    decidedOn: today(),
    issuer: name,
    directiveId: null,
  });
  const [on, setOn] = useState<string | null>(today());
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const see = useReorganizationChange(async (input: Omit<Asked, "preview">) => {
    setAsked({ ...input, preview: await client.reorganization.preview({ organizationId, ...input }) });
  });
  const plan = useReorganizationChange(async ({ change, takesEffectOn }: Asked) => {
    const whole = wholeOf(decision);
    if (whole) await client.reorganization.plan({ organizationId, change, takesEffectOn, decision: whole });
  }, onClose);
  function submit() {
    setTried(true);
    const change = changeOf(draft);
    if (asked) plan.mutate(asked);
    else if (change && on !== null && wholeOf(decision)) see.mutate({ change, takesEffectOn: on });
  }
  const record = asked && asked.takesEffectOn > today() ? words.confirmAhead : words.confirmNow;
  return (
    <FormDialog
      opened
      size="xl"
      onClose={onClose}
      title={words.plan}
      submitLabel={asked ? record : words.see}
      busy={see.isPending || plan.isPending}
      disabled={asked !== undefined && asked.preview.stops.length > 0}
      error={see.error ?? plan.error}
      onSubmit={submit}
    >
      {asked ? (
        <>
          <PreviewCard preview={asked.preview} on={asked.takesEffectOn} />
          <Group>
            <Button variant="default" onClick={() => setAsked(undefined)}>
              {words.back}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <KindField kind={draft.kind} onChange={(kind) => setDraft({ ...draft, kind })} />
          <ChangeFields
            draft={draft}
            organizationId={organizationId}
            tried={tried}
            onChange={(changed) => setDraft((before) => ({ ...before, ...changed }))}
          />
          <DayField
            label={words.field.on}
            description={words.field.onHint}
            required
            value={on}
            error={tried && on === null ? words.field.needed : undefined}
            onChange={setOn}
          />
          <DecisionFields
            organizationId={organizationId}
            decision={decision}
            tried={tried}
            onChange={(changed) => setDecision((before) => ({ ...before, ...changed }))}
          />
        </>
      )}
    </FormDialog>
  );
}

const kinds = [
  "MERGE",
  "MOVE",
  "FOUND",
  "RENAME",
  "SPLIT",
  "DISSOLVE",
  "CHANGE_KIND",
] as const satisfies readonly ChangeKind[];

function KindField({ kind, onChange }: { kind: ChangeKind; onChange: (kind: ChangeKind) => void }) {
  const { t } = useLanguage();
  return (
    <NativeSelect
      label={t.reorganization.kindLabel}
      data-autofocus
      value={kind}
      data={kinds.map((value) => ({ value, label: t.reorganization.kind[value] }))}
      onChange={({ currentTarget: { value } }) => onChange(kinds.find((each) => each === value) ?? kind)}
    />
  );
}

interface DecisionFieldsProps {
  organizationId: string;
  decision: Decision;
  tried: boolean;
  onChange: (changed: Partial<Decision>) => void;
}

function DecisionFields({ organizationId, decision, tried, onChange }: DecisionFieldsProps) {
  const { t } = useLanguage();
  const words = t.reorganization.field;
  const line = (name: "number" | "issuer", max: number) => (
    <TextInput
      label={words[name]}
      required
      maxLength={max}
      value={decision[name]}
      error={tried && decision[name].trim() === "" ? words.needed : undefined}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={styles.fields}>
      {line("number", 60)}
      <DayField
        label={words.decidedOn}
        required
        value={decision.decidedOn}
        error={tried && decision.decidedOn === null ? words.needed : undefined}
        onChange={(decidedOn) => onChange({ decidedOn })}
      />
      {line("issuer", 300)}
      <DirectiveField
        label={words.directive}
        placeholder={words.noDirective}
        organizationId={organizationId}
        linked={null}
        value={decision.directiveId}
        onChange={(directiveId) => onChange({ directiveId })}
      />
    </div>
  );
}

function wholeOf({ number, decidedOn, issuer, directiveId }: Decision) {
  if (number.trim() === "" || issuer.trim() === "" || decidedOn === null) return undefined;
  return { number: number.trim(), issuer: issuer.trim(), decidedOn, directiveId };
}
