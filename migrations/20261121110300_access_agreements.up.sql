-- Sharing agreements: what turns a role into a grant. A draft is one row and is never edited; it is signed once, by another
-- person in another role, and ended once. A change is a new version, drafted and signed like the first.
create table access.agreement (
    agreement_id uuid primary key,
    region_code text not null,
    number integer not null check (number > 0), -- of the region: 1, 2, …
    version integer not null check (version > 0), -- a later signed version stands in the place of earlier ones from its first day
    agencies text[] not null check (cardinality(agencies) between 1 and 200), -- the parties, by code
    purposes text[] not null check (cardinality(purposes) > 0), -- codes of access::Purpose
    harms text[] not null check (cardinality(harms) > 0), -- codes of concern::HarmType
    first_day date not null,
    last_day date not null,
    review_day date not null, -- when the parties look at it again; it holds until its last day all the same
    legal_basis text not null check (char_length(legal_basis) between 20 and 2000), -- the law relied on; never anything about a case
    drafted_by uuid references access.account, -- null: at the command line of the machine
    drafted_role text not null,
    drafted_on date not null,
    signed_by uuid references access.account,
    signed_role text,
    signed_on date,
    ended_by uuid references access.account, -- null with a day: at the command line
    ended_role text,
    ended_on date,
    unique (region_code, number, version),
    check (first_day <= last_day),
    check (review_day between first_day and last_day),
    check ((signed_on is null) = (signed_by is null) and (signed_on is null) = (signed_role is null)),
    check (signed_by is null or signed_by is distinct from drafted_by), -- two people
    check (signed_role is null or signed_role <> drafted_role), -- in two roles
    check ((ended_on is null) = (ended_role is null))
);
create index agreement_region on access.agreement (region_code, number, version);

-- What is signed stays signed, and what has ended stays ended.
create function access.agreement_once() returns trigger language plpgsql as $$
begin
    if old.ended_on is not null
       or (old.signed_on is not null and row(new.signed_by, new.signed_role, new.signed_on)
                                         is distinct from row(old.signed_by, old.signed_role, old.signed_on)) then
        raise exception 'an agreement is signed once and ended once' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
revoke execute on function access.agreement_once() from public;
create trigger agreement_once before update on access.agreement
    for each row execute function access.agreement_once();

-- The words of an agreement cannot be changed by anyone but the owner of the database: only signing and ending are.
grant select, insert on access.agreement to ctx_door;
grant update (signed_by, signed_role, signed_on, ended_by, ended_role, ended_on) on access.agreement to ctx_door;
