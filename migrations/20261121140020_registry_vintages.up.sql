-- Boundaries outside the tree of areas, each vintage apart; how areas of one census became those of the next; deprivation by area; boards and forces that
-- are drawn from their local authorities.

-- Wards cut across the tree, and the areas of 2011 overlap those of 2021: neither is a place that anything is counted in.
create table registry.boundary (
    layer text not null check (layer in ('ward', 'lsoa', 'msoa')),
    vintage smallint not null check (vintage between 1990 and 2100), -- the year that the boundaries are of
    area_code text not null,
    name_en text not null,
    name_cy text not null,
    local_authority_code text,
    shape geometry(MultiPolygon, 27700) not null,
    licence text not null, -- the line that must be shown with it
    primary key (layer, vintage, area_code)
);
create index boundary_code on registry.boundary (area_code);

create table registry.area_change (
    layer text not null check (layer in ('lsoa', 'msoa')),
    from_vintage smallint not null,
    to_vintage smallint not null,
    from_code text not null,
    to_code text not null, -- has ground of it
    primary key (layer, from_vintage, to_vintage, from_code, to_code)
);

-- Ranks are of areas, never of people, and are no scale.
create table registry.deprivation (
    edition smallint not null check (edition between 1990 and 2100), -- the year of the index
    area_vintage smallint not null, -- the boundaries that it ranks
    area_code text not null,
    domain text not null check (domain in ('overall', 'income', 'employment', 'health', 'education', 'access', 'housing', 'crime', 'environment')),
    rank integer not null check (rank > 0), -- 1 is the most deprived
    decile smallint check (decile between 1 and 10), -- of the overall rank; null for domains
    licence text not null, -- the line that must be shown with it
    primary key (edition, domain, area_code)
);

-- Drawn as the union of its local authorities, because no boundary was imported; one that is imported takes its place.
alter table registry.area add column dissolved boolean not null default false;

grant select, insert, update, delete on registry.boundary, registry.area_change, registry.deprivation to ctx_registry;
grant select on registry.boundary, registry.area_change, registry.deprivation to ctx_contexts;
