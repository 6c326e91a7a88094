-- Fields that came with imported records; their choices grow with what comes in later.
alter table kernel.custom_field add column has_arrived boolean not null default false;
