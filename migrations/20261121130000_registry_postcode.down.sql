drop table registry.postcode;
