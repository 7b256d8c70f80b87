# Reads the routes from standard input; see check-rights.sh.
use strict;
use warnings;

my $dir = "tests/rights";
my %rank = (self => 0, own => 1, unit => 2, subtree => 3, all => 4);
my %far = (self => "own", own => "own", unit => "unit", subtree => "subtree",
	system => "all");
my (%carries, %known, %given, %asked, %reason, %named, @routes);
my $status = 0;

# What the word in an action of permissions.csv lets one do.
my %implies = (V => "VCU", C => "C", U => "U", D => "D", A => "A", T => "T",
	X => "X");

sub lines {
	my ($path) = @_;

	open(my $in, "<", $path) or die "$path: $!\n";
	return grep { !/^#/ && /\S/ } map { chomp; $_ } <$in>;
}

sub said {
	my ($what, @bad) = @_;

	print @bad ? "not ok" : "ok", " rights: $what\n";
	print "  $_\n" for @bad;
	$status = 1 if @bad;
}

for (lines("$dir/functions.tsv")) {
	my ($right, $functions) = split /\t/;

	for my $word (split / /, $functions) {
		my ($function, $actions) = split /:/, $word;
		push @{$carries{$function}}, map { [$_, $right] }
			split //, $actions;
	}
}

sub read_roles {
	my $role;

	open(my $in, "<", "conf/law/roles.xml") or die "roles.xml: $!\n";
	local $/;
	my $text = <$in>;
	$text =~ s/<!--.*?-->//gs;
	$known{$1} = 1 while $text =~ /<permission\s+code="([^"]+)"/g;
	while ($text =~ /<(role|right)\s+code="([^"]+)"([^>]*)>/g) {
		my ($kind, $code, $rest) = ($1, $2, $3);

		$role = $code, next if $kind eq "role";
		next if $rest =~ /\bto="/;
		my ($scope) = $rest =~ /scope="([^"]+)"/;
		my $old = $given{$role}{$code};
		$given{$role}{$code} = $scope
			if !$old || $rank{$scope} > $rank{$old};
	}
}

# What permissions.csv asks for, of the roles there are and the rights that
# carry its functions.
sub read_permissions {
	my ($rows, $met) = (0, 0);

	for (lines("$dir/permissions.csv")) {
		my ($role, $function, $actions, $scope) = split /,/;
		my $meets = 0;

		next if $role eq "role_code";
		$rows++;
		next unless $given{$role};
		for my $carried (@{$carries{$function} // []}) {
			my ($action, $right) = @$carried;
			next unless $actions =~ /[$implies{$action}]/;
			my $wanted = $far{$scope};
			my $old = $asked{$role}{$right};
			$asked{$role}{$right} = $wanted
				if !$old || $rank{$wanted} > $rank{$old};
			$meets = 1;
		}
		$met += $meets;
	}
	return ($rows, $met);
}

for (lines("$dir/reasons.tsv")) {
	my ($role, $right, $scope, $why) = split /\t/;
	die "reasons.tsv: $_\n" unless $why;
	$reason{"$role $right"} = $scope;
}
read_roles();
my ($rows, $met) = read_permissions();

while (<STDIN>) {
	chomp;
	my ($method, $path, $rights, $flags, $loader) = split /\t/;
	push @routes, [$method, $path, $rights, $flags, $loader];
	$named{$_} = 1 for split /,/, $rights;
}

# who RIGHT: "CHV own, T_LD subtree".
sub who {
	my ($right) = @_;

	return "$right" if $right =~ /^(?:public|signed-in)$/;
	return "$right: " . join ", ", map { "$_ $given{$_}{$right}" }
		grep { $given{$_}{$right} } sort keys %given;
}

if (@ARGV && $ARGV[0] eq "--table") {
	for my $route (@routes) {
		my ($method, $path, $rights, $flags, $loader) = @$route;
		print join("\t", $method, $path,
			join("; ", map { who($_) } split /,/, $rights),
			$flags =~ /writes/ ? "writes" : "reads", $loader), "\n";
	}
	exit 0;
}

sub differences {
	my @bad;

	for my $role (sort keys %given) {
		my %rights = map { $_ => 1 } keys %{$given{$role}},
			keys %{$asked{$role} // {}};
		for my $right (sort keys %rights) {
			my $has = $given{$role}{$right} // "none";
			my $wanted = $asked{$role}{$right} // "none";
			my $why = delete $reason{"$role $right"};
			next if $has eq ($why // $wanted);
			push @bad, "$role $right: has $has, asked $wanted"
				. ($why ? ", explained $why" : "");
		}
	}
	return @bad, map { "$_: explained, but there is no difference" }
		sort keys %reason;
}

said("routes ask for rights that there are",
	grep { !$known{$_} && !/^(?:public|signed-in)$/ } sort keys %named);
said("every right lets in somewhere", grep { !$named{$_} } sort keys %known);
said("roles have what the regulations give, or a reason", differences());
print "figure rights_in_force $met of $rows\n";
exit $status;
