import { List } from "@mantine/core";
import type { DashboardSettings } from "../../../rulesets/dashboard-settings.ts";
import type { ReportDeadlines } from "../../../rulesets/report-deadlines.ts";
import type { SeeingThresholds } from "../../../rulesets/seeing-thresholds.ts";
import { useLanguage } from "../language/use-language.tsx";

/** By when reports are due where the committee that receives them has set nothing. */
export function DeadlineContents({ rules }: { rules: ReportDeadlines }) {
  const { t } = useLanguage();
  const { daysAfterEnd, sentFromMonthsBeforeEnd } = rules;
  const kinds = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;
  return (
    <Sentences
      sentences={[
        ...kinds.map((kind) => `${t.report.period.kinds[kind]}: ${t.report.inForce.due(daysAfterEnd[kind])}`),
        t.rulesets.deadlines.sentFrom(sentFromMonthsBeforeEnd),
      ]}
    />
  );
}

/** When the product speaks of something by itself. */
export function SeeingContents({ rules }: { rules: SeeingThresholds }) {
  const words = useLanguage().t.rulesets.seeing;
  return (
    <Sentences
      sentences={[
        words.attendanceFall(rules.attendanceFall),
        words.topicAheadDays(rules.topicAheadDays),
        words.taskSoonDays(rules.taskSoonDays),
        words.silence(rules.silence),
        words.exemplarAnswerDays(rules.exemplarAnswerDays),
        words.reviewReplyDays(rules.reviewReplyDays),
        words.reviewDueDays(rules.reviewDueDays),
      ]}
    />
  );
}

/** How dashboards count, and when they say that two sides part. */
export function DashboardContents({ rules }: { rules: DashboardSettings }) {
  const { t, f } = useLanguage();
  const words = t.rulesets.dashboard;
  const { fewestMonths, leastPoints, leastAlike, mostOpposed } = rules.gap;
  const listed = (edges: readonly number[], unit = "") => edges.map((edge) => `${f.number(edge)}${unit}`).join(", ");
  return (
    <Sentences
      sentences={[
        words.scoreEdges(listed(rules.scoreEdges)),
        words.attendanceEdges(listed(rules.attendanceEdges, "%")),
        words.gap({
          months: f.number(fewestMonths),
          points: f.number(leastPoints),
          alike: f.percent(leastAlike),
          opposed: f.percent(mostOpposed),
        }),
      ]}
    />
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <List mt="sm" spacing="xs">
      {sentences.map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
    </List>
  );
}
