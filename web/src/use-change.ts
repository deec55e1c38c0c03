import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";

/** What is to be done, and what follows once it is. */
export type Change<Input, Answer> = [perform: (input: Input) => Promise<Answer>, onDone?: (answer: Answer) => void];

/** One change: whatever shows what it changes is read again, after a refusal too: part of it may have been done. */
export function useChange<Input = void, Answer = unknown>(
  shownBy: readonly QueryKey[],
  ...[perform, onDone]: Change<Input, Answer>
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onSuccess: (answer) => onDone?.(answer),
    onSettled: () => Promise.all(shownBy.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}
