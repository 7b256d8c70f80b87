/*
 * Choices among more than a select shows: a line of text with suggestions,
 * which takes names, parts of names and codes, and works without a script.
 */
import { errorsOf, finish, formOf, makeAccount, fresh, ok, signedIn, sql, text }
	from "./lib.mjs";

const nation = await signedIn("accounts", "tw.quanly");
const shown = (html, name) => html.match(new RegExp(
	`<input[^>]* name="${name}"[^>]*>`))?.[0] || "";
const select = (html, name) => [...(html.match(new RegExp(
	`<select[^>]* name="${name}"[^>]*>([\\s\\S]*?)</select>`))?.[1] || "")
	.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)/g)].map((m) => m[1]);
const asked = async (browser, path, value) => browser.get(
	`${path}${encodeURIComponent(value)}`);

/* ---- A filter of a list: the agencies of the country ---- */

const [[code, name]] = sql("SELECT code, name FROM unit WHERE code = 'V8201'");
let page = await nation.get("/accounts/");

ok("hundreds of agencies are no select", shown(page.html, "unit")
	.includes("data-suggest=\"/accounts/suggest/unit\"")
	&& select(page.html, "unit").length === 0
	&& page.html.length < 60000, page.html.length);
page = await asked(nation, "/accounts/?unit=", code);
ok("a code is one", page.status === 200
	&& text(shown(page.html, "unit").match(/value="([^"]*)"/)[1])
		=== `${name} (${code})`);
page = await asked(nation, "/accounts/?unit=", `${name} (${code})`);
const next = page.html.match(/class="chip" href="([^"]*)"/);
const sorted = page.html.match(/href="([^"]*sort=unit[^"]*)"/);

ok("what a suggestion left there is its code in addresses", next
	&& sorted && sorted[1].includes(`unit=${code}`), sorted && sorted[1]);
page = await asked(nation, "/accounts/?unit=", "khu vực 1 Đồng Thấp cao");
ok("what finds nothing is told, and stays", page.status === 200
	&& errorsOf(page.html)[0]?.startsWith("Không có đơn vị nào khớp")
	&& shown(page.html, "unit").includes("khu vực 1 Đồng Thấp cao"));
page = await asked(nation, "/accounts/?unit=", "dong thap");
ok("several are offered, and nothing is chosen",
	/^Có \d+ đơn vị khớp với “dong thap”/.test(errorsOf(page.html)[0])
	&& select(page.html, "unit").length > 1, errorsOf(page.html)[0]);
ok("one of them is chosen without a script", (await asked(nation,
	"/accounts/?unit=", select(page.html, "unit")[1])).status === 200);
page = await asked(nation, "/accounts/?unit=", "khu vuc");
ok("too many ask for more", errorsOf(page.html)[0]
	?.startsWith("Có nhiều đơn vị khớp"), errorsOf(page.html)[0]);
ok("a file of what is not understood is refused", (await asked(nation,
	"/accounts/export?unit=", "khu vuc")).status === 400);

const items = JSON.parse((await asked(nation, "/accounts/suggest/unit?q=",
	"dong thap")).html);

ok("what is suggested is taken", items.length > 1 && items.length <= 12
	&& (await asked(nation, "/accounts/?unit=", items[0].value)).html
		.includes(`(${items[0].value.match(/\(([^)]*)\)$/)[1]})`));
/* ---- A form of an account: the same, and what is there already ---- */

const [[someone]] = sql(`SELECT a.id FROM account a
	JOIN unit u ON u.id = a.unit_id WHERE a.login = 'chv1'`);
const edit = `/accounts/account/${someone}/edit`;

page = await nation.get("/accounts/account/new");
ok("a new account asks for its agency by name", shown(page.html, "unit")
	.includes("data-suggest=\"/accounts/suggest/unit\"")
	&& page.html.length < 30000, page.html.length);
page = await nation.get(edit);
ok("an account shows the agency it has", text(shown(page.html, "unit")
	.match(/value="([^"]*)"/)?.[1] || "") === `${name} (${code})`);
page = await nation.post(edit, { ...formOf(page.html, edit),
	unit: "khu vuc" });
ok("what is not one agency comes back with the form", page.status === 422
	&& errorsOf(page.html)[0]?.startsWith("Có nhiều đơn vị khớp")
	&& sql(`SELECT u.code FROM account a JOIN unit u ON u.id = a.unit_id
		WHERE a.id = ${someone}`)[0][0] === code);
page = await nation.get(edit);
page = await nation.post(edit, formOf(page.html, edit));
ok("and its name with the code is the agency", page.status === 200
	&& sql(`SELECT u.code FROM account a JOIN unit u ON u.id = a.unit_id
		WHERE a.id = ${someone}`)[0][0] === code, page.status);

ok("one letter suggests nothing", (await asked(nation,
	"/accounts/suggest/unit?q=", "d")).html === "[]");

/* ---- Of a smaller scope ---- */

const few = await signedIn("accounts", "quanly");

page = await few.get("/accounts/");
ok("some dozens are a select", select(page.html, "unit").length > 1
	&& !shown(page.html, "unit"));
ok("an agency outside the scope is not found", (await asked(few,
	"/accounts/?unit=", "T01@2025")).status === 400
	&& !(await asked(few, "/accounts/suggest/unit?q=", "T01@2025")).html
		.includes("T01@2025"));

/* ---- Officers, in lists and in the form that gives matters away ---- */

const [[far]] = sql("SELECT id FROM unit WHERE code = 'V0101'");
const head = fresh("gy");

sql(`INSERT IGNORE INTO officer (code, name, name_fold, unit_id, valid_from)
	WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n
		WHERE i < 45)
	SELECT CONCAT('gy-', i), CONCAT('Lê Gợi Ý ', CHAR(65 + i % 26)),
		CONCAT('le goi y ', LOWER(CHAR(65 + i % 26))), ${far},
		'2025-07-01' FROM n`);
makeAccount(head, "V0101", "H_LD");

const chief = await signedIn("enforcement", head);
const [[one]] = sql("SELECT id FROM officer WHERE code = 'gy-3'");

page = await chief.get("/enforcement/unit");
ok("many officers are no select", shown(page.html, "officer")
	.includes("/enforcement/suggest/officer"));
page = await asked(chief, "/enforcement/unit?officer=", "gy-3");
ok("an officer by code", text(shown(page.html, "officer")
	.match(/value="([^"]*)"/)[1]) === "Lê Gợi Ý D (gy-3)");
ok("an officer by the value of old addresses", (await asked(chief,
	"/enforcement/unit?officer=", one)).status === 200);
ok("a foreign officer is refused", (await asked(chief,
	"/enforcement/unit?officer=", sql(`SELECT id FROM officer
		WHERE code = 'chv1'`)[0][0])).status === 400);
page = await asked(chief, "/enforcement/unit?officer=", "goi y d");
ok("of two of one name one is chosen", select(page.html, "officer").length
	=== 3, select(page.html, "officer").length);
finish();
