/*
 * The registry of debtors without means as it comes over the wire: the list,
 * an entry, correction, hiding and the second person, comparison and alerts
 * whose counts are their lists, the separate book; bad input and strangers.
 */
import { Browser, day, errorsOf, finish, flashOf, formOf, fresh,
	 importDossiers, ok, signedIn, sql, text } from "./lib.mjs";

const root = "/registry";
const officer = await signedIn("registry", "chv1");
const other = await signedIn("registry", "chv2");
const stranger = await signedIn("registry", "chv4");
const chief = await signedIn("registry", "truongphong1");
const comparer = await signedIn("registry", "thongke");
const head = await signedIn("registry", "lanhdao");

/* A live entry of the officer, and one of a colleague in the same unit. */
function entryOf(name, more = "")
{
	const rows = sql(`SELECT p.id, p.matter_id, p.debtor_name, p.version
		FROM publication p JOIN matter m ON m.id = p.matter_id
		JOIN ledger_account a ON a.id = m.account_id
		JOIN officer o ON o.id = m.officer_id
		WHERE o.name = '${name}' AND p.ended_on IS NULL
		AND p.hidden_at IS NULL AND a.code = 'no_means' ${more}
		ORDER BY p.id LIMIT 1`);
	const [id, matter, debtor] = rows[0];

	return { id, matter, debtor, path: `${root}/entry/${id}` };
}

/* One that owes money, so that there is a sum to correct. */
const entry = entryOf("Trương Văn Lộc",
	"AND p.obligation_text LIKE '%0 đồng%'");
const colleague = entryOf("Ngô Thị Thu Thảo");

function row(id)
{
	return sql(`SELECT debtor_name, debtor_address, obligation_text,
		hidden_at IS NOT NULL, version FROM publication
		WHERE id = ${id}`)[0];
}

function same(a, b)
{
	return JSON.stringify(a) === JSON.stringify(b);
}

/* The figures above a list, and the total below it. */
function figures(html)
{
	const box = html.match(/<nav aria-label="Các danh sách">[\s\S]*?<\/nav>/);

	return [...box[0].matchAll(/href="([^"]+)"[^>]*>([\d.]+)/g)]
		.map(([, href, n]) => ({ href: href.replaceAll("&amp;", "&"),
					 n: Number(n.replaceAll(".", "")) }));
}

function total(html)
{
	const found = html.match(
		/class="pager-total">[\s\S]*?<strong>([\d.]+)<\/strong>/);

	return found ? Number(found[1].replaceAll(".", "")) : 0;
}

/* The rows of a file without its head; quoted fields may hold newlines. */
function csvRows(file)
{
	return file.replace(/"(?:[^"]|"")*"/g, "q").split("\r\n")
		.filter(Boolean).length - 1;
}

/* Alerts and comparison are kept up by thads-tasks: until it has looked at
   what was changed. */
async function settled()
{
	for (let i = 0; i < 600; i++) {
		const [[stale]] = sql("SELECT COUNT(*) FROM alert_stale");

		if (stale === "0")
			return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	ok("what was changed is looked at within a minute", false);
}

/* The list. */
{
	const all = await officer.get(`${root}/`);
	const ascii = entry.debtor.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d")
		.toLowerCase();
	const found = await officer.get(
		`${root}/?find=${encodeURIComponent(ascii)}`);
	const file = await officer.get(`${root}/export`);
	const mine = sql(`SELECT COUNT(*) FROM publication p
		JOIN matter m ON m.id = p.matter_id
		JOIN unit u ON u.id = m.unit_id WHERE u.code = 'V8201'
		AND p.ended_on IS NULL AND p.hidden_at IS NULL`)[0][0];

	ok("the list shows the unit's live entries",
		all.status === 200 && total(all.html) === Number(mine),
		`${total(all.html)} of ${mine}`);
	ok("a colleague's entry is in it", all.html.includes(
		`href="${colleague.path}"`) || total(all.html) > 50);
	ok("a name is found without diacritics",
		found.html.includes(`href="${entry.path}"`), ascii);
	ok("the file has as many rows as the list",
		csvRows(file.html) === Number(mine), csvRows(file.html));
	ok("the file is a download",
		/attachment/.test(file.headers.get("content-disposition")));

	const none = await officer.get(`${root}/?find=khongcoai`);

	ok("an empty list says what to do",
		none.html.includes("Không có thông tin công khai nào khớp"));

	const ended = await officer.get(`${root}/?state=ended`);
	const wrong = await officer.get(
		`${root}/?decided_from=${encodeURIComponent("31/02/2026")}`);
	const far = await officer.get(`${root}/?page=99999`);

	ok("ended entries are a list of their own", ended.status === 200
		&& !ended.html.includes(`href="${entry.path}"`));
	ok("31/02 is an error of the form", wrong.status === 200
		&& errorsOf(wrong.html).length > 0);
	ok("a page behind the end says where the end is", far.status === 200
		&& far.html.includes("không có trang 99.999"));
	for (const query of ["state=nonsense", "unit=1", "officer=999999",
			     "sort=drop"])
		ok(`${query} is no choice of ours`,
			[200, 400].includes((await officer.get(
				`${root}/?${query}`)).status));
	for (const query of ["unknown=1", "find=a&find=b", "find=%FF"])
		ok(`${query} is refused`, (await officer.get(
			`${root}/?${query}`)).status === 400);
	ok("nobody without a session", (await new Browser().get(
		`${root}/`)).status === 401);
}

/* An entry. */
{
	const page = await officer.get(entry.path);
	const read = await officer.get(colleague.path);

	ok("the entry shows what citizens see", page.status === 200
		&& page.html.includes("Người dân thấy")
		&& page.html.includes(entry.debtor));
	ok("the officer may correct and hide",
		page.html.includes(`${entry.path}/correct`)
		&& page.html.includes(`${entry.path}/hide`));
	ok("a colleague's entry is to be read only", read.status === 200
		&& !read.html.includes(`${colleague.path}/correct`));
	ok("three conditions of the separate book",
		(page.html.match(/status-(good|warn)">\s*(Đạt|Chưa đạt)/g) || [])
			.length === 3);
	for (const verb of ["correct", "hide"]) {
		const form = `${colleague.path}/${verb}`;

		ok(`${verb} of a colleague's entry is not there`,
			(await officer.get(form)).status === 404);
	}
	for (const path of ["", "/correct", "/hide", "/review"])
		ok(`entry${path} does not exist for another unit`,
			(await stranger.get(entry.path + path)).status === 404);
	ok("an unknown entry", (await officer.get(
		`${root}/entry/999999999`)).status === 404);
}

/* Correction: bad input leaves the entry as it was. */
{
	const form = `${entry.path}/correct`;
	const before = row(entry.id);
	const good = { address: fresh("Ấp "), known: day(0),
		       reason: "Công văn số 12 của Ủy ban nhân dân xã" };
	const cases = {
		"nothing changed": { reason: "x" },
		"no reason": { ...good, reason: "" },
		"no name": { ...good, name: "  " },
		"a name too long": { ...good, name: "a".repeat(201) },
		"an address too long": { ...good, address: "a".repeat(301) },
		"31/02": { ...good, known: "31/02/2026" },
		"tomorrow": { ...good, known: day(1) },
		"before the decision": { ...good, known: "01/01/1990" },
	};

	for (const [name, fields] of Object.entries(cases)) {
		const page = await officer.fill(form, fields);

		ok(`correction: ${name}`, page.status === 422
			&& errorsOf(page.html).length > 0, page.status);
	}
	const kept = await officer.fill(form, { ...good, reason: "" });

	ok("what was typed stays",
		formOf(kept.html, form).address === good.address);
	ok("bad input changed nothing", same(row(entry.id), before));
	const shown = formOf((await officer.get(form)).html, form);

	ok("unknown fields are refused", (await officer.post(form,
		{ ...shown, ...good, hidden_at: "1" })).status === 400);
	ok("a field twice is refused", (await officer.post(form,
		`${new URLSearchParams({ ...shown, ...good })}&name=b`))
		.status === 400);
	ok("no CSRF token, no change", (await officer.post(form,
		{ ...shown, ...good, csrf: "0" })).status === 403);
	ok("still nothing changed", same(row(entry.id), before));

	const stale = formOf((await officer.get(form)).html, form);
	const done = await officer.post(form, { ...shown, ...good });
	const after = row(entry.id);

	ok("a correction is taken", done.path === entry.path
		&& flashOf(done.html).startsWith("Đã sửa"), done.status);
	ok("the address is the new one", after[1] === good.address
		&& Number(after[4]) === Number(before[4]) + 1);
	ok("the history tells before and after",
		text(done.html).includes(`“${before[1]}” → “${good.address}”`));
	const again = await officer.post(form, { ...shown, ...good });

	ok("a double click changes nothing more", again.path === entry.path
		&& same(row(entry.id), after));
	const late = await officer.post(form,
		{ ...stale, ...good, address: "Ấp khác" });

	ok("a stale form is told", late.status === 409);
	ok("who changed what, with what was typed",
	   /Gần nhất: Sửa thông tin \([^<]+, \d\d\/\d\d\/\d{4} /.test(late.html)
		&& late.html.includes("Ấp khác"));
	ok("a stale form changes nothing", same(row(entry.id), after));
	ok("the correction is in the trail", sql(`SELECT COUNT(*) FROM audit
		WHERE action = 'entry.correct' AND object_id = ${entry.id}`)
		[0][0] >= 1);
	const differs = async () => {
		await settled();
		return (await officer.get(`${root}/compare?list=differs`)).html
			.includes(`href="${entry.path}"`);
	};

	ok("what was corrected is not called different from the dossier",
		!await differs());
	await officer.fill(form, { address: `${good.address} A`, known: day(0),
				   reason: "Công văn số 13" });
	ok("nor what was corrected twice", !await differs());
	/* Words and signs of an obligation are the list's, its sums are not. */
	const owed = sql(`SELECT obligation_text FROM publication
		WHERE id = ${entry.id}`)[0][0];
	const sum = owed.match(/[0-9.]{5,} đồng/)[0];

	await officer.fill(form, { known: day(0), reason: "Viết gọn",
		obligation: owed.replaceAll(" đồng", "đ") });
	ok("a sum in other words is the same", !await differs());
	await officer.fill(form, { known: day(0), reason: "Nhầm số",
		obligation: owed.replaceAll(sum, `1${sum}`) });
	ok("another sum differs from the dossier", await differs());
	await officer.fill(form, { address: before[1], obligation: owed,
				   known: day(0), reason: "Trả lại như cũ" });
	ok("nothing differs when all is as it was", !await differs());
}

/* A corrected name is found, the old one is not. */
{
	const form = `${entry.path}/correct`;
	const before = row(entry.id);
	const name = `Đặng Thị ${fresh("Q")}`;
	const find = async (what) => (await officer.get(
		`${root}/?find=${encodeURIComponent(what)}`)).html
		.includes(`href="${entry.path}"`);

	await officer.fill(form, { name, known: day(0), reason: "Thử tên" });
	ok("the new name is found", await find(name));
	await officer.fill(form, { name: before[0], known: day(0),
				   reason: "Trả lại như cũ" });
	ok("the test's name is gone", !await find(name));
	ok("the old name is back", await find(before[0]));
}

/* Hiding, and the second person. */
{
	const hide = `${entry.path}/hide`;
	const review = `${entry.path}/review`;
	const live = () => sql(`SELECT COUNT(*) FROM published_entry
		WHERE id = ${entry.id}`)[0][0] === "1";

	ok("hiding needs a reason", (await officer.fill(hide, {})).status
		=== 422 && live());
	ok("nothing to review yet", (await chief.fill(review,
		{ answer: "show", reason: "x" })).status === 422);
	const hidden = await officer.fill(hide, { reason: "Nhầm người" });

	ok("hidden at once", flashOf(hidden.html).startsWith("Đã ẩn")
		&& !live());
	ok("hiding twice is refused", (await chief.fill(hide,
		{ reason: "x" })).status === 422);
	ok("who hid cannot show it again", (await officer.fill(review,
		{ answer: "show", reason: "x" })).status === 422 && !live());
	ok("a colleague without the right cannot", (await other.fill(review,
		{ answer: "show", reason: "x" })).status === 404 && !live());
	ok("an answer is needed", (await chief.fill(review,
		{ reason: "x" })).status === 422 && !live());
	ok("no answer of ours", [400, 422].includes((await chief.fill(review,
		{ answer: "delete", reason: "x" })).status) && !live());
	ok("the hidden ones are a list", (await officer.get(
		`${root}/?state=hidden`)).html
		.includes(`href="${entry.path}"`));
	const kept = await chief.fill(review, { answer: "keep",
						reason: "Đúng là nhầm" });

	ok("the second person keeps it hidden", kept.path === entry.path
		&& !live());
	const shown = await chief.fill(review, { answer: "show",
						 reason: "Đã sửa đúng" });

	ok("the second person shows it again", shown.path === entry.path
		&& live());
	ok("the history tells all of it", ["Ẩn khỏi danh sách",
		"giữ ẩn", "Hiện lại"].every((t) => shown.html.includes(t)));
}

/* Comparison and alerts: the figure is the list and the file. */
for (const page of ["compare", "alerts"]) {
	await settled();
	const start = await comparer.get(`${root}/${page}`);

	ok(`${page} has four lists`, figures(start.html).length === 4);
	for (const { href, n } of figures(start.html)) {
		const list = await comparer.get(href);
		const file = await comparer.get(
			href.replace(`/${page}`, `/${page}/export`));

		ok(`${href}: ${n} as the list and the file say`,
			list.status === 200 && total(list.html) === n
			&& csvRows(file.html) === n,
			`${total(list.html)}, ${csvRows(file.html)}`);
	}
	ok(`${page}: a list of nobody's`, [200, 400].includes((await comparer
		.get(`${root}/${page}?list=none`)).status));
}

/* Each list of the comparison finds what was put there. */
{
	const list = async (kind) => text((await head.get(
		`${root}/compare?list=${kind}`)).html);
	const set = (what) => sql(`UPDATE publication SET ${what}
		WHERE id = ${entry.id}`);
	const count = async (kind) => {
		await settled();
		const found = figures((await head.get(
			`${root}/compare`)).html);

		return found.find((f) => f.href.includes(kind)).n;
	};
	const unpublished = await count("unpublished");
	const late = await count("late");

	set("ended_on = CURDATE()");
	ok("decided but not published",
		await count("unpublished") === unpublished + 1
		&& (await list("unpublished")).includes(entry.debtor));
	set("ended_on = NULL");
	set("published_at = published_at + INTERVAL 90 DAY");
	ok("published late", await count("late") === late + 1);
	set("published_at = published_at - INTERVAL 90 DAY");
	const [[account]] = sql(`SELECT account_id FROM matter
		WHERE id = ${entry.matter}`);
	const undecided = await count("undecided");

	sql(`UPDATE matter SET account_id = (SELECT id FROM ledger_account
		WHERE code = 'enforcing') WHERE id = ${entry.matter}`);
	ok("published without a decision",
		await count("undecided") === undecided + 1);
	sql(`UPDATE matter SET account_id = ${account}
		WHERE id = ${entry.matter}`);
}

/* Alerts of relief, of two dossiers as an old agency hands them over: decided
   four years ago, and five years and two days ago. */
{
	const source = fresh("R");
	const [[unit]] = sql(`SELECT b.code FROM unit_successor s
		JOIN unit b ON b.id = s.unit_id JOIN unit v
		ON v.id = s.successor_id WHERE v.code = 'T82@2025'
		AND b.kind = 'district' ORDER BY b.id LIMIT 1`);
	const ago = (years, days) => {
		const [d, m, y] = day(-days).split("/");

		return `${y - years}-${m}-${d}`;
	};
	const dossier = (ref, on) => `<dossier ref="${ref}" unit="${unit}">
<judgment court="Tòa án thử" number="${ref}/${source}" issued="2021-01-04"
 effective="2021-02-04" kind="civil" received="2021-03-01" channel="direct"/>
<party id="d" role="debtor" kind="individual" name="Thử ${ref} ${source}"
 address="Ấp Thử"/>
<claim id="k" type="court_fee" debtor="d" amount="1500000"/>
<decision number="${ref}/${source}" date="${on}" basis="ex_officio"/>
<event kind="verified" date="2023-03-01" result="no_means" place="Nơi ở"/>
<event kind="no_means" date="2023-04-03" ground="NM_A"
 decision-number="${ref}/KDK-${source}"/>
<event kind="handed_over" date="2025-07-01" unit="V8201"/>
</dossier>`;
	const line = (file, ref) => file.split("\r\n")
		.find((l) => l.includes(`${ref}/${source}`)
			&& /(Miễn|Giảm)/.test(l));

	importDossiers(source, [dossier(4, ago(4, 0)),
		dossier(5, ago(5, 2))]);

	await settled();
	const file = (await head.get(
		`${root}/alerts/export?list=relief`)).html;
	const [[id]] = sql(`SELECT id FROM publication
		WHERE debtor_name = 'Thử 5 ${source}'`);

	ok("four years are too few", !line(file, 4));
	ok("five years are enough", line(file, 5), source);
	ok("the alert leads to the entry", (await head.get(
		`${root}/alerts?list=relief`)).html
		.includes(`href="${root}/entry/${id}"`));
}

/* The page says up to when its lists are right; a scope has its own. */
{
	await settled();
	const page = await head.get(`${root}/alerts`);

	ok("all that was changed is in the lists",
		page.html.includes("Đã tính cả thay đổi mới nhất."));
	for (const page of ["alerts?list=late", "compare?list=unpublished"]) {
		const [all, own] = await Promise.all([
			comparer.get(`${root}/${page}`),
			officer.get(`${root}/${page}`)]);

		ok(`${page}: an officer has no more than his unit`,
			total(own.html) <= total(all.html));
	}
	ok("nobody is told of another unit's alerts", !(await stranger.get(
		`${root}/alerts/export?list=late`)).html
		.includes(entry.debtor));
}

/* The separate book. */
{
	const page = await head.get(`${root}/book`);
	const [[n]] = sql(`SELECT COUNT(*) FROM matter m
		JOIN ledger_account a ON a.id = m.account_id
		JOIN unit u ON u.id = m.unit_id
		JOIN unit t ON t.code = 'T82@2025'
		WHERE a.kind = 'book' AND u.path LIKE CONCAT(t.path, '%')`);
	const print = await head.get(`${root}/book/print`);
	const file = await head.get(`${root}/book/export`);
	const wrong = await head.get(`${root}/book?from=2026`);

	ok("the book has all its matters", total(page.html) === Number(n),
		`${total(page.html)} of ${n}`);
	ok("the printed book too",
		(print.html.match(/<tr>\s*<td class="num">/g) || []).length
			=== Number(n));
	ok("and the file", csvRows(file.html) === Number(n));
	ok("a date that is none is told", errorsOf(wrong.html).length > 0);
}

finish();
