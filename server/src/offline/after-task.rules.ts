import { afterReport, isOverdue } from "../task/task.rules.ts";
import { dayOf } from "../working-zone.rules.ts";
import { type After, changed, done, named, type Sent, type Shown } from "./after.rules.ts";

/** An open task of an earlier meeting is reported. */
export const afterTaskReport: After<"task.report"> = (shown, sent, { now }) => {
  const { state, percent, newDueOn = null, result } = sent;
  const revision = sent.revision + 1;
  const taskReviews = changed(
    shown.taskReviews,
    ({ taskId }) => taskId === sent.taskId,
    (task) => {
      const after = afterReport({ dueOn: task.startDueOn }, { state, percent, newDueOn });
      return {
        ...task,
        state: after.state,
        percent: after.percent,
        dueOn: after.dueOn,
        overdue: !after.isClosed && isOverdue(after, dayOf(new Date(now))),
        reportedState: state,
        reportedPercent: after.percent,
        result,
        newDueOn: after.isClosed ? null : newDueOn,
        reportRevision: revision,
        revision: task.revision + 1,
      };
    },
  );
  return { shown: { ...shown, taskReviews }, answer: { revision } };
};

export const afterTask: After<"task.assign"> = (shown, sent, { now, newId }) => {
  const begun = { taskId: newId, state: "NOT_STARTED" as const, percent: 0, revision: 1 };
  return {
    shown: { ...shown, newTasks: [...shown.newTasks, { ...begun, ...fieldsOf(shown, sent, now) }] },
    answer: { taskId: newId },
  };
};

export const afterTaskChanged: After<"task.updateAssigned"> = (shown, sent, { now }) => {
  const revision = sent.revision + 1;
  const newTasks = changed(
    shown.newTasks,
    ({ taskId }) => taskId === sent.taskId,
    (task) => ({ ...task, ...fieldsOf(shown, sent, now), revision }),
  );
  return { shown: { ...shown, newTasks }, answer: { revision } };
};

export const afterTaskRemoved: After<"task.removeAssigned"> = (shown, { taskId }) => ({
  shown: { ...shown, newTasks: shown.newTasks.filter((task) => task.taskId !== taskId) },
  answer: done,
});

function fieldsOf(shown: Shown, sent: Omit<Sent<"task.assign">, "organizationId" | "meetingId">, now: string) {
  const { what, ownerId, massOrganization = "", dueOn, reportMonth = null, targetValue = null, targetUnit = "" } = sent;
  const overdue = isOverdue({ state: "NOT_STARTED", dueOn }, dayOf(new Date(now)));
  return {
    what,
    owner: named(shown, ownerId),
    massOrganization,
    dueOn,
    reportMonth,
    targetValue,
    targetUnit,
    overdue,
  };
}
