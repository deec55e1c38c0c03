import { mostGuests } from "@nen-nep/contract/most-guests";
import { markWhenAllPresent } from "../attendance/roll-call.rules.ts";
import { type After, changed, done, type Shown } from "./after.rules.ts";
import { figuresShown } from "./figures-shown.rules.ts";

/** Somebody is marked at the roll call. */
export const afterMark: After<"attendance.record"> = (shown, sent, { now }) => {
  const revision = sent.revision + 1;
  const isPresent = sent.status === "PRESENT";
  const attendance = changed(
    shown.attendance,
    ({ personId }) => personId === sent.personId,
    (row) => ({
      ...row,
      status: sent.status,
      reason: sent.reason ?? "",
      arrivedAt: isPresent ? (sent.arrivedAt ?? null) : null,
      leftAt: isPresent ? (sent.leftAt ?? null) : null,
      revision,
    }),
  );
  return withRoll({ ...shown, attendance }, now, revision);
};

/** Whoever was not marked yet is marked, in a joint meeting of one organization alone. */
export const afterAllPresent: After<"attendance.recordAllPresent"> = (shown, { ofOrganizationId = null }, { now }) => {
  const isMeant = ({ status, organizationId }: Shown["attendance"][number]) =>
    status === "UNMARKED" && (ofOrganizationId === null || organizationId === ofOrganizationId);
  const reasons = new Map(
    shown.absenceRequests.flatMap(({ person, reason, decision }) =>
      decision === "ACCEPTED" ? [[person.personId, reason]] : [],
    ),
  );
  const attendance = changed(shown.attendance, isMeant, (row) => ({
    ...row,
    ...markWhenAllPresent({ ...row.flags, acceptedReason: reasons.get(row.personId) ?? null }),
    revision: row.revision + 1,
  }));
  const marked = shown.attendance.filter(isMeant).length;
  const figures = figuresShown({ ...shown, attendance }, now);
  return { shown: { ...shown, attendance, figures }, answer: { marked, figures } };
};

export const afterGuest: After<"guest.add"> = (shown, { fullName, office = "", kind = "OUTSIDE" }, { newId }) => {
  if (shown.guests.length >= mostGuests) return { refused: "GUESTS_FULL", data: { most: mostGuests, free: 0 } };
  const asked = { answer: "INVITED", answeredByLinkAt: null, presence: "UNMARKED" } as const;
  const guest = { guestId: newId, fullName, office, kind, ...asked };
  return { shown: { ...shown, guests: [...shown.guests, guest] }, answer: { guestId: newId } };
};

/** A guest is marked, apart from the members: no figure changes. */
export const afterGuestMark: After<"guest.recordPresence"> = (shown, { guestId, presence }) => ({
  shown: {
    ...shown,
    guests: changed(
      shown.guests,
      (guest) => guest.guestId === guestId,
      (guest) => ({ ...guest, presence }),
    ),
  },
  answer: done,
});

export const afterAllGuests: After<"guest.recordAllPresent"> = (shown) => ({
  shown: {
    ...shown,
    guests: changed(
      shown.guests,
      ({ presence }) => presence === "UNMARKED",
      (guest) => ({ ...guest, presence: guest.answer === "CANNOT" ? "ABSENT" : "PRESENT" }),
    ),
  },
  answer: { marked: shown.guests.filter(({ presence }) => presence === "UNMARKED").length },
});

export const afterGuestRemoved: After<"guest.remove"> = (shown, { guestId }) => {
  if (shown.statements.some(({ speaker }) => speaker.guestId === guestId)) return { refused: "GUEST_SPOKE" };
  return { shown: { ...shown, guests: shown.guests.filter((guest) => guest.guestId !== guestId) }, answer: done };
};

function withRoll(shown: Shown, now: string, revision: number) {
  const figures = figuresShown(shown, now);
  return { shown: { ...shown, figures }, answer: { revision, figures } };
}
