-- Which work to do: objectives, scenarios and the choice that was adopted.
comment on schema portfolio is 'Objectives, scenarios of what to choose, and the choice that was adopted.';
