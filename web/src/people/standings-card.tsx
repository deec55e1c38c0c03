import { Button, NativeSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import styles from "../organization/organization.module.css";
import { SectionCard } from "../ui/card.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { addedStandings, isOnRoll, type Member, type MemberStanding } from "./member-query.ts";
import { useMemberChange } from "./use-member-change.ts";

interface StandingsCardProps {
  member: Member;
  organizationId?: string;
}

/** Exempt, suspended, on special duty, elsewhere for a time: what changes how somebody counts. */
export function StandingsCard({ member, organizationId }: StandingsCardProps) {
  const { t } = useLanguage();
  const words = t.people;
  const [adding, setAdding] = useState(false);
  const mayAdd =
    organizationId !== undefined && isOnRoll(member, organizationId) && member.abilities.includes("member.addStanding");
  const mayEnd = organizationId !== undefined && member.abilities.includes("member.endStanding");
  return (
    <SectionCard
      title={words.member.standings}
      aside={
        mayAdd && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {words.addStanding.button}
          </Button>
        )
      }
    >
      {member.standings.length === 0 && <p className={styles.dim}>{words.member.noStandings}</p>}
      <ul className={styles.rows}>
        {member.standings.map((standing) => (
          <StandingRow key={standing.standingId} standing={standing} mayEnd={mayEnd} />
        ))}
      </ul>
      {mayAdd && (
        <AddStandingDialog
          opened={adding}
          onClose={() => setAdding(false)}
          organizationId={organizationId}
          personId={member.personId}
        />
      )}
    </SectionCard>
  );
}

function StandingRow({ standing, mayEnd }: { standing: MemberStanding; mayEnd: boolean }) {
  const { t, f } = useLanguage();
  const words = t.people;
  const [ending, setEnding] = useState(false);
  const { kind, validFrom, validTo, note } = standing;
  const isOver = validTo !== null && validTo < dayOf(new Date());
  const facts = [
    words.member.from(f.date(validFrom)),
    validTo === null ? words.member.openEnd : words.member.until(f.date(validTo)),
    note,
  ];
  return (
    <li className={styles.row}>
      <div>
        <strong>{words.standing[kind]}</strong> {isOver && <StateBadge>{words.member.ended}</StateBadge>}
        <div className={styles.dim}>{facts.filter(Boolean).join(" · ")}</div>
      </div>
      {mayEnd && !isOver && (
        <>
          <Button
            variant="default"
            aria-label={words.endStanding.named(words.standing[kind])}
            onClick={() => setEnding(true)}
          >
            {words.endStanding.button}
          </Button>
          <EndStandingDialog opened={ending} onClose={() => setEnding(false)} standing={standing} />
        </>
      )}
    </li>
  );
}

function AddStandingDialog({
  opened,
  onClose,
  organizationId,
  personId,
}: {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  personId: string;
}) {
  const { t } = useLanguage();
  const words = t.people.addStanding;
  const [kind, setKind] = useState<(typeof addedStandings)[number]>("SPECIAL_DUTY");
  const [validFrom, setValidFrom] = useState<string | null>(dayOf(new Date()));
  const [validTo, setValidTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const add = useMemberChange(client.member.addStanding, onClose);
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.button}
      submitLabel={t.common.action.save}
      busy={add.isPending}
      error={add.error}
      disabled={validFrom === null}
      onSubmit={() => validFrom !== null && add.mutate({ organizationId, personId, kind, validFrom, validTo, note })}
    >
      <Text>{words.explanation}</Text>
      <NativeSelect
        label={words.kind}
        value={kind}
        data={addedStandings.map((one) => ({ value: one, label: t.people.standing[one] }))}
        onChange={({ currentTarget: { value } }) => setKind(addedStandings.find((one) => one === value) ?? kind)}
      />
      <DayField label={words.from} value={validFrom} onChange={setValidFrom} />
      <DayField label={words.to} value={validTo} onChange={setValidTo} clearable />
      <TextInput label={words.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  );
}

function EndStandingDialog({
  opened,
  onClose,
  standing,
}: {
  opened: boolean;
  onClose: () => void;
  standing: MemberStanding;
}) {
  const { t } = useLanguage();
  const words = t.people.endStanding;
  const [lastDay, setLastDay] = useState<string | null>(dayOf(new Date()));
  const end = useMemberChange(client.member.endStanding, onClose);
  const { organizationId, standingId, kind } = standing;
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.named(t.people.standing[kind])}
      submitLabel={words.button}
      busy={end.isPending}
      error={end.error}
      disabled={lastDay === null}
      onSubmit={() => lastDay !== null && end.mutate({ organizationId, standingId, lastDay })}
    >
      <Text>{words.explanation}</Text>
      <DayField label={words.lastDay} value={lastDay} onChange={setLastDay} />
    </FormDialog>
  );
}
