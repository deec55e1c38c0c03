import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useSession } from "../account/session.ts";
import { api } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { HonoursCard } from "../honour/honours-card.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { PaperLinks } from "../ui/paper-links.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { AnswerForm, BallotForm, ComplaintForm, DecideForm, ExemptForm, SelfReviewForm } from "./annual-forms.tsx";
import { type AnnualReview, levels, type ReviewKey, standingOf, stateTones } from "./annual-review-query.ts";
import { CommentsCard } from "./comments-card.tsx";
import { YearFacts } from "./year-facts.tsx";

/** One annual review from top to bottom: facts, own words, ballot, decision, complaint; with the one thing to do now. */
export function AnnualReviewPage() {
  const { t } = useLanguage();
  const words = t.annualReview;
  const { person } = useSession();
  const params = useParams({ strict: false }) as Record<"organizationId" | "year" | "subject", string>;
  const { organizationId, subject } = params;
  const key = { organizationId, year: Number(params.year), subject };
  const { data: read, error } = useQuery(api.annualReview.get.queryOptions({ input: key }));
  const back =
    person?.personId === subject ? (
      <Link to="/my-annual-reviews">{words.mine}</Link>
    ) : (
      <Link to="/organizations/$organizationId/annual-reviews" params={{ organizationId }}>
        {words.back}
      </Link>
    );
  return (
    <PageFrame title={read ? (read.person?.fullName ?? read.organizationName) : words.title} overline={back} narrow>
      <div className={styles.stack}>
        <div>{words.yearOf(key.year)}</div>
        {read ? <Steps reviewKey={key} read={read} /> : error ? <Trouble error={error} /> : <SkeletonList rows={4} />}
      </div>
    </PageFrame>
  );
}

interface StepsProps {
  reviewKey: ReviewKey;
  read: AnnualReview;
}

function Steps({ reviewKey, read }: StepsProps) {
  const { t, f } = useLanguage();
  const words = t.annualReview;
  const can = (deed: string) => read.abilities.includes(`annualReview.${deed}`);
  const form = { key: read.revision, reviewKey, read };
  return (
    <>
      <div>
        <StateBadge tone={stateTones[standingOf(read)]}>{words.state[standingOf(read)]}</StateBadge>
      </div>
      {read.notReviewed && (
        <div>{`${words.notReviewed[read.notReviewed]}${read.whyNot === "" ? "" : `: ${read.whyNot}`}`}</div>
      )}
      {read.papers.length > 0 && (
        <SectionCard title={words.papers}>
          {read.papers.map((paper) => (
            <PaperLinks
              key={paper}
              title={words.paper[paper]}
              href={`/api/organizations/${reviewKey.organizationId}/annual-reviews/${reviewKey.year}/${reviewKey.subject}/papers/${paper}/file`}
            />
          ))}
        </SectionCard>
      )}
      <YearFacts read={read} />
      {reviewKey.subject === "organization" && <HonoursCard organizationId={reviewKey.organizationId} />}
      {can("write") ? <SelfReviewForm {...form} /> : read.sentAt && <SelfReview read={read} />}
      {read.person && <CommentsCard reviewKey={reviewKey} read={read} />}
      {read.ballot && <Ballot read={read} />}
      {can("ballot") && <BallotForm {...form} />}
      {read.decidedLevel && (
        <SectionCard title={words.decision}>
          <p>{words.level[read.decidedLevel]}</p>
          {read.decisionReason !== "" && <p className={styles.lines}>{read.decisionReason}</p>}
          {read.decidedAt && <div className={rowStyles.dim}>{f.dateTime(read.decidedAt)}</div>}
        </SectionCard>
      )}
      {can("decide") && <DecideForm {...form} />}
      {read.complainedAt && (
        <SectionCard title={words.complaint}>
          <p className={styles.lines}>{read.complaint}</p>
          {read.answeredAt && <p className={styles.lines}>{`${words.answer}: ${read.complaintAnswer}`}</p>}
        </SectionCard>
      )}
      {can("complain") && <ComplaintForm {...form} />}
      {can("answer") && <AnswerForm {...form} />}
      {can("exempt") && <ExemptForm {...form} />}
    </>
  );
}

function SelfReview({ read }: { read: AnnualReview }) {
  const { t, f } = useLanguage();
  const words = t.annualReview;
  return (
    <SectionCard title={words.selfReview}>
      <p className={styles.lines}>{read.ownWords}</p>
      <div>{words.points(f.number(read.commonPoints ?? 0), f.number(read.taskPoints ?? 0))}</div>
      {read.ownLevel && <div>{`${words.ownLevel}: ${words.level[read.ownLevel]}`}</div>}
      {read.sentAt && <div className={rowStyles.dim}>{words.sentAt(f.dateTime(read.sentAt))}</div>}
    </SectionCard>
  );
}

function Ballot({ read: { ballot, proposedLevel } }: { read: AnnualReview }) {
  const { t, f } = useLanguage();
  const words = t.annualReview;
  if (!ballot) return null;
  const totals = ["base", "present", "needed", "issued", "collected", "valid", "invalid"] as const;
  return (
    <SectionCard title={words.ballot}>
      <dl className={styles.facts}>
        {totals.map((each) => (
          <div key={each}>
            <dt>{words.count[each]}</dt>
            <dd>{f.number(ballot[each])}</dd>
          </div>
        ))}
        {levels.map((level) => (
          <div key={level}>
            <dt>{words.level[level]}</dt>
            <dd>{f.number(ballot.votes[level])}</dd>
          </div>
        ))}
      </dl>
      <div>{proposedLevel ? `${words.proposed}: ${words.level[proposedLevel]}` : words.noMajority}</div>
      <div className={rowStyles.dim}>{`${words.tellers}: ${ballot.tellers}`}</div>
    </SectionCard>
  );
}
