-- The released side. Everything a partner sees is a function of this schema and of nothing else.

create schema released;

create table released.area (
    area_code text primary key,
    kind text not null,
    name_en text not null,
    name_cy text not null,
    parent_codes text[] not null,
    residents_10_17 integer,
    shape geometry(MultiPolygon, 27700) not null,
    licence text not null
);
create index area_kind on released.area (kind);

create table released.place (
    place_id text primary key, -- a registered public place, or a pool of small schools
    kind text not null,
    name_en text not null,
    name_cy text not null,
    local_authority_code text,
    point geometry(Point, 27700) -- null: a pool has no one point
);

create table released.basemap (
    basemap_id bigint primary key,
    layer text not null,
    name_en text,
    name_cy text,
    rank smallint not null,
    shape geometry(Geometry, 27700) not null,
    licence text not null
);

create table released.geography_edition (
    edition_id bigint generated always as identity primary key,
    digest bytea not null check (length(digest) = 32), -- SHA-256 over what was published, so that a browser knows it has it
    published_at timestamptz not null default now()
);

create table released.release (
    release_id text primary key,
    region_code text not null,
    year integer not null, -- calendar year by date recorded
    policy_version text not null,
    policy_digest bytea not null check (length(policy_digest) = 32),
    policy text not null, -- the policy file, word for word
    scale_numerator integer not null, -- scale of the discrete Laplace noise
    scale_denominator integer not null,
    threshold_partner integer not null, -- below it a value is not shown to analysts and partnership
    threshold_community integer not null, -- the same for community safety
    rounding integer not null,
    epsilon_total text not null, -- exact decimal: sum over the release's tables
    published_at timestamptz not null default now(),
    unique (region_code, year)
);

create table released.ledger (
    release_id text not null references released.release,
    table_name text not null,
    sensitivity integer not null, -- cells that one report can change
    scale_numerator integer not null,
    scale_denominator integer not null,
    epsilon text not null, -- exact decimal
    cells integer not null, -- cells in the frame, empty ones too
    primary key (release_id, table_name)
);

create table released.block_year (
    release_id text not null references released.release,
    block_code text not null,
    value integer not null, -- count plus noise; never clipped, never redrawn
    primary key (release_id, block_code)
);

create table released.place_year (
    release_id text not null references released.release,
    place_id text not null,
    value integer not null,
    primary key (release_id, place_id)
);

grant usage on schema released to ctx_publish, ctx_released;
grant select, insert on all tables in schema released to ctx_publish;
-- Public geography may be published anew; released values may not.
grant update, delete on released.area, released.place, released.basemap to ctx_publish;
grant usage on all sequences in schema released to ctx_publish;
grant select on all tables in schema released to ctx_released;
