import { Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { type ComponentType, useState } from "react";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { serverNow } from "../offline/clock.ts";
import { FactsList } from "../organization/facts-list.tsx";
import styles from "../organization/organization.module.css";
import { NotFoundPage } from "../shell/route-trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { AgendaContents } from "./agenda-contents.tsx";
import { FormContents } from "./form-contents.tsx";
import { KindsContents } from "./kinds-contents.tsx";
import { MajorityContents } from "./majority-contents.tsx";
import { PeopleRulesContents } from "./people-rules-contents.tsx";
import {
  isOfPeople,
  isSubject,
  type PeopleSubject,
  type RulesetVersion,
  type RulesOf,
  type Subject,
  versionsOn,
} from "./ruleset-versions.ts";
import { ScoreSheetContents } from "./score-sheet-contents.tsx";
import { DashboardContents, DeadlineContents, SeeingContents } from "./settings-contents.tsx";
import { sourceWords, validityWords } from "./source-words.ts";
import { ThresholdContents } from "./threshold-contents.tsx";
import { VersionState } from "./version-state.tsx";

const contents: { [Of in Exclude<Subject, PeopleSubject>]: ComponentType<{ rules: RulesetVersion<Of>["rules"] }> } = {
  majorities: MajorityContents,
  thresholds: ThresholdContents,
  scoreSheet: ScoreSheetContents,
  agendaTemplates: AgendaContents,
  documentForm: FormContents,
  organizationKinds: KindsContents,
  reportDeadlines: DeadlineContents,
  seeingThresholds: SeeingContents,
  dashboardSettings: DashboardContents,
};

/** One set of rules in plain words: the version in force open, those before and after it folded. */
export function RulesetPage() {
  const { subject } = useParams({ from: "/signed-in/rulesets/$subject" });
  return isSubject(subject) ? <SubjectPage subject={subject} /> : <NotFoundPage />;
}

function SubjectPage({ subject }: { subject: Subject }) {
  const { t } = useLanguage();
  const words = t.rulesets;
  const { title, decides } = words.subject[subject];
  return (
    <PageFrame
      title={title}
      overline={
        <div className={styles.links}>
          <Link to="/rulesets">{words.all}</Link>
        </div>
      }
    >
      <Text maw="46rem">{decides}</Text>
      {versionsOn(subject, dayOf(serverNow())).map((version) => (
        <VersionCard key={version.name} subject={subject} version={version} />
      ))}
    </PageFrame>
  );
}

function VersionCard({ subject, version }: { subject: Subject; version: RulesetVersion }) {
  const { t, f, code } = useLanguage();
  const words = t.rulesets;
  const isFoldable = version.state !== "IN_FORCE";
  const [isFolded, setFolded] = useState(isFoldable);
  const source = sourceWords(version.rules.source, t, f);
  const note = "note" in version.rules ? version.rules.note : undefined;
  return (
    <SectionCard
      title={isFoldable ? `${words.state[version.state]}: ${source}` : source}
      aside={!isFoldable && <VersionState state={version.state} />}
      fold={{ isFoldable, isFolded, onToggle: () => setFolded(!isFolded) }}
    >
      <FactsList
        facts={[
          [words.valid, validityWords(version, t, f)],
          [words.version, version.name],
        ]}
      />
      {note && <Text mt="sm">{note[code]}</Text>}
      <VersionContents subject={subject} rules={version.rules} />
    </SectionCard>
  );
}

function VersionContents({ subject, rules }: { subject: Subject; rules: RulesetVersion["rules"] }) {
  // The version is one of this subject's, so each takes exactly its rules.
  if (isOfPeople(subject)) return <PeopleRulesContents subject={subject} rules={rules as RulesOf<PeopleSubject>} />;
  const Contents = contents[subject] as ComponentType<{ rules: RulesetVersion["rules"] }>;
  return <Contents rules={rules} />;
}
