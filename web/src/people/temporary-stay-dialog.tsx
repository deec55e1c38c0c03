import { Text } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { OrganizationSearch } from "../organization/organization-search.tsx";
import { useMemberChange } from "./use-member-change.ts";

interface TemporaryStayDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  personId: string;
}

/** A member of this cell stays at another for a time. */
export function TemporaryStayDialog({ opened, onClose, organizationId, personId }: TemporaryStayDialogProps) {
  const { t } = useLanguage();
  const words = t.people.temporaryStay;
  const [atOrganizationId, setAt] = useState<string>();
  const [validFrom, setValidFrom] = useState<string | null>(dayOf(new Date()));
  const [lastDay, setLastDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const add = useMemberChange(client.member.addTemporaryStay, onClose);

  function submit() {
    setTried(true);
    if (atOrganizationId === undefined || validFrom === null) return;
    add.mutate({ organizationId, personId, atOrganizationId, validFrom, lastDay });
  }

  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.button}
      submitLabel={t.common.action.save}
      busy={add.isPending}
      error={add.error}
      onSubmit={submit}
    >
      <Text>{words.explanation}</Text>
      <OrganizationSearch
        label={words.at}
        placeholder={words.atPlaceholder}
        cellsOnly
        except={organizationId}
        nothing={words.atNothing}
        onChoose={(organization) => setAt(organization?.organizationId)}
        error={tried && atOrganizationId === undefined ? words.atNeeded : undefined}
      />
      <DayField label={words.from} value={validFrom} onChange={setValidFrom} />
      <DayField label={words.to} value={lastDay} onChange={setLastDay} clearable />
    </FormDialog>
  );
}
