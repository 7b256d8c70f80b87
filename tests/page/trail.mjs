/*
 * The trail of reading: what leaves the house, what is opened, what is
 * searched for and what is refused leaves one line each, by whom it was, and
 * reading itself writes nothing else.
 */
import { finish, formOf, ok, signedIn, sql, text } from "./lib.mjs";

/* An officer and an administrator no other test counts the lines of. */
const officer = await signedIn("enforcement", "chv11");
const head = await signedIn("enforcement", "lanhdao");
const admin = await signedIn("accounts", "quanly");

const idOf = (login) =>
	Number(sql(`SELECT id FROM account WHERE login = '${login}'`)[0][0]);
const me = idOf("chv11");

/* A line is added when its answer is on its way: waits for it, or for as long
 * as one that is not there would have taken. */
async function settle(account, before)
{
	for (let i = 0; i < 30 && lines(account) === before; i++)
		await new Promise((done) => setTimeout(done, 20));
}

/* The newest line of the account, as [action, kind, object, detail]. */
function last(account)
{
	return sql(`SELECT action, object_kind, object_id, detail FROM audit
		WHERE account_id = ${account} ORDER BY at DESC, chain_id, seq DESC
		LIMIT 1`)[0] || [];
}

function lines(account)
{
	return Number(sql(`SELECT COUNT(*) FROM audit
		WHERE account_id = ${account}`)[0][0]);
}

/* Asks for the path, and tells what that left in the trail. */
async function left(browser, account, path)
{
	const before = lines(account);
	const answer = await browser.get(path);

	await settle(account, before);
	return { status: answer.status, n: lines(account) - before,
		 line: last(account) };
}

/* ---- Reading ---- */

const own = sql(`SELECT m.id, m.number FROM matter m JOIN account a
	ON a.officer_id = m.officer_id AND a.unit_id = m.unit_id
	WHERE a.id = ${me} ORDER BY m.id LIMIT 1`)[0];

const inbox = await left(officer, me, "/enforcement/");
ok("a_list_that_searches_for_nothing_leaves_no_line",
   inbox.status === 200 && inbox.n === 0);

const opened = await left(officer, me, `/enforcement/matter/${own[0]}`);
ok("an_opened_dossier_leaves_its_line", opened.n === 1
   && opened.line[0] === "matter.view" && opened.line[1] === "matter"
   && opened.line[2] === own[0]);

const print = await left(officer, me, `/enforcement/matter/${own[0]}/print`);
ok("a_print_leaves_its_line", print.n === 1
   && print.line[0] === "matter.print" && print.line[2] === own[0]);

const found = await left(officer, me,
	`/enforcement/unit?find=${encodeURIComponent("Nguyễn Văn")}`);
ok("a_search_leaves_its_words_and_hits", found.n === 1
   && found.line[0] === "matter.search"
   && /^find=Nguyễn Văn; \d+ kết quả$/.test(found.line[3]));

const number = await left(officer, me,
	`/enforcement/search?q=${encodeURIComponent(own[1])}`);
ok("a_search_by_number_leaves_its_number", number.n >= 1
   && sql(`SELECT COUNT(*) FROM audit WHERE account_id = ${me}
	AND action = 'matter.search' AND LEFT(detail, 2) = 'q='`)[0][0] > 0);

const file = await left(officer, me, "/enforcement/export");
ok("a_list_that_is_taken_along_leaves_its_length", file.status === 200
   && file.n === 1 && file.line[0] === "matter.export"
   && /^\d+ kết quả$/.test(file.line[3]));

const reports = await signedIn("reports", "lanhdao");
const chief = idOf("lanhdao");
const report = await left(reports, chief, "/reports/csv?form=04");
ok("a_report_that_is_taken_along_leaves_its_line", report.status === 200
   && report.n === 1 && report.line[0] === "report.export");
ok("with_the_form_that_it_is_of", report.line[3].includes("form=04"),
   report.line[3]);

/* ---- Refusals ---- */

const foreign = sql(`SELECT m.id FROM matter m JOIN unit u ON u.id = m.unit_id
	JOIN account a ON a.id = ${me} JOIN unit v ON v.id = a.unit_id
	WHERE u.path NOT LIKE CONCAT(SUBSTRING_INDEX(v.path, '/', 3), '/%')
	LIMIT 1`)[0];
const outside = await left(officer, me,
	`/enforcement/matter/${foreign ? foreign[0] : 999999999}`);
ok("what_is_out_of_scope_leaves_a_refusal", outside.status === 404
   && outside.n === 1 && outside.line[0] === "refused.scope"
   && outside.line[3].startsWith("GET /enforcement/matter/"));

const seen = text((await admin.get("/accounts/audit?action=refused.scope"))
	.html);
ok("a_refused_address_is_told_in_words",
   /Bị từ chối: ngoài phạm vi hoặc không có Mã số \d+ mở \/enforcement\/matter/
	.test(seen), seen);

const assign = await left(officer, me, "/enforcement/assign");
ok("a_right_that_is_missing_leaves_a_refusal", assign.status === 403
   && assign.n === 1 && assign.line[0] === "refused.right");

const nothing = await left(officer, me, "/enforcement/no-such-page");
ok("a_page_that_is_nowhere_leaves_none", nothing.status === 404
   && nothing.n === 0);

const form = formOf((await head.get(`/enforcement/matter/${own[0]}/hand-over`))
	.html, `/enforcement/matter/${own[0]}/hand-over`);
const before = lines(chief);
const forged = await head.post(`/enforcement/matter/${own[0]}/hand-over`,
	{ ...form, csrf: "0".repeat(64) });
await settle(chief, before);
ok("a_forged_form_leaves_a_refusal", forged.status === 403
   && lines(chief) === before + 1 && last(chief)[0] === "refused.form");

/* ---- Who may read it ---- */

/* The choice is made without looking at the lines. */
for (const [field, column] of [["action", "action"],
			       ["object", "object_kind"]]) {
	const { html } = await admin.get("/accounts/audit");
	const lacking = sql(`SELECT DISTINCT ${column} FROM audit`).flat()
		.filter((code) => code && !html.includes(`value="${code}"`));

	ok(`every_${field}_of_the_trail_can_be_chosen`, lacking.length === 0,
	   lacking);
}

const trail = await admin.get("/accounts/audit?action=matter.search");
ok("searches_are_read_with_the_right_to_the_trail", trail.status === 200
   && trail.html.includes("Tìm: Nguyễn Văn"));
const accounts = await signedIn("accounts", "chv11");
ok("searches_are_read_by_nobody_else",
   (await accounts.get("/accounts/audit")).status === 403);

finish();
