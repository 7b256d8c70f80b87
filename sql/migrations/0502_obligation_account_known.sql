-- Until now lines stood where their matter does.
UPDATE obligation o JOIN matter m ON m.id = o.matter_id
SET o.account_id = m.account_id, o.inflow_on = m.inflow_on,
	o.unit_id = m.unit_id, o.officer_key = m.officer_key
