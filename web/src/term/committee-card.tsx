import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { roleWords } from "../account/role-words.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { AppointmentActions } from "../organization/appointment-actions.tsx";
import { AppointmentBadge } from "../organization/officers-card.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { PaperLinks } from "../ui/paper-links.tsx";
import rows from "../ui/rows.module.css";
import type { Seat, Term } from "./term-query.ts";

const ElectDialog = lazyDialog(async () => (await import("./elect-dialog.tsx")).ElectDialog);
const RatifyDialog = lazyDialog(async () => (await import("./ratify-dialog.tsx")).RatifyDialog);

interface CommitteeCardProps {
  organizationId: string;
  term: Term;
  onDay: (on: string) => void;
}

/** The committee of a term in order, what is vacant, and what is to be ratified. */
export function CommitteeCard({ organizationId, term, onDay }: CommitteeCardProps) {
  const { t, f, code } = useLanguage();
  const words = t.term;
  const [dialog, setDialog] = useState<"ELECT" | "RATIFY" | "REFUSE">();
  const { vacancies, plannedSize, seats } = term;
  const waiting = seats.filter(({ abilities }) => abilities.includes("term.ratify"));
  const mayElect = term.abilities.includes("term.elect");
  const close = () => setDialog(undefined);
  const paperOf = (paper: "COMMITTEE" | "RATIFICATION") =>
    `/api/organizations/${organizationId}/terms/${term.startedOn}/papers/${paper}/file`;
  const gaps = [
    ...(vacancies.hasSecretary ? [] : [words.noSecretary]),
    ...(vacancies.seats ? [words.vacant(f.number(vacancies.seats))] : []),
    ...(vacancies.standingSeats ? [words.standingVacant(f.number(vacancies.standingSeats))] : []),
  ];
  return (
    <SectionCard title={words.committee} urgent={waiting.length > 0}>
      <Stack gap="sm">
        <div className={rows.buttons}>
          {waiting.length > 0 && (
            <>
              <Button onClick={() => setDialog("RATIFY")}>{`${words.ratify} (${waiting.length})`}</Button>
              <Button variant="default" onClick={() => setDialog("REFUSE")}>
                {words.refuse}
              </Button>
            </>
          )}
          {mayElect && (
            <Button variant={waiting.length > 0 ? "default" : "filled"} onClick={() => setDialog("ELECT")}>
              {words.elect}
            </Button>
          )}
          {seats.length > 0 && (
            <Button
              variant="default"
              component="a"
              download
              href={`/api/organizations/${organizationId}/terms/${term.startedOn}/file?language=${code}`}
            >
              {words.download}
            </Button>
          )}
        </div>
        {seats.length > 0 && (
          <div>
            <PaperLinks title={words.paper.COMMITTEE} href={paperOf("COMMITTEE")} />
            {mayElect && seats.some(({ state }) => state === "PROPOSED") && (
              <PaperLinks title={words.paper.RATIFICATION} href={paperOf("RATIFICATION")} />
            )}
          </div>
        )}
        <DayField label={words.onDay} value={term.on} onChange={(on) => on !== null && onDay(on)} />
        <p>
          <strong>
            {words.inOffice(f.number(vacancies.inOffice), plannedSize === null ? null : f.number(plannedSize))}
          </strong>
        </p>
        {gaps.length > 0 && seats.length > 0 && (
          <Notice tone="amber" title={gaps.join(". ")} advice={words.vacantAdvice} />
        )}
        {seats.length === 0 && (
          <EmptyState
            icon="people"
            title={words.committeeNone}
            advice={mayElect ? words.committeeNoneAdvice : words.committeeNoneReader}
          />
        )}
        <ol className={rows.list} aria-label={words.committee}>
          {seats.map((seat) => (
            <SeatRow key={seat.appointmentId} seat={seat} />
          ))}
        </ol>
      </Stack>
      <ElectDialog opened={dialog === "ELECT"} onClose={close} organizationId={organizationId} term={term} />
      <RatifyDialog
        key={dialog}
        opened={dialog === "RATIFY" || dialog === "REFUSE"}
        onClose={close}
        organizationId={organizationId}
        startedOn={term.startedOn}
        waiting={waiting}
        isRefusal={dialog === "REFUSE"}
      />
    </SectionCard>
  );
}

function SeatRow({ seat }: { seat: Seat }) {
  const { t, f } = useLanguage();
  const words = t.term;
  const { fullName, position, inStandingCommittee, state } = seat;
  const facts = [
    inStandingCommittee ? t.organization.officers.inStandingCommittee : roleWords(t, seat.organizationKind)[position],
    words.since(f.date(seat.validFrom)),
    seat.obtained && words.obtained[seat.obtained],
    seat.decision,
    state === "PROPOSED" && seat.askedOn && words.askedOn(f.date(seat.askedOn)),
    seat.ratifiedOn && words.ratifiedOn(f.date(seat.ratifiedOn)),
    seat.refusalReason && words.refused(seat.refusalReason),
    seat.endReason && words.endReason[seat.endReason],
  ];
  return (
    <li className={rows.row}>
      <div className={rows.head}>
        <div>
          <strong>{fullName}</strong> <AppointmentBadge appointment={seat} />
          <p className={rows.dim}>{facts.filter(Boolean).join(" · ")}</p>
        </div>
        <AppointmentActions
          appointment={{ ...seat, abilities: seat.abilities.filter((each) => each === "appointment.end") }}
        />
      </div>
    </li>
  );
}
