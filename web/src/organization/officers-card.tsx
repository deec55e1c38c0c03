import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { roleWords } from "../account/role-words.ts";
import { api } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import { AppointmentActions } from "./appointment-actions.tsx";
import styles from "./organization.module.css";
import type { Appointment, Organization } from "./organization-query.ts";
import { ProposeDialog } from "./propose-dialog.tsx";

/** Who holds which office, who is proposed, and what the reader decides about. */
export function OfficersCard({ organization }: { organization: Organization }) {
  const { t } = useLanguage();
  const words = t.organization.officers;
  const { organizationId, abilities } = organization;
  const [ended, setEnded] = useState(false);
  const [proposing, setProposing] = useState(false);
  const [told, setTold] = useState("");
  const { data: list, error } = useQuery(
    api.appointment.list.queryOptions({ input: { organizationId, ended, limit: 100 } }),
  );
  return (
    <SectionCard
      title={words.title}
      aside={
        abilities.includes("appointment.propose") && (
          <Button variant="default" onClick={() => setProposing(true)}>
            {words.propose}
          </Button>
        )
      }
    >
      <Trouble error={error} />
      <div role="status">{told}</div>
      {!list && !error && <SkeletonList rows={3} />}
      {list?.rows.length === 0 && <EmptyState icon="people" title={words.none} advice={words.noneAdvice} />}
      <ul className={styles.rows}>
        {list?.rows.map((appointment) => (
          <AppointmentRow key={appointment.appointmentId} appointment={appointment} />
        ))}
      </ul>
      <Button variant="subtle" color="gray" c="var(--ink)" onClick={() => setEnded(!ended)}>
        {ended ? words.hideEnded : words.showEnded}
      </Button>
      <ProposeDialog
        opened={proposing}
        onClose={() => setProposing(false)}
        organization={organization}
        onProposed={(state) => setTold(state === "CONFIRMED" ? words.inForce : words.proposed)}
      />
    </SectionCard>
  );
}

function AppointmentRow({ appointment }: { appointment: Appointment }) {
  const { t, f } = useLanguage();
  const words = t.organization.officers;
  const { fullName, position, organizationKind, validFrom, decision, inStandingCommittee } = appointment;
  const facts = [
    inStandingCommittee ? words.inStandingCommittee : roleWords(t, organizationKind)[position],
    words.since(f.date(validFrom)),
    ...(decision ? [decision] : []),
  ];
  return (
    <li className={styles.row}>
      <div>
        <strong>{fullName}</strong> <AppointmentBadge appointment={appointment} />
        <div className={styles.dim}>{facts.join(" · ")}</div>
      </div>
      <AppointmentActions appointment={appointment} />
    </li>
  );
}

const tones: Record<Appointment["state"], Tone> = { PROPOSED: "amber", CONFIRMED: "green", REJECTED: "grey" };

export function AppointmentBadge({ appointment }: { appointment: Appointment }) {
  const { t, f } = useLanguage();
  const words = t.organization.officers;
  const { state, validFrom, validTo } = appointment;
  const today = dayOf(new Date());
  if (state === "CONFIRMED" && validTo !== null && validTo <= today) {
    return <StateBadge>{words.ended(f.date(validTo))}</StateBadge>;
  }
  if (state === "CONFIRMED" && validFrom > today)
    return <StateBadge tone="gold">{words.coming(f.date(validFrom))}</StateBadge>;
  return <StateBadge tone={tones[state]}>{words.state[state]}</StateBadge>;
}
