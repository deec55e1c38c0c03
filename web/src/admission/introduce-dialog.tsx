import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { type Admission, useAdmissionChange } from "./admission-query.ts";

interface IntroduceDialogProps {
  opened: boolean;
  onClose: () => void;
  file: Admission;
}

/** Two official members introduce a candidate, or one and a mass organization; who helps is proposed. */
export function IntroduceDialog({ opened, onClose, file }: IntroduceDialogProps) {
  const { t } = useLanguage();
  const words = t.admission.introducers;
  const { organizationId, admissionId, revision } = file;
  const proposed = file.introducers.length > 0 ? file.introducers : file.helpers;
  const [chosen, setChosen] = useState([proposed[0]?.personId ?? "", proposed[1]?.personId ?? ""]);
  const [introducingUnion, setUnion] = useState(file.introducingUnion);
  const { data: members } = useQuery(
    api.member.list.queryOptions({ input: { organizationId, status: "OFFICIAL", limit: 200 }, enabled: opened }),
  );
  const introduce = useAdmissionChange(
    () =>
      client.admission.introduce({
        ...{ organizationId, admissionId, revision, introducingUnion },
        introducerIds: chosen.filter((each) => each !== ""),
      }),
    onClose,
  );
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.say}
      submitLabel={t.common.action.save}
      busy={introduce.isPending}
      error={introduce.error}
      onSubmit={() => introduce.mutate()}
    >
      <div>{words.rule}</div>
      {chosen.map((value, place) => (
        <NativeSelect
          // biome-ignore lint/suspicious/noArrayIndexKey: the two places are what is chosen for
          key={place}
          label={words.place(place + 1)}
          value={value}
          data-autofocus={place === 0 || undefined}
          data={[
            { value: "", label: words.nobody },
            ...(members?.rows ?? []).map(({ personId, fullName }) => ({ value: personId, label: fullName })),
          ]}
          onChange={({ currentTarget: { value: personId } }) => setChosen((before) => before.with(place, personId))}
        />
      ))}
      <TextInput
        label={words.union}
        description={words.unionHint}
        maxLength={200}
        value={introducingUnion}
        onChange={({ currentTarget: { value } }) => setUnion(value)}
      />
    </FormDialog>
  );
}
