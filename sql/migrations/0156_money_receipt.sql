-- To ask about a receipt that is in the books already.
CREATE INDEX money_entry_receipt ON money_entry (receipt, kind)
