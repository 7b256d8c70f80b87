#!/bin/sh
# What the law calls by a code is a row of conf/law, and C asks the row what it
# is (effect, money, needs, does ...): no comparison with a code of an event, an
# account, a time limit, a decision or an act. The generator tells invented
# histories and the recount proves the ledger by knowledge of its own: both name
# codes on purpose, as tests do.
set -eu

cd "$(dirname "$0")/.."

perl - modules/*/*.c modules/*/*.h <<'EOF'
use strict;
use warnings;

# A word that a code of the law has as well, and is another here: file, word,
# what it is there.
my %other = map { $_ => 1 } (
	"modules/registry/entry_list_store.c decided",	# a column of the list
	"modules/tasks/audit_main.c verify",		# a command
);
my (%code, %met);
my $status = 0;

sub text_of {
	my ($path) = @_;

	open(my $in, "<", $path) or die "$path: $!\n";
	local $/;
	return scalar <$in>;
}

for my $pack (glob "conf/law/*.xml") {
	my $text = text_of($pack) =~ s/<!--.*?-->//gsr;

	while ($text =~ /<(event|account|deadline|decision|act)\s([^>]*)>/g) {
		my ($element, $rest) = ($1, $2);

		$code{$2} = $element
			while $rest =~ /(?<![\w-])(code|alias|verb)="([^"]*)"/g;
	}
}
die "no codes in conf/law\n" unless keys %code > 100;

for my $file (@ARGV) {
	next if $file =~ m{/test_|^modules/generate/|^modules/tasks/recount};
	my $text = text_of($file);

	$text =~ s{/\*(.*?)\*/}{"\n" x ($1 =~ tr/\n//)}gse;
	while ($text =~ /\b(?:strn?cmp|text_same)\s*\(
			(?:[^()";]|\([^()]*\))* "([^"]*)"/gx) {
		my $word = $1;
		my $line = 1 + (substr($text, 0, $-[0]) =~ tr/\n//);

		next unless $code{$word};
		next if $other{"$file $word"} && ++$met{"$file $word"};
		print "not ok codes: $file:$line: $code{$word} $word\n";
		$status = 1;
	}
}
for my $kept (grep { !$met{$_} } sort keys %other) {
	print "not ok codes: $kept: is compared nowhere any more\n";
	$status = 1;
}
print "ok codes: C compares with no code of the law\n" unless $status;
exit $status;
EOF
