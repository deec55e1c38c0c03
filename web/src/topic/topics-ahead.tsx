import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Month } from "../home/month-query.ts";
import { useLanguage } from "../language/use-language.tsx";
import { romanQuarter } from "../picture/picture-search.ts";
import { topicsAddress } from "./topic-query.ts";

interface TopicsAheadProps {
  month: Pick<Month, "organizationId" | "topics">;
  /** How a row and its second line look where this stands. */
  look: { row: string | undefined; dim: string | undefined };
}

/** How many rows the year's topics have on the month page: none where nothing is missing and nothing came back. */
export function topicsAheadCount({ topics }: Pick<Month, "topics">): number {
  return (topics.returned > 0 ? 1 : 0) + (topics.missing.length > 0 ? 1 : 0);
}

/** What the year's topics want of the secretary: returned ones, and quarters ahead without any. */
export function TopicsAhead({ month: { organizationId, topics }, look }: TopicsAheadProps) {
  const { t } = useLanguage();
  const words = t.topic;
  const { missing, returned } = topics;
  const row = (title: string, advice: string, year?: number) => (
    <li className={look.row}>
      <div>
        {title}
        <div className={look.dim}>{advice}</div>
      </div>
      <Button variant="default" renderRoot={(props) => <Link {...props} {...topicsAddress(organizationId, year)} />}>
        {words.ahead.open}
      </Button>
    </li>
  );
  const quarters = missing.map(({ quarter, year }) => words.quarterOfYear(romanQuarter(quarter), year));
  return (
    <>
      {returned > 0 && row(words.ahead.returned(returned), words.ahead.returnedAdvice)}
      {missing.length > 0 && row(words.missing(quarters), words.ahead.missingAdvice, missing[0]?.year)}
    </>
  );
}
