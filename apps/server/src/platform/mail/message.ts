/** A mail as a module writes it; the look comes from the renderer. */
export type Message = {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
  /** Why the person got it, and what to do when it was not meant for them. */
  readonly footer: string;
};

export type RenderedMail = {
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (symbol) => escapes[symbol] ?? symbol);

/** Plain text and HTML of a message. The HTML has no image and no outside resource. */
export function renderMessage(message: Message): RenderedMail {
  const { greeting, paragraphs, action, footer } = message;
  const text = [
    greeting,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    `--\n${footer}`,
  ].join('\n\n');
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:#1d67a5;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p><p style="font-size:13px;color:#5a6773;word-break:break-all">${escapeHtml(action.url)}</p>`
    : '';
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(message.subject)}</title></head><body style="margin:0;background:#f8fafb;font-family:Inter,system-ui,sans-serif;font-size:15px;line-height:1.5;color:#232b33"><div style="max-width:560px;margin:32px auto;padding:32px;background:#ffffff;border:1px solid #e4e9ed;border-radius:8px"><p style="font-weight:600;margin-top:0">PortTask</p><p>${escapeHtml(greeting)}</p>${body}${button}<p style="font-size:13px;color:#5a6773;border-top:1px solid #e4e9ed;padding-top:16px;margin-bottom:0">${escapeHtml(footer)}</p></div></body></html>`;
  return { text, html, links: action ? [action.url] : [] };
}
