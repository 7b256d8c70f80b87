-- For the programs of the release before, which read attr1 and attr2.
CREATE TRIGGER law_term_added BEFORE INSERT ON law_term FOR EACH ROW
BEGIN
	SET NEW.attr1 = CASE NEW.list
		WHEN 'request_channel' THEN NEW.counts_from
		WHEN 'judgment_kind' THEN NEW.deadline
		WHEN 'notice_form' THEN NEW.deadline
		WHEN 'no_means_ground' THEN NEW.rhythm
		WHEN 'postpone_ground' THEN NEW.leads_to
		WHEN 'suspend_ground' THEN NEW.document
		WHEN 'continue_ground' THEN NEW.ends_state
		WHEN 'terminate_ground' THEN IF(NEW.relief, 'relief', NULL)
		WHEN 'withdraw_ground' THEN NEW.leads_to
		WHEN 'verification_result'
			THEN IF(NEW.has_means, 'has_means', 'no_means')
		WHEN 'support_service' THEN NEW.handling
		WHEN 'office_hours' THEN NEW.opens
		WHEN 'audit_pattern'
			THEN CONCAT_WS(' ', NEW.who, NEW.span, NEW.threshold)
		WHEN 'support_state' THEN NEW.stage
		WHEN 'report_period' THEN NEW.months
		ELSE NEW.check_rule
		END;
	SET NEW.attr2 = CASE NEW.list
		WHEN 'no_means_ground' THEN IF(NEW.relief, 'relief', NULL)
		WHEN 'postpone_ground' THEN NEW.deadline
		WHEN 'withdraw_ground' THEN IF(NEW.again, 'again', NULL)
		WHEN 'verification_result' THEN NEW.rhythm
		WHEN 'support_service' THEN NEW.deadline
		WHEN 'office_hours' THEN NEW.closes
		WHEN 'audit_pattern' THEN NEW.actions
		WHEN 'report_period' THEN IF(NEW.lists, 'big', NULL)
		ELSE IF(NEW.refuses IS NULL, NULL,
			IF(NEW.refuses, 'refuse', 'ask'))
		END;
END
