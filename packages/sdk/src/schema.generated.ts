/** Generated from the OpenAPI document by "npm run generate". Do not edit. */

export interface paths {
    "/v1/admin/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests for approval by a second Super Admin
         * @description For Super Admins.
         */
        get: operations["approvalList"];
        put?: never;
        /**
         * Ask for approval
         * @description With the `action` and `input` of a call that was refused with `APPROVAL_REQUIRED`. Once approved, exactly that call works once, for the one who asked, within 24 hours of asking. For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        post: operations["approvalRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request for approval
         * @description For Super Admins.
         */
        get: operations["approvalGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve
         * @description Not by the one who asked. For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        post: operations["approvalApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/approvals/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel my own request
         * @description For Super Admins.
         */
        post: operations["approvalCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/approvals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject, or take an approval back that was not used yet
         * @description For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        post: operations["approvalReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit-chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hash chains and their last signed checkpoints
         * @description For Super Admins.
         */
        get: operations["auditListChains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit-chain/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify the whole trail
         * @description A job; its result says up to which number each chain holds, and the first event that does not. For Super Admins.
         */
        post: operations["auditVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail
         * @description Newest first, by cursor. `action` may end with `*`; `target` is an id; `search` finds words and their beginnings. For Super Admins.
         */
        get: operations["auditSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One audit event
         * @description For Super Admins.
         */
        get: operations["auditGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue of features and limits
         * @description What plans, licenses and overrides may open or bound, with what holds when none of them says anything. For Super Admins.
         */
        get: operations["entitlementGetCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/impersonations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who worked as whom
         * @description For Super Admins.
         */
        get: operations["impersonationList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/impersonations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One impersonation
         * @description What was done in it: `GET /v1/admin/audit-events?impersonationId=`. For Super Admins.
         */
        get: operations["impersonationGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/impersonations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an impersonation
         * @description For Super Admins.
         */
        post: operations["impersonationRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/impersonations/end-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all impersonations
         * @description For Super Admins.
         */
        post: operations["impersonationRevokeAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mail log
         * @description Newest first. Texts and links show only while no SMTP server is configured; reading them is audited. For Super Admins.
         */
        get: operations["mailList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail
         * @description For Super Admins.
         */
        get: operations["mailGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/member-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What members of organizations may do
         * @description Each action with the roles, features and limit that the gate asks for. For Super Admins.
         */
        get: operations["gateListActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organizations
         * @description Searched by the beginning of any word of name, slug and domain, or by id, without regard to case and accents. Without `sort` the best match comes first: the name or slug, whole words, beginnings. Only when nothing matches are misspelled words replaced, and `pagination.corrected` says by what. For Super Admins.
         */
        get: operations["organizationList"];
        put?: never;
        /**
         * Create an organization
         * @description With its defaults and the invitation of its first admin, in one transaction. The domain counts as verified by the Super Admin. For Super Admins.
         */
        post: operations["organizationCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organization
         * @description For Super Admins.
         */
        get: operations["organizationGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an organization
         * @description With `If-Match`, only if nobody changed it meanwhile. A new domain counts as verified by the Super Admin and becomes the primary one. A colour on which no text can be read is refused with its contrast and the nearest tone that passes. `businessHours` are replaced as a whole: a weekday left out is closed, an interval that does not end later than it begins ends on the next day, an exception takes the place of what begins on its date. Hours in the zone of the organization move with it; hours with a `timezone` of their own keep it. For Super Admins.
         */
        patch: operations["organizationUpdate"];
        trace?: never;
    };
    "/v1/admin/organizations/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * May somebody do something, and why
         * @description Asks the gate that decides requests: organization, license, subscription, flag, entitlement, limit, role, in this order. Without `userId` the role is left aside. For Super Admins.
         */
        get: operations["gateExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate an organization
         * @description Nobody of it gets in any more. Its data is purged at `purgeAt`, unless it is restored before. `confirm` repeats the slug. Needs a fresh proof of identity. For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        post: operations["organizationDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Domains of an organization
         * @description For Super Admins.
         */
        get: operations["organizationListDomains"];
        put?: never;
        /**
         * Claim a domain for an organization
         * @description It is pending until it is verified. Several organizations may claim one domain; whoever verifies it first has it. For Super Admins.
         */
        post: operations["organizationAddDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/domains/{domainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Give a domain up
         * @description The primary domain stays until another verified one takes its place. For Super Admins.
         */
        delete: operations["organizationRemoveDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/domains/{domainId}/primary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a verified domain the primary one
         * @description For Super Admins.
         */
        post: operations["organizationSetPrimaryDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/domains/{domainId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a domain
         * @description Looks for the TXT record of the answer to the claim. With a `reason` the Super Admin vouches for it instead. For Super Admins.
         */
        post: operations["organizationVerifyDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Features and limits of an organization
         * @description Each with the value that holds today, which source won (override > the license’s own terms > plan > default), why, and all candidates. For Super Admins.
         */
        get: operations["entitlementList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/entitlements/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Override a feature or limit
         * @description Whatever license and plan say. `null` is unlimited. `expiresOn` is the last day it holds, in the zone of the organization. For Super Admins.
         */
        put: operations["entitlementSetOverride"];
        post?: never;
        /**
         * Remove the override of a feature or limit
         * @description License, plan or default hold again: the answer says which. For Super Admins.
         */
        delete: operations["entitlementRemoveOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exports of an organization
         * @description The newest twenty, the newest first. For Super Admins.
         */
        get: operations["organizationListExports"];
        put?: never;
        /**
         * Export all data of an organization
         * @description A job makes a zip with NDJSON and CSV of everything; its result has the `url` of the file, which is there for one day. Needs a fresh proof of identity. For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        post: operations["organizationExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of an export
         * @description Needs a fresh proof of identity; each download is audited. For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        get: operations["organizationDownloadExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/feature-flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Flag overrides of an organization
         * @description For Super Admins.
         */
        get: operations["featureFlagListOverrides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/feature-flags/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Override a feature flag for an organization
         * @description Whatever the rules of the flag say. The key stands percent-encoded in the address. `expiresOn` is the last day it holds, in the zone of the organization. For Super Admins.
         */
        put: operations["featureFlagSetOverride"];
        post?: never;
        /**
         * Remove the override of a feature flag
         * @description Answers with what was removed. For Super Admins.
         */
        delete: operations["featureFlagRemoveOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What suspending or deactivating would stop
         * @description For `deactivate` also what a purge would do, and when. For Super Admins.
         */
        get: operations["organizationGetImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations of an organization
         * @description For Super Admins.
         */
        get: operations["invitationList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description Its link is worthless from then on, and its place of the limit of users is free. For Super Admins.
         */
        delete: operations["invitationRevoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description With a new link; the one before is worthless. For Super Admins.
         */
        post: operations["invitationResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an organization a logo
         * @description PNG, JPEG or WebP of at most 1 MiB and 4096 × 4096 pixels. It is decoded and encoded anew, at most 512 pixels wide and high, without metadata. For Super Admins.
         */
        put: operations["organizationSetLogo"];
        post?: never;
        /**
         * Take the logo of an organization away
         * @description For Super Admins.
         */
        delete: operations["organizationRemoveLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notes about an organization
         * @description Newest first. The organization itself never sees them. For Super Admins.
         */
        get: operations["organizationListNotes"];
        put?: never;
        /**
         * Add a note
         * @description For Super Admins.
         */
        post: operations["organizationAddNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a note
         * @description For Super Admins.
         */
        delete: operations["organizationRemoveNote"];
        options?: never;
        head?: never;
        /**
         * Change my note
         * @description For Super Admins.
         */
        patch: operations["organizationChangeNote"];
        trace?: never;
    };
    "/v1/admin/organizations/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reinstate a suspended organization
         * @description Its people may sign in again; sessions from before stay dead. For Super Admins.
         */
        post: operations["organizationReinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deactivated organization
         * @description It is active again, or suspended when it was before; sessions from before stay dead. For Super Admins.
         */
        post: operations["organizationRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend an organization
         * @description From the next request on nobody of it gets in. All data stays. For Super Admins.
         */
        post: operations["organizationSuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much an organization uses the platform
         * @description Requests, errors, active users and feature use by `granularity`: `day` (as the organization counts days; at most 366, 30 unless told), `hour` (of UTC; at most 31 days within the last 90, 24 hours unless told) or `minute` (at most 24 hours within the last 48, 60 minutes unless told). `from` and `to` are days or instants and both included. What was counted within the last seconds may be missing. For Super Admins.
         */
        get: operations["usageGetOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts and the latest events
         * @description For Super Admins.
         */
        get: operations["platformGetOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything
         * @description The first six of each kind that a text finds: by words and their beginnings, or by id. For Super Admins.
         */
        get: operations["platformSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings of the platform
         * @description For Super Admins.
         */
        get: operations["settingsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings
         * @description Timeouts hold for sessions that begin after the change. Needs a fresh proof of identity. For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        patch: operations["settingsUpdate"];
        trace?: never;
    };
    "/v1/admin/test-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Business time and real time
         * @description Only with PORTTASK_TEST_CLOCK=1 and the embedded database; 404 elsewhere. For Super Admins.
         */
        get: operations["testClockGet"];
        put?: never;
        /**
         * Move business time forward
         * @description Only with PORTTASK_TEST_CLOCK=1 and the embedded database; 404 elsewhere. Answers when everything that became due on the way is done, day by day: jobs, and what their events lead to. 409 while it is being moved already. For Super Admins.
         */
        post: operations["testClockMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users of all organizations
         * @description Searched by the beginning of any word of name, email and organization, or by id, without regard to case and accents; several words may be of different ones. Without `sort` the best match comes first: the address, whole words, beginnings, each by name (by id among more than 10,000). Only when nothing matches are misspelled words replaced, and `pagination.corrected` says by what. For Super Admins.
         */
        get: operations["userList"];
        put?: never;
        /**
         * Invite somebody to an organization
         * @description An existing account is invited as it is; nobody invites themselves. Nothing holds before the invitation is accepted. For Super Admins.
         */
        post: operations["userInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user
         * @description For Super Admins.
         */
        get: operations["userGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description With `If-Match`, only if nobody changed it meanwhile. A new address gets a link, becomes theirs when it is used, and needs a proof of identity not older than 15 minutes; that of another Super Admin also an approval, where the settings ask for them. For Super Admins.
         */
        patch: operations["userUpdate"];
        trace?: never;
    };
    "/v1/admin/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a user
         * @description Ends sessions and mailed links. A Super Admin loses the role, which needs a proof of identity not older than 15 minutes. Where the last active admin goes, a successor has to be named. For Super Admins.
         */
        post: operations["userDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What shutting an account would stop
         * @description For Super Admins.
         */
        get: operations["userGetImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}/impersonate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work as a user
         * @description For 30 minutes at most, in the organization given or the one they worked in last. Replaces the session cookie. The user and the organization’s admins are told. For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        post: operations["userImpersonate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}/memberships/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add a user to an organization, or change the role
         * @description The last active admin of an organization gets another role only with a successor. For Super Admins.
         */
        put: operations["userSetMembership"];
        post?: never;
        /**
         * Take a user out of an organization
         * @description The last active admin of an organization leaves only with a successor. For Super Admins.
         */
        delete: operations["userRemoveMembership"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}/platform-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a user a Super Admin
         * @description Ends their sessions, because those of Super Admins are shorter. For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        put: operations["userGrantSuperAdmin"];
        post?: never;
        /**
         * Take the Super Admin role away
         * @description Holds from the very next request and ends their sessions. Somebody always keeps the role. For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        delete: operations["userRevokeSuperAdmin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate a deactivated user
         * @description With the memberships and the password from before; sessions stay dead. For Super Admins.
         */
        post: operations["userReactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}/reset-mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take all second factors of a user away
         * @description For those who lost them. Ends their sessions and tells them by mail; nobody does it for themselves. For Super Admins. Needs a proof of identity not older than 15 minutes.
         */
        post: operations["userResetMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a user choose a new password
         * @description `link` mails a link, and sessions end when it is used. `force` ends them now, and the next sign-in leads to the choice of a new password alone. Second factors stay. For Super Admins.
         */
        post: operations["userResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live sessions of a user
         * @description For Super Admins.
         */
        get: operations["userListSessions"];
        put?: never;
        post?: never;
        /**
         * End all sessions of a user
         * @description For Super Admins.
         */
        delete: operations["userEndSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one session of a user
         * @description For Super Admins.
         */
        delete: operations["userEndSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the lock off an account
         * @description For Super Admins.
         */
        post: operations["userUnlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do one thing to many users
         * @description Up to 1,000 people; above 20 it needs a proof of identity not older than 15 minutes. Answers row by row: one who is refused undoes nothing of the others. For Super Admins.
         */
        post: operations["userChangeMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users as a CSV file
         * @description With the filters and the order of the list, in UTF-8, as a stream. Above 1,000 rows it needs a proof of identity not older than 15 minutes. Cells that a spreadsheet would take for formulas begin with an apostrophe. For Super Admins.
         */
        get: operations["userExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/branding/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the sign-in page of an organization looks
         * @description By its slug, or one it had before. A slug that is unknown answers like that of an organization that is not active. No sign-in needed.
         */
        get: operations["brandingGetSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email-change/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a new email address with a mailed link
         * @description No sign-in needed.
         */
        post: operations["authConfirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an invitation offers
         * @description No sign-in needed.
         */
        get: operations["invitationLook"];
        put?: never;
        /**
         * Accept an invitation
         * @description A new account gives name and password. Somebody who has an account signs in first and sends an empty body. No sign-in needed.
         */
        post: operations["invitationAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish signing in with a code
         * @description A code of the authenticator or a recovery code. Each works once. For everybody who is signed in. Not in another person’s name.
         */
        post: operations["authConfirmMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish signing in with a passkey
         * @description For everybody who is signed in. Not in another person’s name.
         */
        post: operations["authConfirmPasskeyFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/mfa/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to finish signing in with a passkey
         * @description What `navigator.credentials.get()` needs. The challenge is good for five minutes, once. For everybody who is signed in. Not in another person’s name.
         */
        post: operations["authOfferPasskeyFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey
         * @description Without a password: the authenticator verified the person, so it stands for both factors. No sign-in needed.
         */
        post: operations["authSignInByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/sign-in/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in with a passkey
         * @description What `navigator.credentials.get()` needs. The challenge is good for five minutes, once. No sign-in needed.
         */
        post: operations["authOfferPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again that it is you, with a passkey
         * @description For everybody who is signed in. Not in another person’s name.
         */
        post: operations["authStepUpByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/step-up/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to prove again that it is you
         * @description What `navigator.credentials.get()` needs. The challenge is good for five minutes, once. For everybody who is signed in. Not in another person’s name.
         */
        post: operations["authOfferPasskeyStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to choose a new password
         * @description Answers alike whether or not the address has an account. No sign-in needed.
         */
        post: operations["authRequestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password with a mailed link
         * @description Ends all sessions. Does not sign in and keeps the second factor. No sign-in needed.
         */
        post: operations["authConfirmPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with email and password
         * @description Sets the session cookie. With `mfaRequired`, every other route answers 401 `MFA_REQUIRED` until the code is given. No sign-in needed.
         */
        post: operations["authSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description For everybody who is signed in.
         */
        post: operations["authSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again that it is you
         * @description With the password or a code. Sensitive actions need a proof not older than 15 minutes. For everybody who is signed in. Not in another person’s name.
         */
        post: operations["authStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How things stand
         * @description Counts of what is open and the first few of what needs attention. A part is null while its feature is closed; `closed` says why. For the organization's admin, agent, user.
         */
        get: operations["dashboardGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/impersonation/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop working as a user
         * @description Sets the cookie of a fresh session of one’s own, with the proof of identity and the end of the one before. Also possible when the time is over. For everybody who is signed in.
         */
        post: operations["impersonationEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress and result of a job
         * @description For everybody who is signed in.
         */
        get: operations["jobGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A logo
         * @description May be kept for ever: another picture has another address. No sign-in needed.
         */
        get: operations["brandingGetLogo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am and what I may do
         * @description For everybody who is signed in.
         */
        get: operations["authGetMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change my name
         * @description For everybody who is signed in. Not in another person’s name.
         */
        patch: operations["authUpdateProfile"];
        trace?: never;
    };
    "/v1/me/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I did, what was done in my name, and what was done to me
         * @description For everybody who is signed in.
         */
        get: operations["auditListMyEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My address, and the one that waits to be confirmed
         * @description For everybody who is signed in.
         */
        get: operations["authGetEmail"];
        put?: never;
        /**
         * Ask for another email address
         * @description Mails a link to the new address, good once and for 24 hours, and tells the old one. Nothing changes before the link is followed. Answers alike for an address that somebody has. A password that is given has to be right. For everybody who is signed in. Needs a proof of identity not older than 15 minutes. Not in another person’s name.
         */
        post: operations["authChangeEmail"];
        /**
         * Withdraw the change of my address
         * @description For everybody who is signed in. Not in another person’s name.
         */
        delete: operations["authWithdrawEmailChange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My second factors
         * @description For everybody who is signed in.
         */
        get: operations["authGetMfa"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/mfa/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description For everybody who is signed in. Needs a proof of identity not older than 15 minutes. Not in another person’s name.
         */
        post: operations["authRenewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/mfa/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up an authenticator
         * @description For everybody who is signed in. Needs a proof of identity not older than 15 minutes. Not in another person’s name.
         */
        post: operations["authOfferTotp"];
        /**
         * Remove my authenticator
         * @description For everybody who is signed in. Needs a proof of identity not older than 15 minutes. Not in another person’s name.
         */
        delete: operations["authRemoveTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/mfa/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the authenticator with its first code
         * @description The first factor brings recovery codes, which are shown once. For everybody who is signed in. Needs a proof of identity not older than 15 minutes. Not in another person’s name.
         */
        post: operations["authEnrollTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notices to me
         * @description Newest first, by cursor. For everybody who is signed in.
         */
        get: operations["notificationList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one of my notices as read
         * @description For everybody who is signed in. Not in another person’s name.
         */
        post: operations["notificationMarkRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all my notices as read
         * @description For everybody who is signed in. Not in another person’s name.
         */
        post: operations["notificationMarkAllRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work in another of my organizations
         * @description For everybody who is signed in. Not in another person’s name.
         */
        post: operations["authSwitchOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organizations I can work in
         * @description For everybody who is signed in.
         */
        get: operations["authListOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My passkeys
         * @description For everybody who is signed in.
         */
        get: operations["authListPasskeys"];
        put?: never;
        /**
         * Keep a new passkey
         * @description Ends all other sessions. The first factor brings recovery codes, which are shown once. For everybody who is signed in. Needs a proof of identity not older than 15 minutes. Not in another person’s name.
         */
        post: operations["authAddPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove one of my passkeys
         * @description Ends all other sessions. For everybody who is signed in. Needs a proof of identity not older than 15 minutes. Not in another person’s name.
         */
        delete: operations["authRemovePasskey"];
        options?: never;
        head?: never;
        /**
         * Rename one of my passkeys
         * @description For everybody who is signed in. Not in another person’s name.
         */
        patch: operations["authRenamePasskey"];
        trace?: never;
    };
    "/v1/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a passkey
         * @description What `navigator.credentials.create()` needs. The challenge is good for five minutes, once. Browsers want a public URL with a name over https, or localhost: elsewhere this answers 409 `PASSKEYS_UNAVAILABLE`. For everybody who is signed in. Needs a proof of identity not older than 15 minutes. Not in another person’s name.
         */
        post: operations["authOfferPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my password
         * @description Ends all other sessions. For everybody who is signed in. Not in another person’s name.
         */
        post: operations["authChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My live sessions
         * @description For everybody who is signed in.
         */
        get: operations["authListSessions"];
        put?: never;
        post?: never;
        /**
         * End all my sessions but this one
         * @description For everybody who is signed in. Not in another person’s name.
         */
        delete: operations["authEndOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of my sessions
         * @description For everybody who is signed in. Not in another person’s name.
         */
        delete: operations["authEndSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My saved views of lists
         * @description For everybody who is signed in.
         */
        get: operations["viewList"];
        /**
         * Replace my saved views of one list
         * @description Answers all saved views as they are now. A person has at most 100. For everybody who is signed in.
         */
        put: operations["viewReplace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization I work in
         * @description For the organization's admin, agent, user.
         */
        get: operations["organizationGetOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change my organization
         * @description For its admins, by the rules of `PATCH /v1/admin/organizations/{id}`. `branding` needs custom branding. Slug, domains and currency are the platform’s. With `If-Match`, only if nobody changed it meanwhile. For the organization's admin.
         */
        patch: operations["organizationUpdateOwn"];
        trace?: never;
    };
    "/v1/organization/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit trail of my organization
         * @description Newest first, by cursor. What the platform’s administration did shows without its inside; what it did in somebody’s name shows in full, with both people. `search` finds words, and their beginnings, of what is shown. For the organization's admin.
         */
        get: operations["auditListOrganizationEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations to my organization
         * @description For the organization's admin.
         */
        get: operations["invitationListOwn"];
        put?: never;
        /**
         * Invite somebody to my organization
         * @description Takes a place of the limit of users until it is accepted, revoked or expired. Nobody invites themselves. For the organization's admin. Not in another person’s name.
         */
        post: operations["invitationSendOwn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description Its link is worthless from then on, and its place is free. For the organization's admin. Not in another person’s name.
         */
        delete: operations["invitationRevokeOwn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description With a new link; the one before is worthless. An expired one takes a place again. For the organization's admin. Not in another person’s name.
         */
        post: operations["invitationResendOwn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give my organization a logo
         * @description For its admins, with custom branding. PNG, JPEG or WebP of at most 1 MiB and 4096 × 4096 pixels. It is decoded and encoded anew, at most 512 pixels wide and high, without metadata. For the organization's admin.
         */
        put: operations["organizationSetOwnLogo"];
        post?: never;
        /**
         * Take the logo of my organization away
         * @description For the organization's admin. Not in another person’s name.
         */
        delete: operations["organizationRemoveOwnLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What my organization has, and how much of it is used
         * @description Every limit and feature of the catalogue as it holds now, why, and what would help. For the organization's admin, agent, user.
         */
        get: operations["organizationGetOwnUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People of my organization
         * @description Everybody sees who is there and in which role; admins also addresses, whether a second factor is set up, and when somebody last worked here. For the organization's admin, agent, user.
         */
        get: operations["memberList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the people of my organization
         * @description For the organization's admin, agent, user.
         */
        get: operations["memberGet"];
        put?: never;
        post?: never;
        /**
         * Take a colleague out of my organization
         * @description For admins. The account stays theirs. The last active admin leaves only with a successor, nobody by their own hand. For the organization's admin. Not in another person’s name.
         */
        delete: operations["memberRemove"];
        options?: never;
        head?: never;
        /**
         * Change the role of a colleague
         * @description For admins. Nobody changes their own role; the last active admin gets another one only with a successor. For the organization's admin. Not in another person’s name.
         */
        patch: operations["memberSetRole"];
        trace?: never;
    };
    "/v1/port-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Port calls
         * @description Searched by reference, terminal, name and IMO number of the vessel, code, name and country of the port, without regard to case and accents. For the organization's admin, agent, user.
         */
        get: operations["portCallList"];
        put?: never;
        /**
         * Plan a port call
         * @description For the organization's admin, agent.
         */
        post: operations["portCallCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/port-calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One port call
         * @description For the organization's admin, agent, user.
         */
        get: operations["portCallGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a port call
         * @description With `If-Match`, only if nobody changed it meanwhile. What happened stays: after the arrival vessel, port and ETA, after the departure all but notes and recorded times, of a cancelled one all but the notes. `ata`, `atb` and `atd` correct what was recorded. For the organization's admin, agent.
         */
        patch: operations["portCallUpdate"];
        trace?: never;
    };
    "/v1/port-calls/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record arrival, berthing, departure or cancellation
         * @description From SCHEDULED to ARRIVED or CANCELLED, from ARRIVED to BERTHED, DEPARTED or CANCELLED, from BERTHED to DEPARTED. `at` is when it happened: not in the future, and not before what happened last. `reason` is for a cancellation alone. For the organization's admin, agent.
         */
        post: operations["portCallChangeStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ports
         * @description The ports that can be called at, with their time zones. Searched by UN/LOCODE, name and country, without regard to case and accents; those that begin with the text come first. For the organization's admin, agent, user.
         */
        get: operations["portList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rfqs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests for quotes
         * @description Searched by reference, description, vendors asked, vessel, port call and port, without regard to case and accents. An open request whose deadline is over is EXPIRED. For the organization's admin, agent, user.
         */
        get: operations["rfqList"];
        put?: never;
        /**
         * Ask vendors for quotes
         * @description One service, for a port call or for a port alone. The deadline for quotes is in the future and not after the time it is needed by. For the organization's admin, agent.
         */
        post: operations["rfqCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rfqs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request for quotes
         * @description For the organization's admin, agent, user.
         */
        get: operations["rfqGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a request for quotes
         * @description With `If-Match`, only if nobody changed it meanwhile. A later deadline opens an expired request again. Vendors that quoted stay among those asked. For the organization's admin, agent.
         */
        patch: operations["rfqUpdate"];
        trace?: never;
    };
    "/v1/rfqs/{id}/award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Award a quote
         * @description Takes one quote and declines the others, for good. With a port call the service is ordered from the vendor in the same transaction, for the time the vendor named or else the time it is needed by, where the features `serviceOrders` and `vendors` are open; `order` says whether it has to be, or must not. For the organization's admin, agent.
         */
        post: operations["rfqAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rfqs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a request for quotes
         * @description It takes no quote; those that stand are declined. For the organization's admin, agent.
         */
        post: operations["rfqCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rfqs/{id}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the quote of a vendor
         * @description Of a vendor that was asked. A newer quote replaces the one before, which stays as history. After the deadline it is refused: set a later one first. For the organization's admin, agent.
         */
        post: operations["rfqRecordQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rfqs/{id}/quotes/{quoteId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a quote
         * @description For the organization's admin, agent.
         */
        post: operations["rfqWithdrawQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Service orders
         * @description Searched by reference, vessel, vendor, code, name and country of the port, without regard to case and accents. Sorted by `dueAt` those without a deadline come last. For the organization's admin, agent, user.
         */
        get: operations["serviceOrderList"];
        put?: never;
        /**
         * Order a service for a port call
         * @description `slaMinutes` are minutes in which the organization is open, from the creation of the order to its completion. `dueAt` follows from the business hours that hold when they are given, and does not move when those change. `vendorId` may be left out, e.g. for what the agency does itself; naming one needs the feature `vendors`. For the organization's admin, agent.
         */
        post: operations["serviceOrderCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One service order
         * @description `sla.state` is `running`, `at_risk` for the last quarter (at least 30 minutes, at most half) and `breached` after `dueAt` while the order is open; `met` or `breached` when it is completed; `none` without a deadline, or when it was cancelled in time. For the organization's admin, agent, user.
         */
        get: operations["serviceOrderGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a service order
         * @description With `If-Match`, only if nobody changed it meanwhile. Vendor and service are settled when the order is accepted, all but the notes when it is completed or cancelled. `slaMinutes` are minutes in which the organization is open, from the creation of the order to its completion. `dueAt` follows from the business hours that hold when they are given, and does not move when those change. Other `slaMinutes` set a new deadline, from the creation on. For the organization's admin, agent.
         */
        patch: operations["serviceOrderUpdate"];
        trace?: never;
    };
    "/v1/service-orders/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the vendor accepted the order
         * @description From PENDING. An order without a vendor is accepted by the agency itself. For the organization's admin, agent.
         */
        post: operations["serviceOrderAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a service order
         * @description From PENDING and ACCEPTED. For the organization's admin, agent.
         */
        post: operations["serviceOrderCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-orders/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the service was done
         * @description From ACCEPTED. Decides whether the deadline was met. For the organization's admin, agent.
         */
        post: operations["serviceOrderComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the platform still has to be set up
         * @description No sign-in needed.
         */
        get: operations["platformGetSetup"];
        put?: never;
        /**
         * Create the first Super Admin
         * @description With the token of the link that the server printed at its start. Signs in. No sign-in needed.
         */
        post: operations["platformSetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * News as they happen
         * @description Server-sent events: `job`, with a job whenever it moved, for those who may read it. Begins with the jobs that run. Ends when the session or what it may do has changed: ask again then. At most four at a time on a session; others get 429. For everybody who is signed in.
         */
        get: operations["streamListen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vendors
         * @description Searched by name, email address and phone number, without regard to case and accents. `service` takes several: a vendor has one of them. For the organization's admin, agent, user.
         */
        get: operations["vendorList"];
        put?: never;
        /**
         * Add a vendor
         * @description For the organization's admin, agent.
         */
        post: operations["vendorCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vendors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One vendor
         * @description For the organization's admin, agent, user.
         */
        get: operations["vendorGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a vendor
         * @description With `If-Match`, only if nobody changed it meanwhile. For the organization's admin, agent.
         */
        patch: operations["vendorUpdate"];
        trace?: never;
    };
    "/v1/vendors/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a vendor
         * @description Its past stays, open orders too. It gets no new orders. For the organization's admin, agent.
         */
        post: operations["vendorArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vendors/{id}/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a vendor did
         * @description Of the orders created in the last 90 days, or of all: how many were completed and in time, how long they took by the clock, and how many deadlines passed before the order was completed or cancelled. For the organization's admin, agent, user.
         */
        get: operations["vendorGetPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vendors/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an archived vendor
         * @description For the organization's admin, agent.
         */
        post: operations["vendorRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vessels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vessels
         * @description Searched by name, IMO number, MMSI and call sign, without regard to case and accents. For the organization's admin, agent, user.
         */
        get: operations["vesselList"];
        put?: never;
        /**
         * Add a vessel
         * @description For the organization's admin, agent.
         */
        post: operations["vesselCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vessels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One vessel
         * @description For the organization's admin, agent, user.
         */
        get: operations["vesselGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a vessel
         * @description With `If-Match`, only if nobody changed it meanwhile. For the organization's admin, agent.
         */
        patch: operations["vesselUpdate"];
        trace?: never;
    };
    "/v1/vessels/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a vessel
         * @description Its past stays. It takes nothing of the limit of vessels and gets no new port calls. For the organization's admin, agent.
         */
        post: operations["vesselArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vessels/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an archived vessel
         * @description For the organization's admin, agent.
         */
        post: operations["vesselRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedInvitation: {
            organizationId: string;
            signedIn: boolean;
        };
        AcceptedJob: {
            job: components["schemas"]["Job"];
        };
        AccessAnswer: {
            action: string;
            allowed: boolean;
            because: string | null;
            code: string | null;
            steps: {
                because: string | null;
                /** @enum {string} */
                state: "passed" | "refused" | "not_asked";
                /** @enum {string} */
                step: "organization" | "license" | "subscription" | "flag" | "entitlement" | "limit" | "role";
            }[];
            userId: string | null;
            wouldHelp: string | null;
        };
        AddedPasskey: {
            passkey: components["schemas"]["Passkey"];
            recoveryCodes: string[];
        };
        Approval: {
            action: string;
            call: {
                body: {
                    [key: string]: unknown;
                };
                /** @enum {string} */
                method: "POST" | "PUT" | "PATCH" | "DELETE";
                path: string;
            };
            createdAt: string;
            decision: {
                at: string;
                by: {
                    id: string;
                    name: string;
                };
                reason: string | null;
            } | null;
            expiresAt: string;
            id: string;
            input: {
                [key: string]: unknown;
            };
            reason: string;
            requestedBy: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            status: "pending" | "approved" | "rejected" | "cancelled" | "used" | "expired" | "void";
            targets: {
                id: string;
                name: string | null;
                type: string;
            }[];
            usedAt: string | null;
        };
        AuditChain: {
            chain: string;
            checkpoint: {
                at: string;
                seq: number;
            } | null;
            events: number;
            head: string | null;
        };
        AuditEvent: {
            action: string;
            actor: {
                id: string | null;
                name: string | null;
                /** @enum {string} */
                type: "user" | "api_key" | "system" | "anonymous";
            };
            after: {
                [key: string]: unknown;
            } | null;
            at: string;
            before: {
                [key: string]: unknown;
            } | null;
            chain: string;
            hash: string;
            id: string;
            impersonationId: string | null;
            ip: string | null;
            organizationId: string | null;
            /** @enum {string} */
            outcome: "success" | "denied" | "failed";
            reason: string | null;
            requestId: string | null;
            seq: number;
            subject: {
                id: string;
                name: string | null;
            } | null;
            targets: {
                id: string;
                name: string | null;
                type: string;
            }[];
            userAgent: string | null;
        };
        BillingAddress: {
            city: string;
            country: string;
            lines: string[];
            postalCode: string | null;
        };
        Branding: {
            displayName: string;
            logoUrl: string | null;
            onPrimaryColor: string;
            primaryColor: string;
            senderName: string | null;
        };
        BusinessHours: {
            exceptions: {
                closed?: boolean;
                date: string;
                intervals?: {
                    from: string;
                    to: string;
                }[];
                name?: string;
            }[];
            timezone: string;
            weekly: {
                fri: {
                    from: string;
                    to: string;
                }[];
                mon: {
                    from: string;
                    to: string;
                }[];
                sat: {
                    from: string;
                    to: string;
                }[];
                sun: {
                    from: string;
                    to: string;
                }[];
                thu: {
                    from: string;
                    to: string;
                }[];
                tue: {
                    from: string;
                    to: string;
                }[];
                wed: {
                    from: string;
                    to: string;
                }[];
            };
        };
        ChangedUsers: {
            done: number;
            refused: number;
            rows: {
                error: {
                    code: string;
                    message: string;
                } | null;
                id: string;
                name: string | null;
                /** @enum {string} */
                outcome: "done" | "unchanged" | "refused";
            }[];
            unchanged: number;
        };
        ChosenOrganization: {
            organizationId: string;
        };
        ConfirmedEmail: {
            email: string;
        };
        CreatedOrganization: {
            admin: {
                email: string;
                existing: boolean;
                id: string | null;
                name: string;
            };
            invitation: components["schemas"]["Invitation"];
            organization: components["schemas"]["Organization"];
        };
        CurrentImpersonation: {
            by: {
                id: string;
                name: string;
            };
            expiresAt: string;
            id: string;
            /** @enum {string} */
            mode: "read_only" | "full";
            reason: string;
            secondsLeft: number;
            startedAt: string;
        };
        Dashboard: {
            at: string;
            closed: {
                [key: string]: {
                    because: string;
                    code: string;
                    wouldHelp: string;
                };
            };
            limits: {
                /** @enum {string} */
                key: "users" | "vessels" | "portCallsPerMonth" | "serviceOrdersPerMonth" | "apiRequestsPerMinute";
                limit: number;
                used: number;
            }[];
            portCalls: {
                arrived: number;
                arriving: number;
                berthed: number;
                inPort: components["schemas"]["DashboardCall"][];
                late: components["schemas"]["DashboardCall"][];
                next: components["schemas"]["DashboardCall"][];
                overdue: number;
                scheduled: number;
                vesselsInPort: number;
            } | null;
            rfqs: {
                complete: number;
                expired: number;
                missing: number;
                next: components["schemas"]["DashboardRfq"][];
                open: number;
            } | null;
            serviceOrders: {
                accepted: number;
                atRisk: number;
                breached: number;
                pending: number;
                running: number;
                urgent: components["schemas"]["DashboardOrder"][];
            } | null;
            steps: {
                colleagues: boolean;
                portCall: boolean;
                vessel: boolean;
            };
        };
        DashboardCall: {
            eta: string;
            etd: string | null;
            id: string;
            port: string;
            portName: string;
            portTimezone: string;
            reference: string;
            /** @enum {string} */
            status: "SCHEDULED" | "ARRIVED" | "BERTHED" | "DEPARTED" | "CANCELLED";
            vessel: {
                id: string;
                name: string;
            };
        };
        DashboardOrder: {
            dueAt: string;
            id: string;
            reference: string;
            /** @enum {string} */
            serviceType: "pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other";
            /** @enum {string} */
            sla: "none" | "running" | "at_risk" | "breached" | "met";
            /** @enum {string} */
            status: "PENDING" | "ACCEPTED" | "COMPLETED" | "CANCELLED";
            vendorName: string | null;
            vessel: {
                id: string;
                name: string;
            };
        };
        DashboardRfq: {
            asked: number;
            deadline: string;
            id: string;
            neededBy: string;
            quoted: number;
            reference: string;
            /** @enum {string} */
            serviceType: "pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other";
            /** @enum {string} */
            status: "OPEN" | "EXPIRED" | "AWARDED" | "CANCELLED";
        };
        EndedImpersonation: {
            id: string;
            subjectId: string;
        };
        EndedImpersonations: {
            ended: number;
        };
        EndedSessions: {
            ended: number;
        };
        Entitlement: {
            candidates: {
                /** @enum {string} */
                source: "override" | "license" | "plan" | "default";
                /** @enum {string} */
                state: "wins" | "outranked" | "expired";
                value: boolean | number | null;
                why: string;
            }[];
            description: string;
            /** @enum {string} */
            key: "portCalls" | "serviceOrders" | "vendors" | "rfqs" | "analytics" | "apiAccess" | "webhooks" | "customBranding" | "auditExport" | "users" | "vessels" | "portCallsPerMonth" | "serviceOrdersPerMonth" | "apiRequestsPerMinute";
            /** @enum {string} */
            kind: "feature" | "limit";
            name: string;
            override: {
                createdAt: string;
                expired: boolean;
                expiresOn: string | null;
                reason: string;
                setBy: {
                    id: string | null;
                    name: string;
                };
                updatedAt: string;
                value: boolean | number | null;
            } | null;
            /** @enum {string} */
            source: "override" | "license" | "plan" | "default";
            unit: string | null;
            value: boolean | number | null;
            why: string;
        };
        Error: {
            error: {
                /** @enum {string} */
                code: "MALFORMED_REQUEST" | "UNAUTHENTICATED" | "INVALID_CREDENTIALS" | "INVALID_CODE" | "PASSKEY_REFUSED" | "MFA_REQUIRED" | "FORBIDDEN" | "ORIGIN_REFUSED" | "MFA_ENROLLMENT_REQUIRED" | "PASSWORD_CHANGE_REQUIRED" | "ORGANIZATION_SUSPENDED" | "ORGANIZATION_DEACTIVATED" | "ACCOUNT_DEACTIVATED" | "FEATURE_NOT_IN_PLAN" | "FEATURE_DISABLED" | "LIMIT_REACHED" | "LICENSE_INVALID" | "BLOCKED_WHILE_IMPERSONATING" | "APPROVAL_REQUIRED" | "APPROVAL_BY_REQUESTER" | "NOT_YOUR_NOTE" | "STEP_UP_REQUIRED" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "SETUP_ALREADY_DONE" | "SLUG_TAKEN" | "DOMAIN_TAKEN" | "DOMAIN_ALREADY_ADDED" | "DOMAIN_NOT_PROVEN" | "DOMAIN_NOT_VERIFIED" | "DOMAIN_IS_PRIMARY" | "ORGANIZATION_ALREADY_SUSPENDED" | "ORGANIZATION_NOT_SUSPENDED" | "ORGANIZATION_NOT_ACTIVE" | "ORGANIZATION_ALREADY_DEACTIVATED" | "ORGANIZATION_NOT_DEACTIVATED" | "LAST_SUPER_ADMIN" | "LAST_ORGANIZATION_ADMIN" | "CANNOT_TARGET_SELF" | "USER_NOT_ACTIVE" | "USER_ALREADY_DEACTIVATED" | "USER_NOT_DEACTIVATED" | "ALREADY_MEMBER" | "INVITATION_NOT_PENDING" | "TOKEN_INVALID" | "SIGN_IN_TO_ACCEPT" | "MFA_ALREADY_ENROLLED" | "APPROVAL_NOT_NEEDED" | "APPROVAL_NOT_OPEN" | "SECOND_SUPER_ADMIN_NEEDED" | "MFA_NOT_ENROLLED" | "PASSKEYS_UNAVAILABLE" | "PASSKEY_KNOWN" | "TOO_MANY_PASSKEYS" | "EMAIL_TAKEN" | "IMPERSONATION_ACTIVE" | "IMPERSONATION_OVER" | "CANNOT_IMPERSONATE" | "NOT_IMPERSONATING" | "VESSEL_EXISTS" | "VESSEL_IN_USE" | "PORT_CALL_STATUS_CONFLICT" | "PORT_CALL_SETTLED" | "PORT_CALL_CLOSED" | "SERVICE_ORDER_STATUS_CONFLICT" | "SERVICE_ORDER_SETTLED" | "RFQ_STATUS_CONFLICT" | "RFQ_DEADLINE_PASSED" | "QUOTE_CONFLICT" | "TEST_CLOCK_MOVING" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "VALIDATION_ERROR" | "RATE_LIMITED" | "ACCOUNT_LOCKED" | "INTERNAL_ERROR" | "UNAVAILABLE";
                details?: {
                    field: string;
                    message: string;
                }[];
                message: string;
                params?: {
                    [key: string]: string | number;
                };
                requestId: string;
            };
            /** @constant */
            success: false;
        };
        FeatureCatalogue: {
            features: {
                default: boolean;
                description: string;
                /** @enum {string} */
                key: "portCalls" | "serviceOrders" | "vendors" | "rfqs" | "analytics" | "apiAccess" | "webhooks" | "customBranding" | "auditExport";
                name: string;
            }[];
            limits: {
                default: number | null;
                description: string;
                /** @enum {string} */
                key: "users" | "vessels" | "portCallsPerMonth" | "serviceOrdersPerMonth" | "apiRequestsPerMinute";
                name: string;
                unit: string;
            }[];
        };
        FlagOverride: {
            createdAt: string;
            expired: boolean;
            expiresOn: string | null;
            key: string;
            reason: string;
            setBy: {
                id: string | null;
                name: string;
            };
            updatedAt: string;
            value: boolean | string | number | {
                [key: string]: unknown;
            };
        };
        Impact: {
            activeSessions: number;
            apiKeys: number;
            invitations: number;
            mrr: components["schemas"]["Money"];
            openInvoices: {
                count: number;
                total: components["schemas"]["Money"];
            };
            pendingJobs: number;
            peopleErased: number;
            purgeAt: string | null;
            users: number;
            webhooks: number;
        };
        Impersonation: {
            active: boolean;
            actor: {
                id: string;
                name: string;
            };
            ended: {
                at: string;
                /** @enum {string} */
                because: "ended_by_actor" | "signed_out" | "ended_by_admin" | "all_ended" | "expired" | "parent_ended" | "actor_changed" | "subject_changed" | "session_ended";
                by: {
                    id: string;
                    name: string;
                } | null;
            } | null;
            events: number;
            expiresAt: string;
            id: string;
            /** @enum {string} */
            mode: "read_only" | "full";
            organization: {
                id: string;
                name: string;
            };
            reason: string;
            startedAt: string;
            subject: {
                email: string;
                id: string;
                name: string;
            };
            ticket: string | null;
        };
        Invitation: {
            acceptedAt: string | null;
            createdAt: string;
            email: string;
            expiresAt: string;
            id: string;
            invitedBy: {
                id: string | null;
                name: string;
            };
            name: string;
            organizationId: string;
            /** @enum {string} */
            role: "admin" | "agent" | "user";
            /** @enum {string} */
            status: "pending" | "accepted" | "expired" | "replaced" | "revoked";
        };
        InvitationView: {
            branding: components["schemas"]["PublicBranding"];
            email: string;
            expiresAt: string;
            hasAccount: boolean;
            invitedBy: string;
            name: string;
            organizationName: string;
            /** @enum {string} */
            role: "admin" | "agent" | "user";
        };
        InvitedUser: {
            createdAt: string;
            deactivation: {
                by: {
                    id: string | null;
                    name: string;
                };
                reason: string;
                since: string;
            } | null;
            email: string;
            id: string;
            invitation: components["schemas"]["Invitation"];
            lastSeenAt: string | null;
            lock: {
                reason: string;
                until: string;
            } | null;
            memberships: components["schemas"]["Membership"][];
            mfa: {
                enrolled: boolean;
                methods: ("totp" | "passkey")[];
            };
            name: string;
            platformRole: "super_admin" | null;
            platformRoleGrant: {
                by: {
                    id: string | null;
                    name: string;
                };
                reason: string;
                since: string;
            } | null;
            /** @enum {string} */
            status: "invited" | "active" | "deactivated";
            version: number;
        };
        Job: {
            createdAt: string;
            error: string | null;
            finishedAt: string | null;
            id: string;
            kind: string;
            progress: {
                done: number;
                total: number;
            };
            result: {
                [key: string]: unknown;
            } | null;
            /** @enum {string} */
            status: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        };
        Mail: {
            createdAt: string;
            error: string | null;
            html: string | null;
            id: string;
            links: string[];
            senderName: string | null;
            sentAt: string | null;
            /** @enum {string} */
            status: "queued" | "sent" | "kept" | "failed";
            subject: string;
            text: string | null;
            to: string;
        };
        MarkedNotifications: {
            marked: number;
        };
        Me: {
            closed: {
                [key: string]: {
                    because: string;
                    code: string;
                    wouldHelp: string;
                };
            };
            features: {
                [key: string]: boolean;
            };
            impersonation: components["schemas"]["CurrentImpersonation"] | null;
            limits: {
                [key: string]: {
                    because: string;
                    limit: number | null;
                    used: number;
                };
            };
            mfaEnrollmentRequired: boolean;
            organization: {
                branding: components["schemas"]["PublicBranding"];
                currency: string;
                id: string;
                name: string;
                slug: string;
                timezone: string;
            } | null;
            passwordChangeRequired: boolean;
            permissions: string[];
            platformRole: "super_admin" | null;
            role: ("admin" | "agent" | "user") | null;
            session: {
                expiresAt: string;
                id: string;
                stepUpUntil: string;
            };
            testClock: {
                offsetMs: number;
            } | null;
            user: {
                createdAt: string;
                email: string;
                id: string;
                mfaMethods: ("totp" | "passkey")[];
                name: string;
            };
        };
        Member: {
            createdAt: string;
            email: string | null;
            id: string;
            lastSeenAt: string | null;
            mfa: {
                enrolled: boolean;
            } | null;
            name: string;
            /** @enum {string} */
            role: "admin" | "agent" | "user";
            status: ("invited" | "active" | "deactivated") | null;
        };
        MemberAction: {
            features: string[];
            /** @enum {string} */
            kind: "command" | "query";
            name: string;
            roles: ("admin" | "agent" | "user")[];
            takes: string | null;
        };
        Membership: {
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            role: "admin" | "agent" | "user";
        };
        MembershipAtStake: {
            lastAdmin: boolean;
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            role: "admin" | "agent" | "user";
        };
        MfaState: {
            enrolledAt: string | null;
            passkeys: number;
            recoveryCodesLeft: number;
            totp: boolean;
        };
        Money: {
            amount: number;
            currency: string;
        };
        MovedTestClock: {
            failedJobs: string[];
            now: string;
            stops: number;
            unfinishedJobs: number;
            wall: string;
        };
        MyEmail: {
            email: string;
            pending: {
                email: string;
                expiresAt: string;
            } | null;
        };
        MyOrganization: {
            id: string;
            name: string;
        };
        MyProfile: {
            name: string;
        };
        Nothing: Record<string, never>;
        Notification: {
            createdAt: string;
            id: string;
            /** @enum {string} */
            kind: "impersonation_started" | "approval_requested" | "approval_decided" | "sla_breach_warning";
            path: string | null;
            readAt: string | null;
            text: string;
            title: string;
        };
        Organization: {
            billingAddress: components["schemas"]["BillingAddress"] | null;
            branding: components["schemas"]["Branding"];
            businessHours: components["schemas"]["BusinessHours"];
            contacts: components["schemas"]["OrganizationContact"][];
            country: string | null;
            counts: {
                activeSessions: number;
                users: number;
            };
            createdAt: string;
            currency: string;
            deactivation: {
                by: {
                    id: string | null;
                    name: string;
                };
                reason: string;
                since: string;
            } | null;
            domain: string | null;
            id: string;
            lastActiveAt: string | null;
            name: string;
            purgeAt: string | null;
            slug: string;
            /** @enum {string} */
            status: "active" | "suspended" | "deactivated";
            suspension: {
                by: {
                    id: string | null;
                    name: string;
                };
                /** @enum {string} */
                category: "payment" | "abuse" | "security" | "request" | "other";
                reason: string;
                since: string;
            } | null;
            timezone: string;
            updatedAt: string;
            vatId: string | null;
            version: number;
        };
        OrganizationContact: {
            email: string | null;
            name: string;
            phone: string | null;
            role: string | null;
        };
        OrganizationDomain: {
            createdAt: string;
            domain: string;
            id: string;
            lastCheck: {
                at: string;
                problem: string;
            } | null;
            primary: boolean;
            record: {
                name: string;
                /** @constant */
                type: "TXT";
                value: string;
            } | null;
            /** @enum {string} */
            status: "pending" | "verified";
            verification: {
                at: string;
                /** @enum {string} */
                by: "dns" | "super_admin";
                name: string | null;
                reason: string | null;
            } | null;
        };
        OrganizationExport: {
            createdAt: string;
            expiresAt: string | null;
            id: string;
            job: components["schemas"]["Job"];
            organizationId: string;
            requestedBy: {
                id: string | null;
                name: string;
            };
            sizeBytes: number | null;
            url: string | null;
        };
        OrganizationNote: {
            author: {
                id: string | null;
                name: string;
            };
            createdAt: string;
            editedAt: string | null;
            id: string;
            text: string;
        };
        OrganizationUsage: {
            buckets: {
                activeUsers: number | null;
                at: string;
                errors: {
                    failed: number;
                    refused: number;
                };
                features: {
                    [key: string]: number;
                };
                requests: number;
            }[];
            features: {
                action: string;
                feature: string;
                uses: number;
            }[];
            /** @enum {string} */
            granularity: "minute" | "hour" | "day";
            timezone: string;
            totals: {
                activeUsers: number | null;
                errors: {
                    failed: number;
                    refused: number;
                };
                requests: number;
            };
        };
        Overview: {
            invitations: {
                pending: number;
            };
            organizations: {
                active: number;
                createdLast30Days: number;
                deactivated: number;
                suspended: number;
            };
            recentAuditEvents: components["schemas"]["AuditEvent"][];
            sessions: {
                active: number;
            };
            users: {
                active: number;
                invited: number;
                locked: number;
                superAdmins: number;
            };
        };
        OwnOrganization: {
            billingAddress: components["schemas"]["BillingAddress"] | null;
            branding: components["schemas"]["Branding"];
            businessHours: components["schemas"]["BusinessHours"];
            contacts: components["schemas"]["OrganizationContact"][];
            country: string | null;
            createdAt: string;
            currency: string;
            domain: string | null;
            id: string;
            name: string;
            slug: string;
            timezone: string;
            updatedAt: string;
            vatId: string | null;
            version: number;
        };
        OwnUsage: {
            features: {
                because: string;
                code: string | null;
                description: string;
                /** @enum {string} */
                key: "portCalls" | "serviceOrders" | "vendors" | "rfqs" | "analytics" | "apiAccess" | "webhooks" | "customBranding" | "auditExport";
                name: string;
                open: boolean;
                wouldHelp: string | null;
            }[];
            limits: {
                because: string;
                description: string;
                /** @enum {string} */
                key: "users" | "vessels" | "portCallsPerMonth" | "serviceOrdersPerMonth" | "apiRequestsPerMinute";
                limit: number | null;
                name: string;
                unit: string;
                used: number | null;
                wouldHelp: string | null;
            }[];
        };
        Pagination: {
            corrected?: string;
            limit: number;
            nextCursor: string | null;
            page?: number;
            total?: number;
            totalIsEstimate?: boolean;
            totalPages?: number;
        };
        Passkey: {
            createdAt: string;
            id: string;
            lastUsedAt: string | null;
            name: string;
            synced: boolean;
        };
        PasskeyCreation: {
            /** @constant */
            attestation: "none";
            authenticatorSelection: {
                requireResidentKey: boolean;
                /** @enum {string} */
                residentKey: "required" | "preferred" | "discouraged";
                /** @enum {string} */
                userVerification: "required" | "preferred" | "discouraged";
            };
            challenge: string;
            excludeCredentials: {
                id: string;
                transports?: string[];
                /** @constant */
                type: "public-key";
            }[];
            pubKeyCredParams: {
                alg: number;
                /** @constant */
                type: "public-key";
            }[];
            rp: {
                id: string;
                name: string;
            };
            timeout: number;
            user: {
                displayName: string;
                id: string;
                name: string;
            };
        };
        PasskeyRequest: {
            allowCredentials: {
                id: string;
                transports?: string[];
                /** @constant */
                type: "public-key";
            }[];
            challenge: string;
            rpId: string;
            timeout: number;
            /** @enum {string} */
            userVerification: "required" | "preferred" | "discouraged";
        };
        Port: {
            code: string;
            country: string;
            countryName: string;
            name: string;
            timezone: string;
        };
        PortCall: {
            ata: string | null;
            atb: string | null;
            atd: string | null;
            cancellationReason: string | null;
            cancelledAt: string | null;
            createdAt: string;
            eta: string;
            etd: string | null;
            id: string;
            nextStatuses: ("SCHEDULED" | "ARRIVED" | "BERTHED" | "DEPARTED" | "CANCELLED")[];
            notes: string | null;
            port: string;
            portName: string;
            portTimezone: string;
            reference: string;
            /** @enum {string} */
            status: "SCHEDULED" | "ARRIVED" | "BERTHED" | "DEPARTED" | "CANCELLED";
            terminal: string | null;
            updatedAt: string;
            version: number;
            vessel: {
                id: string;
                imoNumber: string;
                name: string;
            };
            vesselId: string;
        };
        PublicBranding: {
            displayName: string;
            logoUrl: string | null;
            onPrimaryColor: string;
            primaryColor: string;
        };
        Quote: {
            amount: components["schemas"]["Money"];
            cheapest: boolean;
            createdAt: string;
            deliversAt: string | null;
            deliversLate: boolean;
            expired: boolean;
            id: string;
            notes: string | null;
            rfqId: string;
            settledAt: string | null;
            /** @enum {string} */
            status: "OPEN" | "REPLACED" | "WITHDRAWN" | "AWARDED" | "DECLINED";
            validUntil: string | null;
            vendor: {
                id: string;
                name: string;
            };
            vendorId: string;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        RemovedDomain: {
            id: string;
        };
        RemovedMember: {
            id: string;
            name: string;
        };
        RemovedNote: {
            id: string;
        };
        Rfq: {
            awardedAt: string | null;
            awardedQuoteId: string | null;
            cancellationReason: string | null;
            cancelledAt: string | null;
            cheapest: {
                amount: components["schemas"]["Money"];
                quoteId: string;
                vendorId: string;
            }[];
            counts: {
                asked: number;
                missing: number;
                quoted: number;
            };
            createdAt: string;
            deadline: string;
            description: string;
            id: string;
            neededBy: string;
            nextStatuses: ("OPEN" | "EXPIRED" | "AWARDED" | "CANCELLED")[];
            port: string;
            portCall: {
                id: string;
                reference: string;
                /** @enum {string} */
                status: "SCHEDULED" | "ARRIVED" | "BERTHED" | "DEPARTED" | "CANCELLED";
                vessel: {
                    id: string;
                    name: string;
                };
            } | null;
            portCallId: string | null;
            portName: string;
            portTimezone: string;
            reference: string;
            serviceOrder: {
                id: string;
                reference: string;
            } | null;
            serviceOrderId: string | null;
            /** @enum {string} */
            serviceType: "pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other";
            /** @enum {string} */
            status: "OPEN" | "EXPIRED" | "AWARDED" | "CANCELLED";
            updatedAt: string;
            version: number;
        };
        RfqWithQuotes: {
            awardedAt: string | null;
            awardedQuoteId: string | null;
            cancellationReason: string | null;
            cancelledAt: string | null;
            cheapest: {
                amount: components["schemas"]["Money"];
                quoteId: string;
                vendorId: string;
            }[];
            counts: {
                asked: number;
                missing: number;
                quoted: number;
            };
            createdAt: string;
            deadline: string;
            description: string;
            id: string;
            neededBy: string;
            nextStatuses: ("OPEN" | "EXPIRED" | "AWARDED" | "CANCELLED")[];
            port: string;
            portCall: {
                id: string;
                reference: string;
                /** @enum {string} */
                status: "SCHEDULED" | "ARRIVED" | "BERTHED" | "DEPARTED" | "CANCELLED";
                vessel: {
                    id: string;
                    name: string;
                };
            } | null;
            portCallId: string | null;
            portName: string;
            portTimezone: string;
            quotes: components["schemas"]["Quote"][];
            reference: string;
            serviceOrder: {
                id: string;
                reference: string;
            } | null;
            serviceOrderId: string | null;
            /** @enum {string} */
            serviceType: "pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other";
            /** @enum {string} */
            status: "OPEN" | "EXPIRED" | "AWARDED" | "CANCELLED";
            updatedAt: string;
            vendors: {
                id: string;
                name: string;
                quoteId: string | null;
                /** @enum {string} */
                status: "active" | "archived";
            }[];
            version: number;
        };
        SavedView: {
            list: string;
            name: string;
            query: string;
        };
        SearchResults: {
            corrected: {
                organizations: string | null;
                users: string | null;
            };
            organizations: {
                detail: string | null;
                id: string;
                title: string;
            }[];
            users: {
                detail: string | null;
                id: string;
                title: string;
            }[];
        };
        ServiceOrder: {
            acceptedAt: string | null;
            cancellationReason: string | null;
            cancelledAt: string | null;
            completedAt: string | null;
            createdAt: string;
            dueAt: string | null;
            id: string;
            nextStatuses: ("PENDING" | "ACCEPTED" | "COMPLETED" | "CANCELLED")[];
            notes: string | null;
            portCall: {
                id: string;
                port: string;
                portName: string;
                portTimezone: string;
                reference: string;
                /** @enum {string} */
                status: "SCHEDULED" | "ARRIVED" | "BERTHED" | "DEPARTED" | "CANCELLED";
                vessel: {
                    id: string;
                    name: string;
                };
            };
            portCallId: string;
            reference: string;
            scheduledFor: string;
            /** @enum {string} */
            serviceType: "pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other";
            sla: {
                dueAt: string | null;
                minutes: number | null;
                remainingBusinessMinutes: number | null;
                /** @enum {string} */
                state: "none" | "running" | "at_risk" | "breached" | "met";
            };
            slaMinutes: number | null;
            /** @enum {string} */
            status: "PENDING" | "ACCEPTED" | "COMPLETED" | "CANCELLED";
            updatedAt: string;
            vendor: {
                id: string;
                name: string;
            } | null;
            vendorId: string | null;
            version: number;
            warnings: {
                /** @enum {string} */
                code: "VENDOR_SERVICE" | "VENDOR_PORT" | "VENDOR_ARCHIVED" | "PORT_CALL_CANCELLED";
                message: string;
            }[];
        };
        Session: {
            createdAt: string;
            current: boolean;
            expiresAt: string;
            id: string;
            ip: string | null;
            lastUsedAt: string;
            organizationId: string | null;
            userAgent: string | null;
        };
        Settings: {
            mail: {
                from: string;
                /** @enum {string} */
                transport: "smtp" | "kept";
            };
            publicUrl: string;
            retention: {
                purgeAfterDays: number;
            };
            security: {
                approvals: boolean;
                superAdminAbsoluteMinutes: number;
                superAdminIdleMinutes: number;
                /** @enum {string} */
                superAdminMfa: "when_https" | "always" | "never";
                userAbsoluteMinutes: number;
                userIdleMinutes: number;
            };
            supportContact: string;
            version: string;
        };
        SetUp: {
            user: {
                email: string;
                id: string;
                name: string;
            };
        };
        SetupState: {
            required: boolean;
        };
        SignedIn: {
            methods: ("totp" | "passkey" | "recovery_code")[];
            mfaRequired: boolean;
        };
        SignInBranding: {
            displayName: string;
            logoUrl: string | null;
            onPrimaryColor: string;
            primaryColor: string;
            slug: string;
        };
        StepUp: {
            validUntil: string;
        };
        TestClock: {
            now: string;
            wall: string;
        };
        TotpEnrollment: {
            secret: string;
            uri: string;
        };
        User: {
            createdAt: string;
            deactivation: {
                by: {
                    id: string | null;
                    name: string;
                };
                reason: string;
                since: string;
            } | null;
            email: string;
            id: string;
            lastSeenAt: string | null;
            lock: {
                reason: string;
                until: string;
            } | null;
            memberships: components["schemas"]["Membership"][];
            mfa: {
                enrolled: boolean;
                methods: ("totp" | "passkey")[];
            };
            name: string;
            platformRole: "super_admin" | null;
            platformRoleGrant: {
                by: {
                    id: string | null;
                    name: string;
                };
                reason: string;
                since: string;
            } | null;
            /** @enum {string} */
            status: "invited" | "active" | "deactivated";
            version: number;
        };
        UserImpact: {
            activeSessions: number;
            lastSuperAdmin: boolean;
            memberships: components["schemas"]["MembershipAtStake"][];
            pendingReset: boolean;
        };
        Vendor: {
            contactEmail: string | null;
            createdAt: string;
            id: string;
            name: string;
            notes: string | null;
            phone: string | null;
            ports: string[];
            services: ("pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other")[];
            /** @enum {string} */
            status: "active" | "archived";
            updatedAt: string;
            version: number;
        };
        VendorPerformance: {
            breaches: number;
            completed: number;
            medianMinutesToAccept: number | null;
            medianMinutesToComplete: number | null;
            onTimeShare: number | null;
            orders: number;
            /** @enum {string} */
            period: "90d" | "all";
            since: string | null;
        };
        Vessel: {
            callSign: string | null;
            createdAt: string;
            flag: string;
            grossTonnage: number | null;
            id: string;
            imoNumber: string;
            mmsi: string | null;
            name: string;
            /** @enum {string} */
            status: "active" | "archived";
            /** @enum {string} */
            type: "bulk_carrier" | "container" | "tanker" | "general_cargo" | "ro_ro" | "passenger" | "offshore" | "other";
            updatedAt: string;
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    approvalList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                search?: string;
                sort?: string;
                /** @description One or several of pending, approved, rejected, cancelled, used, expired, void, separated by commas */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for approval by a second Super Admin */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Approval"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    approvalRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: string;
                    input: {
                        [key: string]: unknown;
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ask for approval */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Approval"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    approvalGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One request for approval */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Approval"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    approvalApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approve */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Approval"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    approvalCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancel my own request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Approval"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    approvalReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Reject, or take an approval back that was not used yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Approval"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auditListChains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hash chains and their last signed checkpoints */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditChain"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auditVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Verify the whole trail */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AcceptedJob"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auditSearch: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                cursor?: string;
                from?: string;
                impersonationId?: string;
                limit?: number;
                organizationId?: string;
                /** @description One or several of success, denied, failed, separated by commas */
                outcome?: string;
                search?: string;
                sort?: "-createdAt" | "createdAt";
                target?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The audit trail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEvent"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auditGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One audit event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEvent"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    entitlementGetCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Catalogue of features and limits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FeatureCatalogue"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    impersonationList: {
        parameters: {
            query?: {
                active?: "true" | "false";
                actor?: string;
                cursor?: string;
                limit?: number;
                mode?: "read_only" | "full";
                organizationId?: string;
                page?: number;
                search?: string;
                sort?: string;
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who worked as whom */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Impersonation"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    impersonationGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One impersonation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Impersonation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    impersonationRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End an impersonation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Impersonation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    impersonationRevokeAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description End all impersonations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EndedImpersonations"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    mailList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                sort?: "-createdAt" | "createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mail log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Mail"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    mailGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One mail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Mail"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    gateListActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What members of organizations may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MemberAction"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationList: {
        parameters: {
            query?: {
                country?: string;
                cursor?: string;
                limit?: number;
                page?: number;
                search?: string;
                sort?: string;
                /** @description One or several of active, suspended, deactivated, separated by commas */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Organizations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    admin: {
                        email: string;
                        name: string;
                    };
                    country?: string;
                    currency?: string;
                    domain: string;
                    name: string;
                    slug?: string;
                    timezone?: string;
                };
            };
        };
        responses: {
            /** @description Create an organization */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CreatedOrganization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    billingAddress?: {
                        city: string;
                        country: string;
                        lines: string[];
                        /** @default null */
                        postalCode?: string | null;
                    } | null;
                    branding?: {
                        displayName?: string | null;
                        primaryColor?: string;
                        senderName?: string | null;
                    };
                    businessHours?: {
                        exceptions?: {
                            closed?: boolean;
                            /** Format: date */
                            date: string;
                            intervals?: {
                                from: string;
                                to: string;
                            }[];
                            name?: string;
                        }[];
                        timezone?: string;
                        weekly: {
                            /** @default [] */
                            fri?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            mon?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            sat?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            sun?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            thu?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            tue?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            wed?: {
                                from: string;
                                to: string;
                            }[];
                        };
                    };
                    contacts?: {
                        /** @default null */
                        email?: string | null;
                        name: string;
                        /** @default null */
                        phone?: string | null;
                        /** @default null */
                        role?: string | null;
                    }[];
                    country?: string | null;
                    currency?: string;
                    domain?: string;
                    name?: string;
                    slug?: string;
                    timezone?: string;
                    vatId?: string | null;
                };
            };
        };
        responses: {
            /** @description Change an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    gateExplain: {
        parameters: {
            query: {
                action: string;
                userId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description May somebody do something, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AccessAnswer"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationDeactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirm: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Deactivate an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationListDomains: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Domains of an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrganizationDomain"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationAddDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    domain: string;
                };
            };
        };
        responses: {
            /** @description Claim a domain for an organization */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrganizationDomain"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationRemoveDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domainId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give a domain up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RemovedDomain"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationSetPrimaryDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domainId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a verified domain the primary one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrganizationDomain"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationVerifyDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domainId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Verify a domain */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrganizationDomain"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    entitlementList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Features and limits of an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Entitlement"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    entitlementSetOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: "portCalls" | "serviceOrders" | "vendors" | "rfqs" | "analytics" | "apiAccess" | "webhooks" | "customBranding" | "auditExport" | "users" | "vessels" | "portCallsPerMonth" | "serviceOrdersPerMonth" | "apiRequestsPerMinute";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiresOn?: string | null;
                    reason: string;
                    value: boolean | number | null;
                };
            };
        };
        responses: {
            /** @description Override a feature or limit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Entitlement"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    entitlementRemoveOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: "portCalls" | "serviceOrders" | "vendors" | "rfqs" | "analytics" | "apiAccess" | "webhooks" | "customBranding" | "auditExport" | "users" | "vessels" | "portCallsPerMonth" | "serviceOrdersPerMonth" | "apiRequestsPerMinute";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Remove the override of a feature or limit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Entitlement"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationListExports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exports of an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrganizationExport"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export all data of an organization */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AcceptedJob"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationDownloadExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file of an export */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    featureFlagListOverrides: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                search?: string;
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Flag overrides of an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FlagOverride"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    featureFlagSetOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiresOn?: string | null;
                    reason: string;
                    value: boolean | string | number | {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Override a feature flag for an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FlagOverride"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    featureFlagRemoveOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Remove the override of a feature flag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FlagOverride"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationGetImpact: {
        parameters: {
            query?: {
                action?: "suspend" | "deactivate";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What suspending or deactivating would stop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Impact"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invitations of an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take an invitation back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send an invitation again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationSetLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Give an organization a logo */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationRemoveLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take the logo of an organization away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationListNotes: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notes about an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrganizationNote"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationAddNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Add a note */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrganizationNote"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationRemoveNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a note */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RemovedNote"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationChangeNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Change my note */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrganizationNote"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationReinstate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Reinstate a suspended organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Restore a deactivated organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationSuspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    category: "payment" | "abuse" | "security" | "request" | "other";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Suspend an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    usageGetOrganization: {
        parameters: {
            query?: {
                from?: string;
                granularity?: "minute" | "hour" | "day";
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much an organization uses the platform */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrganizationUsage"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    platformGetOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts and the latest events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Overview"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    platformSearch: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search everything */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SearchResults"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    settingsGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Settings of the platform */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Settings"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    settingsUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    retention?: {
                        purgeAfterDays?: number;
                    };
                    security?: {
                        approvals?: boolean;
                        superAdminAbsoluteMinutes?: number;
                        superAdminIdleMinutes?: number;
                        /** @enum {string} */
                        superAdminMfa?: "when_https" | "always" | "never";
                        userAbsoluteMinutes?: number;
                        userIdleMinutes?: number;
                    };
                    supportContact?: string;
                };
            };
        };
        responses: {
            /** @description Change settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Settings"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    testClockGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Business time and real time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TestClock"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    testClockMove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    now: string;
                };
            };
        };
        responses: {
            /** @description Move business time forward */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MovedTestClock"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userList: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description A day (from midnight UTC on) or an instant; leaves out who never signed in */
                lastSeenBefore?: string;
                limit?: number;
                locked?: "true" | "false";
                mfa?: "true" | "false";
                neverSignedIn?: "true" | "false";
                organizationId?: string;
                page?: number;
                platformRole?: "super_admin";
                /** @description One or several of admin, agent, user, separated by commas */
                role?: string;
                search?: string;
                sort?: string;
                /** @description One or several of invited, active, deactivated, separated by commas */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Users of all organizations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userInvite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    organizationId: string;
                    /** @enum {string} */
                    role: "admin" | "agent" | "user";
                };
            };
        };
        responses: {
            /** @description Invite somebody to an organization */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InvitedUser"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    email?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Change a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userDeactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    successors?: {
                        organizationId: string;
                        successorId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Deactivate a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userGetImpact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What shutting an account would stop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UserImpact"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userImpersonate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "read_only" | "full";
                    organizationId?: string;
                    reason: string;
                    ticket?: string;
                };
            };
        };
        responses: {
            /** @description Work as a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Impersonation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userSetMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @enum {string} */
                    role: "admin" | "agent" | "user";
                    successorId?: string;
                };
            };
        };
        responses: {
            /** @description Add a user to an organization, or change the role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userRemoveMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    successorId?: string;
                };
            };
        };
        responses: {
            /** @description Take a user out of an organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userGrantSuperAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @constant */
                    role: "super_admin";
                };
            };
        };
        responses: {
            /** @description Make a user a Super Admin */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userRevokeSuperAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @constant */
                    role?: "super_admin";
                };
            };
        };
        responses: {
            /** @description Take the Super Admin role away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userReactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Reactivate a deactivated user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userResetMfa: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Take all second factors of a user away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "link" | "force";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Have a user choose a new password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userListSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Live sessions of a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userEndSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description End all sessions of a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EndedSessions"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userEndSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one session of a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EndedSessions"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userUnlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Take the lock off an account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userChangeMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "unlock" | "deactivate" | "reactivate" | "end_sessions" | "reset_password" | "force_password_change";
                    ids: string[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Do one thing to many users */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ChangedUsers"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userExport: {
        parameters: {
            query?: {
                format?: "csv";
                /** @description A day (from midnight UTC on) or an instant; leaves out who never signed in */
                lastSeenBefore?: string;
                locked?: "true" | "false";
                mfa?: "true" | "false";
                neverSignedIn?: "true" | "false";
                organizationId?: string;
                platformRole?: "super_admin";
                /** @description One or several of admin, agent, user, separated by commas */
                role?: string;
                search?: string;
                sort?: string;
                /** @description One or several of invited, active, deactivated, separated by commas */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Users as a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    brandingGetSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the sign-in page of an organization looks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SignInBranding"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authConfirmEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Confirm a new email address with a mailed link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ConfirmedEmail"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an invitation offers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InvitationView"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Accept an invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AcceptedInvitation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authConfirmMfa: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Finish signing in with a code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SignedIn"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authConfirmPasskeyFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credential: {
                        authenticatorAttachment?: ("platform" | "cross-platform") | null;
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string | null;
                        };
                        /** @constant */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Finish signing in with a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SignedIn"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authOfferPasskeyFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to finish signing in with a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PasskeyRequest"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authSignInByPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credential: {
                        authenticatorAttachment?: ("platform" | "cross-platform") | null;
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string | null;
                        };
                        /** @constant */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Sign in with a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SignedIn"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authOfferPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to sign in with a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PasskeyRequest"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authStepUpByPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credential: {
                        authenticatorAttachment?: ("platform" | "cross-platform") | null;
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string | null;
                        };
                        /** @constant */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Prove again that it is you, with a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StepUp"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authOfferPasskeyStepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to prove again that it is you */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PasskeyRequest"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authRequestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Ask for a link to choose a new password */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Nothing"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authConfirmPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Choose a new password with a mailed link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Nothing"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Sign in with email and password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SignedIn"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Nothing"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authStepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    code?: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Prove again that it is you */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StepUp"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    dashboardGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How things stand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Dashboard"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    impersonationEnd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop working as a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EndedImpersonation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    jobGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Progress and result of a job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    brandingGetLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A logo */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authGetMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who I am and what I may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Me"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authUpdateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Change my name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MyProfile"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auditListMyEvents: {
        parameters: {
            query?: {
                action?: string;
                cursor?: string;
                from?: string;
                impersonationId?: string;
                limit?: number;
                /** @description One or several of success, denied, failed, separated by commas */
                outcome?: string;
                sort?: "-createdAt" | "createdAt";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What I did, what was done in my name, and what was done to me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEvent"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authGetEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My address, and the one that waits to be confirmed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MyEmail"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authChangeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Ask for another email address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MyEmail"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authWithdrawEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw the change of my address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MyEmail"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authGetMfa: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My second factors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MfaState"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authRenewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make new recovery codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecoveryCodes"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authOfferTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to set up an authenticator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TotpEnrollment"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authRemoveTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove my authenticator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Nothing"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authEnrollTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Confirm the authenticator with its first code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecoveryCodes"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    notificationList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notices to me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Notification"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    notificationMarkRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mark one of my notices as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MarkedNotifications"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    notificationMarkAllRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mark all my notices as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MarkedNotifications"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authSwitchOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organizationId: string;
                };
            };
        };
        responses: {
            /** @description Work in another of my organizations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ChosenOrganization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authListOrganizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Organizations I can work in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MyOrganization"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authListPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My passkeys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Passkey"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authAddPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credential: {
                        authenticatorAttachment?: ("platform" | "cross-platform") | null;
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            attestationObject: string;
                            authenticatorData?: string;
                            clientDataJSON: string;
                            publicKey?: string;
                            publicKeyAlgorithm?: number;
                            transports?: string[];
                        };
                        /** @constant */
                        type: "public-key";
                    };
                    name: string;
                };
            };
        };
        responses: {
            /** @description Keep a new passkey */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AddedPasskey"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authRemovePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove one of my passkeys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Nothing"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authRenamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Rename one of my passkeys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Passkey"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authOfferPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to set up a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PasskeyCreation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Change my password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Nothing"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authListSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My live sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authEndOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all my sessions but this one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EndedSessions"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authEndSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one of my sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EndedSessions"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    viewList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My saved views of lists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SavedView"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    viewReplace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    list: string;
                    views: {
                        name: string;
                        query: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Replace my saved views of one list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SavedView"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationGetOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization I work in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OwnOrganization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationUpdateOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    billingAddress?: {
                        city: string;
                        country: string;
                        lines: string[];
                        /** @default null */
                        postalCode?: string | null;
                    } | null;
                    branding?: {
                        displayName?: string | null;
                        primaryColor?: string;
                        senderName?: string | null;
                    };
                    businessHours?: {
                        exceptions?: {
                            closed?: boolean;
                            /** Format: date */
                            date: string;
                            intervals?: {
                                from: string;
                                to: string;
                            }[];
                            name?: string;
                        }[];
                        timezone?: string;
                        weekly: {
                            /** @default [] */
                            fri?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            mon?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            sat?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            sun?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            thu?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            tue?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            wed?: {
                                from: string;
                                to: string;
                            }[];
                        };
                    };
                    contacts?: {
                        /** @default null */
                        email?: string | null;
                        name: string;
                        /** @default null */
                        phone?: string | null;
                        /** @default null */
                        role?: string | null;
                    }[];
                    country?: string | null;
                    name?: string;
                    timezone?: string;
                    vatId?: string | null;
                };
            };
        };
        responses: {
            /** @description Change my organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OwnOrganization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auditListOrganizationEvents: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                cursor?: string;
                from?: string;
                impersonationId?: string;
                limit?: number;
                /** @description One or several of success, denied, failed, separated by commas */
                outcome?: string;
                search?: string;
                sort?: "-createdAt" | "createdAt";
                target?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Audit trail of my organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEvent"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationListOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invitations to my organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"][];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationSendOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    /** @enum {string} */
                    role: "admin" | "agent" | "user";
                };
            };
        };
        responses: {
            /** @description Invite somebody to my organization */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationRevokeOwn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take an invitation back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationResendOwn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send an invitation again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationSetOwnLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Give my organization a logo */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OwnOrganization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationRemoveOwnLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take the logo of my organization away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OwnOrganization"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    organizationGetOwnUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What my organization has, and how much of it is used */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OwnUsage"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    memberList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                /** @description One or several of admin, agent, user, separated by commas */
                role?: string;
                search?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People of my organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Member"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    memberGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of the people of my organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Member"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    memberRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    successorId?: string;
                };
            };
        };
        responses: {
            /** @description Take a colleague out of my organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RemovedMember"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    memberSetRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @enum {string} */
                    role: "admin" | "agent" | "user";
                    successorId?: string;
                };
            };
        };
        responses: {
            /** @description Change the role of a colleague */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Member"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    portCallList: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description A day (from midnight UTC on) or an instant */
                etaFrom?: string;
                /** @description A day (all of it) or an instant */
                etaTo?: string;
                limit?: number;
                page?: number;
                /** @description UN/LOCODE of a port that `GET /v1/ports` lists */
                port?: string;
                search?: string;
                sort?: string;
                /** @description One or several of SCHEDULED, ARRIVED, BERTHED, DEPARTED, CANCELLED, separated by commas */
                status?: string;
                vesselId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Port calls */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PortCall"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    portCallCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    eta: string;
                    etd?: string | null;
                    notes?: string | null;
                    /** @description UN/LOCODE of a port that `GET /v1/ports` lists */
                    port: string;
                    terminal?: string | null;
                    vesselId: string;
                };
            };
        };
        responses: {
            /** @description Plan a port call */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PortCall"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    portCallGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One port call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PortCall"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    portCallUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    ata?: string;
                    /** Format: date-time */
                    atb?: string;
                    /** Format: date-time */
                    atd?: string;
                    /** Format: date-time */
                    eta?: string;
                    etd?: string | null;
                    notes?: string | null;
                    /** @description UN/LOCODE of a port that `GET /v1/ports` lists */
                    port?: string;
                    terminal?: string | null;
                    vesselId?: string;
                };
            };
        };
        responses: {
            /** @description Change a port call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PortCall"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    portCallChangeStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at: string;
                    reason?: string;
                    /** @enum {string} */
                    status: "SCHEDULED" | "ARRIVED" | "BERTHED" | "DEPARTED" | "CANCELLED";
                };
            };
        };
        responses: {
            /** @description Record arrival, berthing, departure or cancellation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PortCall"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    portList: {
        parameters: {
            query?: {
                limit?: number;
                page?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Port"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rfqList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Whether vendors that were asked have not quoted yet */
                missing?: "true" | "false";
                page?: number;
                portCallId?: string;
                search?: string;
                /** @description One or several of pilotage, towage, mooring, stevedoring, bunkering, fresh_water, provisions, waste_disposal, crew_change, medical, repairs, surveying, customs, agency, transport, other, separated by commas */
                serviceType?: string;
                sort?: string;
                /** @description One or several of OPEN, EXPIRED, AWARDED, CANCELLED, separated by commas */
                status?: string;
                vendorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for quotes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Rfq"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rfqCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    deadline: string;
                    description: string;
                    /** Format: date-time */
                    neededBy: string;
                    port?: string | null;
                    portCallId?: string | null;
                    /** @enum {string} */
                    serviceType: "pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other";
                    vendorIds: string[];
                };
            };
        };
        responses: {
            /** @description Ask vendors for quotes */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RfqWithQuotes"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rfqGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One request for quotes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RfqWithQuotes"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rfqUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    deadline?: string;
                    description?: string;
                    /** Format: date-time */
                    neededBy?: string;
                    vendorIds?: string[];
                };
            };
        };
        responses: {
            /** @description Change a request for quotes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RfqWithQuotes"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rfqAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether the service is ordered from the vendor at once. Left out, it is where there is a port call and the feature is open. */
                    order?: boolean;
                    quoteId: string;
                };
            };
        };
        responses: {
            /** @description Award a quote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RfqWithQuotes"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rfqCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Cancel a request for quotes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RfqWithQuotes"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rfqRecordQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: {
                        amount: number;
                        currency: string;
                    };
                    deliversAt?: string | null;
                    notes?: string | null;
                    validUntil?: string | null;
                    vendorId: string;
                };
            };
        };
        responses: {
            /** @description Record the quote of a vendor */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Quote"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rfqWithdrawQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Withdraw a quote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Quote"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    serviceOrderList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                portCallId?: string;
                search?: string;
                /** @description One or several of pilotage, towage, mooring, stevedoring, bunkering, fresh_water, provisions, waste_disposal, crew_change, medical, repairs, surveying, customs, agency, transport, other, separated by commas */
                serviceType?: string;
                /** @description One or several of none, running, at_risk, breached, met, separated by commas */
                sla?: string;
                sort?: string;
                /** @description One or several of PENDING, ACCEPTED, COMPLETED, CANCELLED, separated by commas */
                status?: string;
                vendorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Service orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceOrder"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    serviceOrderCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    notes?: string | null;
                    portCallId: string;
                    /** Format: date-time */
                    scheduledFor: string;
                    /** @enum {string} */
                    serviceType: "pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other";
                    slaMinutes?: number | null;
                    vendorId?: string | null;
                };
            };
        };
        responses: {
            /** @description Order a service for a port call */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceOrder"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    serviceOrderGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One service order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceOrder"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    serviceOrderUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    notes?: string | null;
                    /** Format: date-time */
                    scheduledFor?: string;
                    /** @enum {string} */
                    serviceType?: "pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other";
                    slaMinutes?: number | null;
                    vendorId?: string | null;
                };
            };
        };
        responses: {
            /** @description Change a service order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceOrder"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    serviceOrderAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Record that the vendor accepted the order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceOrder"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    serviceOrderCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Cancel a service order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceOrder"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    serviceOrderComplete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Record that the service was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceOrder"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    platformGetSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the platform still has to be set up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SetupState"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    platformSetUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Create the first Super Admin */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SetUp"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    streamListen: {
        parameters: {
            query: {
                /** @description One or several of jobs, separated by commas */
                topics: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description News as they happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vendorList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                /** @description UN/LOCODE of a port that `GET /v1/ports` lists */
                port?: string;
                search?: string;
                /** @description One or several of pilotage, towage, mooring, stevedoring, bunkering, fresh_water, provisions, waste_disposal, crew_change, medical, repairs, surveying, customs, agency, transport, other, separated by commas */
                service?: string;
                sort?: string;
                /** @description One or several of active, archived, separated by commas */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vendors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vendor"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vendorCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contactEmail?: string | null;
                    name: string;
                    notes?: string | null;
                    phone?: string | null;
                    ports: string[];
                    services: ("pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other")[];
                };
            };
        };
        responses: {
            /** @description Add a vendor */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vendor"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vendorGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One vendor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vendor"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vendorUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    contactEmail?: string | null;
                    name?: string;
                    notes?: string | null;
                    phone?: string | null;
                    ports?: string[];
                    services?: ("pilotage" | "towage" | "mooring" | "stevedoring" | "bunkering" | "fresh_water" | "provisions" | "waste_disposal" | "crew_change" | "medical" | "repairs" | "surveying" | "customs" | "agency" | "transport" | "other")[];
                };
            };
        };
        responses: {
            /** @description Change a vendor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vendor"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vendorArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archive a vendor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vendor"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vendorGetPerformance: {
        parameters: {
            query?: {
                period?: "90d" | "all";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a vendor did */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["VendorPerformance"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vendorRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore an archived vendor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vendor"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vesselList: {
        parameters: {
            query?: {
                cursor?: string;
                flag?: string;
                limit?: number;
                page?: number;
                search?: string;
                sort?: string;
                /** @description One or several of active, archived, separated by commas */
                status?: string;
                /** @description One or several of bulk_carrier, container, tanker, general_cargo, ro_ro, passenger, offshore, other, separated by commas */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vessels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vessel"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vesselCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    callSign?: string | null;
                    flag: string;
                    grossTonnage?: number | null;
                    /** @description Seven digits with their check digit; "IMO" before them is forgiven */
                    imoNumber: string | number;
                    mmsi?: string | null;
                    name: string;
                    /** @enum {string} */
                    type: "bulk_carrier" | "container" | "tanker" | "general_cargo" | "ro_ro" | "passenger" | "offshore" | "other";
                };
            };
        };
        responses: {
            /** @description Add a vessel */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vessel"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vesselGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One vessel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vessel"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vesselUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    callSign?: string | null;
                    flag?: string;
                    grossTonnage?: number | null;
                    /** @description Seven digits with their check digit; "IMO" before them is forgiven */
                    imoNumber?: string | number;
                    mmsi?: string | null;
                    name?: string;
                    /** @enum {string} */
                    type?: "bulk_carrier" | "container" | "tanker" | "general_cargo" | "ro_ro" | "passenger" | "offshore" | "other";
                };
            };
        };
        responses: {
            /** @description Change a vessel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vessel"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vesselArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archive a vessel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vessel"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    vesselRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore an archived vessel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vessel"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description An error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
