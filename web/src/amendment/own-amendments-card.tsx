import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import type { Member } from "../people/member-query.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { usePages } from "../ui/use-pages.ts";
import { type Amendment, ownAmendmentsQuery, useAmendmentChange } from "./amendment-query.ts";
import { AmendmentRow } from "./amendment-row.tsx";
import { AskDialog } from "./ask-dialog.tsx";

interface OwnAmendmentsCardProps {
  member: Member;
  /** The cell where the member belongs; who belongs to none asks nobody. */
  organizationId: string | undefined;
}

/** What the reader asked to be changed in the own record, and the way to ask. */
export function OwnAmendmentsCard({ member, organizationId }: OwnAmendmentsCardProps) {
  const { t } = useLanguage();
  const words = t.amendment;
  const pages = usePages();
  const [asking, setAsking] = useState(false);
  const { data: list, error } = useQuery(ownAmendmentsQuery(pages.cursor));
  return (
    <SectionCard
      title={words.mine}
      aside={
        organizationId !== undefined && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.ask}
          </Button>
        )
      }
    >
      <Trouble error={error} />
      {list?.rows.length === 0 && <p className={rowStyles.dim}>{words.mineNone}</p>}
      {list && list.rows.length > 0 && (
        <ul className={rowStyles.list} aria-label={words.mine}>
          {list.rows.map((amendment) => (
            <AmendmentRow
              key={amendment.amendmentId}
              amendment={amendment}
              actions={amendment.state === "OPEN" && <Withdraw amendment={amendment} />}
            />
          ))}
        </ul>
      )}
      {list && hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      {organizationId !== undefined && (
        <AskDialog opened={asking} onClose={() => setAsking(false)} member={member} organizationId={organizationId} />
      )}
    </SectionCard>
  );
}

function Withdraw({ amendment: { organizationId, amendmentId, field } }: { amendment: Amendment }) {
  const { t } = useLanguage();
  const words = t.amendment;
  const withdraw = useAmendmentChange(() => client.amendment.withdraw({ organizationId, amendmentId }));
  return (
    <>
      <div className={rowStyles.buttons}>
        <Button
          variant="subtle"
          loading={withdraw.isPending}
          aria-label={`${words.withdraw}: ${words.fields[field]}`}
          onClick={() => withdraw.mutate()}
        >
          {words.withdraw}
        </Button>
      </div>
      <Trouble error={withdraw.error} />
    </>
  );
}
