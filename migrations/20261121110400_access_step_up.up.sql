-- Sessions learn to be told apart by their holder, and to carry a step-up; passkeys, enrolment codes, and subjects of an identity
-- provider are kept beside the accounts of professionals. Nothing here can hold a subject of a concern.

alter table access.session
    add column session_id uuid not null unique default gen_random_uuid(), -- by which its holder ends it; opens nothing
    add column stepped_up_at timestamptz, -- when a passkey was last shown in this session; null: never
    add column method text not null default 'passphrase' check (method in ('passphrase', 'oidc')), -- how it was opened
    add column browser text not null default 'other' -- the browser's family, in one of these words; nothing else of it is kept
        check (browser in ('firefox', 'chromium', 'edge', 'safari', 'program', 'other'));
create index session_account on access.session (account_id);

create table access.passkey (
    passkey_id uuid primary key,
    account_id uuid not null references access.account on delete cascade,
    credential_id bytea not null unique, -- the authenticator's own name for it
    credential jsonb not null, -- public key, counter and flags, as webauthn-rs writes them
    added_at timestamptz not null default now(),
    used_at timestamptz -- when it was last shown
);
create index passkey_account on access.passkey (account_id);

-- A ceremony under way: what the server asked of the authenticator. One of each kind a session.
create table access.passkey_ceremony (
    session_hash bytea not null references access.session on delete cascade,
    kind text not null check (kind in ('register', 'step_up')),
    state jsonb not null, -- the challenge, as webauthn-rs writes it
    expires_at timestamptz not null,
    primary key (session_hash, kind)
);

-- With which an account enrols its first passkey; given out by the administrator, used once.
create table access.enrolment_code (
    account_id uuid primary key references access.account on delete cascade,
    code_hash bytea not null check (length(code_hash) = 32), -- SHA-256; the code is not kept
    expires_at timestamptz not null
);

-- The account that a subject of an identity provider signs in to; written by the administrator beforehand.
create table access.oidc_subject (
    issuer text not null,
    subject text not null, -- the provider's own opaque identifier; never a name or an address
    account_id uuid not null references access.account on delete cascade,
    linked_at timestamptz not null default now(),
    primary key (issuer, subject)
);

-- A sign-in that was sent to the identity provider and has not come back.
create table access.oidc_request (
    request_hash bytea primary key check (length(request_hash) = 32), -- SHA-256 of the browser's short cookie; the cookie is not kept
    expires_at timestamptz not null
);

grant select, insert, update, delete on access.passkey to ctx_door;
grant select, insert, update, delete on access.passkey_ceremony to ctx_door;
grant select, insert, update, delete on access.enrolment_code to ctx_door;
grant select, insert, delete on access.oidc_subject to ctx_door;
grant select, insert, delete on access.oidc_request to ctx_door;
