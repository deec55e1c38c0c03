import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { today } from "../meeting/moments.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";

const tones = { PAID: "green", EXCUSED: "grey", UNPAID: "amber" } as const;

/** The months of this year that the cell kept, with the reader's dues. */
export function OwnDuesCard() {
  const { t, f } = useLanguage();
  const words = t.dues;
  const year = Number(today().slice(0, 4));
  const { data, error } = useQuery(api.dues.mine.queryOptions({ input: { year } }));
  return (
    <SectionCard title={words.mine}>
      <Trouble error={error} />
      {!data && !error && <SkeletonList rows={1} />}
      {data?.months.length === 0 && <div>{words.mineNone}</div>}
      <Group gap="xs">
        {data?.months.map(({ month, organizationName, state }) => (
          <StateBadge key={`${month} ${organizationName}`} tone={tones[state]}>
            {f.month(month)}: {words.states[state]}
          </StateBadge>
        ))}
      </Group>
    </SectionCard>
  );
}
