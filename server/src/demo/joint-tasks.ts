import type { TaskRow } from "../workspace/outcome.queries.ts";
import type { DemoTask } from "./cell-story.ts";
import { dayOfMonth, minutesAfter, nextMonth, workingDayBefore } from "./demo-calendar.ts";
import type { DemoMember } from "./demo-organizations.ts";
import type { JointScene } from "./hold-joint.ts";
import { taskRow } from "./meeting-tasks.ts";

/** What follows from a joint meeting: tasks of whoever holds it, done or under way since; they are kept with the organization's others. */
export function jointTasks(scene: JointScene, agendaItemId: string | null): TaskRow[] {
  const { plan, story, times } = scene;
  const owners = ownersOf(scene);
  const tasks = plan.tasks.flatMap(({ what, day, done }, index): DemoTask[] => {
    const owner = owners[index % owners.length];
    const dueOn = workingDayBefore(dayOfMonth(scene.month, day), 0);
    const createdAt = minutesAfter(times.closedAt, -25);
    return owner
      ? [
          {
            id: scene.random.id(createdAt),
            meetingId: scene.meetingId,
            agendaItemId,
            what,
            work: null,
            owner,
            massOrganization: "",
            createdAt,
            dueOn,
            reportMonth: nextMonth(scene.month),
            state: done ? "DONE" : "IN_PROGRESS",
            percent: done ? 100 : 60,
            closedAt: done ? minutesAfter(times.closedAt, 4 * 1440) : null,
            delays: 0,
          },
        ]
      : [];
  });
  story.tasks.push(...tasks);
  // Papers tell what was assigned: nothing was done yet.
  return tasks.map((task) => taskRow({ ...task, state: "NOT_STARTED", percent: 0, closedAt: null }));
}

/** Members of the committee, then whoever else was there and has a vote. */
function ownersOf({ story, roll }: JointScene): DemoMember[] {
  const there = new Set(
    roll.flatMap((person) =>
      person.status === "PRESENT" && person.memberStatus === "OFFICIAL" ? [person.personId] : [],
    ),
  );
  const { committee, members } = story.cell;
  const leading = committee.slice(1).filter(({ personId }) => there.has(personId));
  return leading.length > 0 ? leading : members.filter(({ personId }) => there.has(personId));
}
