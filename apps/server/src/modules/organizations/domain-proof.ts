import type { DnsResolver } from '#kernel/ports';

type Claim = { readonly domain: string; readonly verification_token: string | null };

/** The record by which whoever rules a domain proves it. */
export function recordOf({ domain, verification_token }: Claim) {
  return {
    type: 'TXT' as const,
    name: `_porttask.${domain}`,
    value: `porttask-verification=${verification_token}`,
  };
}

/** Looks for the record. @returns null when it is there, else what is wrong */
export async function proofProblem(dns: DnsResolver, claim: Claim): Promise<string | null> {
  const { name, value } = recordOf(claim);
  const texts = await dns.texts(name);
  if (texts === null) return `the name servers of ${claim.domain} could not be reached`;
  if (texts.some((text) => text.trim() === value)) return null;
  const ours = texts.some((text) => text.startsWith('porttask-verification='));
  if (ours) return `the TXT record at ${name} has another value than the one asked for`;
  return texts.length > 0
    ? `no TXT record at ${name} begins with porttask-verification=`
    : `there is no TXT record at ${name} yet`;
}
