import { Link } from "@tanstack/react-router";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./proposal.module.css";
import { type ListedProposal, proposalAddress } from "./proposal-query.ts";
import { badgeOf } from "./proposal-words.ts";

/** One proposal in a list: what is asked, by whom, who has it and by when. */
export function ProposalRow({ organizationId, proposal }: { organizationId: string; proposal: ListedProposal }) {
  const { t } = useLanguage();
  const { proposalId, body, answer, state, verdict } = proposal;
  const badge = badgeOf(
    { ...proposal, isOwned: proposal.owner !== null, isElsewhere: isElsewhere(proposal, organizationId) },
    t,
  );
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.head}>
        <Link className={styles.link} {...proposalAddress(organizationId, proposalId)}>
          <span className={styles.title}>{body}</span>
        </Link>
        <StateBadge tone={badge.tone}>{badge.text}</StateBadge>
      </div>
      <ProposalFacts organizationId={organizationId} proposal={proposal} />
      {state !== "OPEN" && <p className={styles.answer}>{answer}</p>}
      {verdict && <div>{t.proposal.says(t.proposal.verdict[verdict])}</div>}
    </li>
  );
}

/** Whose it is, where it lies, who answers and by when. */
export function ProposalFacts({
  organizationId,
  proposal,
}: {
  /** The organization that reads; absent for the proposer. */
  organizationId?: string;
  proposal: Omit<ListedProposal, "abilities">;
}) {
  const { t, f } = useLanguage();
  const words = t.proposal;
  const { person, home, addressedTo, liesWith, owner, dueOn, raisedAt, state, answeredBy } = proposal;
  const isOpen = state === "OPEN";
  const facts = [
    ...(organizationId !== undefined && person ? [words.by(person.fullName, home.name)] : []),
    words.raisedOn(f.date(dayOf(raisedAt))),
    ...(addressedTo.organizationId === home.organizationId ? [] : [words.addressedTo(addressedTo.name)]),
    ...(isOpen && liesWith.organizationId !== organizationId ? [words.liesWith(liesWith.name)] : []),
    ...(isOpen && owner ? [words.ownedBy(owner.fullName)] : []),
    ...(isOpen && dueOn !== null ? [words.dueOn(f.date(dueOn))] : []),
    ...(!isOpen && answeredBy ? [words.answeredBy(answeredBy.name)] : []),
  ];
  return <div className={rowStyles.dim}>{facts.join(" · ")}</div>;
}

export function isElsewhere({ liesWith, state }: Pick<ListedProposal, "liesWith" | "state">, organizationId: string) {
  return state === "OPEN" && liesWith.organizationId !== organizationId;
}
