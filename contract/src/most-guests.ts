/** So many guests a meeting has at most. */
export const mostGuests = 500;
