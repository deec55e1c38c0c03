import { expect, test } from "vitest";
import { afterKey, noSearch, peopleFound, type Search } from "./roll-call-keys.ts";

const people = ["Nguyễn Thị Lan", "Đỗ Mạnh Cường", "Lê Quốc Đạt", "Võ Hoài Nam", "Cao Thị Lành"].map((fullName) => ({
  fullName,
}));

function typed(keys: string): Search {
  let search = noSearch;
  for (const key of keys) {
    const step = afterKey(search, key, peopleFound(people, search.letters).length);
    if (step && "search" in step) search = step.search;
  }
  return search;
}

test("two letters of the given name find the person, without accents", () => {
  expect(peopleFound(people, typed("da").letters)).toEqual([{ fullName: "Lê Quốc Đạt" }]);
  expect(peopleFound(people, typed("la").letters).map((row) => row.fullName)).toEqual([
    "Nguyễn Thị Lan",
    "Cao Thị Lành",
  ]);
});

test("a family name is looked at only where no given name begins so", () => {
  expect(peopleFound(people, "vo")).toEqual([{ fullName: "Võ Hoài Nam" }]);
});

test("the third key marks: C present, L excused, K unexcused, M late", () => {
  const marks = ["c", "L", "k", "M"].map((key) => afterKey(typed("na"), key, 1));
  expect(marks).toEqual([{ mark: "PRESENT" }, { mark: "EXCUSED" }, { mark: "UNEXCUSED" }, { mark: "LATE" }]);
});

test("the first two letters are never a mark, so that Cường and Lan can be found", () => {
  expect(typed("cu").letters).toBe("cu");
  expect(typed("la").letters).toBe("la");
});

test("arrows choose among people of the same name, Escape forgets the letters", () => {
  const second = afterKey(typed("la"), "ArrowDown", 2);
  expect(second).toEqual({ search: { letters: "la", place: 1 } });
  expect(afterKey({ letters: "la", place: 1 }, "ArrowDown", 2)).toEqual({ search: { letters: "la", place: 0 } });
  expect(afterKey(typed("la"), "Escape", 2)).toEqual({ search: noSearch });
});

test("a mark for nobody is a letter of the search", () => {
  expect(afterKey({ letters: "xx", place: 0 }, "c", 0)).toEqual({ search: { letters: "xxc", place: 0 } });
});
