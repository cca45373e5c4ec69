-- Centres of postcode units, as Ordnance Survey and the Office for National Statistics publish them: a way to read what people write for
-- a place, never a place on a map. A unit is about fifteen addresses.
create table registry.postcode (
    postcode text primary key check (postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$'),
    point geometry(Point, 27700) not null,
    precision_m integer not null check (precision_m between 50 and 5000), -- how far an address of it may lie from the centre
    licence text not null
);
create index postcode_point on registry.postcode using gist (point);
grant select, insert, update, delete on registry.postcode to ctx_registry;
