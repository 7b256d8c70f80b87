# The routes from standard input (thads-NAME --routes), with a row for each act
# of conf/law/acts.xml in place of one with the word "@act", and the rights
# that the act has. Those have to be among the row's own. In place of one with
# "@paper" those acts that somebody signs, with the rights of the row.
use strict;
use warnings;
use utf8;

my (@acts, %rights, %signed);

open(my $in, "<", "conf/law/acts.xml") or die "acts.xml: $!\n";
my $text = do { local $/; <$in> };
$text =~ s/<!--.*?-->//gs;
while ($text =~ /<act\s([^>]*)>/g) {
	my %has = $1 =~ /(?<![\w-])(\w[\w-]*)="([^"]*)"/g;

	push @acts, $has{verb} unless $rights{$has{verb}};
	$signed{$has{verb}} = 1 if $has{signs};
	$rights{$has{verb}}{$_} = 1 for grep { $_ } @has{qw(enters signs)};
}
die "acts.xml has no acts\n" unless @acts;

while (my $line = <STDIN>) {
	my ($method, $path, $rights, @rest) = split /\t/, $line;
	my %known = map { $_ => 1 } split /,/, $rights;

	if ($path =~ /\@paper$/) {
		print join("\t", $method, $path =~ s/\@paper$/$_/r, $rights, @rest)
			for grep { $signed{$_} } @acts;
		next;
	}
	print($line), next unless $path =~ /\@act$/;
	for my $verb (@acts) {
		my @has = sort keys %{$rights{$verb}};
		my @more = grep { !$known{$_} } @has;

		die "the act $verb needs @more, $path lets in $rights\n"
			if @more;
		print join("\t", $method, $path =~ s/\@act$/$verb/r,
			join(",", @has), @rest);
	}
}
