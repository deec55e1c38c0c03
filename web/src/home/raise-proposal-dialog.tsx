import { Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { useSession } from "../account/session.ts";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { WriteDialog } from "./write-dialog.tsx";

export function RaiseProposalDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.home.my;
  const { person } = useSession();
  const { offices, office } = useActing();
  const [chosen, setChosen] = useState(office?.organizationId);
  const queryClient = useQueryClient();
  const places = [...new Map(offices.map((one) => [one.organizationId, one.organizationName]))];
  if (!person || !chosen) return null;
  return (
    <WriteDialog
      opened={opened}
      onClose={onClose}
      title={words.raise}
      explanation={words.raiseExplanation}
      label={words.raiseLabel}
      above={
        places.length > 1 && (
          <Select
            label={words.raiseTo}
            data={places.map(([value, label]) => ({ value, label }))}
            value={chosen}
            allowDeselect={false}
            onChange={(value) => value !== null && setChosen(value)}
          />
        )
      }
      send={(body) => client.proposal.raise({ organizationId: chosen, personId: person.personId, body })}
      onSent={() => queryClient.invalidateQueries({ queryKey: api.home.mine.key() })}
    />
  );
}
