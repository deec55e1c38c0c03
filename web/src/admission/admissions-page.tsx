import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { type AdmissionState, admissionsQuery } from "./admission-query.ts";
import { AdmissionRow } from "./admission-row.tsx";
import { TargetsCard } from "./targets-card.tsx";

const OpenDialog = lazyDialog(async () => (await import("./open-dialog.tsx")).OpenDialog);
const states: readonly AdmissionState[] = ["OPEN", "DONE", "STOPPED"];

/** "Kết nạp đảng viên" of the organization one acts for. */
export function AdmissionsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office)
    return (
      <AdmissionsOf key={office.organizationId} organizationId={office.organizationId} name={office.organizationName} />
    );
  return (
    <PageFrame title={t.admission.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

function AdmissionsOf({ organizationId, name }: { organizationId: string; name: string }) {
  const { t } = useLanguage();
  const words = t.admission;
  const [state, setState] = useState<AdmissionState>("OPEN");
  const [isOpening, setOpening] = useState(false);
  const { data: first } = useQuery(admissionsQuery({ organizationId, state, cursor: undefined }));
  const mayOpen = first?.abilities.includes("admission.open") === true;
  return (
    <PageFrame
      title={words.title}
      overline={name}
      actions={
        <>
          <NativeSelect
            aria-label={words.states}
            value={state}
            data={states.map((value) => ({ value, label: words.state[value] }))}
            onChange={({ currentTarget: { value } }) => {
              setState(states.find((each) => each === value) ?? "OPEN");
            }}
          />
          {mayOpen && <Button onClick={() => setOpening(true)}>{words.open}</Button>}
        </>
      }
    >
      <p>{words.explanation}</p>
      <Files key={state} organizationId={organizationId} state={state} mayOpen={mayOpen} />
      <TargetsCard organizationId={organizationId} />
      <OpenDialog opened={isOpening} onClose={() => setOpening(false)} organizationId={organizationId} />
    </PageFrame>
  );
}

interface FilesProps {
  organizationId: string;
  state: AdmissionState;
  mayOpen: boolean;
}

function Files({ organizationId, state, mayOpen }: FilesProps) {
  const { t } = useLanguage();
  const words = t.admission;
  const pages = usePages();
  const { data: list, error } = useQuery(admissionsQuery({ organizationId, state, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="4rem" />;
  return (
    <SectionCard>
      {list.rows.length === 0 && (
        <EmptyState icon="people" title={words.none} advice={mayOpen ? words.noneAdvice : words.noneAdviceReader} />
      )}
      <ul className={rowStyles.list} aria-label={words.title}>
        {list.rows.map((row) => (
          <AdmissionRow key={row.admissionId} row={row} isOwn={row.organizationId === organizationId} />
        ))}
      </ul>
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}
