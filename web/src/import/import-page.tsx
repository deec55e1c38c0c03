import { Button, Group, Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { FigureCard, FigureRow, SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { ConfirmImport, DiscardImport } from "./confirm-import.tsx";
import { type ImportRun, importQuery, isWorking } from "./import-query.ts";
import { MappingCard } from "./mapping-card.tsx";
import { PreviewCard, ProblemsCard, SkippedCard } from "./preview-card.tsx";
import { UndoImport, UndoneImport } from "./undo-import.tsx";
import { UpdatesCard } from "./updates-card.tsx";

/** One import from the uploaded file to the stored list: match, look, correct, confirm. */
export function ImportPage() {
  const { t, code } = useLanguage();
  const { organizationId, importId } = useParams({
    from: "/signed-in/organizations/$organizationId/imports/$importId",
  });
  const { data: run, error } = useQuery(importQuery({ organizationId, importId }, code));
  return (
    <PageFrame
      title={run ? t.imports.run.title(run.fileName) : t.imports.title}
      overline={
        <Link to="/organizations/$organizationId/imports" params={{ organizationId }}>
          {t.imports.list.title}
        </Link>
      }
      actions={run?.abilities.includes("import.discard") && <DiscardImport run={run} />}
    >
      <Trouble error={error} />
      {!run && !error && <SkeletonList rows={4} height="5rem" />}
      {run && <Stage run={run} />}
    </PageFrame>
  );
}

function Stage({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  const words = t.imports.run;
  if (isWorking(run.state)) return <Working run={run} />;
  if (run.state === "CONFIRMED") return <Done run={run} />;
  if (run.state === "DISCARDED") return <Notice tone="amber" title={words.discarded} action={<Again run={run} />} />;
  if (run.state === "UNDONE") return <UndoneImport run={run} action={<Again run={run} />} />;
  if (run.state === "FAILED") {
    return (
      <Notice
        title={words.refused}
        kept={run.refusal ?? ""}
        advice={words.refusedAdvice}
        action={<Again run={run} />}
      />
    );
  }
  return (
    <>
      <Totals run={run} />
      <MappingCard key={JSON.stringify(run.mapping)} run={run} />
      <ProblemsCard run={run} />
      <UpdatesCard run={run} />
      <PreviewCard run={run} />
      <SkippedCard run={run} />
      <ConfirmImport run={run} />
    </>
  );
}

function Working({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  const words = t.imports.run;
  const label = run.state === "CONFIRMING" ? words.storing : words.checking;
  return (
    <SectionCard title={label}>
      <Progress value={run.progress} size="lg" aria-label={label} />
      <Text mt="xs" role="status">
        {words.percent(run.progress)}
      </Text>
      <Text c="dimmed">{words.leave}</Text>
    </SectionCard>
  );
}

function Totals({ run: { totals } }: { run: ImportRun }) {
  const { t, f } = useLanguage();
  const words = t.imports.run;
  if (!totals) return null;
  return (
    <section aria-label={words.totals}>
      <FigureRow>
        <FigureCard label={words.rows} value={f.number(totals.rows)} />
        <FigureCard label={words.good} value={f.number(totals.good)} tone="green" />
        <FigureCard
          label={words.failed}
          value={f.number(totals.failed)}
          {...(totals.failed > 0 ? { tone: "red" as const } : {})}
        />
        <FigureCard label={words.known} value={f.number(totals.known)} />
      </FigureRow>
    </section>
  );
}

function Done({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  const words = t.imports.run;
  const { organizationId } = run;
  return (
    <SectionCard>
      <EmptyState
        icon="check"
        title={words.done}
        advice={words.doneCount(run.totals?.good ?? 0, run.updates.taken)}
        action={
          <Group justify="center">
            {run.kind === "MEMBERS" ? (
              <Link to="/organizations/$organizationId/members" params={{ organizationId }}>
                {words.seeMembers}
              </Link>
            ) : (
              <Link to="/organizations">{words.seeOrganizations}</Link>
            )}
            <Again run={run} />
            {run.abilities.includes("import.undo") && <UndoImport run={run} />}
          </Group>
        }
      />
    </SectionCard>
  );
}

function Again({ run: { organizationId } }: { run: ImportRun }) {
  const { t } = useLanguage();
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link {...props} to="/organizations/$organizationId/imports" params={{ organizationId }} />
      )}
    >
      {t.imports.run.again}
    </Button>
  );
}
