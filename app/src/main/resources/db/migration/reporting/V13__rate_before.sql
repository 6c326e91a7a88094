-- What a rate was before it was set anew for the same day.
alter table reporting.rate add column rate_before numeric(19, 8);
