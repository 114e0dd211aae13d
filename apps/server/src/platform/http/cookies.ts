/** Name and attributes of the session cookie (S2). Over https it is bound to the host. */
export function sessionCookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-porttask_session' : 'porttask_session';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    name,
    read(header: string | undefined): string | null {
      if (!header) return null;
      for (const pair of header.split(';')) {
        const equals = pair.indexOf('=');
        if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
      }
      return null;
    },
    set: (token: string, expiresAt: Date): string =>
      `${name}=${token}; ${attributes}; Expires=${expiresAt.toUTCString()}`,
    clear: (): string => `${name}=; ${attributes}; Max-Age=0`,
  };
}

export type SessionCookieJar = ReturnType<typeof sessionCookie>;
