# libcasework: the nouns of enforcement that the programs share.

noinst_LIBRARIES += libcasework.a
libcasework_a_SOURCES =
