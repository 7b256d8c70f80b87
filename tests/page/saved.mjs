/*
 * Filters of a list kept under a name: links above the list, one of them what
 * it opens with; of the account alone, so many and no more; and older than the
 * list itself.
 */
import { finish, formOf, makeAccount, fresh, ok, signedIn, sql, text }
	from "./lib.mjs";

const login = fresh("bl");
const path = "/enforcement/unit";

makeAccount(login, "V8201", "H_LD");

const head = await signedIn("enforcement", login);
const other = await signedIn("enforcement", "truongphong1");
const links = (html) => [...(html.match(
	/<nav class="queues saved"[\s\S]*?<\/nav>/)?.[0] || "").matchAll(
	/<a href="([^"]*)"([^>]*)>([^<]*)/g)].map((m) => ({
	href: m[1].replaceAll("&amp;", "&"), active: m[2].includes("active"),
	name: text(m[3]) }));
const noted = (html) => text(html.match(/<p class="note">([^<]*)/)?.[1] || "");

/* What the form of the page sends, with a name. */
async function keep(browser, query, name, more = {})
{
	const page = await browser.get(path + query);
	const form = formOf(page.html, `${path}/saved`);

	return browser.post(`${path}/saved`, { csrf: form.csrf,
		form: form.form, query: form.query, name, act: "save", ...more });
}

async function change(browser, act, id)
{
	const form = formOf((await browser.get(`${path}?saved=0`)).html,
		`${path}/saved`);

	return browser.post(`${path}/saved`, { csrf: form.csrf,
		form: form.form, act, id });
}

const saved = () => sql(`SELECT v.id, v.name, v.query, v.is_default
	FROM saved_view v JOIN account a ON a.id = v.account_id
	WHERE a.login = '${login}' AND v.list = 'enforcement/unit'
	ORDER BY v.name`);

let page = await head.get(path);

ok("nothing is kept at first", links(page.html).length === 0
	&& page.html.includes("Lưu bộ lọc"));
page = await keep(head, "?wait=over&sort=key", "Quá hạn <gấp>");
ok("filter and sort are kept by a name", page.status === 200
	&& saved().length === 1 && saved()[0][2] === "wait=over&sort=key",
	saved().join());
ok("and are a link above the list, which is lit",
	links(page.html).length === 2
	&& links(page.html)[1].name === "Quá hạn <gấp>"
	&& links(page.html)[1].active && !links(page.html)[0].active);
ok("the trail knows", Number(sql(`SELECT COUNT(*) FROM audit t
	JOIN account a ON a.id = t.account_id WHERE a.login = '${login}'
	AND t.action = 'list.save'`)[0][0]) === 1);
page = await head.get(links(page.html)[1].href);
ok("it opens the list as it was", page.status === 200
	&& page.html.includes("Đang chờ: Quá hạn")
	&& /name="sort" value="key"/.test(page.html));
ok("nobody else has it", links((await other.get(path)).html).length === 0
	&& !(await other.get(`${path}?saved=${saved()[0][0]}`)).html
		.includes("Đang chờ: Quá hạn"));
ok("who opens what is another's is told that it is not there",
	noted((await other.get(`${path}?saved=${saved()[0][0]}`)).html)
		=== "Bộ lọc đã lưu này không còn.");
await keep(head, "?wait=week", "Quá hạn <gấp>");
for (const [why, name, query, words] of [
	["a name that is too long", "x".repeat(61), "",
		"Tên bộ lọc có tối đa 60"],
	["conditions that are too long", "Dài", `find=${"a".repeat(1000)}`,
		"Điều kiện lọc dài"]]) {
	const before = saved().length;
	const answer = await keep(head, "?wait=over", name,
		query ? { query } : {});

	ok(`${why} is told as such`, answer.status >= 400
		&& answer.status < 500 && saved().length === before
		&& text(answer.html).includes(words), answer.status);
}

ok("the same name is the same view", saved().length === 1
	&& saved()[0][2] === "wait=week");

/* ---- What the list opens with ---- */

await change(head, "first", saved()[0][0]);
page = await head.get(path);
ok("the list opens with it", page.html.includes("Đang chờ: Đến hạn trong 7"));
const out = page.html.match(/class="chip" href="([^"]*)"/)[1];

ok("and without a filter when that is taken off",
	!(await head.get(out)).html.includes("Đang chờ: Đến hạn"), out);
ok("its files are of what the address says", !(await head.get(
	`${path}/export`)).headers.get("location"));
await change(head, "none", 0);
ok("or no longer", !(await head.get(path)).html
	.includes("Đang chờ: Đến hạn"));

/* ---- Older than the list ---- */

sql(`UPDATE saved_view SET query =
	'wait=over&colour=red&officer=999999999&sort=colour'
	WHERE id = ${saved()[0][0]}`);
page = await head.get(`${path}?saved=${saved()[0][0]}`);
ok("a filter, a choice and a column that are gone are left out, and told",
	page.status === 200 && page.html.includes("Đang chờ: Quá hạn")
	&& noted(page.html).includes("không còn; phần đó được bỏ qua"),
	`${page.status} ${noted(page.html)}`);
ok("nothing of it stays in addresses", !/colour|999999999/.test(
	page.html.replace(/name="query" value="[^"]*"/, "")));
sql(`UPDATE saved_view SET query = 'from=hom+qua' WHERE id = ${saved()[0][0]}`);
ok("what is no day any more is an error beside its field", (await head.get(
	`${path}?saved=${saved()[0][0]}`)).html.includes("ngày/tháng/năm"));

/* ---- Limits, and what no page sends ---- */

sql(`INSERT INTO saved_view (account_id, list, name, query)
	WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n
		WHERE i < 19) SELECT a.id, 'enforcement/unit',
		CONCAT('Thứ ', n.i), 'wait=over' FROM n JOIN account a
		ON a.login = '${login}'`);
page = await keep(head, "?wait=none", "Thêm một");
ok("so many and no more", page.status === 400
	&& text(page.html).includes("lưu được tối đa 20 bộ lọc"));
page = await keep(head, "?wait=none", "");
ok("no name, no view", page.status === 400
	&& text(page.html).includes("Đặt tên cho bộ lọc"));
ok("another's is not dropped", (await change(other, "drop",
	saved()[0][0])).status === 404 && saved().length === 20);
const [[first]] = saved();

ok("one's own is", (await change(head, "drop", first)).status === 200
	&& saved().length === 19);
ok("without the token of the session nothing is kept", (await head.post(
	`${path}/saved`, { act: "drop", id: saved()[0][0] })).status === 403
	&& saved().length === 19);
ok("a list of another program has none of them", links((await head.get(
	"/enforcement/overdue")).html).length === 0);
finish();
