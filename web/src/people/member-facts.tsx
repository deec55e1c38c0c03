import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { roleWords } from "../account/role-words.ts";
import { dayBefore, dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { type Facts, FactsList } from "../organization/facts-list.tsx";
import { AppointmentBadge } from "../organization/officers-card.tsx";
import styles from "../organization/organization.module.css";
import { SectionCard } from "../ui/card.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { EditMemberDialog } from "./edit-member-dialog.tsx";
import { EndMembershipDialog } from "./end-membership-dialog.tsx";
import type { Member, Membership } from "./member-query.ts";

interface MemberPartProps {
  member: Member;
  /** The organization over which the rights are held; absent on the own record, which nobody changes there. */
  organizationId?: string;
}

export function FactsCard({ member, organizationId }: MemberPartProps) {
  const { t, f } = useLanguage();
  const words = t.people.member;
  const [editing, setEditing] = useState(false);
  const { birthDate, sex, cardNumber, hasAccount, erasedOn, abilities } = member;
  const mayEdit = organizationId !== undefined && abilities.includes("member.update");
  const facts: Facts = [
    [words.birthDate, birthDate === null ? words.unknown : f.date(birthDate)],
    [words.sex, sex === null ? words.unknown : t.people.sex[sex]],
    [words.cardNumber, cardNumber ?? words.unknown],
    [words.account, hasAccount ? words.hasAccount : words.noAccount],
    erasedOn !== null && [words.erased, f.date(erasedOn)],
  ];
  return (
    <SectionCard
      title={words.facts}
      aside={
        mayEdit && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
        )
      }
    >
      <FactsList facts={facts} />
      {mayEdit && (
        <EditMemberDialog
          opened={editing}
          onClose={() => setEditing(false)}
          member={member}
          organizationId={organizationId}
        />
      )}
    </SectionCard>
  );
}

export function MembershipsCard({ member, organizationId }: MemberPartProps) {
  const { t } = useLanguage();
  return (
    <SectionCard title={t.people.member.memberships}>
      <ul className={styles.rows}>
        {member.memberships.map((membership) => (
          <MembershipRow
            key={membership.membershipId}
            membership={membership}
            mayEnd={organizationId !== undefined && member.abilities.includes("member.end")}
          />
        ))}
      </ul>
    </SectionCard>
  );
}

function MembershipRow({ membership, mayEnd }: { membership: Membership; mayEnd: boolean }) {
  const { t, f } = useLanguage();
  const words = t.people.member;
  const [ending, setEnding] = useState(false);
  const { organizationId, organizationName, stay, status, admittedOn, officialOn, validFrom, validTo } = membership;
  const isOver = validTo !== null && validTo <= dayOf(new Date());
  // Somebody who stays elsewhere until a known day may come back earlier.
  const isOpen = validTo === null || (stay === "TEMPORARY" && !isOver);
  const facts = [
    t.people.stay[stay],
    words.from(f.date(validFrom)),
    ...(validTo === null ? [] : [words.until(f.date(dayBefore(validTo)))]),
    ...(membership.endReason === null || !isOver ? [] : [t.people.endReason[membership.endReason]]),
    ...(admittedOn === null ? [] : [words.admitted(f.date(admittedOn))]),
    ...(officialOn === null ? [] : [words.official(f.date(officialOn))]),
  ];
  return (
    <li className={styles.row}>
      <div>
        <Link to="/organizations/$organizationId" params={{ organizationId }}>
          {organizationName}
        </Link>{" "}
        {isOver ? (
          <StateBadge>{words.ended}</StateBadge>
        ) : (
          <StateBadge tone={status === "OFFICIAL" ? "green" : "gold"}>{t.people.status[status]}</StateBadge>
        )}
        <div className={styles.dim}>{facts.join(" · ")}</div>
      </div>
      {mayEnd && isOpen && (
        <>
          <Button variant="default" aria-label={t.people.end.named(organizationName)} onClick={() => setEnding(true)}>
            {t.people.end.button}
          </Button>
          <EndMembershipDialog opened={ending} onClose={() => setEnding(false)} membership={membership} />
        </>
      )}
    </li>
  );
}

export function AppointmentsCard({ member }: { member: Member }) {
  const { t, f } = useLanguage();
  const words = t.people.member;
  return (
    <SectionCard title={words.appointments}>
      {member.appointments.length + member.headships.length + member.succession.length === 0 && (
        <p className={styles.dim}>{words.noAppointments}</p>
      )}
      <ul className={styles.rows}>
        {member.appointments.map((appointment) => (
          <li key={appointment.appointmentId} className={styles.row}>
            <div>
              <strong>{roleWords(t, appointment.organizationKind)[appointment.position]}</strong>{" "}
              <AppointmentBadge appointment={appointment} />
              <div className={styles.dim}>
                {[
                  appointment.organizationName,
                  words.from(f.date(appointment.validFrom)),
                  appointment.obtained && t.term.obtained[appointment.obtained],
                  appointment.decision,
                  appointment.ratifiedOn && t.term.ratifiedOn(f.date(appointment.ratifiedOn)),
                  appointment.refusalReason && t.term.refused(appointment.refusalReason),
                  appointment.endReason && t.term.endReason[appointment.endReason],
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
            </div>
          </li>
        ))}
        {member.succession.map(
          ({ organizationName, termName, position, decision, approvedOn, removedOn, removalReason }) => (
            <li key={`${termName} ${position} ${approvedOn}`} className={styles.row}>
              <div>
                <strong>{t.succession.own(t.succession.position[position], termName)}</strong>
                <div className={styles.dim}>
                  {[
                    organizationName,
                    t.succession.approved(decision, f.date(approvedOn)),
                    removedOn && t.succession.removed(f.date(removedOn), removalReason),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </div>
              </div>
            </li>
          ),
        )}
        {member.headships.map(({ organizationName, unit, title, validFrom, validTo }) => (
          <li key={`${unit} ${validFrom}`} className={styles.row}>
            <div>
              <strong>{`${title}, ${unit}`}</strong>
              <div className={styles.dim}>
                {[organizationName, words.from(f.date(validFrom)), validTo && t.term.until(f.date(validTo))]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
