-- Networks: roads, railways and bus lines along which distances are measured. Public geography: lines and whom to thank for them, and nothing
-- of who travels there. It belongs to no region: the shortest way to a station may lead over a border.

create table registry.network_stretch (
    stretch_id bigint generated always as identity primary key,
    network text not null check (network in ('road', 'rail', 'bus')), -- code of api::NetworkKind
    shape geometry(LineString, 27700) not null, -- from junction to junction: stretches join where they share an end
    licence text not null
);
create index network_stretch_network on registry.network_stretch (network);

grant select, insert, update, delete on registry.network_stretch to ctx_registry;
grant select on registry.network_stretch to ctx_contexts;
