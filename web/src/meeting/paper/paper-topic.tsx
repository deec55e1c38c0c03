import { Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../../language/use-language.tsx";
import { type Topic, topicsQuery } from "../../topic/topic-query.ts";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import { today } from "../moments.ts";
import { PersonSelect } from "../person-select.tsx";
import { ThematicFormSelect } from "../thematic-form-select.tsx";
import { LineRows } from "./line-rows.tsx";
import { hasTopic, type PaperDraft, type PaperPart, type PaperSection, type PaperTopicDraft } from "./paper-draft.ts";
import { PaperSaid } from "./paper-said.tsx";
import { CountedVote } from "./paper-votes.tsx";
import { type PaperPerson, presentWithVote } from "./use-paper-roll.ts";

interface PaperTopicProps extends PaperPart {
  members: readonly PaperPerson[];
  organizationId: string;
}

/** What the book says of the topic: who presented it, its outline section by section, what was said and concluded. */
export function PaperTopic({ draft, change, members, organizationId }: PaperTopicProps) {
  const { t } = useLanguage();
  const words = t.meeting.paper;
  const { thematic } = draft;
  if (!hasTopic(draft)) return null;
  const changeTopic = (part: Partial<PaperTopicDraft>) => change({ thematic: { ...thematic, ...part } });
  return (
    <SectionCard title={words.topic}>
      <div className={styles.stack}>
        <RegisteredTopic draft={draft} organizationId={organizationId} onChoose={changeTopic} />
        <TextInput
          label={t.meeting.schedule.topic}
          required={draft.kind === "THEMATIC"}
          maxLength={300}
          value={thematic.topic}
          onChange={(event) => changeTopic({ topic: event.currentTarget.value })}
        />
        <div className={styles.fieldRow}>
          <ThematicFormSelect value={thematic.form} onChange={(form) => changeTopic({ form })} />
          <PersonSelect
            label={t.meeting.agenda.presenter}
            description={words.presenterHint}
            people={members}
            value={thematic.presenterId}
            onChange={(presenterId) => changeTopic({ presenterId })}
          />
        </div>
        <div className={styles.dim}>{words.sectionsHint}</div>
        <LineRows<PaperSection>
          rows={thematic.sections}
          onChange={(sections) => changeTopic({ sections })}
          blank={() => ({ title: "", outline: "", presenterId: null, discussion: "", conclusion: "" })}
          addLabel={words.addSection}
          nameOf={(row, index) => row.title || words.sectionNumber(index + 1)}
          show={(row, changeRow) => <SectionFields row={row} change={changeRow} members={members} />}
        />
        <PaperSaid row={thematic} change={changeTopic} />
        <CountedVote
          label={words.outlineVote}
          counts={thematic.outlineVote}
          initial={{ agree: presentWithVote(draft, members), disagree: 0, other: 0 }}
          onChange={(outlineVote) => changeTopic({ outlineVote })}
        />
      </div>
    </SectionCard>
  );
}

/** One of the topics that the cell registered for the year; the year's plan then shows it as held. */
function RegisteredTopic({
  draft,
  organizationId,
  onChoose,
}: {
  draft: PaperDraft;
  organizationId: string;
  onChoose: (part: Partial<PaperTopicDraft>) => void;
}) {
  const { t } = useLanguage();
  const { data } = useQuery(topicsQuery(organizationId, Number((draft.day ?? today()).slice(0, 4))));
  const open = (data?.rows ?? []).filter(({ abilities }) => abilities.includes("topic.takeUp"));
  const { topicId } = draft.thematic;
  if (open.length === 0 && topicId === null) return null;
  const chosen = (topic: Topic | undefined) =>
    onChoose(topic ? { topicId: topic.topicId, topic: topic.title, form: topic.form } : { topicId: null });
  return (
    <Select
      label={t.meeting.paper.registeredTopic}
      description={t.meeting.paper.registeredTopicHint}
      clearable
      data={open.map((topic) => ({ value: topic.topicId, label: topic.title }))}
      value={open.some((topic) => topic.topicId === topicId) ? topicId : null}
      onChange={(next) => chosen(open.find((topic) => topic.topicId === next))}
    />
  );
}

interface FieldsProps<Row> {
  row: Row;
  change: (part: Partial<Row>) => void;
}

function SectionFields({ row, change, members }: FieldsProps<PaperSection> & Pick<PaperTopicProps, "members">) {
  const { t } = useLanguage();
  return (
    <>
      <div className={styles.fieldRow}>
        <TextInput
          label={t.meeting.paper.sectionTitle}
          value={row.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <PersonSelect
          label={t.meeting.agenda.presenter}
          people={members}
          value={row.presenterId}
          onChange={(presenterId) => change({ presenterId })}
        />
      </div>
      <Textarea
        label={t.meeting.agenda.outline}
        autosize
        minRows={2}
        value={row.outline}
        onChange={(event) => change({ outline: event.currentTarget.value })}
      />
      <PaperSaid row={row} change={change} />
    </>
  );
}
