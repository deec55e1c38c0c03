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
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import {
  type ChangeKind,
  type ChangeState,
  changeKinds,
  changeStates,
  changesQuery,
  type ListedChange,
} from "./member-change-query.ts";

const ChangeDialog = lazyDialog(async () => (await import("./change-dialog.tsx")).ChangeDialog);

/** "Thay đổi tình trạng" of the organization one acts for and everything under it. */
export function MemberChangesPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office)
    return (
      <ChangesOf key={office.organizationId} organizationId={office.organizationId} name={office.organizationName} />
    );
  return (
    <PageFrame title={t.memberChange.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

function ChangesOf({ organizationId, name }: { organizationId: string; name: string }) {
  const { t } = useLanguage();
  const words = t.memberChange;
  const [state, setState] = useState<ChangeState>("PROPOSED");
  const [kind, setKind] = useState<ChangeKind>();
  const [isOpening, setOpening] = useState(false);
  const { data: first } = useQuery(changesQuery({ organizationId, state, kind, cursor: undefined }));
  const mayOpen = first?.abilities.includes("memberChange.open") === true;
  return (
    <PageFrame
      title={words.title}
      overline={name}
      actions={
        <>
          <NativeSelect
            aria-label={words.kindLabel}
            value={kind ?? ""}
            data={[
              { value: "", label: words.allKinds },
              ...changeKinds.map((value) => ({ value, label: words.kind[value] })),
            ]}
            onChange={({ currentTarget: { value } }) => setKind(changeKinds.find((each) => each === value))}
          />
          <NativeSelect
            aria-label={words.states}
            value={state}
            data={changeStates.map((value) => ({ value, label: words.state[value] }))}
            onChange={({ currentTarget: { value } }) =>
              setState(changeStates.find((each) => each === value) ?? "PROPOSED")
            }
          />
          {mayOpen && <Button onClick={() => setOpening(true)}>{words.open}</Button>}
        </>
      }
    >
      <p>{words.explanation}</p>
      <Changes
        key={`${state} ${kind}`}
        organizationId={organizationId}
        state={state}
        kind={kind}
        mayOpen={mayOpen}
        onState={setState}
      />
      <ChangeDialog opened={isOpening} onClose={() => setOpening(false)} organizationId={organizationId} />
    </PageFrame>
  );
}

interface ChangesProps {
  organizationId: string;
  state: ChangeState;
  kind: ChangeKind | undefined;
  mayOpen: boolean;
  onState: (state: ChangeState) => void;
}

function Changes({ organizationId, state, kind, mayOpen, onState }: ChangesProps) {
  const { t } = useLanguage();
  const words = t.memberChange;
  const pages = usePages();
  const { data: list, error } = useQuery(changesQuery({ organizationId, state, kind, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="4rem" />;
  return (
    <SectionCard>
      {list.rows.length === 0 && (
        <EmptyState
          icon="people"
          title={words.none[state]}
          advice={mayOpen ? words.noneAdvice : words.noneAdviceBody}
          {...(state === "PROPOSED"
            ? { action: <Button onClick={() => onState("DECIDED")}>{words.showDecided}</Button> }
            : {})}
        />
      )}
      <ul className={rowStyles.list} aria-label={words.title}>
        {list.rows.map((row) => (
          <ChangeRow key={row.changeId} row={row} seenFrom={organizationId} />
        ))}
      </ul>
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}

/** One change: who, what, from when, and whose turn it is. */
function ChangeRow({ row, seenFrom }: { row: ListedChange; seenFrom: string }) {
  const { t, f } = useLanguage();
  const words = t.memberChange;
  const { changeId, kind, state, effectiveOn, lastDay } = row;
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.head}>
        <Link
          className={styles.title}
          to="/organizations/$organizationId/member-changes/$changeId"
          params={{ organizationId: seenFrom, changeId }}
        >
          {row.fullName}
        </Link>
        <div className={styles.badges}>
          <StateBadge {...(state === "PROPOSED" ? { tone: "gold" as const } : {})}>{words.state[state]}</StateBadge>
        </div>
      </div>
      <div>{words.kindFrom(words.kind[kind], f.date(effectiveOn), lastDay === null ? null : f.date(lastDay))}</div>
      <div className={rowStyles.dim}>{[row.organizationName, row.numberLine, f.date(row.writtenOn)].join(" · ")}</div>
    </li>
  );
}
