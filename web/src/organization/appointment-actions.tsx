import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { roleWords } from "../account/role-words.ts";
import { api } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import type { Appointment } from "./organization-query.ts";

type EndReason = NonNullable<Appointment["endReason"]>;
const endReasons = [
  "TERM_ENDED",
  "TRANSFERRED",
  "RETIRED",
  "RESIGNED",
  "REMOVED",
  "DECEASED",
  "OTHER",
] as const satisfies readonly EndReason[];

/** Confirm, decline or end an appointment, each with what happens then. */
export function AppointmentActions({ appointment }: { appointment: Appointment }) {
  const { t } = useLanguage();
  const words = t.organization.officers;
  const { abilities, fullName, position, organizationKind, organizationId, appointmentId } = appointment;
  const [asking, setAsking] = useState<"confirm" | "reject" | "end">();
  const close = () => setAsking(undefined);
  const readAgain = useReadAgain(close);
  const confirm = useMutation(api.appointment.confirm.mutationOptions({ onSuccess: readAgain }));
  const reject = useMutation(api.appointment.reject.mutationOptions({ onSuccess: readAgain }));
  const may = (operation: string) => abilities.includes(operation);
  if (abilities.length === 0) return null;
  return (
    <Group gap="xs">
      {may("appointment.confirm") && (
        <Button aria-label={words.confirmNamed(fullName)} onClick={() => setAsking("confirm")}>
          {words.confirm}
        </Button>
      )}
      {may("appointment.reject") && (
        <Button variant="default" aria-label={words.rejectNamed(fullName)} onClick={() => setAsking("reject")}>
          {words.reject}
        </Button>
      )}
      {may("appointment.end") && (
        <Button variant="default" aria-label={words.endNamed(fullName)} onClick={() => setAsking("end")}>
          {words.end}
        </Button>
      )}
      <ConfirmDialog
        opened={asking === "confirm"}
        onClose={close}
        title={words.confirmNamed(fullName)}
        explanation={words.confirmExplanation(fullName, roleWords(t, organizationKind)[position])}
        confirmLabel={words.confirm}
        busy={confirm.isPending}
        trouble={<Trouble error={confirm.error} />}
        onConfirm={() => confirm.mutate({ organizationId, appointmentId })}
      />
      <ConfirmDialog
        opened={asking === "reject"}
        onClose={close}
        title={words.rejectNamed(fullName)}
        explanation={words.rejectExplanation(fullName)}
        confirmLabel={words.reject}
        reason={{}}
        busy={reject.isPending}
        trouble={<Trouble error={reject.error} />}
        onConfirm={(reason) => reject.mutate({ organizationId, appointmentId, reason })}
      />
      <EndDialog opened={asking === "end"} onClose={close} appointment={appointment} />
    </Group>
  );
}

function EndDialog({
  opened,
  onClose,
  appointment,
}: {
  opened: boolean;
  onClose: () => void;
  appointment: Appointment;
}) {
  const { t } = useLanguage();
  const words = t.organization.officers;
  const { fullName, organizationId, appointmentId } = appointment;
  const [endedOn, setEndedOn] = useState<string | null>(dayOf(new Date()));
  const [reason, setReason] = useState<EndReason | null>(null);
  const end = useMutation(api.appointment.end.mutationOptions({ onSuccess: useReadAgain(onClose) }));
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.endNamed(fullName)}
      submitLabel={words.end}
      busy={end.isPending}
      error={end.error}
      disabled={endedOn === null}
      onSubmit={() => endedOn !== null && end.mutate({ organizationId, appointmentId, endedOn, reason })}
    >
      <Text>{words.endExplanation(fullName)}</Text>
      <DayField label={words.endedOn} value={endedOn} onChange={setEndedOn} />
      <NativeSelect
        label={t.term.endReasonLabel}
        value={reason ?? ""}
        data={[
          { value: "", label: t.term.noReason },
          ...endReasons.map((value) => ({ value, label: t.term.endReason[value] })),
        ]}
        onChange={({ currentTarget: { value } }) => setReason(endReasons.find((each) => each === value) ?? null)}
      />
    </FormDialog>
  );
}

function useReadAgain(then: () => void): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: api.appointment.key() });
    await queryClient.invalidateQueries({ queryKey: api.member.key() });
    await queryClient.invalidateQueries({ queryKey: api.term.key() });
    then();
  };
}
