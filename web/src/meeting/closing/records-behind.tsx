import { UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SkeletonList } from "../../ui/skeleton-list.tsx";
import { meetingAddress } from "../meeting-address.ts";
import { placeOfItem } from "../missing-steps.tsx";
import type { Tab } from "../tabs.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { CriterionScore } from "../workspace-query.ts";
import { TabLink } from "../workspace-tabs.tsx";
import { factValue, recordWord } from "./record-words.ts";
import styles from "./score.module.css";

type Behind = Awaited<ReturnType<typeof api.evaluation.records.call>>["records"][number];

/** "Dữ kiện và hồ sơ": what a proposal rests on, down to the names, papers, statements and tasks of the record. */
export function RecordsBehind({ criterion }: { criterion: CriterionScore }) {
  const { t, code } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  if (criterion.facts.length === 0) return null;
  const panel = `records-${criterion.criterion}`;
  return (
    <div>
      <UnstyledButton
        className={styles.see}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        {t.evidence.open}
        <span className={styles.hidden}> {t.evidence.openFor(criterion.label[code])}</span>
      </UnstyledButton>
      <div id={panel} hidden={!isOpen}>
        {isOpen && <Behind criterion={criterion.criterion} />}
      </div>
    </div>
  );
}

function Behind({ criterion }: { criterion: string }) {
  const { t, f } = useLanguage();
  const { identity } = useMeeting();
  const { data, error } = useQuery(api.evaluation.records.queryOptions({ input: { ...identity, criterion } }));
  const words = t.evidence;
  if (!data) return error ? <Trouble error={error} /> : <SkeletonList rows={2} />;
  const factNames: Record<string, string> = { ...t.sheets.numbers, ...t.sheets.flags, ...words.fact };
  return (
    <div className={styles.behind}>
      <dl>
        {data.facts.map(({ key, values }) => (
          <div key={key}>
            <dt>{factNames[key] ?? key}</dt>
            <dd>{factValue(values.value ?? null, words, f)}</dd>
          </div>
        ))}
      </dl>
      {data.records.length === 0 ? (
        <p className={styles.dim}>{words.none}</p>
      ) : (
        <ul aria-label={words.records}>
          {data.records.map((record) => (
            <li key={`${record.kind} ${record.id} ${record.word}`}>
              <RecordLine record={record} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The entry as a link down to where it is written, what it says, and whether it counts. */
function RecordLine({ record }: { record: Behind }) {
  const { t, f } = useLanguage();
  const words = t.evidence;
  const { title, said } = recordWord(record, t, f);
  return (
    <>
      <RecordLink record={record}>{title}</RecordLink>
      {said !== "" && <span className={styles.dim}> · {said}</span>}
      {record.speaksFor === false && <span className={styles.reason}> · {words.doesNotCount}</span>}
    </>
  );
}

const tabOf: Record<Behind["kind"], Tab> = {
  SESSION: "open",
  PERSON: "open",
  TEXT: "close",
  MEETING: "record",
  PAPER: "prepare",
  STEP: "prepare",
  STATEMENT: "course",
  AGENDA_ITEM: "course",
  PROPOSAL: "course",
  TASK: "course",
  PART: "course",
  MOMENT: "record",
};
const tabOfMoment: Record<string, Tab> = { NOTICE_TO_MEMBERS: "prepare", NOTICE_TO_FOLLOWER: "prepare" };

function RecordLink({ record, children }: { record: Behind; children: string }) {
  const { identity } = useMeeting();
  const { organizationId } = identity;
  const { kind, id, word } = record;
  if (kind === "TASK" && id) {
    return (
      <Link to="/organizations/$organizationId/tasks/$taskId" params={{ organizationId, taskId: id }}>
        {children}
      </Link>
    );
  }
  if (kind === "PROPOSAL" && id) {
    return (
      <Link to="/organizations/$organizationId/proposals/$proposalId" params={{ organizationId, proposalId: id }}>
        {children}
      </Link>
    );
  }
  // When it was is told only to whoever sees the committee's own meeting.
  if (kind === "MEETING")
    return id && record.at ? <Link {...meetingAddress({ organizationId, meetingId: id })}>{children}</Link> : children;
  const isOfCourse = (kind === "AGENDA_ITEM" || kind === "STEP") && id !== null;
  const tab = tabOfMoment[word] ?? (isOfCourse ? "course" : tabOf[kind]);
  return (
    <TabLink tab={tab} {...(isOfCourse ? { place: placeOfItem(id) } : {})}>
      {children}
    </TabLink>
  );
}
