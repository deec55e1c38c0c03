import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { admissionSteps } from "../../../rulesets/admission-rules.ts";
import { api } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { DaysLeft, StateBadge } from "../ui/state-badge.tsx";
import type { Admission, AdmissionStep } from "./admission-query.ts";
import { Introducers } from "./introducers.tsx";
import { RemarksCard } from "./remarks-card.tsx";
import { StepForm } from "./step-form.tsx";
import { StepPapers } from "./step-papers.tsx";

const StopDialog = lazyDialog(async () => (await import("./stop-dialog.tsx")).StopDialog);

/** One file: first what is to be done now, then the whole way from top to bottom. */
export function AdmissionPage() {
  const { t, f } = useLanguage();
  const words = t.admission;
  const [isStopping, setStopping] = useState(false);
  const key = useParams({ strict: false }) as Record<"organizationId" | "admissionId", string>;
  const { data: file, error } = useQuery(api.admission.get.queryOptions({ input: key }));
  const mayStop = file?.abilities.includes("admission.stop") === true;
  return (
    <PageFrame
      title={file?.fullName ?? words.title}
      overline={<Link to="/admissions">{words.back}</Link>}
      narrow
      actions={
        mayStop && (
          <Button variant="default" onClick={() => setStopping(true)}>
            {words.stop}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        <Trouble error={error} />
        {!file && !error && <SkeletonList rows={5} />}
        {file && (
          <>
            <div className={rowStyles.dim}>
              {[file.organizationName, file.birthDate && f.date(file.birthDate)].filter(Boolean).join(" · ")}
            </div>
            {file.readmission && <Readmission of={file.readmission} />}
            {file.helpers.length > 0 && (
              <div>{`${words.helper}: ${file.helpers.map(({ fullName }) => fullName).join(", ")}`}</div>
            )}
            <Introducers file={file} />
            {file.state === "STOPPED" && <div role="note">{words.stopped(file.stopReason)}</div>}
            {file.state === "DONE" && <div role="note">{words.finished}</div>}
            {file.step && <Now file={file} step={file.step} />}
            <RemarksCard file={file} />
            <Way file={file} />
            {mayStop && <StopDialog opened={isStopping} onClose={() => setStopping(false)} file={file} />}
          </>
        )}
      </div>
    </PageFrame>
  );
}

function Readmission({ of }: { of: NonNullable<Admission["readmission"]> }) {
  const { t, f } = useLanguage();
  const words = t.admission;
  const { leftBy, leftOn, firstAdmittedOn, consent } = of;
  return (
    <div role="note">
      <div>{words.left(t.people.endReason[leftBy], f.date(leftOn))}</div>
      {firstAdmittedOn !== null && <div>{words.partyAge(f.date(firstAdmittedOn))}</div>}
      {consent !== "" && <div>{`${words.consent}: ${consent}`}</div>}
    </div>
  );
}

function Now({ file, step }: { file: Admission; step: AdmissionStep }) {
  const { t, f } = useLanguage();
  const words = t.admission;
  const { dueOn, notBefore, by, certificateUntil } = file;
  const mayComplete = file.abilities.includes("admission.complete");
  return (
    <SectionCard
      title={words.now(words.step[step])}
      urgent={mayComplete}
      aside={dueOn && <DaysLeft day={dueOn} warnAt={90} />}
    >
      <div className={styles.stack}>
        <div>{words.todo[step]}</div>
        {step === "CELL_VOTE" && isNotIntroduced(file) && <div role="note">{words.introducers.needed}</div>}
        {notBefore && <div>{words.notBefore(f.date(notBefore))}</div>}
        {dueOn && <div>{words.dueOn(f.date(dueOn))}</div>}
        {certificateUntil && step === "APPLICATION" && <div>{words.certificate(f.date(certificateUntil))}</div>}
        <StepPapers key={`papers ${step}`} file={file} step={step} />
        {!mayComplete && by && <StateBadge>{words.by[by]}</StateBadge>}
        {mayComplete && <StepForm key={step} file={file} step={step} />}
      </div>
    </SectionCard>
  );
}

function isNotIntroduced({ introducers, introducingUnion }: Admission): boolean {
  return introducers.length === 0 && introducingUnion === "";
}

function Way({ file }: { file: Admission }) {
  const { t, f } = useLanguage();
  const words = t.admission;
  const done = new Map(file.steps.map((each) => [each.step, each]));
  return (
    <SectionCard title={words.path}>
      <ol className={styles.items}>
        {admissionSteps.map((step) => {
          const one = done.get(step);
          return (
            <li key={step} className={styles.item} aria-current={step === file.step ? "step" : undefined}>
              <strong>{words.step[step]}</strong>
              <div className={rowStyles.dim}>
                {one ? words.done(f.date(one.doneOn)) : step === file.step ? t.admission.state.OPEN : words.ahead}
              </div>
              {one?.tally && (
                <div>
                  {words.outcome[one.tally.outcome]}:{" "}
                  {words.tally(f.number(one.tally.agree), f.number(one.tally.base), f.number(one.tally.needed))}
                </div>
              )}
              {one && [one.document, one.responsible, one.remark].some((written) => written !== "") && (
                <div>{[one.document, one.responsible, one.remark].filter((written) => written !== "").join(" · ")}</div>
              )}
              {one && <StepPapers file={file} step={step} />}
            </li>
          );
        })}
      </ol>
    </SectionCard>
  );
}
