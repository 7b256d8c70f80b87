/*
 * The first minutes: where a person comes in, where each role begins, and the
 * search that stands in the head of every page.
 */
import { freshJudgment, freshNumber } from "./cases.mjs";
import { Browser, day, errorsOf, finish, formOf, fresh, ok, signedIn, sql, text }
	from "./lib.mjs";

const programs = ["intake", "enforcement", "registry", "reports", "support",
		  "accounts"];

/* The search of the head: its address and the name of its field. */
function quickOf(html)
{
	const form = html.match(
		/<form class="quick"[^>]*action="([^"]+)"[\s\S]*?<\/form>/);

	return form && { action: form[1], method: form[0].match(
		/method="([^"]+)"/)[1], name: form[0].match(
		/<input[^>]*name="([^"]+)"/)[1] };
}

async function search(browser, from, what)
{
	const quick = quickOf((await browser.get(from)).html);

	if (!quick)
		return { path: "", html: "" };
	return browser.get(
		`${quick.action}?${quick.name}=${encodeURIComponent(what)}`);
}

function lit(html, nav)
{
	const found = html.match(new RegExp(`<nav class="${nav}"[\\s\\S]*?</nav>`));
	const active = found
		&& found[0].match(/class="active"[^>]*>([\s\S]*?)<\/a>/);

	return active ? text(active[1]) : "";
}

async function testDoor()
{
	const visitor = new Browser();
	const page = await visitor.get("/portal/");
	const door = page.html.match(/<a[^>]*href="([^"]+)"[^>]*>Đăng nhập cán bộ/);

	ok("the start page has the door for officials", door !== null);
	if (door)
		ok("and the door leads to the sign-in", formOf(
			(await visitor.get(door[1])).html, door[1]) !== null,
			door[1]);
}

async function testSearch()
{
	const head = await signedIn("enforcement", "lanhdao");
	const [[number, judgment, name]] = sql(`SELECT m.number, j.number,
		p.name FROM matter m JOIN judgment j ON j.id = m.judgment_id
		JOIN matter_party mp ON mp.matter_id = m.id
		JOIN party p ON p.id = mp.party_id
		JOIN unit u ON u.id = m.unit_id
		WHERE u.path LIKE (SELECT CONCAT(h.path, '%') FROM account a
		 JOIN unit h ON h.id = a.unit_id WHERE a.login = 'lanhdao')
		AND (SELECT COUNT(*) FROM matter o
		 WHERE o.number_fold = m.number_fold) = 1 LIMIT 1`);

	for (const program of programs)
		ok(`${program} has the search in its head`,
		   quickOf((await head.get(`/${program}/`)).html) !== null);
	ok("a number of a decision opens its dossier", /\/matter\/\d+$/.test(
		(await search(head, "/reports/", number)).path), number);
	for (const what of [judgment, name]) {
		const found = await search(head, "/registry/", what);

		ok("a judgment or a name leads to dossiers",
		   found.path.includes("/matter/")
			|| found.html.includes('<th scope="row"'),
		   `${what} ${found.path}`);
	}
	const unheard = freshNumber();

	await freshJudgment(unheard);
	const book = await search(head, "/accounts/me", unheard);

	ok("a judgment without a decision is found in its book",
	   book.path.startsWith("/intake/") && book.html.includes(unheard),
	   book.path);
	const stranger = await signedIn("accounts", "quanly");
	const quick = quickOf((await stranger.get("/accounts/")).html);

	ok("who may see no dossiers searches what he may see",
	   quick && quick.action === "/accounts/",
	   quick && quick.action);
	ok("nothing is found that nobody has", (await search(head,
		"/enforcement/", fresh("không-có-ai-"))).status === 200);
}

/* How many open matters of the officer's unit the database has. */
function counted(condition)
{
	return Number(sql(`SELECT COUNT(*) FROM matter m WHERE m.unit_id =
		(SELECT unit_id FROM account WHERE login = 'chv1')
		AND m.ended_on IS NULL AND ${condition}`)[0][0]);
}

function rowsOf(html)
{
	return [...html.matchAll(/<tr>\s*(?:<td class="c">[\s\S]*?<\/td>)?\s*(<th scope="row"[\s\S]*?)<\/tr>/g)]
		.map((m) => text(m[1]));
}

async function testDuties()
{
	const officer = await signedIn("enforcement", "chv1");
	const today = "DATE(UTC_TIMESTAMP() + INTERVAL 7 HOUR)";
	const [[label]] = sql(`SELECT d.label FROM due d JOIN matter m
		ON m.id = d.matter_id AND d.due_on = m.due_on
		AND d.rule = m.due_rule AND d.done_on IS NULL
		JOIN account a ON a.officer_id = m.officer_id
		WHERE a.login = 'chv1' AND m.ended_on IS NULL
		ORDER BY m.due_on, m.id LIMIT 1`);
	const inbox = rowsOf((await officer.get("/enforcement/")).html);

	ok("the deadline says what is due", inbox.length > 0
		&& inbox[0].includes(label), `${label} | ${inbox[0]}`);
	for (const [wait, condition] of [
		["over", `m.due_on < ${today}`],
		["week", `m.due_on BETWEEN ${today}
			AND ${today} + INTERVAL 6 DAY`],
		["none", `m.due_on IS NULL AND m.account_id NOT IN
			(SELECT id FROM ledger_account WHERE kind = 'book')`],
		["held", "m.held_dong > 0"],
	]) {
		const page = await officer.get(`/enforcement/unit?wait=${wait}`);
		const found = rowsOf(page.html);

		ok(`what waits by "${wait}" is listed`, found.length
			=== Math.min(50, counted(condition)),
			`${found.length} of ${counted(condition)}`);
		if (wait === "none")
			ok("no next duty is said so", found.every((row) =>
				row.includes("Không có hạn kế tiếp")),
				found.join(" | "));
	}
	ok("a label keeps its case in a sentence", (await officer.get(
		"/enforcement/unit?from=31%2F02%2F2026")).html
		.includes("Nhập “QĐ từ ngày” theo dạng"));
	ok("an unknown wait is refused", (await officer.get(
		"/enforcement/unit?wait=x")).status !== 200);
}

/* A matter of the officer, on which nobody works in another test. */
async function ownMatter()
{
	const receiver = await signedIn("intake", "thuly");
	const head = await signedIn("intake", "lanhdao");
	const judgment = await receiver.fill("/intake/judgment/new", {
		court: "Tòa án nhân dân khu vực 1",
		number: `${Math.floor(Math.random() * 1e9)}/2026/HS-ST`,
		issued: "01/09/2026", effective: "01/10/2026",
		"case-type": "criminal", "party-0-role": "debtor",
		"party-0-name": "Đặng Thị Ánh",
		"party-0-address": "Ấp 3, xã Ví Dụ", "claim-0-type": "court_fee",
		"claim-0-debtor": "1", "claim-0-creditor": "state",
		"claim-0-amount": "5.200.000",
	});
	const decide = `${judgment.path}/decide`;
	const shown = await head.get(decide);
	const [, id] = shown.html.match(
		/<option value="(\d+)"[^>]*>Trương Văn Lộc/);

	await head.post(decide, { ...formOf(shown.html, decide), group: "1",
				  officer: id });
	return (await head.get(judgment.path)).html
		.match(/href="(\/enforcement\/matter\/\d+)"/)[1];
}

async function testConflict()
{
	const officer = await signedIn("enforcement", "chv1");
	const matter = await ownMatter();
	const path = `${matter}/verify`;
	const typed = "Ngôi nhà cấp bốn trên thửa 17, đang cho thuê.";
	const fields = { on: day(0), place: "UBND xã", result: "no_means" };
	const form = formOf((await officer.get(path)).html, path);

	await officer.fill(path, { ...fields, content: "Không có tài sản." });
	const page = await officer.post(path,
		{ ...form, ...fields, content: typed });
	const again = formOf(page.html, path);

	ok("two at one dossier: the second is told", page.status === 409,
	   page.status);
	ok("what was typed is kept", again && again.content === typed,
	   again && again.content);
	ok("it says who changed what", /Hồ sơ đã thay đổi[^<]*Trương Văn Lộc/
		.test(page.html) && page.html.includes("Xác minh điều kiện"));
	ok("sent again it is taken, on the new state",
	   (await officer.post(path, again || {})).path === matter);

	const admin = await signedIn("accounts", "quanly");
	const me = "/accounts/me/edit";
	const old = formOf((await admin.get(me)).html, me);

	await admin.fill(me, { phone: "0270 1234 567" });
	const late = await admin.post(me, { ...old, phone: "0270 7654 321" });

	ok("a correction says what stands there now", late.status === 409
		&& late.html.includes("Nay đang ghi: 0270 1234 567"),
		late.status);
	ok("and who corrected it when", /Gần nhất: Tự sửa thông tin liên hệ \(Trần Thị Mỹ Duyên, \d\d\/\d\d\/\d{4} \d\d:\d\d\)/
		.test(late.html));
}

/* Figures of the page on which the day begins, by label. */
function waitsOf(html)
{
	return [...html.matchAll(
		/<li><a href="([^"]+)"><span class="wait-count[^"]*">([^<]+)<\/span>([^<]+)/g)]
		.map((m) => ({ href: text(m[1]), count: m[2], label: text(m[3]) }));
}

/* How many the list of a page has. */
function totalOf(html)
{
	const told = html.match(/pager-total">[\s\S]*?<strong>([^<]+)/);

	return told ? told[1] : String(rowsOf(html).length);
}

/* Others work meanwhile: where the two differ both are asked again, so that
 * only a difference that stays is one. */
async function leadsToSoMany(browser, start, waits)
{
	for (const { href, count, label } of waits) {
		let told = count;
		let page = await browser.get(href);

		for (let i = 0; i < 5 && totalOf(page.html) !== told; i++) {
			told = waitsOf((await browser.get(start)).html)
				.find((w) => w.label === label)?.count;
			page = await browser.get(href);
		}
		ok(`"${label}" leads to so many`, page.status === 200
			&& totalOf(page.html) === told,
		   `${told} ${totalOf(page.html)}`);
	}
}

/* Who begins where, and that each figure is the length of its list. */
async function testWaits()
{
	for (const [login, program, n] of [
		["thongke", "enforcement", 4],
		["lanhdao", "enforcement", 7], ["thuly", "intake", 5],
		["lanhdao", "intake", 4],
		["chv3", "registry", 7], ["lanhdao", "registry", 7],
		["thongke", "registry", 7], ["hotro", "support", 5],
		["lanhdao", "support", 6], ["truongphong1", "support", 6],
		["chv1", "support", 5], ["quanly", "accounts", 5],
		["tw.quanly", "accounts", 5],
		["thongke", "reports", 5], ["truongphong1", "reports", 5],
		["chv1", "reports", 5],
	]) {
		const browser = await signedIn(program, login);
		const start = `/${program}/start`;
		const waits = waitsOf((await browser.get(start)).html);

		ok(`${login} is told of ${n} things in ${program}`,
		   waits.length === n, waits.map((w) => w.label).join(", "));
		await leadsToSoMany(browser, start, waits);
	}
}

async function testHomes()
{
	for (const [login, program, home, tab] of [
		["chv2", "registry", "/enforcement/start", "Việc đang chờ"],
		["lanhdao", "intake", "/enforcement/start", "Việc đang chờ"],
		["thongke", "registry", "/reports/start", "Việc đang chờ"],
		["tw.dulieu", "intake", "/reports/start", "Việc đang chờ"],
		["thuly", "enforcement", "/intake/start", "Việc đang chờ"],
		["hotro", "support", "/support/start", "Việc đang chờ"],
		["tw.quanly", "support", "/accounts/start", "Việc đang chờ"],
	]) {
		const page = await new Browser().signIn(program, login);

		ok(`${login} begins at ${home}`, page.path === home, page.path);
		ok(`${login} has the right tab lit`,
		   lit(page.html, "tabs").includes(tab), lit(page.html, "tabs"));
	}
	const officer = await signedIn("enforcement", "chv3");
	const mine = waitsOf((await officer.get("/enforcement/start")).html);

	ok("an officer is told of five things, none to decide or to assign",
	   mine.length === 5, mine.map((w) => w.label).join(", "));
	await leadsToSoMany(officer, "/enforcement/start", mine);
	const head = await signedIn("enforcement", "lanhdao");
	const all = waitsOf((await head.get("/enforcement/start")).html);

	ok("a head is told of what is to decide and to assign",
	   all.some((w) => w.href === "/intake/pending" && w.count !== "0")
		&& all.some((w) => w.href === "/enforcement/assign"),
	   all.map((w) => `${w.label} ${w.count}`).join(", "));
	ok("who may not see dossiers sees no figures of them", (await (
		await signedIn("accounts", "quanly")).get("/enforcement/start"))
		.status === 403);
}

/* The clerk of the statistics is told of the period and of its time limit. */
async function testReports()
{
	const clerk = await signedIn("reports", "thongke");
	const { html } = await clerk.get("/reports/start");
	const [[days]] = sql(`SELECT amount FROM deadline_rule
		WHERE alias = 'report_province' ORDER BY valid_from DESC LIMIT 1`);
	const lead = text(html.match(/<p class="lead">[\s\S]*?<\/p>/)[0]);

	ok("a period, its last day and its limit are told",
	   /\d+ tháng \/ năm \d+ kết thúc ngày \d\d\/\d\d\/\d{4}/.test(lead)
		&& lead.includes(`${days.padStart(2, "0")} ngày làm việc`),
	   lead);
	sql(`INSERT INTO verify_run (began_at, ended_at, matters, differences,
		kinds, named) SELECT began_at, ended_at, matters, 4, kinds, named
		FROM verify_run ORDER BY id DESC LIMIT 1`);
	ok("what the recount found is told",
	   /wait-count late">4<\/span> Sai lệch/.test(
		(await clerk.get("/reports/start")).html));
	sql("DELETE FROM verify_run WHERE differences = 4");
	ok("each form leads to its sheet of that period",
	   waitsOf(html).every((w) => /form=0\d&year=\d+&month=\d+&unit=\d+/
		.test(w.href)), waitsOf(html).map((w) => w.href).join(" "));
}

/* What can hardly be so comes back to be confirmed. */
async function testSense()
{
	const clerk = await signedIn("intake", "thuly");
	const path = "/intake/judgment/new";
	const odd = {
		court: "Tòa án nhân dân khu vực 1",
		number: `${Math.floor(Math.random() * 1e9)}/2001/HS-ST`,
		issued: "01/09/2001", effective: "01/10/2001",
		"case-type": "criminal", "party-0-role": "debtor",
		"party-0-name": "Đặng Thị Ánh", "party-0-birth-year": "1850",
		"party-0-id-number": "12345",
		"party-0-address": "Ấp 3, xã Ví Dụ", "claim-0-type": "court_fee",
		"claim-0-debtor": "1", "claim-0-creditor": "state",
		"claim-0-amount": "500",
	};
	const asked = await clerk.fill(path, odd);

	for (const part of ["hơn 15 năm", "hơn 120 năm", "Số định danh có 12",
			    "chưa đến 1.000 đồng"])
		ok(`asked about: ${part}`, asked.status === 422
			&& asked.html.includes(part), asked.status);
	const box = asked.html.match(/name="confirm" value="([^"]*)"/);
	const sure = await clerk.post(path, { ...formOf(asked.html, path), ...odd,
					      confirm: box ? box[1] : "" });

	ok("confirmed it is taken", /\/judgment\/\d+$/.test(sure.path),
	   sure.path);
}

/* An act long ago or on a day off is asked about, and taken as it was typed. */
async function testActDays()
{
	const officer = await signedIn("enforcement", "chv1");
	const [[id, on]] = sql(`SELECT m.id, DATE_FORMAT(d.on_day, '%d/%m/%Y')
		FROM matter m JOIN officer o ON o.id = m.officer_id
		JOIN account a ON a.officer_id = o.id AND a.login = 'chv1'
		JOIN (SELECT CURDATE() - INTERVAL 70 + (WEEKDAY(CURDATE()
		 - INTERVAL 70 DAY) + 1) % 7 DAY AS on_day) d
		ON m.last_on <= d.on_day
		JOIN ledger_account l ON l.id = m.account_id
		 AND l.code = 'enforcing'
		WHERE m.is_open = 1 AND m.balance_dong - m.held_dong > 5000
		ORDER BY m.id LIMIT 1`);
	const path = `/enforcement/matter/${id}/collect`;
	const asked = await officer.fill(path,
		{ on, receipt: fresh("BL "), total: "1.500" });
	const kept = formOf(asked.html, path);

	ok("a day off, long ago, is asked about", asked.status === 422
		&& asked.html.includes("hơn 60 ngày trước")
		&& asked.html.includes("là ngày nghỉ"), `${asked.status} ${on}`);
	ok("and stands as typed", kept && kept.on === on
		&& kept.total === "1.500");
	const [, confirm] = asked.html.match(/name="confirm" value="([^"]*)"/)
		|| [];
	const taken = await officer.post(path, { ...kept, confirm });

	ok("confirmed it is taken", taken.path === `/enforcement/matter/${id}`,
	   errorsOf(taken.html).join());
}

/* Whose form asks about the day, in what words, and takes it confirmed. */
async function asksAbout(browser, path, fields, words, where)
{
	const asked = await browser.fill(path, fields);
	const kept = formOf(asked.html, path);
	const [, confirm] = asked.html.match(/name="confirm" value="([^"]*)"/)
		|| [];

	ok(`${path.replace(/\d+/g, "N")} asks about ${words}`,
	   asked.status === 422 && asked.html.includes(words),
	   `${asked.status} ${errorsOf(asked.html).join()}`);
	if (!where)
		return asked;
	const taken = await browser.post(path, { ...kept, confirm });

	ok(`${path.replace(/\d+/g, "N")} takes it confirmed`,
	   taken.status === 200 && taken.path.startsWith(where),
	   `${taken.status} ${taken.path} ${errorsOf(taken.html).join()}`);
	return taken;
}

/* Days that are long past or far ahead, wherever one is typed. */
async function testPaperDays()
{
	const clerk = await signedIn("intake", "thuly");
	const born = await asksAbout(clerk, "/intake/judgment/new", {
		court: "Tòa án nhân dân khu vực 1",
		number: `${Math.floor(Math.random() * 1e9)}/2026/DS-ST`,
		issued: day(-120), effective: day(90), received: day(-100),
		"case-type": "civil", "party-0-role": "debtor",
		"party-0-name": "Đặng Thị Ánh",
		"party-0-address": "Ấp 3, xã Ví Dụ", "party-1-role": "creditor",
		"party-1-kind": "individual", "party-1-name": "Lê Văn Thử", "party-1-address": "Ấp 4",
		"claim-0-type": "loan_credit", "claim-0-debtor": "1",
		"claim-0-creditor": "2", "claim-0-amount": "5.200.000",
	}, "hơn 60 ngày", "/intake/judgment/");

	await asksAbout(clerk, `${born.path}/request`, { received: day(-90),
		channel: "handed_in", content: "Yêu cầu thi hành toàn bộ." },
		"hơn 60 ngày trước", born.path);
	const officer = await signedIn("registry", "chv1");
	const [[entry]] = sql(`SELECT p.id FROM publication p
		JOIN matter m ON m.id = p.matter_id
		JOIN account a ON a.officer_id = m.officer_id
		 AND a.login = 'chv1'
		WHERE p.ended_on IS NULL AND p.hidden_at IS NULL
		AND p.decided_on < UTC_DATE() - INTERVAL 80 DAY
		ORDER BY p.id LIMIT 1`);

	await asksAbout(officer, `/registry/entry/${entry}/correct`, {
		address: fresh("Ấp "), known: day(-70),
		reason: "Công văn số 12 của Ủy ban nhân dân xã" },
		"hơn 60 ngày trước", `/registry/entry/${entry}`);
	const manager = await signedIn("accounts", "quanly");
	const [[who]] = sql("SELECT id FROM account WHERE login = 'chv11'");

	await asksAbout(manager, `/accounts/account/${who}/role`, { role: "VT",
		unit: "V8204", from: day(0), to: day(5000) },
		"hơn 10 năm");
}

await testDoor();
await testSense();
await testWaits();
await testReports();
await testActDays();
await testPaperDays();
await testHomes();
await testConflict();
await testDuties();
await testSearch();
finish();
