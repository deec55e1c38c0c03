import { NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { endReasons, type Membership } from "./member-query.ts";
import { useMemberChange } from "./use-member-change.ts";

interface EndMembershipDialogProps {
  opened: boolean;
  onClose: () => void;
  membership: Membership;
}

/** Ends a membership or a temporary stay, with the reason. */
export function EndMembershipDialog({ opened, onClose, membership }: EndMembershipDialogProps) {
  const { t } = useLanguage();
  const words = t.people.end;
  const { organizationId, membershipId, organizationName, stay } = membership;
  const [reason, setReason] = useState<(typeof endReasons)[number]>(stay === "TEMPORARY" ? "RETURNED" : "TRANSFER");
  const [endedOn, setEndedOn] = useState<string | null>(dayOf(new Date()));
  const end = useMemberChange(client.member.end, onClose);
  const offered = endReasons.filter((one) => (one === "RETURNED") === (stay === "TEMPORARY") || one === "MISTAKE");
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.named(organizationName)}
      submitLabel={words.button}
      busy={end.isPending}
      error={end.error}
      disabled={endedOn === null}
      onSubmit={() => endedOn !== null && end.mutate({ organizationId, membershipId, reason, endedOn })}
    >
      <Text>{words.explanation}</Text>
      <NativeSelect
        label={words.reason}
        value={reason}
        data={offered.map((one) => ({ value: one, label: t.people.endReason[one] }))}
        onChange={({ currentTarget: { value } }) => setReason(offered.find((one) => one === value) ?? reason)}
      />
      <DayField label={words.day} value={endedOn} onChange={setEndedOn} />
    </FormDialog>
  );
}
