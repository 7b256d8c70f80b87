# mod_thads: the module of Apache before the programs. It is linked with
# nothing, because the names that it needs are those of the Apache that loads
# it.

apachedir = $(thadsdir)/apache
apache_PROGRAMS = mod_thads.so
mod_thads_so_SOURCES = modules/apache/mod_thads.c modules/apache/mod_thads.h \
	modules/apache/answer_hold.c modules/apache/body_hold.c \
	modules/apache/hold.c
mod_thads_so_CPPFLAGS = -I$(top_srcdir)/modules $(APACHE_CPPFLAGS)
# The rings of APR cast away the volatile of their own links.
mod_thads_so_CFLAGS = $(AM_CFLAGS) -fPIC -Wno-cast-qual
mod_thads_so_LDFLAGS = -shared -Wl,-z,relro -Wl,-z,now
mod_thads_so_LDADD =
