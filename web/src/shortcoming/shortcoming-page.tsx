import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { PageTrouble } from "../shell/route-trouble.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./shortcoming.module.css";
import { ShortcomingBadges } from "./shortcoming-badges.tsx";
import { ShortcomingDeeds } from "./shortcoming-deeds.tsx";
import { type ShortcomingDetail, useShortcomingChange } from "./shortcoming-query.ts";

/** One shortcoming: cause, remedy, deadline, how it goes on, and what may be done. */
export function ShortcomingPage() {
  const { t } = useLanguage();
  // The route's path has both; the router types params of lazily loaded pages loosely.
  const identity = useParams({ strict: false }) as { organizationId: string; shortcomingId: string };
  const navigate = useNavigate();
  const { data: shortcoming, error } = useQuery(api.shortcoming.get.queryOptions({ input: identity }));
  if (!shortcoming) return error ? <PageTrouble error={error} /> : <SkeletonList />;
  return (
    <PageFrame
      title={t.shortcoming.one}
      overline={shortcoming.organizationName}
      narrow
      actions={<ShortcomingBadges shortcoming={shortcoming} />}
    >
      <SectionCard>
        <Facts shortcoming={shortcoming} />
        <ShortcomingDeeds shortcoming={shortcoming} onRemoved={() => void navigate({ to: "/self-reflection" })} />
      </SectionCard>
      {shortcoming.state !== "DRAFT" && <Notes shortcoming={shortcoming} />}
      <Link className={rowStyles.link} to="/self-reflection">
        {t.shortcoming.back}
      </Link>
    </PageFrame>
  );
}

function Facts({ shortcoming }: { shortcoming: ShortcomingDetail }) {
  const { t, f } = useLanguage();
  const words = t.shortcoming;
  const { body, cause, remedy, owner, dueOn, person, subject, namedOn, returnWord, resultWord, meetingId } =
    shortcoming;
  const facts: [string, string][] = [
    [words.body, body],
    [words.whose, person?.fullName ?? words.subject[subject]],
    [words.cause, cause],
    [words.remedy, remedy],
    [words.owner, owner?.fullName ?? ""],
    [words.due, dueOn === null ? "" : f.weekdayDate(dueOn)],
    [words.confirmWord, resultWord],
    [words.returnWord, returnWord],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts
          .filter(([, said]) => said !== "")
          .map(([name, said]) => (
            <FactPair key={name} name={name} said={said} />
          ))}
      </dl>
      <div className={rowStyles.dim}>{words.namedOn(f.date(namedOn))}</div>
      {meetingId !== null && (
        <Link className={rowStyles.link} {...meetingAddress({ organizationId: shortcoming.organizationId, meetingId })}>
          {words.inMeeting}
        </Link>
      )}
    </>
  );
}

function FactPair({ name, said }: { name: string; said: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={rowStyles.lines}>{said}</dd>
    </>
  );
}

function Notes({ shortcoming }: { shortcoming: ShortcomingDetail }) {
  const { t, f } = useLanguage();
  const words = t.shortcoming;
  const { notes, abilities } = shortcoming;
  return (
    <SectionCard title={words.notes}>
      {abilities.includes("shortcoming.addNote") && <NoteForm shortcoming={shortcoming} />}
      {notes.length === 0 && <div className={rowStyles.dim}>{words.noNotes}</div>}
      <ol className={rowStyles.list}>
        {notes.map((note) => (
          <li key={note.noteId} className={rowStyles.row}>
            {note.result && <strong>{words.result[note.result]}</strong>}
            {note.body !== "" && <p className={rowStyles.lines}>{note.body}</p>}
            {note.dueOn !== null && <div>{words.nextDeadline(f.date(note.dueOn))}</div>}
            <div className={rowStyles.dim}>
              {[note.by?.fullName, f.dateTime(note.notedAt)].filter(Boolean).join(" · ")}
            </div>
          </li>
        ))}
      </ol>
    </SectionCard>
  );
}

function NoteForm({ shortcoming: { organizationId, shortcomingId } }: { shortcoming: ShortcomingDetail }) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  const [body, setBody] = useState("");
  const add = useShortcomingChange(
    () => client.shortcoming.addNote({ organizationId, shortcomingId, body: body.trim() }),
    () => setBody(""),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    if (body.trim() !== "") add.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={2000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Trouble error={add.error} />
      <Button type="submit" variant="default" mt="xs" loading={add.isPending} disabled={body.trim() === ""}>
        {words.addNote}
      </Button>
    </form>
  );
}
