/** Addresses of the pages that other pages link to; they follow the API's. */
export const paths = {
  organization: (organizationId: string) => `/organizations/${organizationId}`,
  member: (organizationId: string, personId: string) => `/organizations/${organizationId}/members/${personId}`,
  meeting: (organizationId: string, meetingId: string) => `/organizations/${organizationId}/meetings/${meetingId}`,
  directive: (organizationId: string, directiveId: string) =>
    `/organizations/${organizationId}/directives/${directiveId}`,
};
