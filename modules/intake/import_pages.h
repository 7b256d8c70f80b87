/*
 * import_pages.h - the pages of bulk import, for the table of routes.
 */
#ifndef INTAKE_IMPORT_PAGES_H
#define INTAKE_IMPORT_PAGES_H

#include "common/route.h"

page_fn page_import_new;
page_fn page_import_create;
page_fn page_import_show;
page_fn page_import_act;
page_fn page_import_errors;

#endif
