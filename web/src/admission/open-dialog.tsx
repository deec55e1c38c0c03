import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { useAdmissionChange } from "./admission-query.ts";

interface OpenDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
}

/** Whom a file is opened for, and who helps. */
export function OpenDialog({ opened, onClose, organizationId }: OpenDialogProps) {
  const { t } = useLanguage();
  const words = t.admission;
  const [typed, setTyped] = useState({ fullName: "", birthDate: null as string | null, helperId: "" });
  const [isMissing, setMissing] = useState(false);
  const { data: members } = useQuery(
    api.member.list.queryOptions({ input: { organizationId, status: "OFFICIAL", limit: 200 }, enabled: opened }),
  );
  const open = useAdmissionChange(
    () =>
      client.admission.open({
        organizationId,
        fullName: typed.fullName,
        birthDate: typed.birthDate,
        helperIds: typed.helperId === "" ? [] : [typed.helperId],
      }),
    () => {
      setTyped({ fullName: "", birthDate: null, helperId: "" });
      onClose();
    },
  );
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.openTitle}
      submitLabel={words.open}
      busy={open.isPending}
      error={open.error}
      onSubmit={() => {
        const isNameless = typed.fullName.trim() === "";
        setMissing(isNameless);
        if (!isNameless) open.mutate();
      }}
    >
      <TextInput
        label={words.fullName}
        required
        data-autofocus
        maxLength={120}
        value={typed.fullName}
        error={isMissing && typed.fullName.trim() === "" ? words.nameMissing : undefined}
        onChange={({ currentTarget: { value: fullName } }) => setTyped((now) => ({ ...now, fullName }))}
      />
      <DayField
        label={words.birthDate}
        value={typed.birthDate}
        clearable
        max={today()}
        onChange={(birthDate) => setTyped((now) => ({ ...now, birthDate }))}
      />
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
