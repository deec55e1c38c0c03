import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { organizationQuery } from "../organization/organization-query.ts";
import { refusalText, Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rows from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./reorganization.module.css";
import { type Reorganization, useReorganizationChange } from "./reorganization-query.ts";

const PlanDialog = lazyDialog(async () => (await import("./plan-dialog.tsx")).PlanDialog);

/** What became of organizations by decisions: those that a body recorded, or that touched a cell. */
export function ReorganizationsPage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <Changes key={organizationId} organizationId={organizationId} />;
}

function Changes({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const words = t.reorganization;
  const pages = usePages();
  const [isPlanning, setPlanning] = useState(false);
  const { data: organization } = useQuery(organizationQuery(organizationId));
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data: list, error } = useQuery({
    ...api.reorganization.list.queryOptions({ input: { organizationId, limit: 20, ...cursor } }),
    placeholderData: keepPreviousData,
  });
  const isBody = organization !== undefined && organization.cellType === null;
  const mayPlan = isBody && list?.abilities.includes("reorganization.plan") === true;
  return (
    <PageFrame
      title={words.title}
      {...(organization && { overline: organization.name })}
      actions={mayPlan && <Button onClick={() => setPlanning(true)}>{words.plan}</Button>}
    >
      <p className={styles.dim}>{mayPlan ? words.explanation : words.historyExplanation}</p>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={4} height="5rem" />}
      {list?.rows.length === 0 && (
        <SectionCard>
          <EmptyState icon="tree" title={words.none} advice={mayPlan ? words.noneAdvice : words.noneAdviceReader} />
        </SectionCard>
      )}
      {list?.rows.map((row) => (
        <ChangeCard key={row.reorganizationId} row={row} />
      ))}
      {list && hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      {organization && <PlanDialog opened={isPlanning} onClose={() => setPlanning(false)} body={organization} />}
    </PageFrame>
  );
}

const tones: Record<Reorganization["state"], Tone> = {
  PLANNED: "amber",
  DONE: "green",
  CANCELLED: "grey",
  UNDONE: "grey",
};

function ChangeCard({ row }: { row: Reorganization }) {
  const { t, f } = useLanguage();
  const words = t.reorganization;
  const { kind, state, decision, takesEffectOn, subjects, newName, organizationKind, stoppedBy } = row;
  return (
    <SectionCard title={words.kind[kind]} aside={<StateBadge tone={tones[state]}>{words.state[state]}</StateBadge>}>
      <div className={styles.stack}>
        <p className={styles.name}>{words.effective(f.date(takesEffectOn))}</p>
        <ul className={styles.list}>
          {subjects.map(({ organizationId, name, role }) => (
            <li key={organizationId}>
              {words.role[role]}:{" "}
              <Link className={rows.link} to="/organizations/$organizationId" params={{ organizationId }}>
                {name}
              </Link>
            </li>
          ))}
          {newName !== null && <li>{words.renamedTo(newName)}</li>}
          {organizationKind !== null && <li>{words.kindBecomes(t.organization.kind[organizationKind])}</li>}
        </ul>
        <p className={styles.dim}>
          {words.decision(decision.number, f.date(decision.decidedOn), decision.issuer)} ·{" "}
          {words.planned(row.plannedBy, f.dateTime(row.plannedAt))}
        </p>
        {row.endedAt !== null && (
          <p className={styles.dim}>
            {words.ended(words.state[state], row.endedBy, f.dateTime(row.endedAt), row.reason)}
          </p>
        )}
        {stoppedBy !== null && state === "PLANNED" && (
          <p className={styles.dim}>
            {words.stopped} {stopText(row, stoppedBy, t)}
          </p>
        )}
        <Actions row={row} />
      </div>
    </SectionCard>
  );
}

function stopText(
  { subjects, takesEffectOn: on }: Reorganization,
  code: string,
  t: ReturnType<typeof useLanguage>["t"],
): string {
  const name = subjects.find(({ role }) => role !== "PARENT")?.name ?? "";
  return refusalText({ code, data: { name, since: on, beginsOn: on, count: 0 } }, t) ?? "";
}

function Actions({ row }: { row: Reorganization }) {
  const { t } = useLanguage();
  const words = t.reorganization;
  const { organizationId, reorganizationId, abilities } = row;
  const key = { organizationId, reorganizationId };
  const [asked, setAsked] = useState<"cancel" | "undo">();
  const carryOut = useReorganizationChange(() => client.reorganization.carryOut(key));
  const end = useReorganizationChange(
    (reason: string) =>
      asked === "undo"
        ? client.reorganization.undo({ ...key, reason })
        : client.reorganization.cancel({ ...key, reason }),
    () => setAsked(undefined),
  );
  if (abilities.length === 0) return null;
  return (
    <>
      <Trouble error={carryOut.error} />
      <div className={styles.actions}>
        {abilities.includes("reorganization.carryOut") && row.stoppedBy !== null && (
          <Button loading={carryOut.isPending} onClick={() => carryOut.mutate()}>
            {words.carryOut}
          </Button>
        )}
        {abilities.includes("reorganization.cancel") && (
          <Button variant="default" onClick={() => setAsked("cancel")}>
            {words.cancel}
          </Button>
        )}
        {abilities.includes("reorganization.undo") && (
          <Button variant="default" onClick={() => setAsked("undo")}>
            {words.undo}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked === "undo" ? words.undoTitle : words.cancelTitle}
        explanation={asked === "undo" ? words.undoExplanation : words.cancelExplanation}
        confirmLabel={asked === "undo" ? words.undo : words.cancel}
        reason={{ label: words.reason }}
        busy={end.isPending}
        trouble={<Trouble error={end.error} />}
        onConfirm={(reason) => end.mutate(reason)}
      />
    </>
  );
}
