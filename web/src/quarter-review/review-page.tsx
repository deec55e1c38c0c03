import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useSession } from "../account/session.ts";
import { api } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { romanQuarter } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { type Review, type ReviewKey, reviewsAddress } from "./quarter-review-query.ts";
import { ReviewBadge } from "./review-badge.tsx";
import { ConcludeForm, FollowUpForm, ProposeForm, ReplyForm } from "./review-forms.tsx";

/** One evaluation from top to bottom: facts, proposal, reply, conclusion, early word; with the one thing to do now. */
export function ReviewPage() {
  const { t } = useLanguage();
  const words = t.quarterReview;
  const { person } = useSession();
  const params = useParams({ strict: false }) as Record<"organizationId" | "year" | "quarter" | "subject", string>;
  const { organizationId, subject } = params;
  const key = { organizationId, year: Number(params.year), quarter: Number(params.quarter), subject };
  const { data: read, error } = useQuery(api.quarterReview.get.queryOptions({ input: key }));
  const isOwn = person?.personId === subject;
  const back = isOwn ? (
    <Link to="/my-quarter-reviews">{words.mine}</Link>
  ) : (
    <Link {...reviewsAddress(key)}>{words.back}</Link>
  );
  const name = read ? (read.person?.fullName ?? read.organizationName) : words.title;
  return (
    <PageFrame title={name} overline={back} narrow>
      <div className={styles.stack}>
        <div>{`${words.title}: ${words.quarterOf(romanQuarter(key.quarter), key.year)}`}</div>
        {read ? <Steps reviewKey={key} read={read} /> : error ? <Trouble error={error} /> : <SkeletonList rows={4} />}
      </div>
    </PageFrame>
  );
}

interface StepsProps {
  reviewKey: ReviewKey;
  read: Review;
}

function Steps({ reviewKey, read }: StepsProps) {
  const { abilities, review, person } = read;
  const can = (deed: string) => abilities.includes(`quarterReview.${deed}`);
  const form = { reviewKey, review, revision: review?.revision ?? 0 };
  return (
    <>
      <ReviewBadge
        state={review?.state ?? null}
        followUpOn={review?.followedUpAt === null ? review.followUpOn : null}
        isOrganization={person === null}
      />
      <Facts facts={read.facts} />
      {review && !can("propose") && <Proposal review={review} />}
      {can("propose") && <ProposeForm key={`propose ${form.revision}`} {...form} />}
      {review && person !== null && !can("reply") && <Reply review={review} />}
      {can("reply") && <ReplyForm key={`reply ${form.revision}`} {...form} />}
      {review?.state === "CONCLUDED" && <Concluded review={review} />}
      {can("conclude") && <ConcludeForm {...form} />}
      {can("followUp") && <FollowUpForm {...form} />}
    </>
  );
}

function Facts({ facts }: Pick<Review, "facts">) {
  const { t, f } = useLanguage();
  const words = t.quarterReview;
  return (
    <SectionCard title={words.facts}>
      <div className={rowStyles.dim}>{words.factsExplained}</div>
      <dl className={styles.facts}>
        {facts.map(({ fact, count }) => (
          <div key={fact}>
            <dt>{words.fact[fact]}</dt>
            <dd>{f.number(count)}</dd>
          </div>
        ))}
      </dl>
    </SectionCard>
  );
}

type Written = { review: NonNullable<Review["review"]> };

function Proposal({ review }: Written) {
  const { t, f } = useLanguage();
  const words = t.quarterReview;
  return (
    <SectionCard title={words.proposal}>
      <Lines label={words.merits} text={review.merits} />
      <Lines label={words.limits} text={review.limits} />
      {review.tendency && review.state !== "CONCLUDED" && (
        <Lines label={words.tendency} text={words.tendencyWord[review.tendency]} />
      )}
      <div className={rowStyles.dim}>{words.proposedAt(f.dateTime(review.proposedAt))}</div>
    </SectionCard>
  );
}

function Reply({ review }: Written) {
  const { t, f } = useLanguage();
  const words = t.quarterReview;
  if (review.readAt === null) return <SectionCard title={words.reply}>{words.notRead}</SectionCard>;
  return (
    <SectionCard title={words.reply}>
      <p className={styles.lines}>{review.reply === "" ? words.noReply : review.reply}</p>
      <div className={rowStyles.dim}>{words.readAt(f.dateTime(review.readAt))}</div>
    </SectionCard>
  );
}

function Concluded({ review }: Written) {
  const { t, f } = useLanguage();
  const words = t.quarterReview;
  const { concludedAt, earlyWord, followUpOn, followUpWord, followedUpAt, tendency } = review;
  return (
    <SectionCard title={words.conclusion}>
      <p className={styles.lines}>{review.conclusion}</p>
      {tendency && <Lines label={words.tendency} text={words.tendencyWord[tendency]} />}
      {concludedAt && <div className={rowStyles.dim}>{words.concludedAt(f.dateTime(concludedAt))}</div>}
      {earlyWord !== "" && <Lines label={words.earlyWord} text={earlyWord} />}
      {followUpOn && followedUpAt === null && <div>{words.followUpOn(f.date(followUpOn))}</div>}
      {followedUpAt && (
        <>
          <Lines label={words.followUp} text={followUpWord} />
          <div className={rowStyles.dim}>{words.followedUpAt(f.dateTime(followedUpAt))}</div>
        </>
      )}
    </SectionCard>
  );
}

function Lines({ label, text }: { label: string; text: string }) {
  const { t } = useLanguage();
  return (
    <p className={styles.lines}>
      <strong>{label}:</strong> {text === "" ? t.quarterReview.nothingWritten : text}
    </p>
  );
}
