type Written = { title: string; discussion: string; conclusion: string };

/** What a page of the minute book says of a topic: its outline section by section, who presented, what was concluded. */
export type PaperTopic = {
  topic: string;
  topicId: string | null;
  presenterId: string | null;
  discussion: string;
  conclusion: string;
  sections: readonly (Written & { outline: string; presenterId: string | null })[];
};

/** An item of the agenda that a page becomes, in its order. */
export type PaperItem = Written & {
  kind: "DISCUSSION" | "SECTION";
  stepKey: string;
  outline: string;
  presenterId: string | null;
  topicId: string | null;
};

/**
 * The agenda of a page: a meeting on a topic alone begins with it and the sections of its outline, in the session of a
 * regular one they follow the regular part. `step` is the template's step on the topic.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: one after the other.
 */
export function agendaOfPage(
  page: { kind: string; contents: readonly Written[]; thematic: PaperTopic | null },
  step: { stepKey: string; title: string },
): PaperItem[] {
  const contents = page.contents.map((content) => ({ ...plain, ...content }));
  if (page.thematic === null) return contents;
  const part = itemsOfTopic(page.thematic, { ...step, isAlone: page.kind === "THEMATIC" });
  return page.kind === "THEMATIC" ? [...part, ...contents] : [...contents, ...part];
}

const plain = { kind: "DISCUSSION" as const, stepKey: "", outline: "", presenterId: null, topicId: null };

function itemsOfTopic(
  { topic, sections, topicId, presenterId, discussion, conclusion }: PaperTopic,
  step: { stepKey: string; title: string; isAlone: boolean },
): PaperItem[] {
  const title = step.isAlone ? topic : `${step.title}: ${topic}`;
  return [
    { ...plain, stepKey: step.stepKey, title, topicId, presenterId, discussion, conclusion },
    ...sections.map((section) => ({ ...plain, ...section, kind: "SECTION" as const })),
  ];
}

/**
 * Why what a page says of a topic does not go on record; null where it does. A meeting on one topic has one, and ends in a
 * thematic conclusion as a live one does before it closes; a committee's own meeting has none.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function whyTopicRefused(
  { kind, thematic }: { kind: string; thematic: PaperTopic | null },
  items: readonly PaperItem[],
): "TOPIC_REQUIRED" | "NO_TOPIC_HERE" | "CONCLUSION_REQUIRED" | null {
  if (kind === "COMMITTEE" && thematic !== null) return "NO_TOPIC_HERE";
  if (kind !== "THEMATIC") return null;
  if (thematic === null) return "TOPIC_REQUIRED";
  return items.some(({ conclusion }) => conclusion.trim() !== "") ? null : "CONCLUSION_REQUIRED";
}

/** Who presented something, each once. */
export function presentersOf(thematic: PaperTopic | null): string[] {
  const named = thematic ? [thematic.presenterId, ...thematic.sections.map(({ presenterId }) => presenterId)] : [];
  return [...new Set(named.filter((personId) => personId !== null))];
}
