import { Link } from "@tanstack/react-router";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import rowStyles from "../ui/rows.module.css";
import type { Topic } from "./topic-query.ts";
import { fullPlaceWords, placeInQuarter, placeWords } from "./topic-words.ts";

interface TopicFactsProps {
  organizationId: string;
  topic: Omit<Topic, "abilities">;
  /** The year of the page: another one is named. */
  year: number;
  /** Where no heading says the quarter, it is named in full. */
  isAlone?: boolean;
}

/** When, how and by whom a topic is held, what it carries out, and what became of it. */
export function TopicFacts({ organizationId, topic, year, isAlone = false }: TopicFactsProps) {
  const { t, f } = useLanguage();
  const words = t.topic;
  const presenter = topic.presenter?.fullName ?? topic.presenterName;
  const when = isAlone ? fullPlaceWords(topic, t) : placeInQuarter(topic, year, t);
  const facts = [when, words.form[topic.form], ...(presenter === "" ? [] : [words.presentedBy(presenter)])];
  const { movedFrom, directive, heldAt, meetingId, scheduledAt } = topic;
  return (
    <>
      <div className={rowStyles.dim}>{facts.join(" · ")}</div>
      {topic.content !== "" && <p className={rowStyles.lines}>{topic.content}</p>}
      {directive && <div className={rowStyles.dim}>{words.carriesOut(t.directive.named(directive))}</div>}
      {movedFrom && (
        <div>
          {words.moved(placeWords(movedFrom, year, t))}. {words.because(topic.moveReason)}
        </div>
      )}
      {topic.droppedAt !== null && <div>{words.because(topic.dropReason)}</div>}
      {topic.returnReason !== "" && <div>{words.returned(topic.returnReason)}</div>}
      {meetingId !== null && (
        <Link className={rowStyles.link} {...meetingAddress({ organizationId, meetingId })}>
          {heldAt === null
            ? words.onAgenda(scheduledAt === null ? "" : f.date(dayOf(scheduledAt)))
            : words.held(f.date(dayOf(heldAt)))}
        </Link>
      )}
    </>
  );
}
