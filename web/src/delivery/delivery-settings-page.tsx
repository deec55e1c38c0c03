import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { AddressCard } from "./address-card.tsx";
import { CalendarCard } from "./calendar-card.tsx";
import { ContentCard } from "./content-card.tsx";
import { DevicesCard } from "./devices-card.tsx";
import { QuietHoursCard } from "./quiet-hours-card.tsx";
import { TopicsCard } from "./topics-card.tsx";

/** How I am told what concerns me beyond the application, and when I am left in peace. */
export function DeliverySettingsPage() {
  const { t } = useLanguage();
  const { data: settings, error } = useQuery(api.delivery.settings.queryOptions());
  return (
    <PageFrame title={t.delivery.title} overline={t.delivery.overline} narrow>
      <Trouble error={error} />
      {!settings && !error && <SkeletonList rows={4} height="8rem" />}
      {settings && (
        <>
          <DevicesCard />
          <AddressCard email={settings.email} />
          <TopicsCard settings={settings} />
          <ContentCard withContent={settings.withContent} />
          <QuietHoursCard quietHours={settings.quietHours} />
          <CalendarCard calendar={settings.calendar} />
        </>
      )}
    </PageFrame>
  );
}
