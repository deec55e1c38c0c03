import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { useResidenceChange } from "./residence-query.ts";

interface IntroduceDialogProps {
  organizationId: string;
  person: { personId: string; fullName: string };
  onClose: () => void;
}

/** The letter that introduces a member where he or she lives. */
export function IntroduceDialog({ organizationId, person, onClose }: IntroduceDialogProps) {
  const { t } = useLanguage();
  const words = t.residence;
  const [residenceName, setResidenceName] = useState("");
  const [superiorName, setSuperiorName] = useState("");
  const [introducedOn, setIntroducedOn] = useState<string | null>(today());
  const introduce = useResidenceChange(client.residence.introduce, onClose);
  const isWhole = residenceName.trim() !== "" && introducedOn !== null;
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.introduceOf(person.fullName)}
      submitLabel={words.write}
      busy={introduce.isPending}
      error={introduce.error}
      disabled={!isWhole}
      onSubmit={() =>
        introducedOn !== null &&
        introduce.mutate({ organizationId, personId: person.personId, residenceName, superiorName, introducedOn })
      }
    >
      <Text>{words.introduceExplanation}</Text>
      <TextInput
        label={words.residenceName}
        description={words.residenceExample}
        maxLength={200}
        value={residenceName}
        onChange={({ currentTarget }) => setResidenceName(currentTarget.value)}
      />
      <TextInput
        label={words.superiorName}
        description={words.superiorExample}
        maxLength={200}
        value={superiorName}
        onChange={({ currentTarget }) => setSuperiorName(currentTarget.value)}
      />
      <DayField label={words.introducedOn} value={introducedOn} max={today()} onChange={setIntroducedOn} />
    </FormDialog>
  );
}
