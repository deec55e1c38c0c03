import { Button, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { organizationQuery } from "../organization/organization-query.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import {
  type BadgeList,
  type BadgeRow,
  type BadgeState,
  badgeStates,
  badgesQuery,
  nextStep,
  stateTones,
  useBadgeChange,
} from "./badge-query.ts";
import { MarkDialog } from "./mark-dialog.tsx";
import { useStepWords } from "./use-step-words.ts";

/** To whom a badge is due, here and below, and how far each has come. */
export function BadgesPage() {
  const { organizationId } = useParams({ from: "/signed-in/organizations/$organizationId/badges" });
  const { t, f, code } = useLanguage();
  const words = t.badge;
  const [round, setRound] = useState("");
  const [state, setState] = useState<BadgeState | "">("");
  const [isMarking, setMarking] = useState(false);
  const { data: organization } = useQuery(organizationQuery(organizationId));
  const { data: first } = useQuery(badgesQuery({ organizationId, round, state, cursor: undefined }));
  const rounds = first ? [...first.rounds, ...first.pastRounds].toSorted().toReversed() : [];
  const mayMark = first?.abilities.includes("badge.mark") === true;
  const query = new URLSearchParams([
    ["language", code],
    ...(round === "" ? [] : [["round", round]]),
    ...(state === "" ? [] : [["state", state]]),
  ]);
  return (
    <PageFrame
      title={words.title}
      overline={organization?.name ?? " "}
      actions={
        <>
          <NativeSelect
            aria-label={words.round}
            value={round}
            data={[
              { value: "", label: words.nextRounds },
              ...rounds.map((day) => ({ value: day, label: words.roundOf(f.date(day)) })),
            ]}
            onChange={({ currentTarget: { value } }) => setRound(value)}
          />
          <NativeSelect
            aria-label={words.state}
            value={state}
            data={[
              { value: "", label: words.everyState },
              ...badgeStates.map((value) => ({ value, label: words.states[value] })),
            ]}
            onChange={({ currentTarget: { value } }) => setState(badgeStates.find((each) => each === value) ?? "")}
          />
          <Button
            component="a"
            variant="default"
            href={`/api/organizations/${organizationId}/badges/file?${query}`}
            download
          >
            Excel
          </Button>
          {mayMark && round !== "" && <Button onClick={() => setMarking(true)}>{words.markAll}</Button>}
        </>
      }
    >
      <Text>{words.explanation}</Text>
      {first && (
        <Text>
          {words.rounds(first.rounds.map((day) => f.date(day)).join(", "))} {words.from(first.source)}{" "}
          {first.note?.[code]} {mayMark && round === "" && words.markAllHint}
        </Text>
      )}
      <Due key={`${round} ${state}`} organizationId={organizationId} round={round} state={state} />
      {isMarking && <MarkDialog organizationId={organizationId} of={{ round }} onClose={() => setMarking(false)} />}
    </PageFrame>
  );
}

function Due({ organizationId, round, state }: { organizationId: string; round: string; state: BadgeState | "" }) {
  const { t } = useLanguage();
  const words = t.badge;
  const pages = usePages();
  const { data: list, error } = useQuery(badgesQuery({ organizationId, round, state, cursor: pages.cursor }));
  return (
    <SectionCard title={round === "" ? words.list : words.listOfRound}>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={4} />}
      {list?.rows.length === 0 && <EmptyState icon="check" title={words.none} advice={words.noneAdvice} />}
      {list && list.rows.length > 0 && <Rows list={list} organizationId={organizationId} />}
      {list && hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}

function Rows({ list, organizationId }: { list: BadgeList; organizationId: string }) {
  const { t, f } = useLanguage();
  const words = t.badge;
  const mayMark = list.abilities.includes("badge.mark");
  const [marked, setMarked] = useState<BadgeRow>();
  const [takenBack, setTakenBack] = useState<BadgeRow>();
  const takeBack = useBadgeChange(async ({ personId, years }: BadgeRow) => {
    await client.badge.takeBack({ organizationId, personId, years });
    setTakenBack(undefined);
  });
  return (
    <>
      <ul className={rowStyles.list} aria-label={words.list}>
        {list.rows.map((row) => (
          <li key={`${row.personId} ${row.years}`} className={rowStyles.row}>
            <div className={rowStyles.head}>
              <div>
                <Link
                  className={rowStyles.link}
                  to="/organizations/$organizationId/members/$personId"
                  params={{ organizationId: row.organizationId, personId: row.personId }}
                >
                  {row.fullName}
                </Link>
                <div>
                  <strong>{words.badgeOf(row.years)}</strong>{" "}
                  <StateBadge tone={stateTones[row.state]}>{words.states[row.state]}</StateBadge>
                </div>
                <DueDays row={row} />
              </div>
              {mayMark && (
                <div className={rowStyles.buttons}>
                  {nextStep[row.state] && (
                    <Button
                      variant="default"
                      aria-label={words.markOf(row.fullName, row.years)}
                      onClick={() => setMarked(row)}
                    >
                      {words.steps[nextStep[row.state] ?? "PROPOSED"]}
                    </Button>
                  )}
                  {row.state !== "NONE" && (
                    <Button
                      variant="subtle"
                      color="gray"
                      aria-label={words.takeBackOf(row.fullName)}
                      onClick={() => setTakenBack(row)}
                    >
                      {words.takeBack}
                    </Button>
                  )}
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      {marked && <MarkDialog organizationId={organizationId} of={marked} onClose={() => setMarked(undefined)} />}
      <ConfirmDialog
        opened={takenBack !== undefined}
        onClose={() => setTakenBack(undefined)}
        title={takenBack ? words.takeBackOf(takenBack.fullName) : ""}
        explanation={takenBack && words.takeBackExplanation(words.states[takenBack.state], f.date(takenBack.round))}
        confirmLabel={words.takeBack}
        busy={takeBack.isPending}
        trouble={<Trouble error={takeBack.error} />}
        onConfirm={() => takenBack && takeBack.mutate(takenBack)}
      />
    </>
  );
}

function DueDays({ row }: { row: BadgeRow }) {
  const { t, f } = useLanguage();
  const words = t.badge;
  const stepWords = useStepWords();
  const facts = [
    row.organizationName,
    words.admittedOn(f.date(row.admittedOn)),
    words.reachedOn(f.date(row.reachedOn)),
    words.roundOf(f.date(row.round)),
  ];
  return (
    <>
      <div className={rowStyles.dim}>{facts.join(" · ")}</div>
      {row.state !== "NONE" && <div>{stepWords(row)}</div>}
    </>
  );
}
