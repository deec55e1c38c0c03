import { client, queryClient } from "../../api.ts";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { type AttendanceRow, type MeetingIdentity, type Workspace, workspaceQuery } from "../workspace-query.ts";
import { changeInParts, rowInParts } from "./part-query.ts";

export interface Mark {
  personId: string;
  status: AttendanceRow["status"];
  reason?: string;
  arrivedAt?: string | null;
  leftAt?: string | null;
}

/** Marks of one person follow one another, because each is based on the revision of the one before; people do not wait. */
const underWay = new Map<string, Promise<unknown>>();

/** Marks somebody at the roll call: shown at once, taken back when the server refuses. */
export function useMark() {
  const { identity } = useMeeting();
  return useAct(
    (mark: Mark) => {
      if (rowInParts(identity, mark.personId)) changeInParts(identity, mark.personId, marked(mark));
      return inTurn(mark.personId, () => sendMark(identity, mark));
    },
    { show: withMark },
  );
}

async function sendMark(identity: MeetingIdentity, mark: Mark): Promise<void> {
  const { queryKey } = workspaceQuery(identity);
  const onPage = queryClient.getQueryData(queryKey)?.attendance.find((each) => each.personId === mark.personId);
  const row = rowInParts(identity, mark.personId) ?? onPage;
  const answer = await client.attendance.record({ ...identity, ...mark, revision: row?.revision ?? 0 });
  changeInParts(identity, mark.personId, { revision: answer.revision });
  queryClient.setQueryData(queryKey, (workspace) =>
    workspace
      ? { ...withRow(workspace, mark.personId, { revision: answer.revision }), figures: answer.figures }
      : workspace,
  );
}

function withMark(workspace: Workspace, mark: Mark): Workspace {
  return withRow(workspace, mark.personId, marked(mark));
}

function marked({ status, reason, arrivedAt, leftAt }: Mark): Partial<AttendanceRow> {
  return { status, reason: reason ?? "", arrivedAt: arrivedAt ?? null, leftAt: leftAt ?? null };
}

function withRow(workspace: Workspace, personId: string, change: Partial<AttendanceRow>): Workspace {
  const attendance = workspace.attendance.map((row) => (row.personId === personId ? { ...row, ...change } : row));
  return { ...workspace, attendance };
}

function inTurn<Answer>(personId: string, perform: () => Promise<Answer>): Promise<Answer> {
  const before = underWay.get(personId) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(perform);
  underWay.set(personId, mine);
  return mine.finally(() => {
    if (underWay.get(personId) === mine) underWay.delete(personId);
  });
}
