import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../api.ts";

/** One change to a member's record: performs it, reads everything about people again, then goes on. */
export function useMemberChange<Input, Answer>(
  perform: (input: Input) => Promise<Answer>,
  then: (answer: Answer) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onSuccess: async (answer) => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: api.member.key() }),
        queryClient.invalidateQueries({ queryKey: api.organization.key() }),
      ]);
      then(answer);
    },
  });
}
