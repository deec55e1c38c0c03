import { Button, Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { usePages } from "../ui/use-pages.ts";
import styles from "./topic.module.css";
import { TopicFacts } from "./topic-facts.tsx";
import { topicsAddress, useTopicChange, type WaitingTopic, waitingQuery } from "./topic-query.ts";
import { ReturnDialog } from "./topic-row.tsx";

/** Topics of the cells right below that wait for an answer: accepted one by one or several at once, or returned. */
export function WaitingTopics({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useLanguage();
  const words = t.topic.body;
  const pages = usePages();
  const { data: list, error } = useQuery(waitingQuery(organizationId, pages.cursor));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const rows = list?.rows ?? [];
  const picked = rows.filter(({ topicId }) => chosen.includes(topicId));
  const accept = useTopicChange(acceptAll, () => setChosen([]));
  if (error) return <Trouble error={error} />;
  if (rows.length === 0 && pages.page === 1) return null;
  const toggle = (topicId: string, isChosen: boolean) =>
    setChosen((before) => (isChosen ? [...before, topicId] : before.filter((each) => each !== topicId)));
  return (
    <SectionCard title={words.waiting(rows.length)} urgent>
      <div className={styles.bar}>
        <Checkbox
          label={words.chooseAll}
          checked={picked.length === rows.length}
          indeterminate={picked.length > 0 && picked.length < rows.length}
          onChange={(event) => setChosen(event.currentTarget.checked ? rows.map(({ topicId }) => topicId) : [])}
        />
        <Button disabled={picked.length === 0} loading={accept.isPending} onClick={() => accept.mutate(picked)}>
          {words.acceptChosen(picked.length)}
        </Button>
      </div>
      <Trouble error={accept.error} />
      <ul className={rowStyles.list} aria-label={words.waitingCaption}>
        {rows.map((topic) => (
          <WaitingRow
            key={topic.topicId}
            topic={topic}
            year={year}
            isChosen={chosen.includes(topic.topicId)}
            onChoose={(isChosen) => toggle(topic.topicId, isChosen)}
          />
        ))}
      </ul>
      {list && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}

/** Cell by cell, because each cell is told once of everything that was accepted. */
async function acceptAll(topics: readonly WaitingTopic[]): Promise<void> {
  const byCell = Map.groupBy(topics, ({ organizationId }) => organizationId);
  for (const [organizationId, own] of byCell)
    await client.topic.accept({ organizationId, topicIds: own.map(({ topicId }) => topicId) });
}

interface WaitingRowProps {
  topic: WaitingTopic;
  year: number;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function WaitingRow({ topic, year, isChosen, onChoose }: WaitingRowProps) {
  const { t } = useLanguage();
  const words = t.topic;
  const [returning, setReturning] = useState(false);
  const { organizationId, organizationName, title } = topic;
  return (
    <li className={rowStyles.row}>
      <div className={styles.choice}>
        <Checkbox
          aria-label={words.body.choose(title, organizationName)}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <div>
          <h3 className={styles.title}>{title}</h3>
          <Link className={rowStyles.link} {...topicsAddress(organizationId, topic.year)}>
            {organizationName}
          </Link>
          <TopicFacts organizationId={organizationId} topic={topic} year={year} isAlone />
        </div>
      </div>
      <div className={rowStyles.buttons}>
        <Button
          variant="subtle"
          aria-label={words.actionNamed(words.action.return, title)}
          onClick={() => setReturning(true)}
        >
          {words.action.return}
        </Button>
      </div>
      <ReturnDialog
        opened={returning}
        onClose={() => setReturning(false)}
        organizationId={organizationId}
        topic={topic}
      />
    </li>
  );
}
