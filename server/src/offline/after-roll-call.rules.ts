import { mostGuests } from "@nen-nep/contract/most-guests";
import { markWhenAllPresent } from "../attendance/roll-call.rules.ts";
import { type After, changed, done, type Sent, type Shown } from "./after.rules.ts";
import { figuresAfter } from "./figures-shown.rules.ts";

type Rows = Shown["attendance"];

/** Rows of a roll, or of a part of it, once somebody was marked. */
export function rowsMarked(rows: Rows, sent: Sent<"attendance.record">): Rows {
  const isPresent = sent.status === "PRESENT";
  return changed(
    rows,
    ({ personId }) => personId === sent.personId,
    (row) => ({
      ...row,
      status: sent.status,
      reason: sent.reason ?? "",
      arrivedAt: isPresent ? (sent.arrivedAt ?? null) : null,
      leftAt: isPresent ? (sent.leftAt ?? null) : null,
      revision: sent.revision + 1,
    }),
  );
}

/** The same once everybody was marked who was not yet, of one organization alone where one is named. */
export function rowsAllPresent(
  rows: Rows,
  ofOrganizationId: string | null,
  requests: Pick<Shown["absenceRequests"][number], "person" | "reason" | "decision">[],
): Rows {
  const accepted = requests.filter(({ decision }) => decision === "ACCEPTED");
  const reasons = new Map(accepted.map(({ person, reason }) => [person.personId, reason]));
  return changed(
    rows,
    (row) => isMeant(row, ofOrganizationId),
    (row) => ({
      ...row,
      ...markWhenAllPresent({ ...row.flags, acceptedReason: reasons.get(row.personId) ?? null }),
      revision: row.revision + 1,
    }),
  );
}

function isMeant({ status, organizationId }: Rows[number], ofOrganizationId: string | null): boolean {
  return status === "UNMARKED" && (ofOrganizationId === null || organizationId === ofOrganizationId);
}

/** Somebody is marked at the roll call. */
export const afterMark: After<"attendance.record"> = (shown, sent, { now }) => {
  const [attendance, revision] = [rowsMarked(shown.attendance, sent), sent.revision + 1];
  const figures = figuresAfter(shown, attendance, now);
  return { shown: { ...shown, attendance, figures }, answer: { revision, figures } };
};

/** Whoever was not marked yet is marked, in a joint meeting of one organization alone. */
export const afterAllPresent: After<"attendance.recordAllPresent"> = (shown, { ofOrganizationId = null }, { now }) => {
  const attendance = rowsAllPresent(shown.attendance, ofOrganizationId, shown.absenceRequests);
  const marked = shown.attendance.filter((row) => isMeant(row, ofOrganizationId)).length;
  const figures = figuresAfter(shown, attendance, now);
  return { shown: { ...shown, attendance, figures }, answer: { marked, figures } };
};

export const afterGuest: After<"guest.add"> = (shown, { fullName, office = "", kind = "OUTSIDE" }, { newId }) => {
  if (shown.guests.length >= mostGuests) return { refused: "GUESTS_FULL", data: { most: mostGuests, free: 0 } };
  const asked = { answer: "INVITED", answeredByLinkAt: null, presence: "UNMARKED", ownLink: null } as const;
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
