import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { type Seat, useTermChange } from "./term-query.ts";

interface RatifyDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  startedOn: string;
  waiting: readonly Seat[];
  isRefusal: boolean;
}

/** The superior's decision on those who wait for it: ratified under a number, or refused with a reason. */
export function RatifyDialog({ opened, onClose, organizationId, startedOn, waiting, isRefusal }: RatifyDialogProps) {
  const { t } = useLanguage();
  const words = t.term;
  const [left, setLeft] = useState<readonly string[]>([]);
  const [decision, setDecision] = useState("");
  const [decidedOn, setDecidedOn] = useState<string | null>(today());
  const [endsFormer, setEndsFormer] = useState(waiting.some(({ position }) => position === "SECRETARY"));
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const appointmentIds = waiting.map((seat) => seat.appointmentId).filter((each) => !left.includes(each));
  const of = { organizationId, startedOn, appointmentIds };
  const decide = useTermChange(
    async () =>
      isRefusal
        ? await client.term.refuse({ ...of, reason })
        : await client.term.ratify({ ...of, decision, decidedOn: decidedOn ?? today(), endsFormer }),
    onClose,
  );
  const isMissing = (value: string) => isTried && value.trim() === "";
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={isRefusal ? words.refuseTitle : words.ratifyTitle}
      submitLabel={isRefusal ? words.refuse : words.ratify}
      busy={decide.isPending}
      error={decide.error}
      onSubmit={() => {
        setTried(true);
        const said = isRefusal ? reason : decision;
        if (appointmentIds.length > 0 && said.trim() !== "" && decidedOn !== null) decide.mutate();
      }}
    >
      {!isRefusal && <p>{words.ratifyExplanation}</p>}
      <Checkbox.Group
        label={words.people}
        value={appointmentIds}
        error={isTried && appointmentIds.length === 0 ? words.peopleMissing : undefined}
        onChange={(chosen) =>
          setLeft(waiting.map((seat) => seat.appointmentId).filter((each) => !chosen.includes(each)))
        }
      >
        {waiting.map((seat) => (
          <Checkbox mt="xs" key={seat.appointmentId} value={seat.appointmentId} label={seat.fullName} />
        ))}
      </Checkbox.Group>
      {isRefusal ? (
        <Textarea
          label={words.refuseReason}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={isMissing(reason) ? words.reasonMissing : undefined}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
      ) : (
        <>
          <TextInput
            label={words.decision}
            required
            maxLength={120}
            value={decision}
            error={isMissing(decision) ? words.decisionMissing : undefined}
            onChange={({ currentTarget: { value } }) => setDecision(value)}
          />
          <DayField
            label={words.decidedOn}
            required
            value={decidedOn}
            error={isTried && decidedOn === null ? words.dayMissing : undefined}
            onChange={setDecidedOn}
          />
          <Checkbox
            label={words.endsFormer}
            checked={endsFormer}
            onChange={({ currentTarget: { checked } }) => setEndsFormer(checked)}
          />
        </>
      )}
    </FormDialog>
  );
}
