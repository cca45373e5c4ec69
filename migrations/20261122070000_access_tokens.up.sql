-- Tokens, by which a tool of the holder's own (QGIS, GDAL) reads what is released. A token is bound to an account, a purpose and one
-- version of a sharing agreement, and lives 90 days at most. Nobody names one: it is told by the tool it was made for and a number.
create table access.token (
    token_id uuid primary key, -- part of the token itself, by which it is found; opens nothing
    account_id uuid not null references access.account on delete cascade,
    agreement_id uuid not null references access.agreement,
    purpose text not null, -- a code of access::Purpose, one that the agreement names
    tool text not null check (tool in ('qgis', 'arcgis', 'gdal', 'other')), -- what it was made for, in one of these words
    number integer not null check (number > 0), -- of the account: 1, 2, …
    token_hash bytea not null check (length(token_hash) = 32), -- HMAC under the token's secret over all that it is bound to
    made_on date not null,
    expires_at timestamptz not null,
    used_on date, -- the day it was last used; null: never
    unique (account_id, number),
    check (expires_at <= made_on + interval '91 days') -- the end of the 90th day
);
create index token_agreement on access.token (agreement_id);

-- What a token is bound to cannot be changed: it is made, seen to be used, and ended.
grant select, insert, delete on access.token to ctx_door;
grant update (used_on) on access.token to ctx_door;
