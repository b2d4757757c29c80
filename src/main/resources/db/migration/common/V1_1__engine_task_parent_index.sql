-- The engine looks for sub-tasks each time a task ends, and ships no index for it.
create index act_idx_task_parent_task on act_ru_task (parent_task_id_);
