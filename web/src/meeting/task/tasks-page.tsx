import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../../account/acting.tsx";
import { api } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { SkeletonList } from "../../ui/skeleton-list.tsx";
import { Choices } from "../choices.tsx";
import { MyTasks } from "./my-tasks.tsx";
import { TaskTable } from "./task-table.tsx";

/** Tasks of the organization one acts for, one's own first. */
export function OwnTasksPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  return (
    <PageFrame title={t.shell.nav.tasks} overline={office?.organizationName}>
      <SectionCard title={t.meeting.tasks.mine}>
        <MyTasks />
      </SectionCard>
      {office && <OrganizationTasks key={office.organizationId} organizationId={office.organizationId} />}
    </PageFrame>
  );
}

export function TasksPage() {
  const { t } = useLanguage();
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  const { data } = useQuery(api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }));
  return (
    <PageFrame title={t.shell.nav.tasks} overline={data?.name}>
      <OrganizationTasks key={organizationId} organizationId={organizationId} />
    </PageFrame>
  );
}

const MANY = 100;

function OrganizationTasks({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const [closed, setClosed] = useState<"true" | "false">("false");
  const { data, error } = useQuery(api.task.listOpen.queryOptions({ input: { organizationId, closed, limit: MANY } }));
  const words = t.meeting.tasks;
  return (
    <SectionCard
      title={words.organization}
      aside={
        <Choices
          label={words.which}
          options={[
            { value: "false", label: words.open },
            { value: "true", label: words.closed },
          ]}
          value={closed}
          onChange={setClosed}
        />
      }
    >
      <Trouble error={error} />
      {!data && !error && <SkeletonList />}
      {data?.rows.length === 0 && <EmptyState icon="task" title={words.none} advice={words.noneAdvice} />}
      {data && data.rows.length > 0 && <TaskTable tasks={data.rows} caption={words.organization} />}
    </SectionCard>
  );
}
