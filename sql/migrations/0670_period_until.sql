-- Month 13 of a closed year is that of corrections: granted up to a day. Facts
-- dated in the year are let in meanwhile, as adjustments.
ALTER TABLE period ADD COLUMN until_on DATE NULL
