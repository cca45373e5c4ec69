-- Interchanges: stations with the stops that belong to them, worked out from the register of places whenever it changes.

-- The group of stops that NaPTAN puts a stop in.
alter table registry.place_code drop constraint place_code_kind_check;
alter table registry.place_code add constraint place_code_kind_check check (kind in ('naptan', 'station', 'stop_area'));
alter table registry.place_code drop constraint place_code_code_check;
alter table registry.place_code add constraint place_code_code_check check (code = upper(code) and code ~ '^[A-Z0-9]{3,16}$');
create index place_code_stop_area on registry.place_code (code) where kind = 'stop_area';

create table registry.hub (
    hub_id text primary key, -- H- and the id of its first station
    kind text not null, -- code of concern::PlaceKind, or interchange where stations of several kinds stand together
    name_en text not null,
    name_cy text not null,
    point geometry(Point, 27700) not null -- of its first station
);

create table registry.hub_member (
    place_id text primary key references registry.place on delete cascade,
    hub_id text not null references registry.hub on delete cascade,
    why text not null check (why in ('station', 'stop_area', 'near', 'name')),
    metres integer not null check (metres >= 0) -- from the nearest station of the hub
);
create index hub_member_hub on registry.hub_member (hub_id);

grant select, insert, update, delete on registry.hub, registry.hub_member to ctx_registry;
grant select on registry.hub, registry.hub_member to ctx_contexts;
