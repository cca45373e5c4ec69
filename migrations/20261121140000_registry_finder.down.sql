revoke select on registry.area, registry.area_parent, registry.place, registry.postcode, registry.basemap from ctx_contexts;
grant select (place_id, local_authority_code) on registry.place to ctx_contexts;
drop table registry.register_version;
drop table registry.place_code;
