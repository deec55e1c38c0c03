import { Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useActing } from "../account/acting.tsx";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { LimitsInForceCard } from "../limits/limits-in-force-card.tsx";
import { serverNow } from "../offline/clock.ts";
import styles from "../organization/organization.module.css";
import { DeadlinesCard } from "../report/deadlines-card.tsx";
import { InForceCard } from "../sheets/in-force-card.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import {
  type RulesetVersion,
  type Subject,
  subjectsOfMeetings,
  subjectsOfPeople,
  versionsOn,
} from "./ruleset-versions.ts";
import { sourceWords, validityWords } from "./source-words.ts";
import { VersionState } from "./version-state.tsx";

/** Which rule applies, since when, from which document: every set of rules with its versions. */
export function RulesetsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  return (
    <PageFrame title={t.rulesets.title}>
      <Text maw="46rem">{t.rulesets.explanation}</Text>
      {office && (
        <InForceCard
          organizationId={office.organizationId}
          organizationName={office.organizationName}
          aside={
            <div className={styles.links}>
              <Link to="/score-sheets">{t.sheets.inForce.manage}</Link>
            </div>
          }
        />
      )}
      {office && (
        <LimitsInForceCard
          organizationId={office.organizationId}
          organizationName={office.organizationName}
          aside={
            <div className={styles.links}>
              <Link to="/limits">{t.limits.inForce.manage}</Link>
            </div>
          }
        />
      )}
      {office && <DeadlinesCard organizationId={office.organizationId} organizationName={office.organizationName} />}
      {subjectsOfMeetings.map((subject) => (
        <SubjectCard key={subject} subject={subject} />
      ))}
      <SectionCard title={t.rulesets.ofPeople}>
        <ul className={styles.rows}>
          {subjectsOfPeople.map((subject) => (
            <SubjectLine key={subject} subject={subject} />
          ))}
        </ul>
      </SectionCard>
    </PageFrame>
  );
}

function SubjectCard({ subject }: { subject: Subject }) {
  const { t } = useLanguage();
  const words = t.rulesets;
  const { title, decides } = words.subject[subject];
  return (
    <SectionCard
      title={title}
      aside={
        <div className={styles.links}>
          <Link to="/rulesets/$subject" params={{ subject }} aria-label={words.lookNamed(title)}>
            {words.look}
          </Link>
        </div>
      }
    >
      <Text mb="xs">{decides}</Text>
      <ul className={styles.rows}>
        {versionsOn(subject, dayOf(serverNow())).map((version) => (
          <VersionLine key={version.name} version={version} />
        ))}
      </ul>
    </SectionCard>
  );
}

function VersionLine({ version }: { version: RulesetVersion }) {
  const { t, f } = useLanguage();
  return (
    <li className={styles.row}>
      <Stack gap={0}>
        <span>{sourceWords(version.rules.source, t, f)}</span>
        <span className={styles.dim}>{validityWords(version, t, f)}</span>
      </Stack>
      <VersionState state={version.state} />
    </li>
  );
}

/** A set of rules in one line: what it decides, and by which text today. */
function SubjectLine({ subject }: { subject: Subject }) {
  const { t, f } = useLanguage();
  const { title, decides } = t.rulesets.subject[subject];
  const inForce = versionsOn(subject, dayOf(serverNow())).find(({ state }) => state === "IN_FORCE");
  return (
    <li className={styles.row}>
      <Stack gap={0}>
        <Link to="/rulesets/$subject" params={{ subject }}>
          {title}
        </Link>
        <span>{decides}</span>
        {inForce && <span className={styles.dim}>{sourceWords(inForce.rules.source, t, f)}</span>}
      </Stack>
    </li>
  );
}
