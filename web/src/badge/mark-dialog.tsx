import { NativeSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { type BadgeRow, type BadgeStep, badgeSteps, nextStep, useBadgeChange } from "./badge-query.ts";

interface MarkDialogProps {
  organizationId: string;
  /** Whose badge, or the round whose badges together. */
  of: BadgeRow | { round: string };
  onClose: () => void;
}

/** One step of a badge, or of all of a round that stand right before it. */
export function MarkDialog({ organizationId, of, onClose }: MarkDialogProps) {
  const { t, f } = useLanguage();
  const words = t.badge;
  const one = "personId" in of ? of : undefined;
  const [step, setStep] = useState<BadgeStep>((one && nextStep[one.state]) ?? "PROPOSED");
  const [on, setOn] = useState<string | null>(dayOf(new Date()));
  const [number, setNumber] = useState("");
  const mark = useBadgeChange(client.badge.mark, onClose);
  const isWhole = on !== null && (step !== "DECIDED" || number.trim() !== "");
  // One badge may be decided without a proposal that was noted here; of a round each step takes those right before it.
  const steps = one?.state === "NONE" ? (["PROPOSED", "DECIDED"] as const) : one ? [step] : badgeSteps;
  function submit() {
    if (on === null) return;
    const badges = one ? { personId: one.personId, years: one.years } : { round: of.round };
    mark.mutate({ organizationId, badges, step, on, number: step === "DECIDED" ? number : "" });
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={one ? words.markOf(one.fullName, one.years) : words.markRound(f.date(of.round))}
      submitLabel={words.save}
      busy={mark.isPending}
      error={mark.error}
      disabled={!isWhole}
      onSubmit={submit}
    >
      {!one && <Text>{words.markRoundExplanation}</Text>}
      {steps.length > 1 && (
        <NativeSelect
          label={words.step}
          value={step}
          data={steps.map((value) => ({ value, label: words.steps[value] }))}
          onChange={({ currentTarget: { value } }) => setStep(badgeSteps.find((each) => each === value) ?? step)}
        />
      )}
      {step === "DECIDED" && (
        <TextInput
          label={words.number}
          maxLength={50}
          value={number}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
      )}
      <DayField label={words.dayOf[step]} value={on} onChange={setOn} max={dayOf(new Date())} />
    </FormDialog>
  );
}
