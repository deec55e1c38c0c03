import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { MemberSearch } from "../people/member-search.tsx";
import { type Candidate, useSuccessionChange } from "./succession-query.ts";

const positions = [
  "SECRETARY",
  "DEPUTY_SECRETARY",
  "STANDING_COMMITTEE",
  "COMMITTEE_MEMBER",
] as const satisfies readonly Candidate["position"][];

interface ProposeDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  planId: string;
}

/** Who is proposed for which position. */
export function ProposeDialog({ opened, onClose, organizationId, planId }: ProposeDialogProps) {
  const { t } = useLanguage();
  const words = t.succession;
  const [personId, setPersonId] = useState<string | null>(null);
  const [position, setPosition] = useState<Candidate["position"]>("COMMITTEE_MEMBER");
  const [proposedOn, setProposedOn] = useState<string | null>(today());
  const [isTried, setTried] = useState(false);
  const propose = useSuccessionChange(
    (of: { personId: string; proposedOn: string }) =>
      client.succession.propose({ organizationId, planId, position, ...of }),
    () => {
      setPersonId(null);
      setTried(false);
      onClose();
    },
  );
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.propose}
      submitLabel={words.propose}
      busy={propose.isPending}
      error={propose.error}
      onSubmit={() => {
        setTried(true);
        if (personId !== null && proposedOn !== null) propose.mutate({ personId, proposedOn });
      }}
    >
      <MemberSearch
        label={words.person}
        organizationId={organizationId}
        error={isTried && personId === null ? words.personMissing : undefined}
        onChoose={(member) => setPersonId(member?.personId ?? null)}
      />
      <NativeSelect
        label={words.positionLabel}
        value={position}
        data={positions.map((value) => ({ value, label: words.position[value] }))}
        onChange={({ currentTarget: { value } }) => setPosition(positions.find((each) => each === value) ?? position)}
      />
      <DayField
        label={words.proposedOn}
        required
        value={proposedOn}
        error={isTried && proposedOn === null ? words.dayMissing : undefined}
        onChange={setProposedOn}
      />
    </FormDialog>
  );
}
