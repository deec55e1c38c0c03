import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, type client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { PageTrouble } from "../../shell/route-trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { SkeletonList } from "../../ui/skeleton-list.tsx";
import styles from "../meeting.module.css";
import { meetingAddress } from "../meeting-address.ts";
import { TaskStateBadge } from "../meeting-badges.tsx";
import { TaskNoteForm } from "./task-note-form.tsx";
import { TaskStanding } from "./task-table.tsx";

type TaskDetail = Awaited<ReturnType<typeof client.task.get>>;

function taskQuery(input: { organizationId: string; taskId: string }) {
  return api.task.get.queryOptions({ input });
}

/** One task: where it comes from, how it stands, notes with evidence, what meetings heard of it. */
export function TaskPage() {
  const { t } = useLanguage();
  // The route's path has both; the router types params of lazily loaded pages loosely.
  const identity = useParams({ strict: false }) as { organizationId: string; taskId: string };
  const { data: task, error } = useQuery(taskQuery(identity));
  if (!task) return error ? <PageTrouble error={error} /> : <SkeletonList />;
  return (
    <PageFrame title={task.what} overline={task.organizationName} actions={<TaskStanding task={task} />} narrow>
      <TaskFacts task={task} />
      {task.abilities.includes("task.addNote") && <TaskNoteForm task={task} />}
      {task.notes.length > 0 && (
        <SectionCard title={t.meeting.tasks.notes}>
          <Notes task={task} />
        </SectionCard>
      )}
      {task.reports.length > 0 && (
        <SectionCard title={t.meeting.tasks.reports}>
          <Reports task={task} />
        </SectionCard>
      )}
    </PageFrame>
  );
}

function TaskFacts({ task }: { task: TaskDetail }) {
  const { t, f } = useLanguage();
  const words = t.meeting.task;
  return (
    <SectionCard>
      <dl className={styles.facts}>
        <dt>{words.owner}</dt>
        <dd>{[task.massOrganization, task.owner?.fullName].filter(Boolean).join(" · ") || "–"}</dd>
        <dt>{words.due}</dt>
        <dd>{f.weekdayDate(task.dueOn)}</dd>
        {task.reportMonth && (
          <>
            <dt>{t.meeting.newTasks.reportMonth}</dt>
            <dd>{f.month(task.reportMonth)}</dd>
          </>
        )}
        {task.targetValue !== null && (
          <>
            <dt>{t.meeting.newTasks.target}</dt>
            <dd>
              {f.number(task.targetValue)} {task.targetUnit}
            </dd>
          </>
        )}
        <dt>{words.state}</dt>
        <dd>
          <TaskStateBadge state={task.state} percent={task.percent} />
        </dd>
        {task.beganWith !== null && (
          <>
            <dt>{t.meeting.tasks.beganWith}</dt>
            <dd>
              <Link to="/organizations/$organizationId/changes" params={{ organizationId: task.organizationId }}>
                {task.beganWith}
              </Link>
            </dd>
          </>
        )}
        {task.meetingId && (
          <>
            <dt>{t.meeting.tasks.assignedIn}</dt>
            <dd>
              <Link {...meetingAddress({ organizationId: task.organizationId, meetingId: task.meetingId })}>
                {task.documentSymbol ?? t.meeting.tasks.theMeeting}
              </Link>
            </dd>
          </>
        )}
      </dl>
    </SectionCard>
  );
}

function Notes({ task }: { task: TaskDetail }) {
  const { f } = useLanguage();
  return (
    <ol className={styles.plainList}>
      {task.notes.map((note) => (
        <li key={note.noteId} className={styles.request}>
          <span className={styles.readText}>{note.body}</span>
          {note.file && (
            <a
              href={`/api/organizations/${task.organizationId}/files/${note.file.fileId}/content`}
              target="_blank"
              rel="noopener"
            >
              {note.file.name}
            </a>
          )}
          <span className={styles.dim}>
            {[note.person?.fullName, f.dateTime(note.notedAt), note.percent === null ? "" : `${note.percent}%`]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Reports({ task }: { task: TaskDetail }) {
  const { f } = useLanguage();
  return (
    <ol className={styles.plainList}>
      {task.reports.map((report) => (
        <li key={report.meetingId} className={styles.request}>
          <Link {...meetingAddress({ organizationId: task.organizationId, meetingId: report.meetingId })}>
            {f.month(report.month)}
          </Link>
          {report.state && <TaskStateBadge state={report.state} percent={report.percent ?? 0} />}
          <span className={styles.readText}>{report.result}</span>
        </li>
      ))}
    </ol>
  );
}
