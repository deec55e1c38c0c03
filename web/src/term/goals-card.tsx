import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import rows from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import type { Term } from "./term-query.ts";

interface GoalsCardProps {
  organizationId: string;
  term: Term;
  onDay: (on: string) => void;
}

const shownGoals = 200;

/** Goals that indicators have for the term, as they stood on the day of the page. */
export function GoalsCard({ organizationId, term, onDay }: GoalsCardProps) {
  const { t, f } = useLanguage();
  const words = t.term;
  const { on, startedOn, endedOn, dueOn } = term;
  const end = endedOn ?? dueOn;
  const input = { organizationId, year: Number(on.slice(0, 4)), on, limit: shownGoals };
  const { data: list, error } = useQuery(api.indicator.list.queryOptions({ input }));
  const goals = (list?.rows ?? []).flatMap((indicator) =>
    indicator.goal && indicator.goal.setOn < end && indicator.goal.dueOn > startedOn
      ? [{ ...indicator, goal: indicator.goal }]
      : [],
  );
  const half = halfway(startedOn, end);
  return (
    <SectionCard
      title={words.goals}
      aside={
        <Link to="/organizations/$organizationId/indicators" params={{ organizationId }} search={{ on }}>
          {words.toIndicators}
        </Link>
      }
    >
      <Trouble error={error} />
      {list && goals.length === 0 && <p className={rows.dim}>{words.goalsNone}</p>}
      {goals.length > 0 && (
        <Button variant="default" onClick={() => onDay(half)}>
          {words.halfTerm(f.date(half))}
        </Button>
      )}
      <ul className={rows.list} aria-label={words.goals}>
        {goals.map(({ indicatorId, name, unit, goal, standing }) => (
          <li key={indicatorId} className={rows.row}>
            <div>
              <strong>{name}</strong>{" "}
              {standing && (
                <StateBadge tone={standing.isMet ? "green" : "amber"}>
                  {standing.isMet ? words.met : words.notMet}
                </StateBadge>
              )}
            </div>
            <p className={rows.dim}>{words.goal(f.number(goal.target), unit, f.date(goal.dueOn))}</p>
            <p className={rows.lines}>
              {standing
                ? words.standingAt(
                    f.number(standing.value),
                    unit,
                    standing.share === null ? null : f.number(standing.share),
                    f.number(standing.elapsed),
                  )
                : words.noValue}
            </p>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

/** The day in the middle. */
function halfway(from: string, to: string): string {
  return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10);
}
