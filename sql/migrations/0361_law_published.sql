-- The portal keeps the law in memory like all programs, from views: this number
-- stands for published_law and for the columns that the other two then got.
ALTER TABLE law_pack COMMENT = 'what is loaded; its newest day is the version'
