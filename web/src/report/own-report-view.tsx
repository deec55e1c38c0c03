import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { ChangesTable } from "./changes-table.tsx";
import { FigureList } from "./figure-list.tsx";
import { LineTable } from "./line-table.tsx";
import styles from "./report.module.css";
import { filesOf, type OwnReport, type PeriodKey, reportQuery, useReportChange } from "./report-query.ts";
import { SectionsEditor, SectionsText } from "./sections-editor.tsx";
import { VersionList } from "./version-list.tsx";

type Written = NonNullable<OwnReport["report"]>;

/** An organization's report of a period: where it stands, its words, its figures, what was sent and what differs since. */
export function OwnReportView({ period, isCell }: { period: PeriodKey; isCell: boolean }) {
  const { t } = useLanguage();
  const { data: own, error } = useQuery(reportQuery(period));
  if (!own) return error ? <Trouble error={error} /> : <SkeletonList rows={6} height="4rem" />;
  const { report, versions, changes } = own;
  const mayWrite = own.abilities.includes("report.save");
  return (
    <div className={styles.stack}>
      <Trouble error={error} />
      {report ? <Standing own={own} report={report} period={period} /> : <Nothing own={own} period={period} />}
      {versions.length > 0 && <VersionList own={own} period={period} />}
      {report && mayWrite && <SectionsEditor key={report.state} report={report} period={period} />}
      {report && !mayWrite && <SectionsText sections={report.sections} />}
      {changes.length > 0 && (
        <SectionCard title={t.report.changes.title(changes.length)}>
          <ChangesTable changes={changes} isLabel={t.report.changes.is} />
        </SectionCard>
      )}
      <Figures own={own} period={period} isCell={isCell} />
    </div>
  );
}

/** While it is written the figures are today's; once it was sent they are those that it was sent with. */
function Figures({ own, period, isCell }: { own: OwnReport; period: PeriodKey; isCell: boolean }) {
  const { t, f } = useLanguage();
  const words = t.report.figures;
  const last = own.versions[0]?.version;
  const isWritten = own.report?.state === "DRAFT" || own.report?.state === "RETURNED";
  const asked = api.report.open.queryOptions({ input: { ...period, version: last ?? 1 } });
  const { data: sent, error } = useQuery({ ...asked, enabled: last !== undefined && !isWritten });
  if (last !== undefined && !isWritten && !sent) return error ? <Trouble error={error} /> : <SkeletonList rows={6} />;
  const closed = own.closedOn === null ? "" : `${words.closed(f.date(own.closedOn))} `;
  const { figures, rows } = sent ?? own;
  return (
    <>
      <FigureList figures={figures} note={sent ? words.asSent : `${closed}${words.source}`} isCell={isCell} />
      {rows.length > 1 && (
        <SectionCard title={t.report.tables.subjects.REPORT}>
          <LineTable rows={rows} subject="REPORT" period={period} />
        </SectionCard>
      )}
    </>
  );
}

/** Nothing is composed, or for a superior nothing was sent. */
function Nothing({ own, period }: { own: OwnReport; period: PeriodKey }) {
  const { t, f } = useLanguage();
  const words = t.report.own;
  const compose = useReportChange(() => client.report.compose(period));
  if (own.versions.length > 0) return null;
  const mayCompose = own.abilities.includes("report.compose");
  return (
    <SectionCard>
      <EmptyState
        icon="document"
        title={mayCompose ? words.none : words.nothingSent}
        advice={mayCompose ? words.noneAdvice : words.nothingSentAdvice}
        action={
          mayCompose && (
            <Button loading={compose.isPending} onClick={() => compose.mutate()}>
              {words.compose}
            </Button>
          )
        }
      />
      {mayCompose && own.superiorName && <p className={styles.dim}>{words.due(f.date(own.dueOn))}</p>}
      <Trouble error={compose.error} />
    </SectionCard>
  );
}

function Standing({ own, report, period }: { own: OwnReport; report: Written; period: PeriodKey }) {
  const { t, f, code } = useLanguage();
  const words = t.report.own;
  const { superiorName, dueOn, sentFrom, abilities, versions } = own;
  const [sending, setSending] = useState(false);
  const submit = useReportChange(
    () => client.report.submit({ ...period, revision: report.revision }),
    () => setSending(false),
  );
  const isWritten = abilities.includes("report.submit");
  const files = filesOf(period);
  const said = [superiorName && words.to(superiorName), isWritten && superiorName && words.due(f.date(dueOn))];
  return (
    <SectionCard title={words.state[report.state]} urgent={report.state === "RETURNED"}>
      <p className={styles.dim}>{said.filter(Boolean).join(" · ")}</p>
      {report.state === "RETURNED" && <p className={styles.lines}>{words.returned(versions[0]?.returnReason ?? "")}</p>}
      <div className={styles.bar}>
        {isWritten && superiorName && own.isOver && <Button onClick={() => setSending(true)}>{words.submit}</Button>}
        {isWritten && superiorName && !own.isOver && (
          <Button variant="default" onClick={() => setSending(true)}>
            {words.submit}
          </Button>
        )}
        {isWritten && (
          <>
            <Button variant="default" component="a" href={`${files}/draft/document/file?format=docx`} download>
              {words.draftWord}
            </Button>
            <Button variant="default" component="a" href={`${files}/draft/document/file?format=pdf`} target="_blank">
              {words.draftPdf}
            </Button>
            <Button variant="default" component="a" href={`${files}/tables/REPORT/file?language=${code}`} download>
              {words.excel}
            </Button>
          </>
        )}
      </div>
      {isWritten && !own.isOver && superiorName && <p className={styles.dim}>{words.sentFrom(f.date(sentFrom))}</p>}
      <ConfirmDialog
        opened={sending}
        onClose={() => setSending(false)}
        title={words.submitTitle}
        explanation={words.submitExplanation}
        confirmLabel={words.submit}
        busy={submit.isPending}
        trouble={<Trouble error={submit.error} />}
        onConfirm={() => submit.mutate()}
      />
    </SectionCard>
  );
}
