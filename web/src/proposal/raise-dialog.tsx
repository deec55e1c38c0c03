import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { useSession } from "../account/session.ts";
import { client } from "../api.ts";
import { WriteDialog } from "../home/write-dialog.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { LevelSelect } from "./level-select.tsx";
import { useProposalChange } from "./proposal-query.ts";

/** One's own proposal, to the own organization or to a level above. */
export function RaiseProposalDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.home.my;
  const { person } = useSession();
  const { offices, office } = useActing();
  const [chosen, setChosen] = useState(office?.organizationId);
  const [addressedToId, setAddressedTo] = useState<string | null>(null);
  const places = [...new Map(offices.map((one) => [one.organizationId, one.organizationName]))];
  const send = useProposalChange((body: string) =>
    client.proposal.raise({
      organizationId: chosen ?? "",
      personId: person?.personId ?? "",
      body,
      addressedToId,
    }),
  );
  if (!person || !chosen) return null;
  const above = (
    <>
      {places.length > 1 && (
        <NativeSelect
          label={t.proposal.from}
          data={places.map(([value, label]) => ({ value, label }))}
          value={chosen}
          onChange={({ currentTarget: { value } }) => {
            setChosen(value);
            setAddressedTo(null);
          }}
        />
      )}
      <LevelSelect organizationId={chosen} value={addressedToId} onChange={setAddressedTo} />
    </>
  );
  return (
    <WriteDialog
      opened={opened}
      onClose={onClose}
      title={words.raise}
      explanation={words.raiseExplanation}
      label={words.raiseLabel}
      above={above}
      send={(body) => send.mutateAsync(body)}
      onSent={() => setAddressedTo(null)}
    />
  );
}
