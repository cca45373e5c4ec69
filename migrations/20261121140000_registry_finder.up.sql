-- What the finder of places needs: the codes that people write for a place beside its id, and how often the register has changed.

create table registry.place_code (
    place_id text not null references registry.place on delete cascade,
    kind text not null check (kind in ('naptan', 'station')), -- the short code on the pole; the three letters of a railway station
    code text not null check (code = upper(code) and code ~ '^[A-Z0-9]{3,12}$'),
    primary key (place_id, kind, code)
);

-- One row. Whoever holds a copy of areas, places or postcodes compares the number with the one that the copy was made at.
create table registry.register_version (
    one boolean primary key default true check (one),
    version bigint not null
);
insert into registry.register_version (version) values (1);

grant select, insert, update, delete on registry.place_code to ctx_registry;
grant select, update (version) on registry.register_version to ctx_registry;

-- The finder answers those who read contexts. Geography and the register of places are public.
revoke select (place_id, local_authority_code) on registry.place from ctx_contexts;
grant select on registry.area, registry.area_parent, registry.place, registry.place_code, registry.postcode, registry.basemap,
    registry.register_version to ctx_contexts;
