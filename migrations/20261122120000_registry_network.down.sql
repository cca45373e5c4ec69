drop table registry.network_stretch;
