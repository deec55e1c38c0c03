import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { GradeBadge } from "../meeting/meeting-badges.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Table } from "../ui/paged-table.tsx";
import type { SheetIdentity, Trial } from "./sheet-query.ts";
import styles from "./sheets.module.css";

/** What the sheet would make of meetings that were held, beside what their own sheet made of them. */
export function TrialCard({ identity, before }: { identity: SheetIdentity; before?: () => Promise<void> }) {
  const { t } = useLanguage();
  const words = t.sheets.trial;
  const [isAsked, setAsked] = useState(false);
  const trial = useQuery({ ...api.ruleset.try.queryOptions({ input: identity }), enabled: isAsked, gcTime: 0 });
  async function run() {
    await before?.();
    if (isAsked) await trial.refetch();
    setAsked(true);
  }
  return (
    <SectionCard
      title={words.title}
      aside={
        <Button variant="default" loading={trial.isFetching} onClick={() => void run()}>
          {words.run}
        </Button>
      }
    >
      <div className={styles.dim}>{words.explanation}</div>
      <Trouble error={trial.error} />
      {trial.data && (trial.data.rows.length === 0 ? <div>{words.none}</div> : <TrialTable rows={trial.data.rows} />)}
    </SectionCard>
  );
}

function TrialTable({ rows }: { rows: readonly Trial[] }) {
  const { t, f } = useLanguage();
  const words = t.sheets.trial;
  const result = ({ total, max, grade }: Pick<Trial["before"], "total" | "max" | "grade">) => (
    <>
      {f.number(total)}/{f.number(max)} {grade && <GradeBadge grade={grade} />}
    </>
  );
  return (
    <Table
      caption={words.title}
      rows={rows}
      keyOf={({ meetingId }) => meetingId}
      columns={[
        {
          name: "cell",
          label: words.cell,
          show: (row) => <Link {...meetingAddress(row)}>{row.organizationName}</Link>,
        },
        { name: "heldOn", label: words.heldOn, show: (row) => f.date(row.heldOn) },
        { name: "before", label: words.before, show: (row) => result(row.before) },
        {
          name: "after",
          label: words.after,
          show: (row) => (
            <>
              {result(row.after)}
              {row.after.openPoints > 0 && (
                <div className={styles.dim}>{words.open(f.number(row.after.openPoints))}</div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
