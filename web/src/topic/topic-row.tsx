import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { exemplarAddress, useMarker } from "../exemplar/exemplar-query.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./topic.module.css";
import { TopicFacts } from "./topic-facts.tsx";
import { type Topic, useTopicChange } from "./topic-query.ts";
import { badgeOf } from "./topic-words.ts";

const TopicDialog = lazyDialog(async () => (await import("./topic-dialog.tsx")).TopicDialog);
const MarkDialog = lazyDialog(async () => (await import("../exemplar/mark-dialog.tsx")).MarkDialog);
const MoveDialog = lazyDialog(async () => (await import("./move-dialog.tsx")).MoveDialog);

type Deed = "mark" | "update" | "remove" | "move" | "drop" | "accept" | "return";

interface TopicRowProps {
  organizationId: string;
  topic: Topic;
  year: number;
}

/** One topic of a cell's year, with what its reader may do to it now. */
export function TopicRow({ organizationId, topic, year }: TopicRowProps) {
  const { t } = useLanguage();
  const words = t.topic;
  const [doing, setDoing] = useState<Deed>();
  const [markedId, setMarkedId] = useState<string>();
  const leave = () => setDoing(undefined);
  const { topicId, title } = topic;
  const accept = useTopicChange(() => client.topic.accept({ organizationId, topicIds: [topicId] }));
  const marker = useMarker(organizationId);
  const isExample = topic.droppedAt === null && (topic.state === "ACCEPTED" || topic.heldAt !== null);
  const badge = badgeOf(topic, t);
  const button = (deed: Deed, label: string) =>
    topic.abilities.includes(`topic.${deed}`) && (
      <Button
        key={deed}
        variant={deed === "accept" ? "default" : "subtle"}
        aria-label={words.actionNamed(label, title)}
        loading={deed === "accept" && accept.isPending}
        onClick={() => (deed === "accept" ? accept.mutate() : setDoing(deed))}
      >
        {label}
      </Button>
    );
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.head}>
        <h3 className={styles.title}>{title}</h3>
        <StateBadge tone={badge.tone}>{badge.text}</StateBadge>
      </div>
      <TopicFacts organizationId={organizationId} topic={topic} year={year} />
      <Trouble error={accept.error} />
      <div className={rowStyles.buttons}>
        {button("accept", words.action.accept)}
        {button("return", words.action.return)}
        {button("update", words.action.edit)}
        {button("move", words.action.move)}
        {button("drop", words.action.drop)}
        {button("remove", words.action.remove)}
        {marker !== undefined && markedId !== undefined && (
          <div role="status">
            {t.exemplar.mark.done} <Link {...exemplarAddress(marker, markedId)}>{t.exemplar.mark.see}</Link>
          </div>
        )}
        {marker !== undefined && markedId === undefined && isExample && (
          <Button
            variant="subtle"
            aria-label={words.actionNamed(t.exemplar.mark.button, title)}
            onClick={() => setDoing("mark")}
          >
            {t.exemplar.mark.button}
          </Button>
        )}
      </div>
      <TopicDialog
        opened={doing === "update"}
        onClose={leave}
        organizationId={organizationId}
        year={year}
        topic={topic}
      />
      {marker !== undefined && (
        <MarkDialog
          opened={doing === "mark"}
          onClose={leave}
          organizationId={marker}
          marked={{ sourceId: organizationId, of: { kind: "TOPIC", topicId }, title }}
          onMarked={setMarkedId}
        />
      )}
      <MoveDialog opened={doing === "move"} onClose={leave} organizationId={organizationId} topic={topic} />
      <Asked deed={doing} onClose={leave} organizationId={organizationId} topic={topic} />
    </li>
  );
}

/** What is asked once more before it is done: with the reason, where the other side is told. */
function Asked({
  deed,
  onClose,
  organizationId,
  topic,
}: {
  deed: Deed | undefined;
  onClose: () => void;
  organizationId: string;
  topic: Topic;
}) {
  const { t } = useLanguage();
  const words = t.topic;
  const key = { organizationId, topicId: topic.topicId };
  const remove = useTopicChange(() => client.topic.remove(key), onClose);
  const drop = useTopicChange((reason: string) => client.topic.drop({ ...key, reason }), onClose);
  return (
    <>
      <ConfirmDialog
        opened={deed === "remove"}
        onClose={onClose}
        title={words.removeAsk}
        explanation={words.removeExplained(topic.title)}
        busy={remove.isPending}
        trouble={<Trouble error={remove.error} />}
        onConfirm={() => remove.mutate()}
      />
      <ConfirmDialog
        opened={deed === "drop"}
        onClose={onClose}
        title={words.dropAsk}
        explanation={words.dropExplained(topic.title)}
        reason={{}}
        busy={drop.isPending}
        trouble={<Trouble error={drop.error} />}
        onConfirm={(reason) => drop.mutate(reason)}
      />
      <ReturnDialog opened={deed === "return"} onClose={onClose} organizationId={organizationId} topic={topic} />
    </>
  );
}

/** Sends a topic back to its cell, with what should change. */
export function ReturnDialog({
  opened,
  onClose,
  organizationId,
  topic: { topicId, title },
}: {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  topic: Pick<Topic, "topicId" | "title">;
}) {
  const { t } = useLanguage();
  const words = t.topic;
  const giveBack = useTopicChange(
    (reason: string) => client.topic.return({ organizationId, topicId, reason }),
    onClose,
  );
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={words.returnAsk}
      explanation={words.returnExplained(title)}
      reason={{}}
      busy={giveBack.isPending}
      trouble={<Trouble error={giveBack.error} />}
      onConfirm={(reason) => giveBack.mutate(reason)}
    />
  );
}
