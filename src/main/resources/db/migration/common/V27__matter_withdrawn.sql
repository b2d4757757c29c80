-- a matter that dropped out at the meeting ("utgår"): in which sitting, and what the minutes say about it
alter table meeting_matter add column withdrawn_sitting integer;
alter table meeting_matter add column withdrawn_reason varchar(2000);
