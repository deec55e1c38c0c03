import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { useAdmissionChange } from "./admission-query.ts";
import { ReadmissionFields, stayed } from "./readmission-fields.tsx";

interface OpenDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  /** A former member of this cell, who is considered again. */
  former?: { personId: string; fullName: string };
}

/** Whom a file is opened for, and who helps. */
export function OpenDialog({ opened, onClose, organizationId, former }: OpenDialogProps) {
  const { t } = useLanguage();
  const words = t.admission;
  const [typed, setTyped] = useState({ fullName: "", birthDate: null as string | null, helperId: "" });
  const [wasMember, setWasMember] = useState(false);
  const [left, setLeft] = useState(stayed);
  const [isMissing, setMissing] = useState(false);
  const { data: members } = useQuery(
    api.member.list.queryOptions({ input: { organizationId, status: "OFFICIAL", limit: 200 }, enabled: opened }),
  );
  const readmission = () => {
    const { consent, leftOn, leftBy, firstAdmittedOn } = left;
    if (former) return { from: "ROLL", formerPersonId: former.personId, consent } as const;
    return wasMember && leftOn !== null
      ? ({ from: "ELSEWHERE", leftOn, leftBy, firstAdmittedOn, consent } as const)
      : null;
  };
  const open = useAdmissionChange(
    () =>
      client.admission.open({
        organizationId,
        fullName: former?.fullName ?? typed.fullName,
        birthDate: typed.birthDate,
        readmission: readmission(),
        helperIds: typed.helperId === "" ? [] : [typed.helperId],
      }),
    () => {
      setTyped({ fullName: "", birthDate: null, helperId: "" });
      setLeft(stayed);
      setWasMember(false);
      onClose();
    },
  );
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={former ? words.openAgain : words.openTitle}
      submitLabel={words.open}
      busy={open.isPending}
      error={open.error}
      onSubmit={() => {
        const isIncomplete = !former && (typed.fullName.trim() === "" || (wasMember && left.leftOn === null));
        setMissing(isIncomplete);
        if (!isIncomplete) open.mutate();
      }}
    >
      <TextInput
        label={words.fullName}
        required
        disabled={former !== undefined}
        data-autofocus
        maxLength={120}
        value={former?.fullName ?? typed.fullName}
        error={isMissing && typed.fullName.trim() === "" ? words.nameMissing : undefined}
        onChange={({ currentTarget: { value: fullName } }) => setTyped((now) => ({ ...now, fullName }))}
      />
      {!former && (
        <>
          <DayField
            label={words.birthDate}
            value={typed.birthDate}
            clearable
            max={today()}
            onChange={(birthDate) => setTyped((now) => ({ ...now, birthDate }))}
          />
          <Checkbox
            label={words.wasMember}
            checked={wasMember}
            onChange={({ currentTarget: { checked } }) => setWasMember(checked)}
          />
        </>
      )}
      {(former || wasMember) && (
        <ReadmissionFields
          value={left}
          isOnRoll={former !== undefined}
          isMissing={isMissing}
          onChange={(changed) => setLeft((now) => ({ ...now, ...changed }))}
        />
      )}
      <NativeSelect
        label={words.helper}
        value={typed.helperId}
        data={[
          { value: "", label: words.noHelper },
          ...(members?.rows ?? []).map((member) => ({ value: member.personId, label: member.fullName })),
        ]}
        onChange={({ currentTarget: { value: helperId } }) => setTyped((now) => ({ ...now, helperId }))}
      />
    </FormDialog>
  );
}
