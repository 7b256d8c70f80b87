#!/bin/sh
# The rules for templates. Each rule is a pattern that must not occur once
# comments are gone; the last ones look at the folder as a whole. Then the
# words of all that speaks to people (GLOSSARY.md, how pages speak).
set -eu

cd "$(dirname "$0")/.."
status=0
# shellcheck disable=SC2016 # the program is perl
find templates -name '*.cs' | LC_ALL=C sort | xargs perl -e '
use strict;
use warnings;

# What the text of a template may not contain, and where it may after all.
my @rules = (
	[ "no data is run as a template",
	  qr/<\?cs\s*(?:evar|lvar|linclude)\s*[:!]/ ],
	[ "no command that prints unescaped",
	  qr/<\?cs\s*(?:alt|name)\s*[:!]/ ],
	[ "a missing include is an error: include!",
	  qr/<\?cs\s*include\s*:/ ],
	[ "unescaped output in layout/ and of the cells of lists only",
	  qr/<\?cs\s*(?:uvar\s*[:!](?!row\.Cells\b)|escape\s*:\s*"none")/,
	  qr{^templates/layout/} ],
	[ "one value per escaping call",
	  qr/_(?:escape|validate)\([^()]*\)\s*\+|\+\s*\w+_(?:escape|validate)\(/ ],
	[ "an address is validated or escaped",
	  qr/\s(?:href|src|action|formaction|poster)="<\?cs\s*var:(?!url_(?:validate|escape)\()/ ],
	[ "no script inside a page", qr/<script(?![^>]*\ssrc=)/ ],
	[ "no style inside a page", qr/<style\b/ ],
);

# The same, once the commands are gone, too.
my @address_rules = (
	[ "no address of another host",
	  qr{\s(?:href|src|action)="(?:https?:)?//} ],
);

# The same, once attribute values are gone, too: bare tags.
my @tag_rules = (
	[ "attribute values in double quotes",
	  qr/<[a-z][^<>]*\s[a-z-]+=(?!")/ ],
	[ "no style attribute", qr/<[a-z][^<>]*\sstyle=/ ],
	[ "no event attribute", qr/<[a-z][^<>]*\son[a-z]+=/ ],
);

my %bad;

sub look {
	my ($file, $text, @list) = @_;

	for my $rule (@list) {
		my ($name, $pattern, $exempt) = @$rule;

		next if $exempt && $file =~ $exempt;
		while ($text =~ /$pattern/g) {
			my $line = 1 + (substr($text, 0, $-[0]) =~ tr/\n//);

			push @{$bad{$name}}, "$file:$line";
		}
	}
}

# Keeps the lines of what is taken out, so that numbers stay right.
sub lines_of {
	my ($text) = @_;

	return "\n" x ($text =~ tr/\n//);
}

for my $file (@ARGV) {
	open(my $in, "<", $file) or die "$file: $!\n";
	local $/;
	my $text = <$in>;

	$text =~ s/<\?cs\s*(#.*?)\?>/lines_of($1)/gse;
	look($file, $text, @rules);
	while ($text =~ /<\?cs\s*include!\s*"([^"]*)"/g) {
		push @{$bad{"every included file is there"}}, "$file: $1"
			unless -f "templates/$1";
	}
	$text =~ s/<\?cs(.*?)\?>/lines_of($1)/gse;
	look($file, $text, @address_rules);
	$text =~ s/="([^"<>]*)"/q(="") . lines_of($1)/gse;
	look($file, $text, @tag_rules);
	push @{$bad{"names in lower case"}}, $file
		unless $file =~ m{^templates/[a-z]+/[a-z0-9_]+\.cs$};
}

my $status = 0;

for my $name ((map { $_->[0] } @rules, @address_rules, @tag_rules),
	      "every included file is there", "names in lower case") {
	if (!$bad{$name}) {
		print "ok templates: $name\n";
		next;
	}
	print "not ok templates: $name: $_\n" for @{$bad{$name}};
	$status = 1;
}
exit $status;
' || status=1

# What speaks to people: templates, pages of Apache, scripts, and the texts of
# the programs. Comments and tests do not.
# shellcheck disable=SC2016 # the program is perl
find templates conf/apache/errors htdocs modules -name '*.cs' -o -name '*.html' \
	-o -name '*.js' -o -name '*.c' ! -name 'test_*' ! -path '*/generate/*' |
	LC_ALL=C sort | xargs perl -e '
use strict;
use warnings;

my $word = qr/(?<![\w\x80-\xff])/;
my $end = qr/(?![\w\x80-\xff])/;
my $or = qr{(?:, ?| ?\(| ?/ ?| hoặc )};
my @rules = (
	[ "people are asked by \"xin\" alone",
	  qr/$word(?:[Hh]ãy|[Vv]ui lòng)$end/ ],
	[ "nobody is addressed: \"bạn\", \"quý vị\", \"anh, chị\", \"ông (bà)\"",
	  qr/$word(?:[Bb]ạn|[Qq]uý (?:vị|khách)|[Aa]nh$or[Cc]hị|(?:Ô|ô)ng$or[Bb]à)$end/ ],
	[ "\"yêu cầu\" is no request of a browser",
	  qr/[Yy]êu cầu/, qr{^(?:conf/apache/errors/|templates/layout/)} ],
);
my %bad;

for my $file (@ARGV) {
	open(my $in, "<", $file) or die "$file: $!\n";
	local $/;
	my $text = <$in>;

	$text =~ s{/\*.*?\*/}{"\n" x ($& =~ tr/\n//)}gse;
	$text =~ s/<\?cs\s*(#.*?)\?>/"\n" x ($& =~ tr{\n}{})/gse;
	for my $rule (@rules) {
		my ($name, $pattern, $where) = @$rule;

		next if $where && $file !~ $where;
		while ($text =~ /$pattern/g) {
			my $line = 1 + (substr($text, 0, $-[0]) =~ tr/\n//);

			push @{$bad{$name}}, "$file:$line";
		}
	}
}

my $status = 0;

for my $rule (@rules) {
	my $name = $rule->[0];

	print "ok templates: $name\n" unless $bad{$name};
	print "not ok templates: $name: $_\n" for @{$bad{$name} || []};
	$status = 1 if $bad{$name};
}
exit $status;
' || status=1
exit $status
