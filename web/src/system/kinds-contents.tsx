import type { OrganizationKinds } from "../../../rulesets/organization-kinds.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Table } from "../ui/paged-table.tsx";

/** Who stands under whom, and from how many official members on. */
export function KindsContents({ rules: { kinds } }: { rules: OrganizationKinds }) {
  const { t, f, code } = useLanguage();
  const words = t.rulesets.kinds;
  return (
    <Table
      caption={words.caption}
      rows={Object.entries(kinds)}
      keyOf={([kind]) => kind}
      columns={[
        { name: "kind", label: words.kind, show: ([, rule]) => rule.title[code] },
        {
          name: "under",
          label: words.under,
          show: ([, { under }]) => under.map((kind) => kinds[kind].title[code]).join("; ") || words.top,
        },
        {
          name: "minimum",
          label: words.minimum,
          align: "end",
          show: ([, { minimumOfficialMembers }]) =>
            minimumOfficialMembers === undefined ? words.notSet : f.number(minimumOfficialMembers),
        },
      ]}
    />
  );
}
