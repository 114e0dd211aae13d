import type { Branding } from '@porttask/contracts';
import { judgeColor } from '@porttask/contracts/contrast';

/** In whose look a mail is written: an organization's, for its people. */
export type MailBrand = {
  readonly name: string;
  /** Name beside the platform's address. */
  readonly senderName: string;
  readonly color: string;
  readonly textColor: string;
};

/** A mail as a module writes it; the look comes from the renderer. */
export type Message = {
  /** The platform's own, when there is none. */
  readonly brand?: MailBrand | undefined;
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

const platformBrand = { name: 'PortTask', color: '#1d67a5', textColor: '#ffffff' };

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (symbol) => escapes[symbol] ?? symbol);

/** The look of mails to the people of an organization. */
export const mailBrandOf = ({
  displayName,
  primaryColor,
  onPrimaryColor,
  senderName,
}: Branding): MailBrand => ({
  name: displayName,
  senderName: senderName ?? displayName,
  color: primaryColor,
  textColor: onPrimaryColor,
});

/** Plain text and HTML of a message. The HTML has no image and no outside resource. */
export function renderMessage(message: Message): RenderedMail {
  const { greeting, paragraphs, action, footer } = message;
  const { name, color, textColor } = message.brand ?? platformBrand;
  // Where the button's colour is hard to see on the white of the mail, its edge is not.
  const { light: edge } = judgeColor(color).accents;
  const text = [
    greeting,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    `--\n${footer}`,
  ].join('\n\n');
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:${color};color:${textColor};border:1px solid ${edge};padding:10px 18px;border-radius:6px;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p><p style="font-size:13px;color:#5a6773;word-break:break-all">${escapeHtml(action.url)}</p>`
    : '';
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(message.subject)}</title></head><body style="margin:0;background:#f8fafb;font-family:Inter,system-ui,sans-serif;font-size:15px;line-height:1.5;color:#232b33"><div style="max-width:560px;margin:32px auto;padding:32px;background:#ffffff;border:1px solid #e4e9ed;border-radius:8px"><p style="font-weight:600;margin-top:0;padding-bottom:12px;border-bottom:3px solid ${edge}">${escapeHtml(name)}</p><p>${escapeHtml(greeting)}</p>${body}${button}<p style="font-size:13px;color:#5a6773;border-top:1px solid #e4e9ed;padding-top:16px;margin-bottom:0">${escapeHtml(footer)}</p></div></body></html>`;
  return { text, html, links: action ? [action.url] : [] };
}
