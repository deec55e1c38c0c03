import { Button, Group, List } from "@mantine/core";
import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { isRefused } from "../refusal.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { isOffline } from "../ui/offline.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";

/** What a page that could not be shown says; typed text is safe on the device meanwhile. */
export function RouteTrouble({ error, reset }: ErrorComponentProps) {
  const { t } = useLanguage();
  if (isRefused(error, "NOT_FOUND")) return <NotFoundPage />;
  if (isOffline(error)) return <OfflinePage />;
  const reload = <Button onClick={() => location.reload()}>{t.common.action.reload}</Button>;
  return (
    <PageFrame title={t.trouble.page.title} narrow>
      <Trouble error={error} kept={t.trouble.kept} />
      <Group>
        {reload}
        <Button variant="default" onClick={reset}>
          {t.common.action.retry}
        </Button>
      </Group>
    </PageFrame>
  );
}

/** Instead of a page whose subject could not be read: what is not there, or not the reader's, leads on to somewhere. */
export function PageTrouble({ error }: { error: unknown }) {
  return isRefused(error, "NOT_FOUND") ? <NotFoundPage /> : <Trouble error={error} />;
}

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <PageFrame title={t.shell.notFound.title} narrow>
      <SectionCard>
        <p>{t.shell.notFound.explanation}</p>
        <Link to="/">{t.shell.notFound.home}</Link>
      </SectionCard>
    </PageFrame>
  );
}

/** Says what still works without a network, and what does not. */
export function OfflinePage() {
  const { t } = useLanguage();
  const words = t.shell.offline;
  return (
    <PageFrame title={words.title} narrow>
      <Notice
        tone="amber"
        title={words.explanation}
        kept={t.trouble.kept}
        action={
          <Button mt="sm" onClick={() => location.reload()}>
            {t.common.action.retry}
          </Button>
        }
      />
      <SectionCard title={words.works}>
        <List>
          {words.worksList.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </SectionCard>
      <SectionCard title={words.needs}>
        <List>
          {words.needsList.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </SectionCard>
    </PageFrame>
  );
}

export function RoutePending() {
  return <SkeletonList rows={6} />;
}
