import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import type { Organization } from "./organization-query.ts";

/** The way to take everything along that a body holds, in open files. */
export function ArchiveCard({ organization }: { organization: Organization }) {
  const { t } = useLanguage();
  const words = t.organization.archive;
  const [isAsked, setAsked] = useState(false);
  return (
    <SectionCard title={words.title}>
      <Text>{words.explanation}</Text>
      {isAsked ? (
        <Contents organizationId={organization.organizationId} />
      ) : (
        <Button variant="default" mt="sm" onClick={() => setAsked(true)}>
          {words.look}
        </Button>
      )}
    </SectionCard>
  );
}

function Contents({ organizationId }: { organizationId: string }) {
  const { t, f } = useLanguage();
  const words = t.organization.archive;
  const { data, error } = useQuery(api.archive.contents.queryOptions({ input: { organizationId } }));
  if (!data) return <Trouble error={error} />;
  const { organizations, members, papers, files, mostOrganizations } = data;
  if (organizations > mostOrganizations)
    return <Text mt="sm">{words.tooMany(f.number(organizations), f.number(mostOrganizations))}</Text>;
  return (
    <>
      <Text mt="sm">
        {words.contents(f.number(organizations), f.number(members), f.number(papers), f.number(files))}
      </Text>
      <Button component="a" mt="sm" href={`/api/organizations/${organizationId}/archive/file`} download data-streamed>
        {words.take}
      </Button>
      <Text size="sm" c="dimmed" mt="sm">
        {words.hint}
      </Text>
    </>
  );
}
