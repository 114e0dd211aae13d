import { z } from 'zod';
import { judgeColor, parseColor } from './contrast.ts';
import { lineOfText } from './fields.ts';
import { idSchema } from './ids.ts';

/** What strangers see of an organization before they sign in. */
export const publicBranding = z
  .object({
    displayName: z.string(),
    primaryColor: z.string(),
    /** Text on the primary colour: worked out, never chosen. */
    onPrimaryColor: z.string(),
    logoUrl: z.string().nullable(),
  })
  .meta({ id: 'PublicBranding' });
export type PublicBranding = z.infer<typeof publicBranding>;

export const branding = publicBranding
  .extend({
    /** Name beside the address in mails to its people; null: the display name. */
    senderName: z.string().nullable(),
  })
  .meta({ id: 'Branding' });
export type Branding = z.infer<typeof branding>;

const primaryColor = z.string().transform((typed, ctx) => {
  const color = parseColor(typed);
  const problem = color === null ? 'must be a colour like #1d67a5' : judgeColor(color).problem;
  if (problem !== null) ctx.addIssue({ code: 'custom', message: problem });
  return color ?? z.NEVER;
});

const name = lineOfText({ max: 80 });

/** `null` gives a name back to its default: the organization's own, and the display name. */
export const brandingInput = z.strictObject({
  displayName: name.nullable().optional(),
  primaryColor: primaryColor.optional(),
  senderName: name.nullable().optional(),
});

/** A logo is named by the SHA-256 of its bytes, so that an address always means the same picture. */
export const logoPath = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of a logo in hexadecimal digits'),
});

export const logoTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;
/** Largest file that is taken as a logo. */
export const logoLimitBytes = 1024 * 1024;

export const setLogoInput = z.strictObject({
  id: idSchema('organization'),
  image: z.instanceof(Uint8Array, { error: 'must be a picture: PNG, JPEG or WebP' }),
});

export const signInBrandingPath = z.strictObject({ slug: z.string().trim().toLowerCase() });
export const signInBranding = publicBranding.extend({ slug: z.string() }).meta({ id: 'SignInBranding' });
