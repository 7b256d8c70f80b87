#!/bin/sh
# Nothing in conf/law is scenery: each event, decision, time limit, book and
# list of terms is reached by something that runs. An act reaches the events
# that it records, an event its decision, its grounds and what it does to time
# limits, and so on: a row reaches what it names. C reaches what a word of its
# own names.
#
# What nothing reaches yet stands in tests/scenery.txt, by what is to reach it.
# A row there that is reached has to go; any other that is not fails.
set -eu

cd "$(dirname "$0")/.."

perl - tests/scenery.txt <<'EOF'
use strict;
use warnings;

my ($kept) = @ARGV;

my %kinds = map { $_ => 1 } qw(event decision deadline list book);

sub text_of {
	my ($path) = @_;

	open(my $in, "<", $path) or die "$path: $!\n";
	local $/;
	return scalar <$in>;
}

# Every element of the packs: its name, its attributes, the list it is in.
sub rows_of {
	my @rows;
	my $list;

	for my $pack (sort(glob "conf/law/*.xml")) {
		my $text = text_of($pack) =~ s/<!--.*?-->//gsr;

		while ($text =~ m{<(/?)([a-z][\w-]*)\s*([^<>]*?)/?>}g) {
			my ($end, $element, $rest) = ($1, $2, $3);
			my %attributes;

			next if $end;
			$attributes{$1} = $2
				while $rest =~ /([\w-]+)="([^"]*)"/g;
			$list = $attributes{code} if $element eq "list";
			push @rows, { element => $element, list => $list,
				      %attributes };
		}
	}
	return @rows;
}

# How a row is called by others: kind and code. Terms of the list of books are
# books.
sub names_of {
	my ($row) = @_;
	my $kind = $row->{element};

	$kind = "book" if $kind eq "term" && ($row->{list} // "") eq "book";
	return () unless $kinds{$kind};
	return map { "$kind $_" } grep { defined } @$row{qw(code alias)};
}

# The kinds that an attribute may name, by its own name.
my %names = (
	events => ["event"], event => ["event"], trigger => ["event"],
	"leads-to" => ["event"], decision => ["decision"],
	document => ["decision"], grounds => ["list"], list => ["list"],
	book => ["book"], rule => ["deadline"], after => ["deadline"],
	rhythm => ["deadline"], deadline => ["deadline"],
	"special-rhythm" => ["deadline"], within => ["deadline"],
);

my @rows = rows_of();
my %words;		# what C says, and templates ask for by name
my @patterns;

for my $file (glob "modules/*/*.c modules/*/*.h") {
	next if $file =~ m{/test_|^modules/generate/|^modules/tasks/recount};
	my $text = text_of($file) =~ s{/\*.*?\*/}{}gsr;

	$words{$1} = 1 while $text =~ /'(\w+)'/g;
	while ($text =~ /"((?:[^"\\]|\\.)*)"/g) {
		$words{$1} = 1;
		push @patterns, $1 if $1 =~ /^([a-z]\w*_)%s$/;
	}
}

sub said {
	my ($word) = @_;

	return 1 if $words{$word};
	return grep { index($word, $_) == 0 } @patterns;
}

# Rows that something other than a row reaches. Of books only what keeps one
# says so: that their names are shown makes none.
sub is_root {
	my ($row) = @_;
	my $element = $row->{element};

	return 1 unless $element =~ /^(event|decision|deadline|list|term
		|effect|publication)$/x;
	return $element eq "event" && ($row->{effect} // "") =~
		/^(intake|void|correct|dimension|return)$/x
		|| ($element =~ /^(list|deadline|event)$/
			&& grep { defined && said($_) } @$row{qw(code alias)});
}

my (%reached, %by_name, @todo);

push @{$by_name{$_->[1]}}, $_->[0]
	for map { my $row = $_; map { [$row, $_] } names_of($row) } @rows;

sub reach {
	my ($row) = @_;

	push @todo, $row unless $reached{$row}++;
}

sub step {
	my ($row) = @_;

	if ($row->{element} eq "list" && $row->{code} ne "book") {
		reach($_) for grep { $_->{element} eq "term"
			&& $_->{list} eq $row->{code} } @rows;
	}
	if ($row->{element} eq "event") {
		reach($_) for grep { ($_->{element} eq "effect"
				&& $_->{event} eq $row->{code})
			|| ($_->{element} eq "publication"
				&& ($_->{trigger} // "") eq $row->{code}) }
			@rows;
	}
	for my $attribute (grep { defined $row->{$_} } keys %names) {
		for my $word (split /,/, $row->{$attribute}) {
			reach($_) for map { @{$by_name{"$_ $word"} // []} }
				@{$names{$attribute}};
		}
	}
}

reach($_) for grep { is_root($_) } @rows;
step(shift @todo) while @todo;

# A code is reached by one of its rows.
my (%label, %ok);

for my $row (@rows) {
	my ($name) = names_of($row);

	next unless $name;
	$label{$name} //= $row->{label} // "";
	$ok{$name} ||= $reached{$row};
}

my (%listed, $group, %count);
my $status = 0;

for (split /\n/, text_of($kept)) {
	if (/^# (.+?):?$/) {
		$group = $1;
	} elsif (/^(\w+ \S+)/) {
		$listed{$1} = $group;
	}
}
for my $name (sort keys %label) {
	my ($kind) = split / /, $name;

	$count{$kind}{all}++;
	$count{$kind}{reached}++ if $ok{$name};
	next if !!$ok{$name} != !!$listed{$name};
	$status = 1;
	print "not ok scenery: $name ($label{$name}): ", $ok{$name}
		? "is reached, and still in $kept\n" : "nothing reaches it\n";
}
for my $name (grep { !exists $label{$_} } sort keys %listed) {
	$status = 1;
	print "not ok scenery: $name: is no row of the law\n";
}
printf "figure law_%ss_reached %d of %d\n", $_, $count{$_}{reached} // 0,
	$count{$_}{all} for sort keys %count;
print "ok scenery: what nothing reaches is known\n" unless $status;
exit $status;
EOF
