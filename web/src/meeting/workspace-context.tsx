import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Rules, rulesOfVersion } from "../../../rulesets/index.ts";
import { sheetRead } from "../sheets/sheet-read.ts";
import type { MeetingIdentity, OperationName, Workspace } from "./workspace-query.ts";

interface WorkspaceScope {
  workspace: Workspace;
  identity: MeetingIdentity;
  /** The regulations that this meeting is held under. */
  rules: Rules;
  /** Whether the reader may do this now, as the server said. */
  can: (operation: OperationName) => boolean;
}

const WorkspaceContext = createContext<WorkspaceScope | undefined>(undefined);

/** The meeting whose page this is. */
export function useMeeting(): WorkspaceScope {
  const scope = useContext(WorkspaceContext);
  if (!scope) throw new Error("useMeeting needs a WorkspaceProvider above it");
  return scope;
}

export function WorkspaceProvider({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  const scope = useMemo<WorkspaceScope>(() => {
    const { organizationId, meetingId, abilities, rulesVersion } = workspace.meeting;
    return {
      workspace,
      identity: { organizationId, meetingId },
      rules: rulesOfVersion(rulesVersion, {
        scoreSheet: workspace.issuedSheet ? sheetRead(workspace.issuedSheet) : undefined,
        limits: workspace.issuedLimits,
      }),
      can: (operation) => abilities.includes(operation),
    };
  }, [workspace]);
  return <WorkspaceContext value={scope}>{children}</WorkspaceContext>;
}
