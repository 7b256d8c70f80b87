/*
 * schema.h - the newest migration that thads-reports and thads-report rely
 * on; tests/store/check-schema proves it.
 */
#ifndef REPORTS_SCHEMA_H
#define REPORTS_SCHEMA_H

#define REPORTS_SCHEMA 713

#endif
