/*
 * usage.h - --help and --version, which every program answers alike.
 */
#ifndef COMMON_USAGE_H
#define COMMON_USAGE_H

/*
 * Answers on standard output when the only argument is --help or -h (the
 * usage) or --version (name and version of the packages); false when the
 * caller asked for something else. The usage is whole lines.
 */
bool usage_answers(int argc, char **argv, const char *program,
		   const char *usage);

#endif
