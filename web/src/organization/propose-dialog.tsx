import { Checkbox, NativeSelect, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isOfCell } from "../account/acting.tsx";
import { roleWords } from "../account/role-words.ts";
import { api } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { MemberSearch } from "../people/member-search.tsx";
import type { Appointment, Organization } from "./organization-query.ts";

interface ProposeDialogProps {
  opened: boolean;
  onClose: () => void;
  organization: Pick<Organization, "organizationId" | "ancestors" | "kind">;
  onProposed: (state: Appointment["state"]) => void;
}

const positions = [
  "SECRETARY",
  "DEPUTY_SECRETARY",
  "COMMITTEE_MEMBER",
  "FOLLOWER",
  "INSPECTOR",
  "OFFICE_STAFF",
] as const satisfies readonly Appointment["position"][];

/** Proposes somebody for an office; says who has to confirm it. */
export function ProposeDialog(props: ProposeDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ opened, onClose, organization, onProposed }: ProposeDialogProps) {
  const { t } = useLanguage();
  const words = t.organization.officers;
  const { organizationId, ancestors } = organization;
  const [personId, setPersonId] = useState<string | null>(null);
  const [position, setPosition] = useState<Appointment["position"]>("SECRETARY");
  const [validFrom, setValidFrom] = useState<string | null>(dayOf(new Date()));
  const [validTo, setValidTo] = useState<string | null>(null);
  const [decision, setDecision] = useState("");
  const [inStandingCommittee, setInStandingCommittee] = useState(false);
  const [tried, setTried] = useState(false);
  const queryClient = useQueryClient();
  const propose = useMutation(
    api.appointment.propose.mutationOptions({
      onSuccess: async ({ state }) => {
        await queryClient.invalidateQueries({ queryKey: api.appointment.key() });
        onProposed(state);
        onClose();
      },
    }),
  );
  // Who follows or inspects a cell comes from the body above it.
  const isFromAbove = position === "FOLLOWER" || position === "INSPECTOR";
  const searchedIn = isFromAbove ? (ancestors.at(-1)?.organizationId ?? organizationId) : organizationId;

  function submit() {
    setTried(true);
    if (personId === null || validFrom === null) return;
    propose.mutate({ organizationId, personId, position, inStandingCommittee, validFrom, validTo, decision });
  }

  const roles = roleWords(t, organization.kind);
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.propose}
      submitLabel={words.submit}
      busy={propose.isPending}
      error={propose.error}
      onSubmit={submit}
    >
      <Text>{words.proposeExplanation}</Text>
      <NativeSelect
        label={words.position}
        value={position}
        data={positions.map((one) => ({ value: one, label: roles[one] }))}
        onChange={({ currentTarget: { value } }) => setPosition(positions.find((one) => one === value) ?? position)}
      />
      {position === "COMMITTEE_MEMBER" && !isOfCell(organization.kind) && (
        <Checkbox
          label={words.inStandingCommittee}
          checked={inStandingCommittee}
          onChange={(event) => setInStandingCommittee(event.currentTarget.checked)}
        />
      )}
      <MemberSearch
        key={searchedIn}
        label={words.person}
        organizationId={searchedIn}
        onChoose={(member) => setPersonId(member?.personId ?? null)}
        error={tried && personId === null ? words.personNeeded : undefined}
      />
      <DayField label={words.from} value={validFrom} onChange={setValidFrom} />
      <DayField label={words.to} value={validTo} onChange={setValidTo} clearable />
      <TextInput label={words.decision} value={decision} onChange={(event) => setDecision(event.currentTarget.value)} />
    </FormDialog>
  );
}
