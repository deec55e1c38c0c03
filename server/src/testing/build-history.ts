import fc from "fast-check";
import type pg from "pg";
import { currentRules } from "../../../rulesets/index.ts";
import { queryBuilderOn } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { insertOrganization } from "../organization/organization.queries.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { foldName } from "../search/fold-name.ts";
import type { BuiltPerson } from "./build.ts";

const number = fc.nat({ max: 40 });
const grade = fc.constantFrom("GOOD", "FAIR", "AVERAGE", "POOR");
const stage = fc.constantFrom("DRAFT", "OPEN", "CLOSED", "FILED", "SUBMITTED", "DECIDED", "RETURNED", "NOT_HELD");

/** What happens in a tree of organizations; numbers pick from what there is by then, days lie within the months of the history. */
export const deeds = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      deed: fc.constant("hold" as const),
      cell: number,
      month: number,
      stage,
      self: grade,
      official: grade,
      present: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant("correct" as const),
      meeting: number,
      person: fc.nat({ max: 3 }),
      status: fc.constantFrom("PRESENT", "EXCUSED"),
      exempt: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant("move" as const), moved: number, to: number, day: number }) },
  {
    weight: 1,
    arbitrary: fc.record({ deed: fc.constant("found" as const), under: number, isCell: fc.boolean(), day: number }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ deed: fc.constant("merge" as const), first: number, second: number, day: number }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant("dissolve" as const), cell: number, day: number }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant("admit" as const), cell: number, day: number }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant("leave" as const), member: number, day: number }) },
);
export type Deed = typeof deeds extends fc.Arbitrary<infer One> ? One : never;

type Place = { id: string; parent: Place | null; isCell: boolean; isOver: boolean; heir?: Place; from: string };
type Membership = { id: string; person: BuiltPerson; cell: Place; isOver: boolean };

export type Telling = {
  client: pg.PoolClient;
  /** Who is on every roll. */
  people: readonly BuiltPerson[];
  months: readonly string[];
  today: string;
  /** Somebody who is nowhere yet. */
  admit(): Promise<BuiltPerson>;
};

/** A tree that things happen in, told through one connection; every deed leaves the jobs that the product leaves. */
export class History {
  readonly places: Place[] = [];
  readonly #meetings: { id: string; cell: Place; month: string }[] = [];
  readonly #memberships: Membership[] = [];

  readonly #telling: Telling;

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  get root(): Place {
    return this.#pick(this.places, 0);
  }

  /** Cells that stand under a body now, and those that went into one of them. */
  cellsCountedUnder(body: Place): ReadonlySet<string> {
    const standing = (cell: Place): Place => (cell.heir ? standing(cell.heir) : cell);
    const counted = this.places.filter(
      (cell) => cell.isCell && !standing(cell).isOver && isUnder(standing(cell), body),
    );
    return new Set(counted.map(({ id }) => id));
  }

  async found(parent: Place | null, isCell: boolean, from: string): Promise<Place> {
    const tx = queryBuilderOn(this.#telling.client);
    const id = newId();
    const name = `Tổ chức ${id.slice(-6)}`;
    const particulars = {
      name,
      nameFolded: foldName(name),
      code: null,
      placeName: "",
      termStartedOn: null,
      foundedOn: from,
      signsAsCommittee: false,
    };
    const kind = isCell ? "CELL" : parent ? "BASE_COMMITTEE" : "UPPER";
    const cellType = isCell ? "ADMIN_SERVICE" : null;
    const parentPath = parent ? await this.#pathOf(parent) : "";
    await insertOrganization(tx, {
      ...particulars,
      id,
      kind,
      cellType,
      parentId: parent?.id ?? null,
      parentPath,
      placedFrom: from,
    });
    const place = { id, parent, isCell, isOver: false, from };
    this.places.push(place);
    return place;
  }

  /** Does a deed; false where nothing of the kind can happen in this tree. */
  async tell(deed: Deed): Promise<boolean> {
    const cells = this.places.filter((place) => place.isCell && !place.isOver);
    const bodies = this.places.filter((place) => !place.isCell);
    if (deed.deed === "hold") return cells.length > 0 && this.#hold(this.#pick(cells, deed.cell), deed);
    if (deed.deed === "correct") return this.#meetings.length > 0 && this.#correct(deed);
    if (deed.deed === "found")
      return this.#foundUnder(this.#pick(bodies, deed.under), deed.isCell, this.#day(deed.day));
    if (deed.deed === "move")
      return this.#move(this.#pick(this.places, deed.moved), this.#pick(bodies, deed.to), this.#day(deed.day));
    if (deed.deed === "dissolve")
      return cells.length > 1 && this.#dissolve(this.#pick(cells, deed.cell), this.#day(deed.day));
    if (deed.deed === "merge")
      return (
        cells.length > 1 &&
        this.#merge(this.#pick(cells, deed.first), this.#pick(cells, deed.second), this.#day(deed.day))
      );
    if (deed.deed === "admit")
      return (
        cells.length > 0 && this.#enter(await this.#telling.admit(), this.#pick(cells, deed.cell), this.#day(deed.day))
      );
    const members = this.#memberships.filter(({ isOver }) => !isOver);
    return members.length > 0 && this.#leave(this.#pick(members, deed.member), this.#day(deed.day));
  }

  async #foundUnder(parent: Place, isCell: boolean, from: string): Promise<boolean> {
    if (!stoodSo(parent, from)) return false;
    await this.found(parent, isCell, from);
    return true;
  }

  /** The cell's regular meeting of a month, in place of what stood there, with its roll and its score. */
  async #hold(cell: Place, deed: Deed & { deed: "hold" }): Promise<boolean> {
    const month = this.#pick(this.#telling.months, deed.month);
    const at = `${month.slice(0, 8)}${String(1 + (deed.month % 20)).padStart(2, "0")}T07:00:00Z`;
    const evaluated = ["SUBMITTED", "DECIDED", "RETURNED"].includes(deed.stage);
    const isOver = evaluated || deed.stage === "CLOSED" || deed.stage === "FILED";
    const state = evaluated ? "FILED" : deed.stage;
    const path = await this.#pathOf(cell);
    await this.#forget(cell, month);
    const id = newId();
    await this.#telling.client.query(
      `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, opened_at, closed_at, filed_at, rules_version)
       VALUES ($1, $2, $3, 'REGULAR', $4, $5, $6, $7, $7, $8, $9)`,
      [
        cell.id,
        id,
        path,
        state,
        month,
        at,
        isOver ? at : null,
        state === "FILED" ? at : null,
        currentRules(month).version,
      ],
    );
    for (const [index, { personId }] of this.#telling.people.entries())
      await this.#telling.client.query(
        `INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status, status) VALUES ($1, $2, $3, $1, 'OFFICIAL', $4)`,
        [cell.id, id, personId, index < deed.present ? "PRESENT" : "EXCUSED"],
      );
    if (evaluated)
      await this.#telling.client.query(
        `INSERT INTO evaluation (organization_id, meeting_id, held_under, month, state, sheet_id, sheet_version, self_total, self_grade, superior_total, superior_grade, submitted_at)
         VALUES ($1, $2, $3, $4, $5, 's', '1', 91, $6, 78, $7, $8)`,
        [cell.id, id, path, month, deed.stage, deed.self, deed.official, at],
      );
    if (isOver) this.#meetings.push({ id, cell, month });
    await markMonthChanged(queryBuilderOn(this.#telling.client), cell.id, month);
    return true;
  }

  /** Somebody of the roll, or somebody forgotten on it, was there, or was not, or is exempt after all. */
  async #correct({ meeting, person, status, exempt }: Deed & { deed: "correct" }): Promise<boolean> {
    const { id, cell, month } = this.#pick(this.#meetings, meeting);
    await this.#telling.client.query(
      `INSERT INTO correction (organization_id, meeting_id, id, subject, subject_id, old_value, new_value, reason, made_at)
       VALUES ($1, $2, $3, 'ATTENDANCE', $4, '{}', $5, 'Ghi nhầm', clock_timestamp())`,
      [
        cell.id,
        id,
        newId(),
        this.#pick([...this.#telling.people, await this.#telling.admit()], person).personId,
        JSON.stringify({ status, standing: { exempt } }),
      ],
    );
    await markMonthChanged(queryBuilderOn(this.#telling.client), cell.id, month);
    return true;
  }

  async #move(moved: Place, to: Place, on: string): Promise<boolean> {
    if (!stoodSo(to, on) || isUnder(to, moved)) return false;
    if (!moved.parent || moved.isOver || !(await this.#endPlace(moved, on))) return false;
    const [from, under] = [await this.#pathOf(moved), await this.#pathOf(to)];
    const path = `${under}${from.split("/").at(-2)}/`;
    await this.#telling.client.query(`UPDATE organization SET parent_id = $2 WHERE id = $1`, [moved.id, to.id]);
    await this.#telling.client.query(
      `UPDATE organization SET path = $2 || substr(path, length($1) + 1) WHERE starts_with(path, $1)`,
      [from, path],
    );
    await this.#telling.client.query(
      `INSERT INTO organization_placement (organization_id, valid_from, parent_id, path) VALUES ($1, $2, $3, $4)`,
      [moved.id, on, to.id, path],
    );
    moved.parent = to;
    moved.from = on;
    return true;
  }

  async #dissolve(cell: Place, on: string): Promise<boolean> {
    if (!(await this.#endPlace(cell, on))) return false;
    await this.#telling.client.query(`UPDATE organization SET dissolved_on = $2 WHERE id = $1`, [cell.id, on]);
    cell.isOver = true;
    for (const member of this.#memberships) if (member.cell === cell && !member.isOver) await this.#leave(member, on);
    return true;
  }

  async #merge(first: Place, second: Place, on: string): Promise<boolean> {
    const joining = [...new Set([first, second])];
    if (joining.length < 2 || !first.parent || !stoodSo(first.parent, on)) return false;
    const members = this.#memberships.filter(({ cell, isOver }) => joining.includes(cell) && !isOver);
    const merged = await this.found(first.parent, true, on);
    for (const cell of joining) {
      if (!(await this.#dissolve(cell, on))) continue;
      cell.heir = merged;
      await this.#telling.client.query(
        `INSERT INTO organization_succession (organization_id, predecessor_id, succeeded_on) VALUES ($1, $2, $3)`,
        [merged.id, cell.id, on],
      );
    }
    for (const member of members) if (member.isOver) await this.#enter(member.person, merged, on);
    return true;
  }

  async #enter(person: BuiltPerson, cell: Place, from: string): Promise<boolean> {
    const id = newId();
    const { rowCount } = await this.#telling.client.query(
      `INSERT INTO membership (id, person_id, organization_id, status, valid_from) SELECT $1, $2, $3, 'OFFICIAL', $4
       WHERE NOT EXISTS (SELECT FROM membership WHERE person_id = $2 AND daterange(valid_from, valid_to) && daterange($4, NULL))`,
      [id, person.personId, cell.id, from],
    );
    if (rowCount === 1) this.#memberships.push({ id, person, cell, isOver: false });
    return rowCount === 1;
  }

  async #leave(member: Membership, on: string): Promise<boolean> {
    await this.#telling.client.query(
      `UPDATE membership SET valid_to = greatest($2, valid_from), end_reason = 'TRANSFER' WHERE id = $1`,
      [member.id, on],
    );
    member.isOver = true;
    return true;
  }

  /** Where it stood ends on the day; one that has moved later already stays. */
  async #endPlace(place: Place, on: string): Promise<boolean> {
    const { rowCount } = await this.#telling.client.query(
      `UPDATE organization_placement SET valid_to = $2 WHERE organization_id = $1 AND valid_to IS NULL AND valid_from < $2`,
      [place.id, on],
    );
    return rowCount === 1;
  }

  async #forget(cell: Place, month: string): Promise<void> {
    const { rows } = await this.#telling.client.query<{ id: string }>(
      `SELECT id FROM meeting WHERE organization_id = $1 AND month = $2`,
      [cell.id, month],
    );
    for (const { id } of rows) {
      for (const table of ["correction", "evaluation", "attendance"])
        await this.#telling.client.query(`DELETE FROM ${table} WHERE meeting_id = $1`, [id]);
      await this.#telling.client.query(`DELETE FROM meeting WHERE id = $1`, [id]);
      this.#meetings.splice(0, this.#meetings.length, ...this.#meetings.filter((meeting) => meeting.id !== id));
    }
  }

  async #pathOf(place: Place): Promise<string> {
    const { rows } = await this.#telling.client.query<{ path: string }>(`SELECT path FROM organization WHERE id = $1`, [
      place.id,
    ]);
    return rows[0]?.path ?? "";
  }

  /** A day of the history's months that is not after today. */
  #day(at: number): string {
    const day = `${this.#pick(this.#telling.months, at).slice(0, 8)}${String(1 + ((at * 7) % 28)).padStart(2, "0")}`;
    return day > this.#telling.today ? this.#telling.today : day;
  }

  #pick<Each>(from: readonly Each[], index: number): Each {
    const found = from[index % from.length];
    if (found === undefined) throw new Error("Nothing to pick from.");
    return found;
  }
}

function isUnder(place: Place, body: Place): boolean {
  return place === body || (place.parent !== null && isUnder(place.parent, body));
}

/** Whether it, and everything above it, stands today where it stood on a day: else something could come to stand under itself. */
function stoodSo(place: Place, on: string): boolean {
  return place.from <= on && (place.parent === null || stoodSo(place.parent, on));
}
