import { Button, Code, List } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../language/use-language.tsx";
import { FigureCard, FigureRow, SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";

/** Whether the server and its database answer, and where an operator looks further. */
export function HealthPage() {
  const { t, f } = useLanguage();
  const words = t.administration.health;
  const { data, isFetching, refetch } = useQuery({ queryKey: ["health"], queryFn: readHealth, staleTime: 0 });
  const note = data && words.checkedAt(f.time(data.checkedAt));
  const tone = (isGood: boolean | undefined) =>
    isGood === undefined ? {} : { tone: isGood ? ("green" as const) : ("red" as const) };
  return (
    <PageFrame
      title={words.title}
      narrow
      actions={
        <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
          {words.again}
        </Button>
      }
    >
      <div role="status">
        <FigureRow>
          <FigureCard
            label={words.server}
            value={data ? (data.alive ? words.alive : words.notAlive) : "…"}
            note={note}
            {...tone(data?.alive)}
          />
          <FigureCard
            label={words.database}
            value={data ? (data.ready ? words.ready : words.notReady) : "…"}
            note={note}
            {...tone(data?.ready)}
          />
        </FigureRow>
      </div>
      <SectionCard title={words.links}>
        <List>
          {[
            ["/health/live", words.live],
            ["/health/ready", words.readiness],
            ["/metrics", words.metrics],
            ["/api/docs", words.reference],
          ].map(([href, label]) => (
            <List.Item key={href}>
              <a href={href} target="_blank" rel="noopener">
                {label}
              </a>{" "}
              <Code fz="md">{href}</Code>
            </List.Item>
          ))}
        </List>
      </SectionCard>
      <SectionCard title={words.commands}>
        <p>{words.commandsAdvice}</p>
        <List>
          {[
            ["npm run backup", words.backup],
            ["npm run restore", words.restore],
            ["npm run audit:verify", words.verify],
          ].map(([command, label]) => (
            <List.Item key={command}>
              <Code fz="md">{command}</Code> {label}
            </List.Item>
          ))}
        </List>
      </SectionCard>
    </PageFrame>
  );
}

async function readHealth(): Promise<{ alive: boolean; ready: boolean; checkedAt: string }> {
  const answers = (path: string) =>
    fetch(path, { cache: "no-store" }).then(
      (response) => response.ok,
      () => false,
    );
  const [alive, ready] = await Promise.all([answers("/health/live"), answers("/health/ready")]);
  return { alive, ready, checkedAt: new Date().toISOString() };
}
