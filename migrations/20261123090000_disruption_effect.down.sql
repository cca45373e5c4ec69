drop table disruption.effect_reading;
drop table disruption.effect_design;
