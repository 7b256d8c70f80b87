# statements.pl - the statements of programs, and what a database says of them:
# shared by check-sql and check-schema. @setting is BUILD, CONFIGURATIONS and
# DATABASE.
use strict;
use warnings;

our @setting;
our $status = 0;
my ($build, $etc, $database) = @setting;

# What cannot be prepared: the texts of accounts and rights (grant_store.c).
our $unpreparable = qr/^(?:(?:CREATE|ALTER) USER|GRANT|REVOKE) /;

# The portal links the dispatcher's sign-in, and what lists keep for accounts,
# but has no route that needs it, and must not have the rights: here every statement has to be refused.
our %forbidden = (
	"thads-portal" =>
		qr/^(?:audit|draft|form_use|list_saved_store|list_scope_store
		   |known_store|role_rights|session_store|signin_store)\.c$/x,
);

sub verdict {
	my ($name, @faults) = @_;

	print "ok $name\n" unless @faults;
	print "not ok $name: $_\n" for @faults;
	$status = 1 if @faults;
}

sub lines_of {
	my (@command) = @_;

	open(my $out, "-|", @command) or die "$command[0]: $!\n";
	my @lines = <$out>;
	close($out) or die "@command failed\n";
	return @lines;
}

# The place in the file of an address of the program.
sub place_of {
	my ($address, @segments) = @_;

	for my $segment (@segments) {
		my ($offset, $start, $size) = @$segment;

		return $offset + $address - $start
			if $address >= $start && $address < $start + $size;
	}
	die sprintf("no segment has the address %x\n", $address);
}

# The statements of a program: [ file, name, text ].
sub statements {
	my ($program) = @_;
	my $hex = qr/0x[0-9a-f]+/;
	my (@segments, @found, $file);

	for (lines_of("readelf", "-lW", $program)) {
		push @segments, [ map { hex } $1, $2, $3 ]
			if /^\s*LOAD\s+($hex)\s+($hex)\s+$hex\s+($hex)/;
	}
	open(my $in, "<:raw", $program) or die "$program: $!\n";
	for (lines_of("readelf", "-sW", $program)) {
		$file = $1 if /\sFILE\s+LOCAL\s+\S+\s+ABS\s+(\S+)/;
		next unless
		    /:\s+([0-9a-f]+)\s+(\d+)\s+OBJECT\s.*\s(SQL_[A-Z0-9_]+)/;
		my ($name, $size) = ($3, $2);
		seek($in, place_of(hex($1), @segments), 0) or die;
		read($in, my $text, $size) == $size or die "$program: $name\n";
		push @found, [ $file, $name, $text =~ s/\0$//r ];
	}
	return @found, list_statements($program), pack_statements($program);
}

# What a program puts together itself and prints: names and texts by turns.
sub printed_statements {
	my ($file, @command) = @_;
	my @found;

	open(my $out, "-|:raw", @command) or die "$command[0]: $!\n";
	local $/;
	my @texts = split /\0/, <$out> // "";
	close($out) or die "@command failed\n";
	push @found, [ $file, splice(@texts, 0, 2) ] while @texts;
	return @found;
}

# The statements that its lists are made of, or that they ask on a database.
sub list_statements {
	my ($program, @options) = @_;

	return unless $program =~ m{/thads-(?:accounts|enforcement|intake|portal
		|registry|reports|support)$}x;
	return printed_statements("list_store.c", $program, @options,
		"--lists");
}

# Those that its packs are stored by.
sub pack_statements {
	my ($program) = @_;

	return unless $program =~ m{/thads-law$};
	return printed_statements("pack_sql_store.c", $program, "--statements");
}

# The head of an INSERT of many rows, with the places of one row.
sub with_row {
	my ($text) = @_;

	return $text unless $text =~ /\(([^()]*)\)\s*VALUES\s*$/;
	return $text . " (" . join(", ", map { "?" } split /,/, $1) . ")";
}

# The configuration of a program, for the database of the tests.
sub configuration {
	my ($account) = @_;
	my $path = "$etc/check-sql.conf";

	open(my $in, "<", "$etc/$account.conf") or die "$account.conf: $!\n";
	my @lines = (<$in>, "db_name = $database\n");
	# The default is the name of the file.
	push @lines, "db_user = thads_$account\n"
		unless grep { /^\s*db_user\s*=/ } @lines;
	unlink($path);
	umask(0077);
	open(my $out, ">", $path) or die "$path: $!\n";
	print $out @lines;
	close($out) or die "$path: $!\n";
	return $path;
}

# What the database refuses of the program, by file.
sub refused {
	my ($conf, @statements) = @_;
	my $input = "$etc/../tmp/check-sql.in";
	my %faults;

	open(my $to, ">:raw", $input) or die "$input: $!\n";
	print $to map { "$$_[0]:$$_[1]\0" . with_row($$_[2]) . "\0" }
		@statements;
	close($to) or die "$input: $!\n";
	open(my $from, "-|", "$build/check_sql '$conf' <'$input'")
		or die "check_sql: $!\n";
	while (<$from>) {
		chomp;
		/^(\w+\.c):(.*)/ or die "$_\n";
		push @{$faults{$1}}, $2;
	}
	close($from);
	die "check_sql ended badly\n" if $? & 127 || $? >> 8 >= 100;
	return \%faults;
}

1;
