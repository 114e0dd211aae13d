import type { UrlSearch } from '../../lib/url-search.ts';

/** The part of an address that says whose door it is; it goes along from one door to the next. */
export const ofOrganization = ({ organization }: UrlSearch): UrlSearch =>
  organization ? { organization } : {};
