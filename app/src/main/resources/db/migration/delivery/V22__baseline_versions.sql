-- Which of a plan's baselines a version comes from (0 is the baseline, 1 to 10 the numbered ones), and of which day.
alter table delivery.baseline add column plan_number int check (plan_number between 0 and 10);
alter table delivery.baseline add column as_of date;
alter table delivery.baseline add column source text;
