import { Button, NativeSelect, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { organizationQuery } from "../organization/organization-query.ts";
import { OrganizationPath } from "../picture/organization-path.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { type Amendment, amendmentsQuery, useAmendmentChange } from "./amendment-query.ts";
import { AmendmentRow } from "./amendment-row.tsx";

type Box = "OPEN" | "CLOSED";

/** What members of an organization and of everything under it ask to be changed in their records, to be decided here. */
export function AmendmentsPage() {
  const { organizationId } = useParams({ from: "/signed-in/organizations/$organizationId/amendments" });
  const { t } = useLanguage();
  const words = t.amendment;
  const [box, setBox] = useState<Box>("OPEN");
  const { data: organization } = useQuery(organizationQuery(organizationId));
  return (
    <PageFrame
      title={words.title}
      narrow
      overline={
        organization ? (
          <>
            <OrganizationPath to="/organizations/$organizationId" ancestors={organization.ancestors} />
            <Link to="/organizations/$organizationId" params={{ organizationId }}>
              {organization.name}
            </Link>
          </>
        ) : (
          " "
        )
      }
    >
      <Text>{words.explanation}</Text>
      <NativeSelect
        label={words.boxLabel}
        value={box}
        data={(["OPEN", "CLOSED"] as const).map((one) => ({ value: one, label: words.box[one] }))}
        onChange={({ currentTarget: { value } }) => setBox(value === "CLOSED" ? "CLOSED" : "OPEN")}
      />
      <Requests key={`${organizationId} ${box}`} organizationId={organizationId} box={box} />
    </PageFrame>
  );
}

function Requests({ organizationId, box }: { organizationId: string; box: Box }) {
  const { t } = useLanguage();
  const words = t.amendment;
  const pages = usePages();
  const { data: list, error } = useQuery(amendmentsQuery(organizationId, box, pages.cursor));
  return (
    <SectionCard title={words.box[box]}>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={3} height="5rem" />}
      {list?.rows.length === 0 && <EmptyState icon="check" title={words.none[box]} advice={words.noneAdvice[box]} />}
      {list && list.rows.length > 0 && (
        <ul className={rowStyles.list} aria-label={words.box[box]}>
          {list.rows.map((amendment) => (
            <AmendmentRow
              key={amendment.amendmentId}
              amendment={amendment}
              heading={
                <>
                  <Link
                    to="/organizations/$organizationId/members/$personId"
                    params={{ organizationId: amendment.organizationId, personId: amendment.personId }}
                  >
                    {amendment.fullName}
                  </Link>{" "}
                  <span className={rowStyles.dim}>{amendment.organizationName}</span>
                </>
              }
              actions={<Decision amendment={amendment} />}
            />
          ))}
        </ul>
      )}
      {list && hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}

function Decision({ amendment }: { amendment: Amendment }) {
  const { t } = useLanguage();
  const words = t.amendment;
  const { organizationId, amendmentId, fullName, state, isForReader } = amendment;
  const [refusing, setRefusing] = useState(false);
  const accept = useAmendmentChange(() => client.amendment.accept({ organizationId, amendmentId }));
  if (state !== "OPEN") return null;
  if (!isForReader) return <p className={rowStyles.dim}>{words.own}</p>;
  return (
    <>
      <div className={rowStyles.buttons}>
        <Button loading={accept.isPending} aria-label={`${words.accept}: ${fullName}`} onClick={() => accept.mutate()}>
          {words.accept}
        </Button>
        <Button variant="default" aria-label={`${words.refuse}: ${fullName}`} onClick={() => setRefusing(true)}>
          {words.refuse}
        </Button>
      </div>
      <Trouble error={accept.error} />
      {refusing && <RefuseDialog amendment={amendment} onClose={() => setRefusing(false)} />}
    </>
  );
}

function RefuseDialog({ amendment, onClose }: { amendment: Amendment; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.amendment;
  const { organizationId, amendmentId } = amendment;
  const [reason, setReason] = useState("");
  const refuse = useAmendmentChange(client.amendment.refuse, onClose);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.refuseTitle}
      submitLabel={words.refuse}
      busy={refuse.isPending}
      error={refuse.error}
      disabled={reason.trim() === ""}
      onSubmit={() => refuse.mutate({ organizationId, amendmentId, reason })}
    >
      <Textarea
        label={words.refuseReason}
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
