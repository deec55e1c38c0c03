import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SkeletonList } from "../../ui/skeleton-list.tsx";
import { TaskCards } from "./task-cards.tsx";

/** "Việc của tôi": what the reader answers for, in every organization. */
export function MyTasks() {
  const { t } = useLanguage();
  const { data, error } = useQuery(api.task.mine.queryOptions({ input: {} }));
  const words = t.meeting.tasks;
  if (!data) return error ? <Trouble error={error} /> : <SkeletonList rows={3} />;
  if (data.rows.length === 0) return <EmptyState icon="task" title={words.noneMine} advice={words.noneMineAdvice} />;
  return <TaskCards tasks={data.rows} />;
}
