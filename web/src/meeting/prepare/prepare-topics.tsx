import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { quarterOfMonth, romanQuarter } from "../../picture/picture-search.ts";
import { topicsAddress, topicsQuery } from "../../topic/topic-query.ts";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";

/** The cell's registered topics of the quarter that stand on no agenda yet: one tap puts one on this meeting's. */
export function PrepareTopics() {
  const { workspace, can } = useMeeting();
  const { kind } = workspace.meeting;
  return can("topic.takeUp") && (kind === "REGULAR" || kind === "THEMATIC") ? <Offered /> : null;
}

function Offered() {
  const { t } = useLanguage();
  const words = t.topic;
  const { workspace, identity } = useMeeting();
  const queryClient = useQueryClient();
  const { month, state, thematicPart } = workspace.meeting;
  const year = Number(month.slice(0, 4));
  const { data: list } = useQuery(topicsQuery(identity.organizationId, year));
  const take = useAct((topicId: string) => client.topic.takeUp({ ...identity, topicId }), {
    onDone: () => void queryClient.invalidateQueries({ queryKey: api.topic.key() }),
  });
  const offered = (list?.rows ?? []).filter(
    (topic) =>
      topic.abilities.includes("topic.takeUp") && topic.year === year && topic.quarter === quarterOfMonth(month),
  );
  if (offered.length === 0) return null;
  return (
    <SectionCard
      place="topics"
      title={words.prepare.title}
      aside={<Link {...topicsAddress(identity.organizationId, year)}>{words.prepare.plan}</Link>}
    >
      <div>{words.prepare.explained}</div>
      {state === "CONVENED" && !thematicPart && <div>{words.prepare.renews}</div>}
      <ul className={styles.plainList}>
        {offered.map(({ topicId, title, month: planned, quarter, presenter, presenterName }) => (
          <li key={topicId}>
            <strong>{title}</strong>
            <div className={styles.agendaNotes}>
              {[
                planned === null ? words.quarter(romanQuarter(quarter)) : words.month(planned),
                presenter?.fullName ?? presenterName,
              ]
                .filter((fact) => fact !== "")
                .join(" · ")}
            </div>
            <Button
              variant="default"
              aria-label={words.prepare.takeUpNamed(title)}
              loading={take.isPending && take.variables === topicId}
              onClick={() => take.mutate(topicId)}
            >
              {words.prepare.takeUp}
            </Button>
          </li>
        ))}
      </ul>
      <Trouble error={take.error} />
    </SectionCard>
  );
}
