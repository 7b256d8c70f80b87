/*
 * Every page there is, taken from the tables of routes: without a session it
 * asks to sign in, and no form is taken without the token of the session or
 * with a form id that is none.
 */
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { Browser, finish, formOf, ok, signedIn } from "./lib.mjs";

const modules = new URL("../../modules/", import.meta.url);
const persons = ["lanhdao", "thuly", "chv1", "quanly", "tw.quanly"];

/* { method, path, right, flags } of every row of a program's table. */
function routesOf(program)
{
	const file = new URL(`${program}/routes.c`, modules);
	const row = /\{ METHOD_(\w+),\s+"([^"]*)", (RIGHT[^,]*), \w+,\s+([^}]*) \}/g;

	if (!existsSync(file))
		return [];
	return [...readFileSync(file, "utf8").matchAll(row)]
		.map(([, method, path, right, flags]) => ({ method, right, flags,
			path: `/${program}/${path.replaceAll("#", "1")}` }));
}

const routes = readdirSync(modules).flatMap(routesOf);
const inner = routes.filter((r) => r.right !== "RIGHT_PUBLIC");
const forms = inner.filter((r) => r.method === "POST");

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

		if (flags.includes("ROUTE_WRITES"))
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

ok("the tables were read", routes.length > 60 && forms.length > 30,
	`${routes.length} ${forms.length}`);
for (const { method, path, flags } of routes)
	if (method === "POST" && !path.startsWith("/portal/"))
		ok(`${path} writes in a transaction`,
			flags.includes("ROUTE_WRITES"));
await strangers();
for (const login of persons)
	await withoutToken(login);
finish();
