import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../api.ts";
import { useMeeting } from "./workspace-context.tsx";
import { deedsOf, readAgain, type Workspace, workspaceQuery } from "./workspace-query.ts";

interface ActOptions<Input, Answer> {
  /** Shows the change at once; it is taken back when the server refuses. */
  show?: (workspace: Workspace, input: Input) => Workspace;
  onDone?: (answer: Answer, input: Input) => void;
  /** Deeds of one scope run one after the other. */
  scope?: string;
}

/** One change of the meeting: performs it, then reads the workspace again; the error stays for the page to show. */
export function useAct<Input = void, Answer = unknown>(
  perform: (input: Input) => Promise<Answer>,
  { show, onDone, scope }: ActOptions<Input, Answer> = {},
) {
  const { identity } = useMeeting();
  const { queryKey } = workspaceQuery(identity);
  const mutationKey = deedsOf(identity);
  return useMutation({
    mutationKey,
    mutationFn: perform,
    ...(scope === undefined ? {} : { scope: { id: scope } }),
    onMutate: async (input) => {
      // First stop what is being read: an answer from before the change would hide it again.
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      if (show) queryClient.setQueryData(queryKey, (current) => current && show(current, input));
      return { before };
    },
    onError: (_error, _input, kept) => {
      if (show && kept?.before) queryClient.setQueryData(queryKey, kept.before);
    },
    onSuccess: (answer, input) => onDone?.(answer, input),
    onSettled: () => {
      if (queryClient.isMutating({ mutationKey }) <= 1) void readAgain(identity);
    },
  });
}
