import { domainToASCII } from 'node:url';
import { parse } from 'tldts';
import { invalid } from '#kernel/domain-error';

/** Providers where anybody gets an address: such a domain says nothing about whom a person works for. */
const publicMailProviders = new Set(
  `126.com 163.com aol.com bk.ru comcast.net fastmail.com free.fr gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net
  googlemail.com hey.com hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it icloud.com inbox.ru laposte.net
  libero.it list.ru live.co.uk live.com live.de live.fr live.nl mac.com mail.com mail.ru me.com msn.com naver.com orange.fr
  outlook.com outlook.de outlook.es outlook.fr outlook.it pm.me proton.me protonmail.ch protonmail.com qq.com rediffmail.com
  rocketmail.com sbcglobal.net sina.com t-online.de tutanota.com tuta.io tutamail.com uol.com.br verizon.net wanadoo.fr web.de
  wp.pl yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com
  yandex.ru ymail.com zoho.com`.split(/\s+/),
);

/** Why a normalised domain cannot belong to an organization, or null. */
function problemOf(ascii: string): string | null {
  if (!/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(ascii)) {
    return 'must be a domain name, like agency.example';
  }
  const { domain, hostname } = parse(ascii, { allowPrivateDomains: true });
  if (domain === null) return `${hostname ?? ascii} is a public suffix, under which anybody can register`;
  if (publicMailProviders.has(ascii) || publicMailProviders.has(domain)) {
    return `${domain} is a public mail provider: anybody can have an address there`;
  }
  return null;
}

/**
 * A domain as it is stored and compared: lower case, IDN as punycode, without a final dot.
 * @throws DomainError VALIDATION_ERROR on `domain`
 */
export function normalizeDomain(typed: string): string {
  // Of an address the conversion would silently take the host alone.
  const isHost = !/[\s\p{Cc}/?#@:%\\[\]]/u.test(typed);
  const ascii = isHost ? domainToASCII(typed.toLowerCase()).replace(/\.$/, '') : '';
  const problem = problemOf(ascii);
  if (problem) throw invalid({ field: 'domain', message: problem });
  return ascii;
}
