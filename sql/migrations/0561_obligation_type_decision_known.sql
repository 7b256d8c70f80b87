-- As conf/law/obligations.xml has it, for the time until it is loaded.
UPDATE obligation_type SET
	decision_type = CASE
		WHEN code IN ('return_money', 'return_asset')
			THEN 'dec_enforce_return'
		WHEN code = 'interim_measure' THEN 'dec_enforce_interim'
		WHEN code = 'bankruptcy' THEN 'dec_enforce_bankruptcy'
		WHEN basis = 'on_request' THEN 'dec_enforce_request'
		ELSE 'dec_enforce_exofficio' END,
	decide_rule = CASE WHEN basis = 'on_request' THEN NULL
		WHEN code = 'interim_measure' THEN 'T08'
		WHEN code = 'bankruptcy' THEN 'T09'
		ELSE 'T07' END;
