-- Public geography, the register of places, and contexts.

create schema registry;

create table registry.area (
    area_code text primary key,
    kind text not null check (kind in ('country', 'board', 'force', 'local_authority', 'msoa', 'lsoa', 'block')),
    name_en text not null,
    name_cy text not null,
    residents_10_17 integer check (residents_10_17 >= 0), -- public estimate; null: not imported
    shape geometry(MultiPolygon, 27700) not null,
    licence text not null -- the line that must be shown with it; empty for the fictional region
);
create index area_shape on registry.area using gist (shape);
create index area_kind on registry.area (kind);

create table registry.area_parent (
    area_code text not null references registry.area on delete cascade,
    parent_code text not null references registry.area on delete cascade,
    primary key (area_code, parent_code)
);

create table registry.place (
    place_id text primary key, -- NaPTAN, school number or our own
    kind text not null, -- code of concern::PlaceKind
    name_en text not null,
    name_cy text not null,
    point geometry(Point, 27700) not null,
    local_authority_code text, -- null: outside every imported authority
    block_code text,
    roll integer check (roll >= 0), -- schools: pupils on roll
    medium text, -- schools: code of concern::Medium
    addresses integer check (addresses >= 0), -- addresses the place stands for; null: public space
    released_as text, -- the code it is counted under in releases: its own id, a pool of small schools, or null: never
    licence text not null
);
create index place_point on registry.place using gist (point);

create table registry.place_pool (
    pool_code text primary key, -- the code under which small schools of one authority are counted together
    name_en text not null,
    name_cy text not null,
    local_authority_code text not null
);

create table registry.context (
    context_id uuid primary key,
    kind text not null check (kind in ('place', 'school', 'peer_group', 'online_space')), -- home is never a record
    name_en text not null, -- a description; for peer groups never a list of members
    name_cy text not null,
    place_id text references registry.place, -- for places and schools
    size_band text, -- peer groups: code of concern::SizeBand
    age_band text, -- peer groups: code of concern::AgeBand
    opened_on date not null,
    check ((kind in ('place', 'school')) = (place_id is not null)),
    check ((kind = 'peer_group') = (size_band is not null and age_band is not null))
);

create table registry.context_meets (
    context_id uuid not null references registry.context on delete cascade, -- a described peer group
    place_id text not null references registry.place on delete cascade, -- where it is known to meet
    primary key (context_id, place_id)
);

create table registry.basemap (
    basemap_id bigint generated always as identity primary key,
    layer text not null check (layer in ('land', 'urban', 'green', 'road', 'rail', 'river', 'label')),
    name_en text, -- labels and named lines
    name_cy text,
    rank smallint not null default 0, -- 0 is drawn first and furthest out
    shape geometry(Geometry, 27700) not null,
    licence text not null
);

grant usage on schema registry to ctx_registry, ctx_publish;
grant select, insert, update, delete on all tables in schema registry to ctx_registry;
grant select on all tables in schema registry to ctx_publish;
