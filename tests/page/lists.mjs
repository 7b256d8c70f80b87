/*
 * Every list of every program behind its last page: it says how many pages
 * it has and leads to the last one, and never that there is nothing.
 */
import { execFileSync } from "node:child_process";
import { base, Browser, finish, ok, signedIn, sql, text } from "./lib.mjs";

const lists = {
	"intake thuly": ["/intake/", "/intake/request", "/intake/pending",
		"/intake/import"],
	"enforcement lanhdao": ["/enforcement/unit", "/enforcement/unit?find=a",
		"/enforcement/"],
	"registry lanhdao": ["/registry/", "/registry/?state=all",
		"/registry/compare?list=unpublished",
		"/registry/compare?list=undecided",
		"/registry/compare?list=late", "/registry/compare?list=differs",
		"/registry/alerts?list=relief", "/registry/alerts?list=book",
		"/registry/book"],
	"support hotro": ["/support/?queue=all"],
	"accounts quanly": ["/accounts/", "/accounts/audit?action=sign-in",
		"/accounts/audit?object=account"],
};

function rows(html)
{
	const body = html.match(/<tbody>([\s\S]*?)<\/tbody>/);

	return body ? (body[1].match(/<tr[ >]/g) || []).length : 0;
}

async function check(browser, path)
{
	const far = `${path}${path.includes("?") ? "&" : "?"}page=99999`;
	const first = await browser.get(path);
	const past = await browser.get(far);
	const said = text(past.html).match(
		/Danh sách này có ([\d.]+) trang, không có trang 99\.999/);
	const link = past.html.match(
		/<a href="([^"]*)">Mở trang cuối \(trang ([\d.]+)\)/);
	let last;

	ok(`${path} is there`, first.status === 200 && past.status === 200,
		`${first.status} ${past.status}`);
	if (rows(first.html) === 0) {
		ok(`${path} has nothing, and says so`, !said
			&& past.html.includes("class=\"empty\""));
		return 0;
	}
	last = link && await browser.get(link[1].replaceAll("&amp;", "&"));
	ok(`${path} behind its end tells its pages`, said && link
		&& said[1] === link[2] && rows(past.html) === 0);
	ok(`${path}: the last page has rows and none follows it`, last
		&& last.status === 200 && rows(last.html) > 0
		&& !last.html.includes("rel=\"next\""));
	return 1;
}

/* Where a filter finds nothing the list says that it was the filter. */
const nobody = {
	"intake thuly": ["/intake/?q=zzqq", "/intake/request?q=zzqq"],
	"enforcement lanhdao": ["/enforcement/unit?find=zzqq",
		"/enforcement/overdue?find=zzqq", "/enforcement/done?find=zzqq"],
	"registry lanhdao": ["/registry/?find=zzqq", "/registry/book?find=zzqq"],
	"support hotro": ["/support/?find=zzqq"],
	"accounts quanly": ["/accounts/?q=zzqq", "/accounts/audit?account=zzqq",
		"/accounts/patterns?account=zzqq"],
};

for (const [who, paths] of Object.entries(nobody)) {
	const browser = await signedIn(...who.split(" "));

	for (const path of paths) {
		const page = await browser.get(path);
		const why = text(page.html.match(
			/class="empty"[^>]*>([\s\S]*?)<\/div>/)?.[1] || "");

		ok(`${path} says why it is empty`, page.status === 200
			&& rows(page.html) === 0
			&& /điều kiện|khớp|phù hợp/.test(why), why);
	}
}

let filled = 0;

for (const [who, paths] of Object.entries(lists)) {
	const browser = await signedIn(...who.split(" "));

	for (const path of paths)
		filled += await check(browser, path);
}
const [[unit]] = sql("SELECT unit_id FROM published_entry LIMIT 1");

filled += await check(new Browser(), `/portal/?unit=${unit}`);

/* A list behind a figure of a report. */
const reader = await signedIn("reports", "thongke");
const report = await reader.get("/reports/");
const cell = report.html.match(/href="(\/reports\/cell\?[^"]*)"/);

ok("a report has a figure that opens", cell);
if (cell)
	filled += await check(reader, cell[1].replaceAll("&amp;", "&"));
ok("most lists had rows to look at", filled >= 9, filled);

/* ---- Pages by key, what is asked wrongly, files and paper ---- */

const head = await signedIn("enforcement", "lanhdao");
const names = (html) => [...html.matchAll(
	/<th scope="row"[^>]*><a href="([^"]*)"/g)].map((m) => m[1]);
const way = (html, rel) => (html.match(new RegExp(
	`rel="${rel}" href="([^"]*)"`)) || [])[1]?.replaceAll("&amp;", "&");

/* All pages from one end, each by the link of the one before. */
async function walk(path, rel, browser = head)
{
	const found = [];

	for (let at = path; at;) {
		const page = await browser.get(at);

		found.push(names(page.html));
		at = way(page.html, rel);
	}
	return found;
}

const forth = await walk("/enforcement/unit", "next");
const back = (await walk("/enforcement/unit?before=end", "prev")).reverse();
const [[open]] = sql(`SELECT COUNT(*) FROM matter m JOIN unit u
	ON u.id = m.unit_id WHERE m.ended_on IS NULL AND u.path LIKE CONCAT(
		(SELECT v.path FROM account a JOIN unit v ON v.id = a.unit_id
		 WHERE a.login = 'lanhdao'), '%')`);

ok("pages by key have each row once", forth.length > 2
	&& forth.flat().length === Number(open)
	&& new Set(forth.flat()).size === Number(open),
	`${forth.flat().length} of ${open}`);
ok("and the same from behind", back.flat().join() === forth.flat().join());

/* What a citizen finds, page by page, and on printed. */
const citizen = new Browser();
const [[province]] = sql("SELECT id FROM unit WHERE code = 'T82@2025'");
const asked = `/portal/?unit=${province}`;
const public1 = await walk(asked, "next", citizen);
const public2 = (await walk(`${asked}&before=end`, "prev", citizen)).reverse();
const [[published]] = sql(`SELECT COUNT(*) FROM published_entry p
	JOIN published_unit u ON u.id = p.unit_id
	WHERE u.path LIKE CONCAT((SELECT path FROM unit
		WHERE id = ${province}), '%')`);
const shown = Math.min(Number(published), 500);
const printed = await citizen.get(`/portal/print?unit=${province}`);

ok("the public list by key has each row once", public1.length > 2
	&& public1.flat().length === shown
	&& new Set(public1.flat()).size === shown,
	`${public1.flat().length} of ${published}`);
ok("and the same from behind", public2.flat().join() === public1.flat().join());
ok("what was found is printed whole, or not at all", Number(published) > 500
	? printed.status === 400 && text(printed.html).includes("Có hơn 500 kết quả")
	: printed.status === 200 && rows(printed.html) === shown
		&& text(printed.html).includes(`${shown} kết quả`),
	`${printed.status} ${rows(printed.html)}`);
for (const file of ["export", "xlsx", "saved"])
	ok(`nobody takes the public list along: ${file}`,
		(await citizen.get(`/portal/${file}?name=an`)).status === 404);

/* ---- A list of thousands, and what is too much for paper ---- */

const many = 2100;
const whole = await signedIn("accounts", "tw.quanly");
const inUnit = `FROM account a JOIN unit u ON u.id = a.unit_id
	WHERE u.code = 'V0102'`;

sql(`INSERT INTO account (login, name, name_fold, unit_id, state)
	WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n
		WHERE i < ${many / 3}) SELECT CONCAT('nhieu.', n.i, s.c),
		CONCAT('Lê Nhiều ', n.i), CONCAT('le nhieu ', n.i),
		u.id, 'disabled' FROM n JOIN unit u ON u.code = 'V0102'
		JOIN (SELECT 'a' AS c UNION ALL SELECT 'b'
			UNION ALL SELECT 'c') s`);
const all = sql(`SELECT a.id ${inUnit} ORDER BY a.name_fold, a.id`)
	.map(([id]) => `/accounts/account/${id}`);
const onward = await walk("/accounts/?unit=V0102", "next", whole);
const homeward = (await walk("/accounts/?unit=V0102&before=end", "prev",
	whole)).reverse();

ok("thousands by key, to the end and each once, in their order",
	all.length >= many && onward.flat().join() === all.join(),
	`${onward.flat().length} of ${all.length}`);
ok("and back", homeward.flat().join() === all.join(),
	`${homeward.flat().length} of ${all.length}`);
const told = await whole.get("/accounts/?unit=V0102");
const refused = await whole.get("/accounts/print?unit=V0102");

ok("the page says before how much fits on paper", text(told.html)
	.includes("tối đa 2.000 dòng"));
ok("more is refused with a sentence, not cut", refused.status === 400
	&& text(refused.html).includes("Danh sách có hơn 2000 tài khoản"),
	text(refused.html).slice(0, 200));
ok("as a file it is whole", (await whole.get("/accounts/export?unit=V0102"))
	.html.split("\r\n").filter(Boolean).length === all.length + 1);
sql(`DELETE a ${inUnit} AND a.login LIKE 'nhieu.%'`);

for (const [name, query] of [
	["an unknown sort", "sort=colour"],
	["a key that is none", "after=x"],
	["a key that is no number", "before=x~2026-01-01"],
	["an officer of others", "officer=999999999"],
	["a field sent twice", "state=&state="],
]) {
	const page = await head.get(`/enforcement/unit?${query}`);
	const file = await head.get(`/enforcement/unit/export?${query}`);

	ok(`${name} is refused`, page.status === 400 && file.status === 400,
		`${page.status} ${file.status}`);
}

const csv = await head.get("/enforcement/overdue/export");
const lines = csv.html.split("\r\n").filter(Boolean);

ok("a file opens in a Vietnamese spreadsheet", lines.length > 1
	&& lines[0].split(";").length > 10 && !lines[0].includes(",")
	&& /;\d\d\/\d\d\/\d{4};/.test(lines[1])
	&& /;\d+;\d+;/.test(lines[1]), lines[1]);
ok("and is called by its mark", Buffer.from(await (await fetch(
	`${base}/enforcement/overdue/export`, { headers: { cookie:
		[...head.cookies].map(([k, v]) => `${k}=${v}`).join("; ") } }))
	.arrayBuffer()).subarray(0, 3).toString("hex") === "efbbbf");
for (const [who, path] of [
	["registry lanhdao", "/registry/export"],
	["registry lanhdao", "/registry/book/export"],
	["accounts quanly", "/accounts/export"],
	["support hotro", "/support/export?queue=all"],
]) {
	const browser = await signedIn(...who.split(" "));
	const [first] = (await browser.get(path)).html.split("\r\n");

	ok(`${path} parts its fields likewise`,
		first.split(";").length > 7 && !first.includes(","), first);
}
const sheet = await head.get("/enforcement/overdue/xlsx");

ok("a list is a spreadsheet", sheet.status === 200
	&& sheet.html.startsWith("PK"));
/* Not the unit's: what other tests brought in may be more than fits on paper. */
const officer = await signedIn("enforcement", "chv1");
const own = (await officer.get("/enforcement/export")).html.split("\r\n")
	.filter(Boolean);
const paper = await officer.get("/enforcement/print");

ok("a list is printed whole, with unit, title and day",
	own.length > 1 && rows(paper.html) === own.length - 1
	&& /class="print-unit">[^<]*Thi hành án dân sự/.test(paper.html)
	&& paper.html.includes("<h1>Việc của tôi</h1>")
	&& /in ngày \d\d\/\d\d\/\d{4}/.test(paper.html));
const [[given]] = sql(`SELECT COUNT(*) FROM event e JOIN matter m
	ON m.id = e.matter_id JOIN unit u ON u.id = m.unit_id
	WHERE e.kind IN ('assigned', 'handed_over') AND e.officer_id IS NOT NULL
	AND e.effective_on BETWEEN '2025-07-01' AND '2025-07-31'
	AND NOT EXISTS (SELECT 1 FROM event x WHERE x.matter_id = e.matter_id
		AND x.kind = 'voided' AND x.refers_to = e.id)
	AND u.path LIKE CONCAT((SELECT v.path FROM account a JOIN unit v
		ON v.id = a.unit_id WHERE a.login = 'lanhdao'), '%')`);
const month = await head.get("/enforcement/assigned/print?on=15%2F07%2F2025");

ok("what was assigned in a month is printed", Number(given) > 0
	&& rows(month.html) === Number(given),
	`${rows(month.html)} of ${given}`);
const [dossier] = names((await head.get(
	"/enforcement/assigned?on=15%2F07%2F2025")).html);

ok("and its number leads to the dossier", dossier
	&& (await head.get(dossier)).status === 200, dossier);

/* ---- The books: the decisions of the head's agency and below, year by year,
   each in one of them, in the order of their days ---- */

const bookKeeper = await signedIn("enforcement", "thuly");
const bookPage = await bookKeeper.get("/enforcement/books");
const books = [...bookPage.html.match(/name="book"[\s\S]*?<\/select>/)[0]
	.matchAll(/value="(\d\d)"/g)].map((m) => m[1]);
const kept = (book) => sql(`SELECT IF(d.number = '', '(không có số)',
	d.number) FROM decision d
	JOIN decision_type t ON t.code = d.decision_type
		AND t.valid_from <= d.decided_on
		AND COALESCE(t.valid_to, '9999-12-31') >= d.decided_on
	JOIN unit u ON u.id = d.unit_id
	WHERE t.book = '${book}'
	AND d.decided_on BETWEEN '2025-10-01' AND '2026-09-30'
	AND u.path LIKE CONCAT((SELECT v.path FROM account a JOIN unit v
		ON v.id = a.unit_id WHERE a.login = 'thuly'), '%')
	ORDER BY d.decided_on, d.id`).map(([number]) => number);

ok("the first book is that of what was taken in hand", books[0] === "03"
	&& bookPage.html.includes("<h1>Sổ thụ lý thi hành án, năm thống kê"));
ok("no book is of what nobody issues yet", !books.includes("15"), books.join());
for (const book of books) {
	const file = await bookKeeper.get(
		`/enforcement/books/export?book=${book}&year=2026`);
	const numbers = file.html.split("\r\n").slice(1).filter(Boolean)
		.map((line) => line.split(";")[0].replace(/"/g, ""));

	ok(`book ${book} has all of its year and no other`,
		numbers.join() === kept(book).join(),
		`${numbers} of ${kept(book)}`);
}
ok("a book is printed under its name", (await bookKeeper.get(
	"/enforcement/books/print?book=09&year=2026")).html
	.includes("<h1>Sổ ra quyết định hoãn, tạm đình chỉ, tiếp tục"));
ok("an unknown book is refused", (await bookKeeper.get(
	"/enforcement/books?book=99")).status === 400);
ok("an officer keeps no book",
	(await officer.get("/enforcement/books")).status === 403);

/* ---- Every list of intake and of the registry, as the program prints it ---- */

const programs = process.env.THADS_BUILD || `${process.env.THADS_VAR}/bin`;

for (const [program, login] of [["intake", "thuly"],
	["registry", "lanhdao"]]) {
	const owner = await signedIn(program, login);
	const signer = await signedIn(program, "lanhdao");
	const printed = execFileSync(`${programs}/thads-${program}`,
		["--lists"], { encoding: "latin1", maxBuffer: 1 << 26 });
	const paths = new Set([...printed.matchAll(/LIST_([a-z]*)_\d/g)]
		.map((m) => m[1]));

	ok(`${program} prints its lists`, paths.size >= 3,
		[...paths].join());
	for (const path of paths) {
		const browser = path === "sign" ? signer : owner;
		const page = await browser.get(`/${program}/${path}`);
		const below = `/${program}/${path}${path && "/"}`;
		const file = await browser.get(`${below}export`);
		const sheet = await browser.get(`${below}xlsx`);
		const print = await browser.get(`${below}print`);
		const [heads, ...lines] = file.html.split("\r\n")
			.filter(Boolean);
		const shown = rows(page.html);
		const wrong = await Promise.all(["sort=colour", "after=x",
			"unit=NOWHERE", "find=a&find=b"].map((asked) =>
			browser.get(`/${program}/${path}?${asked}`)));

		ok(`${below}: page, file, spreadsheet and paper`, [page, file,
			sheet, print].every((a) => a.status === 200)
			&& sheet.html.startsWith("PK"),
			[page, file, sheet, print].map((a) => a.status).join());
		ok(`${below}: the file parts its fields`, heads.includes(";")
			&& !heads.replace(/"[^"]*"/g, "").includes(","), heads);
		ok(`${below}: all have the same rows`, shown === Math.min(50,
			lines.length) && rows(print.html) === lines.length,
			`${shown} ${lines.length} ${rows(print.html)}`);
		ok(`${below}: an empty list says why`, shown > 0
			|| /class="empty"><p>[^<]{20,}/.test(page.html));
		ok(`${below}: its limits are told before`, shown === 0
			|| /\(Excel\)<\/a>, tối đa [\d.]+ dòng; [^;]*in<\/a>, tối đa [\d.]+ dòng/
				.test(page.html));
		ok(`${below}: what is asked wrongly is refused`,
			wrong.every((a) => a.status === 400),
			wrong.map((a) => a.status).join());
	}
}

/* What is typed without marks finds those who have them. */
{
	const clerk = await signedIn("intake", "lanhdao");
	const [[name]] = sql(`SELECT p.name FROM party p JOIN judgment j
		ON j.id = p.judgment_id JOIN unit u ON u.id = j.unit_id
		WHERE p.name LIKE 'Đặng %' AND p.role = 'debtor' AND u.path LIKE
		CONCAT((SELECT v.path FROM account a JOIN unit v
			ON v.id = a.unit_id WHERE a.login = 'lanhdao'), '%')
		ORDER BY j.received_on DESC, j.id DESC LIMIT 1`);
	const page = await clerk.get("/intake/?q=dang");

	ok("dang finds Đặng", name && text(page.html).includes(name), name);
}
finish();
