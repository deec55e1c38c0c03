import { type Bilingual, type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

export type OrganizationKind =
  | "CENTRAL"
  | "CENTRAL_DIRECT"
  | "PROVINCE"
  | "UPPER"
  | "BASE_COMMITTEE"
  | "SUB_COMMITTEE"
  | "BASE_CELL"
  | "CELL"
  | "GROUP";

export type OrganizationKindRule = {
  readonly title: Bilingual;
  readonly under: readonly OrganizationKind[];
  /** Fewest official members with which it is founded; absent where the texts set none. */
  readonly minimumOfficialMembers?: number;
};

export type OrganizationKinds = Ruleset & { readonly kinds: Readonly<Record<OrganizationKind, OrganizationKindRule>> };

const CENTRAL: OrganizationKindRule = { title: { vi: "Trung ương", en: "Central Committee" }, under: [] };
const GROUP: OrganizationKindRule = { title: { vi: "Tổ đảng", en: "Party group" }, under: ["BASE_CELL", "CELL"] };
const CENTRAL_DIRECT: OrganizationKindRule = {
  title: { vi: "Đảng bộ trực thuộc Trung ương", en: "Party body directly under the centre" },
  under: ["CENTRAL"],
};
const PROVINCE: OrganizationKindRule = {
  title: { vi: "Tỉnh ủy, thành ủy", en: "Provincial party body" },
  under: ["CENTRAL"],
};
const SUB_COMMITTEE: OrganizationKindRule = {
  title: { vi: "Đảng bộ bộ phận, đảng bộ trực thuộc cơ sở", en: "Party body within a base body" },
  under: ["BASE_COMMITTEE"],
};

const CHARTER_2011: OrganizationKinds = {
  id: "organization-kinds-charter",
  version: "1",
  source: { document: "Điều lệ Đảng Cộng sản Việt Nam", date: "2011-01-19" },
  validFrom: "2011-01-19",
  validTo: "2025-06-30",
  kinds: {
    CENTRAL,
    CENTRAL_DIRECT,
    PROVINCE,
    UPPER: {
      title: { vi: "Huyện ủy, quận ủy, đảng ủy khối và tương đương", en: "District party body, party bloc or equal" },
      under: ["CENTRAL_DIRECT", "PROVINCE"],
    },
    BASE_COMMITTEE: {
      title: { vi: "Đảng bộ cơ sở", en: "Base party body" },
      under: ["CENTRAL_DIRECT", "PROVINCE", "UPPER"],
      minimumOfficialMembers: 30,
    },
    SUB_COMMITTEE,
    BASE_CELL: {
      title: { vi: "Chi bộ cơ sở", en: "Base cell" },
      under: ["CENTRAL_DIRECT", "PROVINCE", "UPPER"],
      minimumOfficialMembers: 3,
    },
    CELL: {
      title: { vi: "Chi bộ trực thuộc", en: "Cell" },
      under: ["BASE_COMMITTEE", "SUB_COMMITTEE"],
      minimumOfficialMembers: 3,
    },
    GROUP,
  },
};

/** Districts and blocs have ended; a commune's body may be the direct superior of base bodies and cells (pilot). */
const QD_294_2025: OrganizationKinds = {
  id: "organization-kinds-qd294",
  version: "1",
  source: { document: "Quy định 294-QĐ/TW", date: "2025-05-26" },
  validFrom: "2025-07-01",
  kinds: {
    ...CHARTER_2011.kinds,
    UPPER: {
      title: { vi: "Đảng bộ cấp trên trực tiếp cơ sở", en: "Party body directly above the base" },
      under: ["CENTRAL_DIRECT", "PROVINCE"],
    },
  },
};

export const organizationKinds: readonly [OrganizationKinds, ...OrganizationKinds[]] = [CHARTER_2011, QD_294_2025];

/**
 * Kinds of organizations and who stands under whom on a day.
 * Source: Điều lệ Đảng 2011; Quy định 294-QĐ/TW 2025.
 */
export function organizationKindsOn(on: IsoDate): OrganizationKinds {
  return inForceOn(organizationKinds, on);
}

/**
 * Which kinds may stand directly under a kind on a day; none for a kind that is not known.
 * Source: Điều lệ Đảng 2011; Quy định 294-QĐ/TW 2025.
 */
export function kindsUnder(parentKind: string, on: IsoDate): OrganizationKind[] {
  const rules = Object.entries(organizationKindsOn(on).kinds);
  // Object.entries forgets the key's type; the record has exactly these keys.
  return rules
    .filter(([, rule]) => rule.under.some((kind) => kind === parentKind))
    .map(([kind]) => kind as OrganizationKind);
}
