<?php
/*
 * The inbox as it would be written in PHP 8.2 with mysqli: the same session,
 * rights, statements and page as thads-enforcement, which bench-pages checks
 * byte by byte. Of the page, what stands around the rows is that of the real
 * one, cut out by bench-pages (page.php), so a change of its looks is none
 * here; that PHP need not make it is to PHP's favour.
 */
declare(strict_types=1);

const SESSION_IDLE_SECS = 3600;
const SESSION_LIFE_SECS = 43200;
const PASSWORD_DAYS = 90;
const ROWS = 50;

mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
require $_SERVER['BENCH_FOLDER'] . '/page.php';
require $_SERVER['BENCH_FOLDER'] . '/duties.php';

function connect(): mysqli
{
	return new mysqli('p:localhost', $_SERVER['BENCH_USER'],
		$_SERVER['BENCH_PASSWORD'], 'thads', 0, $_SERVER['BENCH_SOCKET']);
}

function session_of(mysqli $db, string $token): ?array
{
	$found = $db->execute_query(
		"SELECT s.csrf, s.flash, a.id, a.officer_id, a.unit_id, a.login,"
		. " a.name, a.title, u.name AS unit, u.path, a.must_change OR"
		. " COALESCE(a.password_set_at < UTC_TIMESTAMP()"
		. "  - INTERVAL ? DAY, 0) AS must_change,"
		. " ? - TIMESTAMPDIFF(SECOND, s.seen_at, UTC_TIMESTAMP())"
		. "  AS idle_left,"
		. " ? - TIMESTAMPDIFF(SECOND, s.created_at, UTC_TIMESTAMP())"
		. "  AS life_left, @@read_only AS read_only"
		. " FROM session s"
		. " JOIN account a ON a.id = s.account_id AND a.state = 'active'"
		. " JOIN unit u ON u.id = a.unit_id"
		. " WHERE s.token_hash = ? AND s.ended_at IS NULL"
		. " HAVING (idle_left > 0 OR read_only) AND life_left > 0",
		[PASSWORD_DAYS, SESSION_IDLE_SECS, SESSION_LIFE_SECS,
			bin2hex(sodium_crypto_generichash($token))]);

	return $found->fetch_assoc() ?: null;
}

function rights_of(mysqli $db, int $account, string $today): array
{
	$found = $db->execute_query(
		"SELECT rr.right_code, rr.scope, g.unit_id, u.path"
		. " FROM account_role g"
		. " JOIN role r ON r.code = g.role_code AND r.valid_from <= ?"
		. "  AND (r.valid_to IS NULL OR r.valid_to >= ?)"
		. " JOIN role_right rr ON rr.role_code = r.code"
		. "  AND rr.valid_from <= ?"
		. "  AND (rr.valid_to IS NULL OR rr.valid_to >= ?)"
		. " JOIN unit u ON u.id = g.unit_id"
		. " WHERE g.account_id = ? AND g.valid_from <= ?"
		. " AND (g.valid_to IS NULL OR g.valid_to >= ?)"
		. " AND g.revoked_at IS NULL",
		[$today, $today, $today, $today, $account, $today, $today]);
	$rights = [];
	foreach ($found as $row)
		$rights[$row['right_code']][] = (int)$row['unit_id'];
	return $rights;
}

function matters_of(mysqli $db, int $unit, int $officer): mysqli_result
{
	return $db->execute_query(
		"SELECT STRAIGHT_JOIN m.id, m.number, m.debtor_names,"
		. " COALESCE(NULLIF(m.creditor_names, ''),"
		. "  'Ngân sách nhà nước') AS creditor_names,"
		. " a.code, a.label, m.owed_dong,"
		. " m.balance_dong - m.held_dong AS to_collect, m.due_on,"
		. " m.due_rule, a.kind = 'book' AS apart"
		. " FROM matter m FORCE INDEX (matter_list_officer)"
		. " JOIN ledger_account a ON a.id = m.account_id"
		. " WHERE m.is_open = 1 AND m.unit_id IN (?) AND m.officer_id = ?"
		. " ORDER BY m.list_key, m.id LIMIT ?",
		[$unit, $officer, ROWS + 1]);
}

function text(?string $text): string
{
	return htmlspecialchars($text ?? '', ENT_QUOTES | ENT_SUBSTITUTE);
}

function date_words(?string $day): string
{
	return $day === null ? '' : date('d/m/Y', strtotime($day));
}

function sum(array $row, string $name): string
{
	return $row['owed_dong'] == 0 ? ''
		: number_format((int)$row[$name], 0, ',', '.');
}

function state_class(string $account): string
{
	return match ($account) {
		'enforcing' => 'run',
		'no_means', 'separate_book' => 'warn',
		'completed' => 'good',
		'terminated', 'withdrawn', 'entrusted_out', 'pulled_up',
		'sent_back' => 'off',
		default => 'plain',
	};
}

/* The cell of the time limit: [class of the cell, what stands in it]. */
function limit_cell(array $row, int $today): array
{
	if ($row['due_on'] === null)
		return $row['apart'] ? ['', '']
			: ['cut state ', '<span class="status status-warn">'
				. 'Không có hạn kế tiếp</span>'];
	$days = intdiv(strtotime($row['due_on']) - $today, 86400);
	[$class, $words] = match (true) {
		$days < -30 => ['late', 'Quá hạn'],
		$days < 0 => ['over', 'Quá hạn'],
		$days === 0 => ['due', 'Hết hạn hôm nay'],
		$days <= 3 => ['soon', 'Sắp đến hạn'],
		default => ['ok', 'Còn hạn'],
	};
	$number = $days === 0 ? ''
		: ' <span class="days">' . number_format(abs($days), 0, ',', '.')
			. ' ngày</span>';
	return ['', "<span class=\"due due-$class\">$words$number</span>"];
}

function print_row(array $row, int $today): void
{
	[$class, $limit] = limit_cell($row, $today);
	$state = text($row['label']);
	$title = $class === '' ? '' : ' title="Không có hạn kế tiếp"';
?>
<tr><th scope="row" class=""><a href="/enforcement/matter/<?= $row['id'] ?>"><?= text($row['number']) ?></a></th>
<td class="cut " title="<?= text($row['debtor_names']) ?>"><?= text($row['debtor_names']) ?></td>
<td class="cut narrow" title="<?= text($row['creditor_names']) ?>"><?= text($row['creditor_names']) ?></td>
<td class="cut state " title="<?= $state ?>"><span class="status status-<?= state_class($row['code']) ?>"><?= $state ?></span></td>
<td class="num narrow"><?= sum($row, 'owed_dong') ?></td>
<td class="num"><?= sum($row, 'to_collect') ?></td>
<td class="date"><?= date_words($row['due_on']) ?></td>
<td class="cut " title="<?= text($row['due_rule'] === null ? '' : DUTIES[$row['due_rule']]) ?>"><?= text($row['due_rule'] === null ? '' : DUTIES[$row['due_rule']]) ?></td>
<td class="<?= $class ?>"<?= $title ?>><?= $limit ?></td>
</tr>
<?php
}

$db = connect();
$today = date('Y-m-d');
$session = session_of($db, $_COOKIE['thads_session'] ?? '');
$rights = $session ? rights_of($db, (int)$session['id'], $today) : [];
if (!isset($rights['matter.view'])) {
	http_response_code($session ? 403 : 401);
	exit;
}
header('Cache-Control: no-store');
header('Content-Type: text/html; charset=utf-8');
$matters = matters_of($db, (int)$session['unit_id'],
	(int)$session['officer_id']);
page_head(text($session['csrf']), text($session['name']),
	text($session['unit']));
$n = 0;
foreach ($matters as $row)
	if ($n++ < ROWS)
		print_row($row, strtotime($today));
page_foot(text($session['csrf']), text($session['name']),
	text($session['unit']));
