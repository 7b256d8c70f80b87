/*
 * Text that would be script, a formula or a template, typed into every field
 * there is: each page and file shows it as typed, and none of it acts.
 */
import { Browser, day, finish, formOf, fresh, ok,
	 signedIn } from "./lib.mjs";

const mark = fresh("xq");
const evil = `=1+1</textarea>"'><script>${mark}</script><?cs var:CSS ?>`
	+ `&lt;&#60;%3Cscript`;
const seen = new Set();
const clerk = await signedIn("intake", "thuly");
const head = await signedIn("intake", "lanhdao");
const officer = await signedIn("enforcement", "chv1");
const keeper = await signedIn("accounts", "quanly");

/* Nothing of the mark may stand in a tag, or begin one. */
function check(name, page)
{
	const at = page.html.indexOf(mark) >= 0;
	const bare = page.html.includes(`<script>${mark}`)
		|| page.html.includes(`</textarea>"'>`)
		|| /<[^<>]*"'><|<\?cs/.test(page.html);

	if (at)
		seen.add(name);
	ok(`${name} shows hostile text as text`, page.status < 500 && !bare,
		page.status);
}

async function intake()
{
	const form = "/intake/judgment/new";
	const fields = {
		court: evil, number: `1/${mark}/HS`, sender: evil, papers: evil,
		note: evil, issued: day(-40), effective: day(-10),
		"case-type": "civil", "party-0-role": "debtor",
		"party-0-kind": "individual", "party-0-name": evil,
		"party-0-address": evil, "party-0-id-number": "000000000009",
		"party-1-role": "creditor", "party-1-kind": "enterprise",
		"party-1-name": evil, "claim-0-type": "court_fee",
		"claim-0-debtor": "1", "claim-0-creditor": "state",
		"claim-0-amount": "5.000.000", "claim-1-type": "loan_credit",
		"claim-1-debtor": "1", "claim-1-creditor": "2",
		"claim-1-amount": "90.000.000", "claim-1-thing": evil,
	};

	check("the form that is refused", await clerk.fill(form,
		{ ...fields, issued: evil, "claim-0-amount": evil }));
	const page = await clerk.fill(form, fields);
	check("a judgment", page);
	await clerk.fill(`${page.path}/request`, { received: day(0),
		channel: "handed_in", content: evil, assets: evil,
		account: evil.slice(0, 100) });
	check("a judgment with a request", await clerk.get(page.path));
	check("the decision form", await head.get(`${page.path}/decide`));
	return page.path;
}

async function decide(path)
{
	const shown = await head.get(`${path}/decide`);
	const [, id] = shown.html.match(
		/<option value="(\d+)"[^>]*>Trương Văn Lộc/);
	await head.post(`${path}/decide`, { ...formOf(shown.html,
		`${path}/decide`), group: "1", officer: id });
	const done = await head.get(path);

	check("a judgment with a decision", done);
	return done.html.match(/href="(\/enforcement\/matter\/\d+)"/)[1];
}

async function act(matter)
{
	for (const [verb, fields] of [
		["verify", { result: "no_asset", place: evil, content: evil }],
		["collect", { receipt: mark, total: "1000", note: evil }],
		["void", { reason: evil }],
		["no-means", { note: evil }],
	]) {
		const path = `${matter}/${verb}`;
		const shown = await officer.get(path);
		const choices = {};

		for (const [, name, value] of shown.html.matchAll(
			/<select[^>]*name="([^"]+)"[\s\S]*?<option value="([^"]+)"/g))
			choices[name] = value;
		check(`the form ${verb}`, shown);
		check(`${verb} done`, await officer.fill(path,
			{ ...choices, ...fields }));
	}
	check("the dossier", await officer.get(matter));
	check("the dossier on paper", await officer.get(`${matter}/print`));
}

const q = encodeURIComponent(evil);
const lists = {
	"the book of judgments": [clerk, `/intake/?q=${mark}`],
	"a search of judgments": [clerk, `/intake/?q=${q}`],
	"the book of requests": [clerk, "/intake/request"],
	"what is pending": [clerk, "/intake/pending"],
	"the inbox": [officer, "/enforcement/?find=script"],
	"a search of matters": [officer, `/enforcement/?find=${q}`],
	"the unit's matters": [officer, `/enforcement/unit?find=${q}`],
	"the public list inside": [officer, `/registry/?find=${q}`],
	"the entries inside": [officer, "/registry/?find=script"],
	"the alerts": [officer, "/registry/alerts"],
	"the comparison": [officer, "/registry/compare"],
	"the book apart": [officer, `/registry/book?find=${q}`],
	"the report": [head, `/reports/?form=${q}`],
	"the report's cell": [head, `/reports/cell?column=${q}&part=${q}`],
	"the support queue": [head, `/support/?find=${q}`],
	"the accounts": [keeper, `/accounts/?q=${q}`],
	"the trail": [keeper, `/accounts/audit?account=${q}`],
	"the portal": [new Browser(), `/portal/?name=${q}`],
	"the portal's entries": [new Browser(), "/portal/?name=script"],
	"an unknown page": [clerk, `/intake/${q}`],
	"the sign-in": [new Browser(), `/intake/sign-in?next=${q}`],
};

async function files()
{
	for (const [name, browser, path] of [
		["the inbox", officer, "/enforcement/unit/export?find=script"],
		["the public list", officer, "/registry/export?find=script"],
		["the accounts", keeper, "/accounts/export"],
	]) {
		const file = await browser.get(path);
		const cells = file.html.split("\r\n").flatMap((line) =>
			line.match(/("([^"]|"")*"|[^,;]*)([,;]|$)/g) || []);
		const acting = cells.filter((c) => /^"?[=+@\t-]/.test(c)
			&& !/^"?-?\d/.test(c) && c.length > 1);

		ok(`the file of ${name} has no formula`, file.status === 200
			&& acting.length === 0, `${file.status} ${acting[0]}`);
	}
}

/* The signs of LIKE, and others that no name or number is made of. */
async function signs()
{
	const row = /href="\/(intake\/judgment|enforcement\/matter|registry\/entry|support\/case|accounts\/account|portal\/entry)\/\d/;

	for (const [browser, path] of [
		[clerk, "/intake/?q="], [officer, "/enforcement/unit?find="],
		[officer, "/enforcement/?find="], [officer, "/registry/?find="],
		[officer, "/registry/book?find="], [head, "/support/?find="],
		[keeper, "/accounts/?q="], [new Browser(), "/portal/?name="]])
		for (const sign of ["%", "_", "%%__", "\\", "' OR 1=1 --"]) {
			const page = await browser.get(
				path + encodeURIComponent(sign));

			ok(`${path}${sign} finds nothing`, page.status < 500
				&& !row.test(page.html), page.status);
		}
}

async function account()
{
	const form = await keeper.get("/accounts/account/new");
	const fields = formOf(form.html, "/accounts/account/new") || {};
	const page = await keeper.post("/accounts/account/new", { ...fields,
		login: mark.toLowerCase(), name: evil, title: evil });

	check("a new account", page);
}

const judgment = await intake();
const matter = await decide(judgment);
await act(matter);
await account();
for (const [name, [browser, path]] of Object.entries(lists))
	check(name, await browser.get(path));
await files();
await signs();
for (const name of ["a judgment", "the dossier", "a search of matters",
		    "the form that is refused"])
	ok(`${name} was reached by the text`, seen.has(name));
finish();
