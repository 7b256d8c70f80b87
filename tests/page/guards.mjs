/*
 * Every page there is, taken from the tables of routes: without a session it
 * asks to sign in, and no form is taken without the token of the session or
 * with a form id that is none.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Browser, finish, formOf, ok, signedIn } from "./lib.mjs";
import { routesOf } from "../routes.mjs";

const modules = new URL("../../modules/", import.meta.url);
const persons = ["lanhdao", "thuly", "chv1", "quanly", "tw.quanly"];

/* { method, path, rights, flags } of every row of a program's table. */
function rowsOf(program)
{
	return routesOf(`${process.env.THADS_VAR}/bin/thads-${program}`)
		.map(([method, path, rights, flags]) => ({ method, flags,
			rights: rights.split(","),
			path: path.replaceAll("#", "1") }));
}

const programs = readdirSync(modules)
	.filter((name) => existsSync(new URL(`${name}/routes.c`, modules)));
const routes = programs.flatMap(rowsOf);
const inner = routes.filter((r) => !r.rights.includes("public"));
/* Signing out, which needs no form id, would end the test. */
const forms = inner.filter((r) => r.method === "POST"
	&& !r.flags.includes("no-form-id"));

async function strangers()
{
	const anyone = new Browser();
	const open = [];

	for (const { method, path } of inner) {
		const page = method === "GET" ? await anyone.get(path)
			: await anyone.post(path, { a: "b" });

		if (page.status !== 401 || !/name="password"/.test(page.html))
			open.push(`${method} ${path} ${page.status}`);
		anyone.cookies.clear();
	}
	ok("without a session every page asks to sign in", open.length === 0,
		open.join("; "));
}

async function withoutToken(login)
{
	const person = await signedIn("accounts", login);
	const me = formOf((await person.get("/accounts/me/edit")).html,
		"/accounts/me/edit");
	const taken = [];

	for (const { path, flags } of forms) {
		const own = { csrf: me.csrf, form: me.form };
		const tries = [{}, { form: me.form },
			       { ...own, csrf: me.csrf.replace(/./g, "0") },
			       { ...own, csrf: "" }];

		if (flags.includes("writes"))
			tries.push({ csrf: me.csrf },
				{ ...own, form: "../../etc/passwd" },
				{ ...own, form: "z".repeat(32) });
		for (const fields of tries) {
			const page = await person.post(path, fields,
				{ follow: false });

			if (page.status !== 403)
				taken.push(`${path} ${page.status} ${
					Object.keys(fields)}`);
		}
	}
	ok(`${login}: no form is taken without its token`,
		taken.length === 0, taken.join("; "));
}

/* The page of another site sends a form of ours, with all that belongs to it. */
async function fromElsewhere()
{
	const person = await signedIn("accounts", "chv1");
	const path = "/accounts/me/edit";
	const me = formOf((await person.get(path)).html, path);
	const origin = process.env.THADS_URL;
	const answer = async (headers) => (await person.post(path, me,
		{ follow: false, headers: { ...headers,
			"content-type": "application/x-www-form-urlencoded" } }))
		.status;

	ok("a form from another site is refused",
		await answer({ "sec-fetch-site": "cross-site" }) === 403
		&& await answer({ "sec-fetch-site": "same-site" }) === 403);
	ok("by its Origin, too, and the portal's",
		await answer({ origin: "https://example.org" }) === 403
		&& await answer({ origin: "null" }) === 403
		&& (await new Browser().post("/portal/support/new", {},
			{ headers: { origin: "https://example.org" } }))
			.status === 403);
	ok("one of our own is not",
		await answer({ origin, "sec-fetch-site": "same-origin" }) !== 403
		&& await answer({ origin }) !== 403);
}

/* Where trying again helps nobody, the page says what does. */
async function advice()
{
	const officer = await signedIn("accounts", "chv1");
	const refused = await officer.get("/accounts/audit");
	const gone = await new Browser().get("/portal/entry/999999999");

	ok("who lacks a right is not told to try again",
		refused.status === 403 && /cần đến quyền này/.test(refused.html)
		&& !/thử một lần nữa/.test(refused.html), refused.status);
	ok("nor is a citizen, or to tell an administrator", gone.status === 404
		&& /tìm lại từ trang đầu/.test(gone.html)
		&& !/người quản trị/.test(gone.html), gone.status);
}

/* Whose name was searched for stands in no log. */
async function searched()
{
	const person = await signedIn("registry", "lanhdao");
	const name = "Nguoi-Duoc-Tim-Kiem";
	const logs = `${process.env.THADS_VAR}/log`;

	await new Browser().get(`/portal/?name=${name}`);
	await person.get(`/registry/book?find=${name}`,
		{ headers: { referer: `${process.env.THADS_URL}/?q=${name}` } });
	await new Browser().get(`/nothing?name=${name}`);
	const told = readdirSync(logs).filter((file) => file.endsWith(".log")
		&& readFileSync(`${logs}/${file}`).includes(name));
	const asked = readFileSync(`${logs}/apache-access.log`, "utf8")
		.includes('"GET /portal/ HTTP/1.1" 200');
	ok("a name that was searched for stands in no log",
		asked && told.length === 0, told.join(" "));
}

ok("the tables were read", routes.length > 60 && forms.length > 30,
	`${routes.length} ${forms.length}`);
for (const { method, path, flags } of routes)
	if (method === "POST" && !path.startsWith("/portal/"))
		ok(`${path} writes in a transaction`,
			flags.includes("writes"));
await strangers();
for (const login of persons)
	await withoutToken(login);
await fromElsewhere();
await advice();
await searched();
finish();
