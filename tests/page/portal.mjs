/*
 * The portal as it comes over the wire: the search with everything people
 * type (the query set UX-20), what an entry shows and what it does not,
 * limits and bad input; a request for support from the form to the answer;
 * and the account of the database, which may read nothing but what is public.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { Browser, day, errorsOf, finish, formOf, fresh, importDossiers, ok,
	 sql, text } from "./lib.mjs";

const citizen = new Browser();
const folder = process.env.THADS_VAR || "var";

/* ---- Entries of this test alone ---- */

const mark = fresh("t");
const names = ["Đặng Thị Ánh", "Đặng Thị Anh", "Đặng Thị Ánh Nguyệt",
	"Nguyệt Minh Đặng", "Lê Hòa", "Lê Hoà", "Phan Thúy", "Trần An",
	"Hoàng Vũ", "Y Ý", "K'Brìu", "H’Bia Niê", "Sô Phi A",
	"Công ty TNHH Dệt & May \"Hoa Sen\"", "Đỗ Đăng Đạt", "Do Dang Dat",
	"Bùi 100% Tám_Chín", "Trùng Tên Một", "Trùng Tên Hai"];

/* Each name bears the mark, so that nobody else's entries are found. */
function person(name)
{
	return `${name} ${mark}`;
}

const ours = `debtor_fold LIKE '% ${mark}'`;
const suffix = `QĐ-C${mark.toUpperCase()}`;

function xml(value)
{
	return value.replace(/&/g, "&amp;").replace(/</g, "&lt;")
		.replace(/"/g, "&quot;");
}

/* A debtor without means, as another agency's program would send him. */
function dossier(name, i)
{
	const kind = name.startsWith("Công ty") ? "enterprise" : "individual";

	return `<dossier ref="${i + 1}" unit="V8201">
<judgment court="Tòa án &lt;b>&amp; thử" number="${i + 1}/2026/${mark}"
 issued="2026-01-10" effective="2026-02-10" kind="civil"
 received="2026-02-20" channel="direct"/>
<party id="d" role="debtor" kind="${kind}" name="${xml(person(name))}"
 address="Số 9 Lê Lợi"/>
<claim id="k" type="court_fee" debtor="d" amount="5000000"/>
<decision number="${i + 1}/${suffix}" date="2026-07-05" basis="ex_officio"/>
<event kind="verified" date="2026-09-01" result="no_means" place="Nơi ở"/>
<event kind="no_means" date="2026-10-0${i % 9 + 1}" ground="NM_A"
 decision-number="${i + 1}/KHONGCONGKHAI-${mark}"/>
</dossier>`;
}

/* The entries are made by the import itself; only the hour at which they were
   published is moved, which the import takes from the day. */
function addEntries()
{
	importDossiers(mark, names.map(dossier));
	sql(`UPDATE publication SET published_at = published_at
		+ INTERVAL 20 HOUR WHERE ${ours}`);
	return sql("SELECT id FROM unit WHERE code = 'V8201'")[0][0];
}

/* The names that a search finds, without the mark, in order. */
async function found(fields)
{
	const page = await citizen.get(`/portal/?${new URLSearchParams(fields)}`);
	const rows = [...page.html.matchAll(
		/<tr><th scope="row"><a href="([^"]+)">([\s\S]*?)<\/a>/g)];

	return { ...page, names: rows.map(([, , name]) =>
		text(name).replace(` ${mark}`, "")),
		hrefs: rows.map(([, href]) => href) };
}

function same(a, b)
{
	return JSON.stringify(a) === JSON.stringify(b);
}

/* ---- The query set ---- */

async function searching()
{
	const cases = [
		["with diacritics", "Đặng Thị Ánh",
			["Đặng Thị Ánh", "Đặng Thị Anh", "Đặng Thị Ánh Nguyệt"]],
		["without diacritics", "dang thi anh", ["Đặng Thị Ánh",
			"Đặng Thị Anh", "Đặng Thị Ánh Nguyệt"]],
		["in wrong case", "ĐẶNG THỊ ÁNH", ["Đặng Thị Ánh",
			"Đặng Thị Anh", "Đặng Thị Ánh Nguyệt"]],
		["as macOS pastes it", "Đặng Thị Ánh".normalize("NFD"),
			["Đặng Thị Ánh", "Đặng Thị Anh",
				"Đặng Thị Ánh Nguyệt"]],
		["with double blanks", "  Đặng   Thị  Ánh ", ["Đặng Thị Ánh",
			"Đặng Thị Anh", "Đặng Thị Ánh Nguyệt"]],
		["in reversed order", "Nguyệt Đặng", ["Đặng Thị Ánh Nguyệt",
			"Nguyệt Minh Đặng"]],
		["old tone style", "Lê Hoà", ["Lê Hoà", "Lê Hòa"]],
		["new tone style", "thuy phan", ["Phan Thúy"]],
		["d for đ", "do dang dat", ["Đỗ Đăng Đạt", "Do Dang Dat"]],
		["two letters", "an tran", ["Trần An"]],
		["two letters, Vũ", "vu hoang", ["Hoàng Vũ"]],
		["one letter", "Ý", ["Y Ý"]],
		["initials", "S P A", ["Sô Phi A"]],
		["an apostrophe", "K'Brìu", ["K'Brìu"]],
		["without the apostrophe", "kbriu", ["K'Brìu"]],
		["a round apostrophe", "H’Bia", ["H’Bia Niê"]],
		["a company's signs", "Dệt & May \"Hoa Sen\"",
			["Công ty TNHH Dệt & May \"Hoa Sen\""]],
		["% and _ are signs", "100%", ["Bùi 100% Tám_Chín"]],
		["SQL is words", "'; DROP TABLE publication; --", []],
		["HTML is words", "<script>alert(1)</script>", []],
		["a card number", "001 086 012 345", []],
	];

	for (const [name, query, want] of cases) {
		const page = await found({ name: `${query} ${mark}` });

		ok(`search ${name}`, page.status === 200
			&& same([...page.names].sort(), [...want].sort()),
			`${page.status} ${page.names.join("; ")}`);
	}
}

async function ranking()
{
	const exact = await found({ name: person("Lê Hoà") });
	const plain = await found({ name: person("dang thi anh") });
	const start = await found({ name: `đặng ${mark.slice(0, -2)}` });
	const bold = await citizen.get(`/portal/?name=${encodeURIComponent(
		`anh dang ${mark}`)}`);

	ok("the very name comes first", exact.names[0] === "Lê Hoà"
		|| exact.names[0] === "Lê Hòa", exact.names.join());
	ok("the whole name comes before a longer one",
		plain.names.at(-1) === "Đặng Thị Ánh Nguyệt",
		plain.names.join());
	ok("the last word may be unfinished", start.names.length === 6,
		start.names.join());
	ok("what was asked for is marked",
		/<mark>Đặng <\/mark>Thị <mark>Ánh /.test(bold.html));
}

async function narrowing(unit)
{
	const kind = await found({ name: `hoa ${mark}`, kind: "enterprise" });
	const other = await found({ name: `hoa ${mark}`, unit:
		sql("SELECT id FROM unit WHERE code = 'T01@2025'")[0][0] });
	const place = await found({ name: mark, unit, address: "le loi" });
	const days = await found({ name: mark, unit, from: "03/10/2026",
		to: "03/10/2026" });
	const alone = await found({ address: "Lê Lợi" });
	const signs = await found({ name: "%_%" });
	const wrong = await found({ name: mark, from: "31/02/2026" });
	const turned = await found({ name: mark, unit, from: "03/10/2026",
		to: "01/10/2026" });

	ok("kinds are told apart", same(kind.names,
		["Công ty TNHH Dệt & May \"Hoa Sen\""]), kind.names.join());
	ok("another agency has none of them", same(other.names, [])
		&& other.html.includes("Không tìm thấy người nào"));
	ok("an address narrows", place.names.length === names.length
		&& place.status === 200, place.names.length);
	/* 20:00 UTC of the 2nd is the 3rd in Viet Nam. */
	ok("days are days of Viet Nam", days.names.length > 0
		&& days.html.includes("03/10/2026")
		&& !days.html.includes("04/10/2026"), days.names.join());
	ok("an address alone is too little", alone.status === 422
		&& errorsOf(alone.html).length === 1);
	ok("signs alone are too little", signs.status === 422);
	ok("31/02 is no day", wrong.status === 422);
	ok("days in the wrong order", turned.status === 422
		&& errorsOf(turned.html)[0].includes("Ngày sau"));
	ok("results are not for engines",
		place.headers.get("x-robots-tag") === "noindex, nofollow");
}

/* The fourteenth entry as its debtor has it on paper. */
async function numbers()
{
	const want = ["Công ty TNHH Dệt & May \"Hoa Sen\""];
	const typed = [`14/${suffix}`, `14/2026/${suffix}`, `Số: 14/${suffix}`,
		`so 014/${suffix.replace("Đ", "D").toLowerCase()}`,
		`14/${suffix.slice(0, -2)}`, `14 ${suffix} năm 2026`,
		`14/${suffix}`.normalize("NFD"),
		`Quyết định thi hành án số 14/${suffix} ngày 5/7/2026`,
		`14/${suffix} ngày 05 tháng 7 năm 2026`];
	/* The newest entry that somebody else's work has made. */
	const [id, number, on, unit] = sql(`SELECT p.id, m.number,
		m.decided_on, p.unit_id FROM publication p
		JOIN matter m ON m.id = p.matter_id WHERE p.ended_on IS NULL
		AND p.hidden_at IS NULL AND NOT p.${ours}
		ORDER BY p.id DESC LIMIT 1`)[0];
	const page = async (decision) =>
		(await found({ decision, unit })).hrefs;
	const letters = await found({ decision: "QĐ-THADS" });

	for (const decision of typed) {
		const { names: hits } = await found({ decision });

		ok(`a decision is found by "${decision}"`, same(hits, want),
			hits.join());
	}
	for (const [name, decision] of [
		["its number and suffix", number],
		["its number alone", number.split("/")[0]],
		["its number and year",
			number.replace(/[/].*|$/, `/${on.slice(0, 4)}`)],
		["the printed text", `Quyết định số ${number} ngày ${
			on.split("-").reverse().join("/")}`]])
		ok(`an entry of the office is found by ${name}`,
			(await page(decision)).includes(`/portal/entry/${id}`),
			decision);
	for (const decision of [`1/${suffix} ngày 6/7/2026`, `4/${suffix}`,
		`140/${suffix}`, `14/2025/${suffix}`])
		ok(`another number finds another: ${decision}`,
			!(await found({ decision })).names.includes(want[0]));
	ok("letters alone are no number", letters.status === 422
		&& errorsOf(letters.html)[0].includes("chữ số"), letters.status);
}

async function showing()
{
	const list = await found({ name: person("Đặng Thị Ánh") });
	const page = await citizen.get(list.hrefs[0]);
	const gone = await citizen.get("/portal/entry/999999999999");
	const terms = [...page.html.matchAll(/<dt>([^<]*)<\/dt>/g)]
		.map((m) => m[1]);

	ok("an entry shows the six fields, the agency and the day",
		same(terms, ["Người phải thi hành án", "Địa chỉ",
			"Bản án, quyết định được thi hành",
			"Quyết định thi hành án",
			"Nghĩa vụ chưa có điều kiện thi hành",
			"Lý do chưa có điều kiện thi hành",
			"Cơ quan thi hành án", "Ngày công khai"]), terms.join());
	ok("and nothing of the decision of no means",
		!page.html.includes("KHONGCONGKHAI"));
	ok("text is text", page.html.includes(
		"Tòa án &lt;b&gt;&amp; thử"));
	ok("an entry that is not there", gone.status === 404);
	await leaving(list.hrefs[0]);
}

/* What ended or was taken down is nowhere. */
async function leaving(path)
{
	const set = (what) => sql(`UPDATE publication SET ${what}
		WHERE id = ${path.split("/").pop()}`);
	const seen = async () => {
		const list = await found({ name: person("Đặng Thị Ánh") });
		const page = await citizen.get(path);

		return [list.hrefs.includes(path), page.status];
	};

	set("ended_on = '2026-11-01'");
	ok("an entry that ended is nowhere", same(await seen(), [false, 404]));
	set("ended_on = NULL, hidden_at = UTC_TIMESTAMP()");
	ok("one taken down is nowhere", same(await seen(), [false, 404]));
	set("hidden_at = NULL");
	ok("one shown again is there", same(await seen(), [true, 200]));
}

async function figures()
{
	const start = await citizen.get("/portal/");
	const page = await citizen.get("/portal/figures");
	const link = start.html.match(
		/<a href="(\/portal\/\?unit=\d+)">Đồng Tháp<\/a> <span class="figure">([\d.]+)/);
	const list = link && await citizen.get(link[1]);
	const total = list && list.html.match(/<h2 class="found">([^<]*)/)[1];

	ok("a figure is the length of the list it opens", total
		&& (total === `${link[2]} kết quả`
			|| total.startsWith("Hơn ")), `${link} ${total}`);
	ok("the figures have their own page", page.status === 200
		&& page.html.includes("Cả nước"));
}

async function badInput()
{
	const cases = [
		["malformed UTF-8", "?name=%C0%AF", 400],
		["half a character", "?name=%E1%BA", 400],
		["an unknown field", "?name=an&secret=1", 400],
		["a field sent twice", "?name=an&name=binh", 400],
		["a unit of no list", "?unit=abc", 422],
		["a name of 201 letters", `?name=${"a".repeat(201)}`, 422],
		["a name of 200 letters", `?name=${"a".repeat(200)}`, 200],
		["500 words", `?name=${"an+".repeat(66)}`, 200],
		["a page that is no page", `?name=${mark}&page=-5`, 200],
		["a page behind the end", `?name=${mark}&page=99999`, 200],
		["a control character", "?name=an%07", 422],
	];

	for (const [name, query, status] of cases) {
		const page = await citizen.get(`/portal/${query}`);

		ok(`bad input: ${name}`, page.status === status
			|| (status === 422 && page.status === 400),
			page.status);
	}
}

/* ---- A request for support ---- */

const newPath = "/portal/support/new";

function later(ms)
{
	return new Promise((resolve) => { setTimeout(resolve, ms); });
}

/* The form of a service at a province, as it stands in the page. */
async function openForm(service, province)
{
	const page = await citizen.get(
		`${newPath}?service=${service}&province=${province}`);

	return formOf(page.html, newPath);
}

function filled(form, unit)
{
	return { ...form, unit, sender_role: "creditor",
		 sender_kind: "individual", sender_name: `Lưu Thị ${mark}`,
		 id_number: "001 086 012 345", address: "12 Hùng Vương",
		 phone: "0901 234 567", debtor: "Hồ Văn Bảy, Cao Lãnh",
		 judgment_number: "12/2026/DS-ST", judgment_on: "05/03/2026",
		 court: "Tòa án nhân dân khu vực 1",
		 content: "Xin hướng dẫn <nộp> hồ sơ & giấy tờ" };
}

function rowsOfTest()
{
	return Number(sql(`SELECT COUNT(*) FROM support_inbox
		WHERE sender_name = 'Lưu Thị ${mark}'`)[0][0]);
}

function codesOf(html)
{
	return [...html.matchAll(/<dd class="figure">([^<]+)<\/dd>/g)]
		.map((m) => m[1]);
}

async function refusals(form, unit)
{
	const good = filled(form, unit);
	const cases = [
		["robots fill what nobody sees", { website: "http://x" }],
		["neither telephone nor mail", { phone: "" }],
		["a mail without a place", { email: "abc" }],
		["a day that is none", { judgment_on: "31/02/2026" }],
		["a day to come", { judgment_on: day(3) }],
		["a content of 4001 letters", { content: "a".repeat(4001) }],
		["no content", { content: "" }],
		["the debtor is missing", { debtor: "" }],
		["no agency", { unit: "" }],
		["a seal of one's own", { seal: "a.1.B.00" }],
		["no seal", { seal: "" }],
	];

	for (const [name, change] of cases) {
		const page = await citizen.post(newPath, { ...good, ...change });

		ok(`support refuses: ${name}`, page.status === 422
			&& errorsOf(page.html).length >= 1
			&& (change.content
				|| page.html.includes("12/2026/DS-ST")),
			`${page.status} ${errorsOf(page.html)}`);
	}
	for (const [name, change, status] of [
		["an unknown field", { other: "1" }, 400],
		["an agency elsewhere", { unit: "1" }, 400],
		["a province that is none", { province: "1" }, 400],
		["a service that is none", { service: "ABC" }, 400],
		["a service that only guides", { service: "KNTC" }, 400]]) {
		const page = await citizen.post(newPath, { ...good, ...change });

		ok(`support refuses: ${name}`, page.status === status,
			page.status);
	}
	ok("a field sent twice", (await citizen.post(newPath,
		`${new URLSearchParams(good)}&content=b`)).status === 400);
	ok("malformed UTF-8", (await citizen.post(newPath,
		`${new URLSearchParams(good)}%C0%AF`)).status === 400);
	ok("nothing was written", rowsOfTest() === 0);
}

async function sending(unit)
{
	const province = sql("SELECT id FROM unit WHERE code = 'T82@2025'")[0][0];
	const form = await openForm("YCTHA", province);
	const quick = await citizen.post(newPath, filled(form, unit));
	let receipt;
	let again;

	ok("a form sent at once is a robot's", quick.status === 422
		&& errorsOf(quick.html)[0].includes("quá nhanh"));
	await later(4100);
	await refusals(form, unit);
	receipt = await citizen.post(newPath, filled(form, unit));
	again = await citizen.post(newPath, filled(form, unit));
	ok("a request is received", receipt.status === 200
		&& codesOf(receipt.html).length === 2,
		`${receipt.status} ${errorsOf(receipt.html)}`);
	ok("the code has the shape of the rule",
		/^V8201-\d{6}-\d{4,}$/.test(codesOf(receipt.html)[0]),
		codesOf(receipt.html)[0]);
	ok("the secret can be copied by hand",
		/^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/.test(codesOf(receipt.html)[1]));
	ok("sent twice it is one request with one receipt",
		rowsOfTest() === 1
		&& same(codesOf(again.html), codesOf(receipt.html)));
	again = await citizen.post(newPath,
		{ ...filled(form, unit), content: "", phone: "" });
	ok("whatever stands in it, a form that was sent gets its receipt again",
		again.status === 200 && rowsOfTest() === 1
		&& same(codesOf(again.html), codesOf(receipt.html)),
		again.status);
	await sendingAtOnce(province, unit);
	return codesOf(receipt.html);
}

async function sendingAtOnce(province, unit)
{
	const forms = await Promise.all(Array.from({ length: 8 },
		() => openForm("PAKN", province)));
	const before = rowsOfTest();
	let pages;

	await later(4100);
	pages = await Promise.all(forms.flatMap((form) => {
		const { debtor, ...fields } = filled(form, unit);

		return [citizen.post(newPath, fields),
			citizen.post(newPath, fields)];
	}));
	ok("many at once get a number each",
		pages.every((p) => p.status === 200)
		&& new Set(pages.map((p) => codesOf(p.html)[0])).size === 8
		&& rowsOfTest() - before === 8,
		pages.map((p) => p.status).join());
}

async function following([code, secret])
{
	const path = "/portal/support/status";
	const page = await citizen.post(path, { code, secret });
	const loose = await citizen.post(path, { code: code.toLowerCase(),
		secret: secret.toLowerCase().replaceAll("-", " ") });
	const wrongSecret = await citizen.post(path,
		{ code, secret: "AAAA-BBBB-CCCC" });
	const wrongCode = await citizen.post(path,
		{ code: "V8201-000101-0001", secret });
	const plain = (html) => html.replace(/value="[^"]*"/g, "");

	ok("code and secret show the request", page.status === 200
		&& page.html.includes("Đã gửi, chờ tiếp nhận")
		&& page.html.includes("Dự kiến trả lời"), page.status);
	ok("however they are typed", loose.status === 200);
	ok("nothing that was written is shown",
		!page.html.includes("001 086") && !page.html.includes(mark));
	ok("a wrong secret and a wrong code read alike",
		wrongSecret.status === 422 && wrongCode.status === 422
		&& plain(wrongSecret.html) === plain(wrongCode.html));
	ok("the secret stands in no address", (await citizen.get(
		`${path}?code=${code}&secret=${secret}`)).status === 200
		&& !(await citizen.get(`${path}?code=${code}&secret=${secret}`))
			.html.includes("Dự kiến trả lời"));
	ok("no secret, no request", (await citizen.post(path,
		{ code, secret: "" })).status === 422);
	ok("signs as a secret", (await citizen.post(path,
		{ code, secret: "----" })).status === 422);
	ok("% is a sign", (await citizen.post(path,
		{ code: "%", secret })).status === 422);
}

/* ---- The account of the database ---- */

function asPortal(statement)
{
	const conf = ["portal.conf", "thads.conf"]
		.map((name) => readFileSync(`${folder}/etc/${name}`, "utf8"))
		.join("");
	const value = (key) => conf.match(new RegExp(`^${key} = (.*)$`, "m"))[1];

	try {
		execFileSync("mariadb", ["--no-defaults",
			`--socket=${value("db_socket")}`,
			"--user=thads_portal", value("db_name"),
			"-e", statement], { stdio: ["ignore", "ignore", "pipe"],
			env: { ...process.env, MYSQL_PWD: readFileSync(
				value("db_password_file"), "utf8").trim() } });
		return "";
	} catch (error) {
		return String(error.stderr);
	}
}

function leastRights()
{
	const tables = sql(`SELECT table_name, table_type
		FROM information_schema.tables WHERE table_schema = 'thads'`);
	const readable = tables.filter(([name]) =>
		asPortal(`SELECT 1 FROM \`${name}\` LIMIT 1`) === "");
	const closed = tables.filter(([, type]) => type === "BASE TABLE")
		.map(([name]) => name);
	const refused = (statement) =>
		/denied/.test(asPortal(statement));

	ok("the portal reads views, and the number of the schema",
		readable.every(([name, type]) => type === "VIEW"
			? name.startsWith("published_")
			: name === "schema_migration"),
		readable.map(([name]) => name).join());
	ok("it deletes nowhere", closed.every((name) =>
		refused(`DELETE FROM \`${name}\` WHERE 1 = 0`)));
	ok("it adds to what citizens send only", closed.every((name) =>
		name === "support_inbox" || name === "support_reply"
		|| refused(`INSERT INTO \`${name}\` () VALUES ()`)));
	ok("it changes nothing", refused(
		"UPDATE support_inbox SET content = '' WHERE 1 = 0")
		&& refused("UPDATE published_entry SET debtor_name = ''"));
	ok("it makes nothing", refused("CREATE TABLE t (a INT)"));
}

/* ---- All of it ---- */

/* ---- By which keys the trail is proved ---- */

async function keys()
{
	const file = readFileSync(`${folder}/etc/checkpoint-keys`, "utf8");
	const known = file.split("\n").filter(Boolean)
		.map((line) => line.slice(0, 64));
	const page = await citizen.get("/portal/keys");
	const plain = await citizen.get("/portal/keys/text");

	ok("keys: everybody reads those of the trail", known.length > 0
		&& known.every((key) => page.html.includes(`>${key}<`))
		&& page.html.includes("đang dùng"));
	ok("keys: and takes them as the file has them",
		plain.headers.get("content-type") === "text/plain; charset=utf-8"
		&& plain.html.split("\n")
			.filter((line) => line && line[0] !== "#")
			.join("\n") === file.trim());
	ok("keys: the public figures lead there",
		(await citizen.get("/portal/figures")).html
			.includes('"/portal/keys"'));
}

const unit = addEntries();

await searching();
await ranking();
await narrowing(unit);
await numbers();
await showing();
await figures();
await keys();
await badInput();
await following(await sending(unit));
leastRights();
finish();
