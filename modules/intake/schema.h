/*
 * schema.h - the newest migration that thads-intake and thads-import rely
 * on; tests/store/check-schema proves it.
 */
#ifndef INTAKE_SCHEMA_H
#define INTAKE_SCHEMA_H

#define INTAKE_SCHEMA 755

#endif
