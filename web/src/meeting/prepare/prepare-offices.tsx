import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { usePeople } from "../use-people.ts";
import { useMeeting } from "../workspace-context.tsx";

/** Who chairs, who writes, and who types for somebody. */
export function PrepareOffices() {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const [changing, setChanging] = useState(false);
  const { chair, minuteTaker, helper } = workspace.meeting;
  const { proposedOffices } = workspace;
  const words = t.meeting.offices;
  const change = can("meeting.appointOffices") && (
    <Button variant="subtle" onClick={() => setChanging(true)}>
      {t.common.action.edit}
    </Button>
  );
  return (
    <SectionCard title={words.title} aside={change}>
      <dl className={styles.facts} id="offices">
        <dt>{words.chair}</dt>
        <dd>
          <Holder named={chair} proposed={proposedOffices.chair} />
        </dd>
        <dt>{words.minuteTaker}</dt>
        <dd>
          <Holder named={minuteTaker} proposed={proposedOffices.minuteTaker} />
        </dd>
        {helper && (
          <>
            <dt>{words.helper}</dt>
            <dd>{words.types(helper.fullName)}</dd>
          </>
        )}
      </dl>
      {changing && <OfficesDialog onClose={() => setChanging(false)} />}
    </SectionCard>
  );
}

interface HolderProps {
  named: { fullName: string } | null;
  proposed: { fullName: string } | null;
}

/** Who was named; else who is set when the meeting opens. */
function Holder({ named, proposed }: HolderProps) {
  const { t } = useLanguage();
  const words = t.meeting.offices;
  if (named) return named.fullName;
  if (!proposed) return words.nobody;
  return (
    <>
      {proposed.fullName} <span className={styles.dim}>{words.proposed}</span>
    </>
  );
}

function OfficesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const people = usePeople();
  const { chair, minuteTaker, helper } = workspace.meeting;
  const { proposedOffices: proposed } = workspace;
  const words = t.meeting.offices;
  const [chairId, setChair] = useState((chair ?? proposed.chair)?.personId ?? null);
  const [minuteTakerId, setMinuteTaker] = useState((minuteTaker ?? proposed.minuteTaker)?.personId ?? null);
  const [helperId, setHelper] = useState(helper?.personId ?? null);
  const act = useAct(() => client.meeting.appointOffices({ ...identity, chairId, minuteTakerId, helperId }), {
    onDone: onClose,
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.title}
      submitLabel={t.common.action.save}
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate()}
    >
      <PersonSelect label={words.chair} people={people} value={chairId} onChange={setChair} />
      <PersonSelect label={words.minuteTaker} people={people} value={minuteTakerId} onChange={setMinuteTaker} />
      <PersonSelect
        label={words.helper}
        description={words.helperHint}
        people={people}
        value={helperId}
        onChange={setHelper}
      />
    </FormDialog>
  );
}
