import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { DaysLeft, StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import {
  type Direction,
  directions,
  type ListedTransfer,
  type TransferState,
  transferStates,
  transfersQuery,
} from "./transfer-query.ts";

const ArrivalDialog = lazyDialog(async () => (await import("./arrival-dialog.tsx")).ArrivalDialog);
const SendDialog = lazyDialog(async () => (await import("./send-dialog.tsx")).SendDialog);

/** "Chuyển sinh hoạt" of the organization one acts for and everything under it. */
export function TransfersPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office)
    return (
      <TransfersOf key={office.organizationId} organizationId={office.organizationId} name={office.organizationName} />
    );
  return (
    <PageFrame title={t.transfer.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

function TransfersOf({ organizationId, name }: { organizationId: string; name: string }) {
  const { t, code } = useLanguage();
  const words = t.transfer;
  const [state, setState] = useState<TransferState>("SENT");
  const [direction, setDirection] = useState<Direction>("ALL");
  const [isSending, setSending] = useState(false);
  const [isEntering, setEntering] = useState(false);
  const { data: first } = useQuery(transfersQuery({ organizationId, state, direction, cursor: undefined }));
  const maySend = first?.abilities.includes("transfer.send") === true;
  return (
    <PageFrame
      title={words.title}
      overline={name}
      actions={
        <>
          <NativeSelect
            aria-label={words.directions}
            value={direction}
            data={directions.map((value) => ({ value, label: words.direction[value] }))}
            onChange={({ currentTarget: { value } }) =>
              setDirection(directions.find((each) => each === value) ?? "ALL")
            }
          />
          <NativeSelect
            aria-label={words.states}
            value={state}
            data={transferStates.map((value) => ({ value, label: words.state[value] }))}
            onChange={({ currentTarget: { value } }) =>
              setState(transferStates.find((each) => each === value) ?? "SENT")
            }
          />
          <Button
            component="a"
            variant="default"
            href={`/api/organizations/${organizationId}/transfers/file?direction=${direction}&state=${state}&language=${code}`}
          >
            Excel
          </Button>
          {maySend && (
            <Button variant="default" onClick={() => setEntering(true)}>
              {words.enter}
            </Button>
          )}
          {maySend && <Button onClick={() => setSending(true)}>{words.send}</Button>}
        </>
      }
    >
      <p>{words.explanation}</p>
      <Letters
        key={`${state} ${direction}`}
        organizationId={organizationId}
        state={state}
        direction={direction}
        maySend={maySend}
      />
      <ArrivalDialog opened={isEntering} onClose={() => setEntering(false)} organizationId={organizationId} />
      <SendDialog opened={isSending} onClose={() => setSending(false)} organizationId={organizationId} />
    </PageFrame>
  );
}

interface LettersProps {
  organizationId: string;
  state: TransferState;
  direction: Direction;
  maySend: boolean;
}

function Letters({ organizationId, state, direction, maySend }: LettersProps) {
  const { t } = useLanguage();
  const words = t.transfer;
  const pages = usePages();
  const { data: list, error } = useQuery(transfersQuery({ organizationId, state, direction, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="4rem" />;
  return (
    <SectionCard>
      {list.rows.length === 0 && (
        <EmptyState icon="people" title={words.none} advice={maySend ? words.noneAdvice : words.noneAdviceBody} />
      )}
      <ul className={rowStyles.list} aria-label={words.title}>
        {list.rows.map((row) => (
          <TransferRow key={row.transferId} row={row} seenFrom={organizationId} />
        ))}
      </ul>
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}

/** One letter: who goes where, by when, and whose turn it is. */
function TransferRow({ row, seenFrom }: { row: ListedTransfer; seenFrom: string }) {
  const { t, f } = useLanguage();
  const words = t.transfer;
  const { transferId, toOrganizationId, kind, state } = row;
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.head}>
        <Link
          className={styles.title}
          to="/organizations/$organizationId/transfers/$transferId"
          params={{ organizationId: seenFrom, transferId }}
        >
          {row.fullName}
        </Link>
        <div className={styles.badges}>
          {state === "SENT" && toOrganizationId === seenFrom && (
            <StateBadge tone="gold">{words.waitingForYou}</StateBadge>
          )}
          {state === "SENT" ? <DaysLeft day={row.dueOn} warnAt={7} /> : <StateBadge>{words.state[state]}</StateBadge>}
        </div>
      </div>
      <div>{words.fromTo(row.fromName, row.toName)}</div>
      <div className={rowStyles.dim}>
        {[
          words.kind[kind],
          row.numberLine,
          words.sentOn(f.date(row.sentOn)),
          row.receivedOn && words.receivedOn(f.date(row.receivedOn)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </div>
    </li>
  );
}
