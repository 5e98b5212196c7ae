-- Weight is measured with the nutritional assessment, so that it can be followed over time.
alter table exams add constraint exams__nutrition_weight_kg__range check (nutrition_weight_kg between 0 and 700);

-- The follow-up manager lists patients as their names are written: the given name first.
create index patients__organization__given on patients (organization_id, first_name, last_name, id);
