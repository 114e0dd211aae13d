import { paths } from './paths.ts';

const shape = /^([a-z]{3})_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** An id as it fits beside a title: `org_01jd8x…q7f2`. */
export const shortId = (id: string): string => (id.length > 18 ? `${id.slice(0, 10)}…${id.slice(-4)}` : id);

const pages: Readonly<Record<string, (id: string) => string>> = {
  org: (id) => paths.organization(id),
  usr: (id) => paths.user(id),
  imp: (id) => paths.impersonation(id),
  apr: (id) => paths.approval(id),
  pcl: (id) => paths.portCall(id),
  rfq: (id) => paths.rfq(id),
  sor: (id) => paths.serviceOrder(id),
  vnd: (id) => paths.vendor(id),
  vsl: (id) => paths.vessel(id),
  aud: (id) => paths.auditEvent(id),
  mal: (id) => paths.settings({ tab: 'mail-log', peek: id }),
  job: (id) => paths.audit({ job: id }),
};

/** The page of a pasted id, or null when the text is none or has no page. */
export function pageOfId(text: string): string | null {
  const id = text.trim();
  const prefix = shape.exec(id)?.[1];
  return (prefix && pages[prefix]?.(id)) ?? null;
}
