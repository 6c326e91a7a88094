-- How projects begin: stages with their tasks and milestones, and what stands in the registers from the first day.
create table demand.blueprint (
    id uuid primary key,
    name text not null,
    version int not null,
    sentence text not null,
    -- Stages in their order, each with its share of the length in percent.
    stages jsonb not null,
    -- What stands in the registers from the first day.
    starters jsonb not null,
    unique (name, version)
);
insert into demand.blueprint (id, name, version, sentence, stages, starters) values
('01980000-0000-7000-8000-000000000011', 'Small', 1, 'Up to four months, one team: three stages, no ceremony.', '[
  {"name": "Prepare", "share": 20, "tasks": ["Agree on what done means", "Plan the work"], "milestone": "Ready to begin"},
  {"name": "Do", "share": 60, "tasks": ["Do the work", "Check it with who will use it"], "milestone": "Accepted"},
  {"name": "Hand over", "share": 20, "tasks": ["Hand over to who runs it", "Write down what was learned"], "milestone": "Closed"}]', '[
  {"kind": "RISK", "title": "The people it needs are called away"},
  {"kind": "ACTION", "title": "Walk through the plan with the sponsor"}]'),
('01980000-0000-7000-8000-000000000012', 'Standard', 1, 'Up to a year, several teams: five stages with a gate at the end of each.', '[
  {"name": "Initiate", "share": 10, "tasks": ["Settle charter and people", "Find who is affected", "Plan the stages"], "milestone": "Charter agreed"},
  {"name": "Design", "share": 20, "tasks": ["Describe what is needed", "Choose the solution", "Review the design"], "milestone": "Design accepted"},
  {"name": "Build", "share": 40, "tasks": ["Build", "Prepare training and operation", "Test"], "milestone": "Ready for pilot"},
  {"name": "Roll out", "share": 20, "tasks": ["Pilot", "Train", "Roll out"], "milestone": "In use"},
  {"name": "Close", "share": 10, "tasks": ["Hand over to who runs it", "Begin to measure benefits", "Write down what was learned"], "milestone": "Closed"}]', '[
  {"kind": "RISK", "title": "What is needed is understood late"},
  {"kind": "RISK", "title": "The people it needs are called away"},
  {"kind": "ASSUMPTION", "title": "The business case still holds at the end of each stage"},
  {"kind": "ACTION", "title": "Walk through the plan with the sponsor"},
  {"kind": "ACTION", "title": "Name an owner for each benefit"}]'),
('01980000-0000-7000-8000-000000000013', 'Large', 1, 'More than a year or more than one organisation: six stages, suppliers, deployment in waves.', '[
  {"name": "Initiate", "share": 8, "tasks": ["Settle charter, people and governance", "Find who is affected", "Plan the stages", "Agree on tolerances"], "milestone": "Charter agreed"},
  {"name": "Procure", "share": 17, "tasks": ["Ask the market", "Choose suppliers", "Agree contracts"], "milestone": "Contracts signed"},
  {"name": "Design", "share": 15, "tasks": ["Describe what is needed", "Design the whole", "Review the design"], "milestone": "Design accepted"},
  {"name": "Build", "share": 30, "tasks": ["Build", "Put the parts together", "Test the whole", "Prepare training and operation"], "milestone": "Ready for pilot"},
  {"name": "Roll out", "share": 22, "tasks": ["Pilot", "First deployment wave", "Second deployment wave", "Last deployment wave"], "milestone": "In use everywhere"},
  {"name": "Close", "share": 8, "tasks": ["Hand over to who runs it", "Begin to measure benefits", "Write down what was learned"], "milestone": "Closed"}]', '[
  {"kind": "RISK", "title": "A supplier delivers late or less"},
  {"kind": "RISK", "title": "What is needed is understood late"},
  {"kind": "RISK", "title": "The people it needs are called away"},
  {"kind": "RISK", "title": "Those who shall use it do not want to"},
  {"kind": "ASSUMPTION", "title": "The business case still holds at the end of each stage"},
  {"kind": "ACTION", "title": "Set up the steering committee"},
  {"kind": "ACTION", "title": "Name an owner for each benefit"}]');
