/** Slugs that would collide with addresses of the product or impersonate it. */
const reserved = new Set(
  `about abuse account accounts admin administration administrator api app apps assets auth billing blog cdn contact
  console dashboard demo dev developer developers docs download email errors events files ftp graphql health help home
  hostmaster imap impersonation info internal invitation invitations invoice invoices legal license licenses livez local
  localhost login logout mail me metrics monitoring new news noreply null oauth ofrep operator organization organizations
  partner partners platform platform-admin pop porttask postmaster pricing privacy public readyz register reset root sales
  security settings setup shop sign-in sign-out sign-up smtp sso staff staging static status stream subscription
  subscriptions super-admin superadmin support sysadmin system team terms test trial undefined user users v1 v2 vendor
  vendors webhook webhooks webmaster well-known workspace www`.split(/\s+/),
);

export const isReservedSlug = (slug: string): boolean => reserved.has(slug);

/** A slug made from a name: `Agência Marítima` -> `agencia-maritima`. Falls back to `organization` for other scripts. */
export function slugFromName(name: string): string {
  const base = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
  return base.length >= 3 ? base : `organization${base ? `-${base}` : ''}`;
}

/** Candidates in order: the slug itself, then with a number. A reserved one is never the first. */
export function* slugCandidates(name: string): Generator<string> {
  const base = slugFromName(name);
  if (!isReservedSlug(base)) yield base;
  for (let number = 2; ; number += 1) yield `${base}-${number}`;
}
