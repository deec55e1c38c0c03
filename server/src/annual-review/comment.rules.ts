type Noted = { askedOn: string | null; receivedOn: string | null; body: string };

/** Why a comment cannot be noted: days that do not follow one another, or words without the day on which they came. */
export function hindranceToComment(
  { askedOn, receivedOn, body }: Noted,
  today: string,
): "COMMENT_DAYS" | "COMMENT_WORDS" | null {
  if (askedOn === null && receivedOn === null) return "COMMENT_DAYS";
  if ((askedOn ?? today) > today || (receivedOn ?? today) > today) return "COMMENT_DAYS";
  if (askedOn !== null && receivedOn !== null && receivedOn < askedOn) return "COMMENT_DAYS";
  return (receivedOn === null) === (body === "") ? null : "COMMENT_WORDS";
}
