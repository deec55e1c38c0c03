/** The deeds of each meeting that are on their way to the server without having been kept. */
export function createUnderWay() {
  const counts = new Map<string, number>();
  const change = (meetingId: string, by: number) => counts.set(meetingId, (counts.get(meetingId) ?? 0) + by);
  return {
    isIn: (meetingId: string) => (counts.get(meetingId) ?? 0) > 0,
    async during<Answer>(meetingId: string, perform: () => Promise<Answer>): Promise<Answer> {
      change(meetingId, 1);
      try {
        return await perform();
      } finally {
        change(meetingId, -1);
      }
    },
  };
}
