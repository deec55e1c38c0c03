import { foldName, nameWords, sortName } from "../../server/src/search/fold-name.ts";
import type { Value } from "./copy-rows.ts";
import { chance, idOf, nameOf } from "./invented.ts";
import type { Cell, Plan } from "./plan.ts";
import { memberCount } from "./tiers.ts";

type Rows = Iterable<readonly Value[]>;

/** The people of a cell, by their numbers; the first is its secretary, the second the deputy. */
export function membersOf({ tier }: Plan, { index }: Cell): number[] {
  const members = Array.from({ length: tier.membersOfCell }, (_, place) => index * tier.membersOfCell + place);
  const place = index % 5;
  if (place >= tier.largerOfFive) return members;
  return [...members, tier.cells * tier.membersOfCell + Math.floor(index / 5) * tier.largerOfFive + place];
}

/** Who leads a body: members of a cell, by their numbers, each leading one body at most. */
export function leadersOf({ tier, cells }: Plan, body: { n: number }): { secretary: number; office: number } {
  const first = ((body.n - 1) % cells.length) * tier.membersOfCell;
  return { secretary: first + 4, office: first + 5 };
}

export function* organizationRows(plan: Plan): Rows {
  const organization = (
    n: number,
    parent: number | null,
    path: string,
    kind: string,
    cellType: string | null,
    name: string,
  ) =>
    [
      idOf("organization", n),
      n,
      parent === null ? null : idOf("organization", parent),
      path,
      kind,
      cellType,
      name,
      foldName(name),
      "Biên Hòa",
      "2025-06-01",
    ] as const;
  for (const { n, parent, path, kind } of plan.bodies)
    yield organization(n, parent, path, kind, null, `Đảng bộ số ${n}`);
  for (const { n, parent, path } of plan.cells)
    yield organization(n, parent, path, "CELL", "ADMIN_SERVICE", `Chi bộ số ${n}`);
}

export function* placementRows(plan: Plan): Rows {
  for (const { n, parent, path } of [...plan.bodies, ...plan.cells]) {
    yield [idOf("organization", n), "2020-01-01", parent === null ? null : idOf("organization", parent), path];
  }
}

export function* personRows(plan: Plan): Rows {
  for (let n = 0; n < memberCount(plan.tier); n++) {
    const name = nameOf(plan.seed, n);
    const year = 1955 + Math.floor(chance(plan.seed, "born", n) * 50);
    yield [
      idOf("person", n),
      name,
      foldName(name),
      sortName(name),
      `${year}-0${1 + (n % 9)}-1${n % 10}`,
      n % 2 === 0 ? "MALE" : "FEMALE",
      String(n + 1).padStart(12, "0"),
    ];
  }
}

export function* membershipRows(plan: Plan): Rows {
  for (const cell of plan.cells) {
    for (const [place, n] of membersOf(plan, cell).entries()) {
      const status = isProbationary(place) ? "PROBATIONARY" : "OFFICIAL";
      yield [
        idOf("membership", n),
        idOf("person", n),
        idOf("organization", cell.n),
        status,
        "2019-05-19",
        status === "OFFICIAL" ? "2020-05-19" : null,
        "2020-01-01",
      ];
    }
  }
}

/** Every twentieth member of a cell is still a probationer. */
export function isProbationary(place: number): boolean {
  return place % 20 === 19;
}

export function* nameWordRows(plan: Plan): Rows {
  for (const cell of plan.cells) {
    for (const n of membersOf(plan, cell)) {
      const name = nameOf(plan.seed, n);
      for (const word of nameWords(name)) yield [idOf("organization", cell.n), idOf("person", n), word, sortName(name)];
    }
  }
}

/** Every two words of a name, as the triggers of the words would write them. */
export function* namePairRows(plan: Plan): Rows {
  for (const cell of plan.cells) {
    for (const n of membersOf(plan, cell)) {
      const name = nameOf(plan.seed, n);
      const words = nameWords(name).toSorted();
      for (const [at, word] of words.entries())
        for (const later of words.slice(at + 1))
          yield [idOf("organization", cell.n), idOf("person", n), `${word} ${later}`, sortName(name)];
    }
  }
}

export function* appointmentRows(plan: Plan): Rows {
  let count = 0;
  const appointment = (person: number, organization: number, position: string) =>
    [
      idOf("appointment", count++),
      idOf("person", person),
      idOf("organization", organization),
      position,
      "2020-01-01",
      "CONFIRMED",
    ] as const;
  for (const cell of plan.cells) {
    const [secretary = 0, deputy = 0, third = 0] = membersOf(plan, cell);
    yield appointment(secretary, cell.n, "SECRETARY");
    yield appointment(deputy, cell.n, "DEPUTY_SECRETARY");
    for (const person of [secretary, deputy, third]) yield appointment(person, cell.n, "COMMITTEE_MEMBER");
  }
  for (const body of plan.bodies) {
    const { secretary, office } = leadersOf(plan, body);
    yield appointment(secretary, body.n, "SECRETARY");
    yield appointment(office, body.n, "OFFICE_STAFF");
  }
}

export function* accountRows(plan: Plan): Rows {
  for (const n of accountHolders(plan)) yield [idOf("account", n), idOf("person", n), `nguoi${n}`, false];
}

/** What signs in: no password, the benchmarks start their sessions themselves. */
export function* signInRows(plan: Plan): Rows {
  for (const n of accountHolders(plan))
    yield [idOf("account", n), `nguoi${n}`, `nguoi${n}@nennep.invalid`, `nguoi${n}`];
}

function* accountHolders(plan: Plan): Iterable<number> {
  if (plan.tier.isWhole) for (let n = 0; n < memberCount(plan.tier); n++) yield n;
  else
    for (const body of plan.bodies) {
      const { secretary, office } = leadersOf(plan, body);
      yield secretary;
      yield office;
    }
}
