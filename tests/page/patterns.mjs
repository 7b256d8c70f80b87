/*
 * Odd patterns of the trail, from the pages that leave its lines to the note
 * that somebody has looked at them. thads-tasks of the instance counts, when
 * the lines are anchored: that is waited for, once.
 */
import { errorsOf, finish, flashOf, formOf, fresh, makeAccount, ok, signedIn,
	 sql, text } from "./lib.mjs";

/* refused_hour and opened_hour of conf/law/terms.xml, and what is done. */
const REFUSED = 10;
const OPENED = 102;
/* Anchors come twice a minute, counts six times. */
const WAIT_SECS = 90;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/* All of it in one hour of the clock. */
if (3600 - Date.now() / 1000 % 3600 < 30)
	await pause(31000);

/* Somebody who may open dossiers and read the trail, known to no other test;
   no second head, among whom every later form would have to choose. */
const login = fresh("odd");
makeAccount(login, "T82@2025", "TKTH", "T_QTV");
const me = Number(sql(`SELECT id FROM account
	WHERE login = '${login}'`)[0][0]);
const reader = await signedIn("enforcement", login);
const matter = sql(`SELECT m.id FROM matter m JOIN unit u ON u.id = m.unit_id
	JOIN unit t ON t.code = 'T82@2025' AND u.path LIKE CONCAT(t.path, '%')
	LIMIT 1`)[0][0];

for (let i = 0; i < REFUSED; i++)
	await reader.get("/enforcement/matter/999999999");
for (let i = 0; i < OPENED; i++)
	await reader.get(`/enforcement/matter/${matter}`);

/* The id of the pattern of that account, once it was found. */
async function found(rule, n)
{
	for (let i = 0; i < WAIT_SECS; i++) {
		const row = sql(`SELECT id FROM audit_pattern
			WHERE rule = '${rule}' AND account_id = ${me}
			AND found_at IS NOT NULL AND n = ${n}`)[0];

		if (row)
			return row[0];
		await pause(1000);
	}
	return 0;
}

const opened = await found("opened_hour", OPENED);
ok("many_opened_dossiers_are_found", opened > 0);
const refused = await found("refused_hour", REFUSED);
ok("many_refusals_are_found", refused > 0);

/* ---- Who sees it, and what is behind the figure ---- */

const admin = await signedIn("accounts", "quanly");
const list = await admin.get(`/accounts/patterns?account=${login}`);
ok("the_list_names_pattern_person_figure_and_state",
   ["Mở nhiều hồ sơ trong một giờ", "Bị từ chối nhiều lần trong một giờ",
    `Thử ${login}`, `>${OPENED}</a>`, "Chưa xem xét"]
	.every((words) => list.html.includes(words)));
ok("the_list_is_filtered",
   !(await admin.get(`/accounts/patterns?account=${login}&rule=closed`)).html
	.includes(`/accounts/pattern/${opened}"`));

const lines = [];
for (let page = 1; page <= 3; page++) {
	const shown = await admin.get(`/accounts/pattern/${opened}`
		+ `?page=${page}`);

	lines.push(...shown.html.match(/<tbody>[\s\S]*<\/tbody>/)[0]
		.match(/<tr>[\s\S]*?<\/tr>/g).map((row) => text(row)));
}
ok("the_figure_opens_to_its_lines", lines.length === OPENED
   && lines.every((line) => line.includes("Mở hồ sơ thi hành án")
	&& line.includes(`Thử ${login}`)), lines.length);

const taken = await admin.get(`/accounts/pattern/${opened}/export`);
const paper = await admin.get(`/accounts/pattern/${opened}/print`);
ok("its_lines_are_taken_along_and_printed", taken.status === 200
   && taken.html.trim().split("\n").length === OPENED + 1
   && text(paper.html).includes(`Mở nhiều hồ sơ trong một giờ – Thử ${login}`)
   && text(paper.html).includes(`${OPENED} dòng`),
   `${taken.status} ${paper.status}`);

/* Other tests may add to them between two pages. */
const number = (found) => Number(found?.[1].replace(".", ""));
const told = number((await admin.get("/accounts/")).html
	.match(/>([\d.]+) dấu hiệu bất thường<\/a> chưa ai xem xét/));
const listed = number((await admin.get("/accounts/patterns?state=open")).html
	.match(/<strong>([\d.]+)<\/strong>/));
ok("who_comes_to_the_accounts_is_told", told >= 2 && listed >= told,
   `${told} ${listed}`);

const metrics = await admin.get("/accounts/metrics");
ok("what_nobody_has_looked_at_is_told_to_who_watches",
   /^thads_trail_patterns_open\{module="accounts"\} [1-9]/m
	.test(metrics.html)
   && /^thads_trail_patterns_read_timestamp_seconds\{[^}]*\} \d+$/m
	.test(metrics.html));

const other = fresh("far");
makeAccount(other, sql(`SELECT u.code FROM unit u WHERE u.kind = 'province'
	AND u.valid_to IS NULL AND u.code <> 'T82@2025' LIMIT 1`)[0][0],
	"T_QTV");
const far = await signedIn("accounts", other);
ok("another_province_sees_nothing_of_it",
   (await far.get(`/accounts/pattern/${opened}`)).status === 404
   && (await far.get(`/accounts/pattern/${opened}/export`)).status === 404
   && !(await far.get("/accounts/patterns")).html.includes(login));
const officer = await signedIn("accounts", "chv10");
ok("who_may_not_read_the_trail_sees_none",
   (await officer.get("/accounts/patterns")).status === 403);

/* ---- Looking at it ---- */

const path = `/accounts/pattern/${opened}`;
const form = formOf((await admin.get(path)).html, path);
const reason = "Rà soát hồ sơ cuối năm theo kế hoạch, đã hỏi người đó";

const empty = await admin.post(path, { ...form, text: "" });
const short = await admin.post(path, { ...form, text: "x" });
ok("a_note_says_something", empty.status === 422 && short.status === 422
   && errorsOf(empty.html).length === 1 && errorsOf(short.html).length === 1);

const own = await signedIn("accounts", login);
const mine = await own.get(path);
const forced = await own.post(path, {
	...form, csrf: mine.html.match(/name="csrf" value="([^"]*)"/)[1],
	form: fresh("0").padEnd(32, "0").replace(/[^0-9a-f]/g, "0"),
	text: reason });
ok("nobody_looks_at_himself", mine.status === 200 && !formOf(mine.html, path)
   && mine.html.includes("người khác xem xét") && forced.status === 422,
   forced.status);

const stale = await admin.post(path, { ...form, version: "1", text: reason });
ok("what_was_not_seen_is_not_looked_at", stale.status === 409
   && sql(`SELECT is_open FROM audit_pattern
	WHERE id = ${opened}`)[0][0] === "1", stale.status);

const noted = await admin.post(path, { ...form, text: reason });
ok("a_note_is_kept_with_who_and_how_much",
   flashOf(noted.html) === "Đã ghi kết quả xem xét."
   && sql(`SELECT a.login, p.reviewed_n, p.review, p.is_open
	FROM audit_pattern p JOIN account a ON a.id = p.reviewed_by
	WHERE p.id = ${opened}`)[0].join("|") === `quanly|${OPENED}|${reason}|0`);
ok("and_leaves_its_line",
   sql(`SELECT COUNT(*) FROM audit WHERE action = 'pattern.review'
	AND object_id = ${opened}`)[0][0] === "1");
const after = await admin.get(path);
ok("it_is_shown", after.html.includes(reason));

const better = "Người đó mở hồ sơ ngoài kế hoạch, đã báo lãnh đạo";
const late = await admin.post(path, { ...formOf(after.html, path),
				      seen: form.seen, text: better });
const anew = await admin.post(path, { ...formOf((await admin.get(path)).html,
						path), text: better });
ok("a_wrong_note_is_written_anew_by_who_saw_it", late.status === 409
   && flashOf(anew.html) === "Đã ghi kết quả xem xét."
   && sql(`SELECT review, is_open FROM audit_pattern
	WHERE id = ${opened}`)[0].join("|") === `${better}|0`, late.status);
ok("and_the_trail_keeps_both",
   sql(`SELECT COUNT(*) FROM audit WHERE action = 'pattern.review'
	AND object_id = ${opened}`)[0][0] === "2");
ok("the_list_tells_apart_what_is_open",
   !(await admin.get(`/accounts/patterns?account=${login}&state=open`)).html
	.includes(`/accounts/pattern/${opened}"`)
   && (await admin.get(`/accounts/patterns?account=${login}&state=reviewed`))
	.html.includes(`/accounts/pattern/${opened}"`));

finish();
