import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { type Office, useSession } from "../account/session.ts";
import { client } from "../api.ts";
import { WriteDialog } from "../home/write-dialog.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { LevelSelect } from "./level-select.tsx";
import { useProposalChange } from "./proposal-query.ts";

/** Who belongs to an organization as a member or leads it; a clerk raises proposals in the own cell. */
const mayRaise: readonly Office["role"][] = ["MEMBER", "SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"];

/** One's own proposal, to the own organization or to a level above. */
export function RaiseProposalDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.home.my;
  const { person } = useSession();
  const { offices, office } = useActing();
  const own = offices.filter(({ role }) => mayRaise.includes(role));
  const first = own.find(({ organizationId }) => organizationId === office?.organizationId) ?? own[0];
  const [chosen, setChosen] = useState(first?.organizationId);
  const [addressedToId, setAddressedTo] = useState<string | null>(null);
  const places = [...new Map(own.map((one) => [one.organizationId, one.organizationName]))];
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
