/*
 * import_sheet.h - import files for the test of the import.
 */
#ifndef STORE_IMPORT_SHEET_H
#define STORE_IMPORT_SHEET_H

#include "common/base.h"

#include <unistd.h>

#define UNIT "T87@2020"

/* A file of the test. */
struct sheet {
	const char *path;
	FILE *file;
};

static inline struct sheet
sheet_open(TALLOC_CTX *ctx, const char *name)
{
	struct sheet sheet = { talloc_asprintf(ctx, "/tmp/thads-import-%d-%s",
					       (int)getpid(), name),
			       NULL };

	sheet.file = fopen(sheet.path, "wb");
	assert(sheet.file);
	return sheet;
}

static inline void
sheet_start(struct sheet *sheet, const char *source)
{
	fprintf(sheet->file,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<dossiers version=\"1\" source=\"%s\">\n"
		"<officers><officer code=\"TST-1\" name=\"Lê Văn Giả\""
		" unit=\"" UNIT "\" from=\"2018-01-01\"/></officers>\n",
		source);
}

static inline void
sheet_end(struct sheet *sheet)
{
	fputs("</dossiers>\n", sheet->file);
	fclose(sheet->file);
}

/* A dossier of eight lines that is paid in full; number makes it unique. */
static inline void
sheet_dossier(struct sheet *sheet, int number, const char *amount)
{
	fprintf(sheet->file,
		"<dossier ref=\"HS-%d\" unit=\"" UNIT "\">\n"
		"<judgment court=\"Tòa án giả định\" number=\"%d/2023/DS-ST\""
		" issued=\"2023-01-10\" effective=\"2023-02-10\" kind=\"civil\""
		" received=\"2023-02-20\" channel=\"direct\"/>\n"
		"<party id=\"d\" role=\"debtor\" kind=\"individual\""
		" name=\"Trần Thị Giả %d\"/>\n"
		"<claim id=\"k\" type=\"court_fee\" debtor=\"d\""
		" amount=\"%s\"/>\n"
		"<decision number=\"%d/QĐ-CTHADS\" date=\"2023-03-06\""
		" basis=\"ex_officio\" officer=\"TST-1\"/>\n"
		"<event kind=\"collected\" date=\"2023-04-05\" dong=\"%s\"/>"
		"<event kind=\"paid_out\" date=\"2023-04-06\" dong=\"%s\"/>\n"
		"<event kind=\"completed\" date=\"2023-04-06\"/>\n"
		"</dossier>\n",
		number, number, number, amount, number, amount, amount);
}

static inline struct sheet
sheet_of(TALLOC_CTX *ctx, const char *name, int first, int n)
{
	struct sheet sheet = sheet_open(ctx, name);

	sheet_start(&sheet, name);
	for (int i = first; i < first + n; i++)
		sheet_dossier(&sheet, i, "1000000");
	sheet_end(&sheet);
	return sheet;
}

#endif
