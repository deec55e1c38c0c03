import { useEffect, useRef } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { refusalText } from "../trouble.tsx";
import { Notice } from "../ui/notice.tsx";
import styles from "./reorganization.module.css";
import type { Preview } from "./reorganization-query.ts";

/** What would go where, in sentences, and what is in the way. */
export function PreviewCard({ preview, on }: { preview: Preview; on: string }) {
  const { t, f } = useLanguage();
  const words = t.reorganization;
  const { subjects, successors, parent, stops } = preview;
  const section = useRef<HTMLElement>(null);
  // What was typed is gone from view: reading begins here.
  useEffect(() => section.current?.focus(), []);
  const isNew = successors.some(({ organizationId }) => organizationId === null);
  const names = successors.map(({ name }) => name).join(", ");
  return (
    <section ref={section} tabIndex={-1} className={styles.stack} aria-label={words.previewTitle}>
      {stops.length > 0 ? (
        <Notice
          title={words.stops}
          advice={
            <ul className={styles.list}>
              {stops.map((stop) => (
                <li key={`${stop.code} ${stop.name}`}>{refusalText({ code: stop.code, data: stop }, t)}</li>
              ))}
            </ul>
          }
        />
      ) : (
        <p className={styles.dim}>{words.free}</p>
      )}
      <p className={styles.name}>{words.from(f.date(on))}</p>
      {subjects.length === 0 && parent && (
        <ul className={styles.list}>
          <li>{names}</li>
          <li>{words.under(parent.name)}</li>
          <li>{words.numberingAgain}</li>
        </ul>
      )}
      {subjects.map((subject) => (
        <div key={subject.organizationId}>
          <p className={styles.name}>{subject.name}</p>
          <ul className={styles.list}>
            {sentencesOf(subject, { hands: successors.some(({ name }) => name !== parent?.name), isNew }, words).map(
              (line) => (
                <li key={line}>{line}</li>
              ),
            )}
            {names !== "" && <li>{words.becomes(names)}</li>}
            {parent && <li>{words.under(parent.name)}</li>}
          </ul>
        </div>
      ))}
    </section>
  );
}

type Words = ReturnType<typeof useLanguage>["t"]["reorganization"];

function sentencesOf(
  subject: Preview["subjects"][number],
  { hands, isNew }: { hands: boolean; isNew: boolean },
  words: Words,
): string[] {
  const { name, ends, members, appointments, openTasks, topics, openTexts, openProposals, openFiles } = subject;
  const { organizationsBelow, plannedMeetings, openReports } = subject;
  const goesOn = ends && hands;
  const some = (count: number, sentence: (count: number) => string) => (count > 0 ? [sentence(count)] : []);
  return [
    ends ? words.ends(name) : words.goesOn(name),
    ...some(members, (count) => words.members(count, goesOn)),
    ...(ends ? some(appointments, words.appointments) : []),
    ...some(openTasks, goesOn ? words.tasksContinue : words.openTasks),
    ...some(topics, goesOn ? words.topicsContinue : words.topics),
    ...(goesOn ? some(openTexts, words.textsContinue) : []),
    ...(goesOn ? some(openProposals, words.proposalsContinue) : []),
    ...(goesOn ? some(openFiles, words.filesContinue) : []),
    ...some(organizationsBelow, words.organizationsBelow),
    ...(ends ? some(plannedMeetings, words.plannedMeetings) : []),
    ...some(openReports, words.openReports),
    ...(goesOn && isNew ? [words.numberingAgain] : []),
    ...(ends ? [] : [words.numberingGoesOn]),
  ];
}
