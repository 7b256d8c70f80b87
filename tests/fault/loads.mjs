/*
 * loads.mjs - the kinds of work that go on while things break: what a form
 * holds, where it goes, and how often the database has what it meant.
 *
 * Each person has an account of his own kind and matters that nobody else
 * works on, so that whatever is there comes from his forms alone.
 */
import { Browser, day, formOf, makeAccount } from "../page/lib.mjs";
import { later } from "./oracle.mjs";

const unit = "T82@2025";
const newJudgment = "/intake/judgment/new";
const newSupport = "/portal/support/new";
/* Nobody fills a form of the portal in less (modules/portal/inbox_rules.h). */
const sealMinMsecs = 4200;

let made = 0;

/* A word that stands in one form alone. */
function word()
{
	return `${Date.now().toString(36)}${(made++).toString(36)}`
		.toUpperCase();
}

async function signIn(program, login)
{
	const browser = new Browser();
	const page = await browser.signIn(program, login);

	if (page.status !== 200 || page.path.endsWith("/sign-in"))
		throw new Error(`${login} cannot sign in: ${page.status}`);
	return browser;
}

function judgment(number)
{
	return {
		court: "Tòa án nhân dân khu vực 3", number,
		issued: day(-30), effective: day(-5), "case-type": "criminal",
		"party-0-role": "debtor", "party-0-name": "Người Phải Nộp",
		"claim-0-type": "court_fee", "claim-0-debtor": "1",
		"claim-0-creditor": "state",
		"claim-0-amount": "900000000000",
	};
}

/* What is there once nothing is in the way. */
async function calm(page, wanted)
{
	if (page.status !== wanted)
		throw new Error(`${page.path}: ${page.status} in the calm`);
	return page;
}

/* A person at each desk, with a matter of his own. */
export class Person {
	constructor(n)
	{
		this.n = n;
		this.undecided = [];
		this.seals = [];
	}

	async begin(db)
	{
		this.db = db;
		this.clerk = await signIn("intake", "loi.thuly");
		this.head = await signIn("intake", "loi.lanhdao");
		this.officer = await signIn("enforcement", `loi.chv${this.n}`);
		this.admin = await signIn("accounts", "loi.quanly");
		await this.takeMatter();
		[[this.account, this.version]] = await db.rows(`SELECT id,
			version FROM account
			WHERE login = 'loi.sua${this.n}'`);
	}

	/* The browser of this person in a program. */
	desk(program)
	{
		return { intake: this.clerk, enforcement: this.officer,
			 accounts: this.admin }[program] || new Browser();
	}

	async takeMatter()
	{
		const page = await calm(await this.clerk.fill(newJudgment,
			judgment(`1/2026/VIEC-${word()}`)), 200);
		const decide = `${page.path}/decide`;
		const shown = await calm(await this.head.get(decide), 200);
		const [, id] = shown.html.match(new RegExp(
			`<option value="(\\d+)"[^>]*>Thử loi.chv${this.n}`));

		await calm(await this.head.post(decide,
			{ ...formOf(shown.html, decide), group: "1",
			  officer: id }), 200);
		this.matter = await this.db.number(`SELECT m.id FROM matter m
			WHERE m.judgment_id = ${/\d+$/.exec(page.path)[0]}`);
	}

	/* Forms of the portal wait until a person could have filled them. */
	async openSeals(n)
	{
		const [[province, office]] = await this.db.rows(`SELECT p.id,
			u.id FROM unit p JOIN unit u ON u.code = 'V8201'
			WHERE p.code = '${unit}'`);
		const path = `${newSupport}?service=PAKN&province=${province}`;
		const citizen = new Browser();

		this.office = office;
		for (let i = 0; i < n; i++) {
			const page = await citizen.get(path);

			if (page.status !== 200)
				continue;
			this.seals.push({ at: Date.now(), citizen,
				form: formOf(page.html, newSupport) });
		}
	}

	/* The next form, or null when this kind has nothing to do yet. */
	async make(kind)
	{
		const form = await this[kind]();

		return form && { id: word(), kind, ...form };
	}

	/* A page that is only looked at; null when it cannot be had. */
	async look(browser, path)
	{
		const page = await browser.get(path, {
			signal: AbortSignal.timeout(60000) })
			.catch(() => null);
		const form = page && page.status === 200
			? formOf(page.html, path) : null;

		return form;
	}

	async judgment()
	{
		const key = `1/2026/LOI-${word()}`;
		const form = await this.look(this.clerk, newJudgment);

		return form && { key, browser: this.clerk, path: newJudgment,
			fields: { ...form, ...judgment(key) },
			saved: (page) => this.undecided.push(
				/\d+$/.exec(page.location)[0]) };
	}

	async decision()
	{
		const key = this.undecided.pop();
		const path = `/intake/judgment/${key}/decide`;
		const form = key && await this.look(this.head, path);

		return form && { key, browser: this.head, path,
			fields: { ...form, group: "1" } };
	}

	async receipt()
	{
		const key = `BL ${word()}`;
		const path = `/enforcement/matter/${this.matter}/collect`;
		const form = await this.look(this.officer, path);

		return form && { key, browser: this.officer, path,
			fields: { ...form, receipt: key, total: "1000" } };
	}

	async account_change()
	{
		const path = `/accounts/account/${this.account}/edit`;
		const form = await this.look(this.admin, path);

		/* Each form leads to the next version, and no two to one. */
		return form && { browser: this.admin, path,
			key: `${this.account}:${form.version - this.version}`,
			fields: { ...form, title: `Chức vụ ${word()}` } };
	}

	async support()
	{
		const key = `Người Gửi ${word()}`;
		const open = this.seals.shift();

		if (!open)
			return null;
		await later(Math.max(0, open.at + sealMinMsecs - Date.now()));
		return { key, browser: open.citizen, path: newSupport,
			fields: { ...open.form, unit: this.office,
				sender_role: "related",
				sender_kind: "individual", sender_name: key,
				address: "9 Lê Lợi",
				email: "nguoigui@vidu.vn",
				content: "Hỏi về thủ tục & giấy tờ. "
					.repeat(40) } };
	}

	async import_file()
	{
		const key = `${word()}.csv`;
		const path = "/intake/import/new";
		const form = await this.look(this.clerk, path);

		return form && { key, browser: this.clerk, path, fields: form,
			file: `record,ref\n${"x".repeat(200000)}\n` };
	}
}

export const kinds = ["judgment", "receipt", "decision", "support",
		      "account_change"];

/* What the database has: key, how often, and what the answer has to name. */
const rows = {
	judgment: `SELECT number AS k, COUNT(*) AS n, MAX(id) AS mark
		FROM judgment WHERE number LIKE '1/2026/LOI-%' GROUP BY number`,
	receipt: `SELECT receipt AS k, COUNT(DISTINCT event_id) AS n,
		'' AS mark FROM money_entry GROUP BY receipt`,
	decision: `SELECT judgment_id AS k, COUNT(*) AS n, '' AS mark
		FROM matter GROUP BY judgment_id`,
	support: `SELECT sender_name AS k, COUNT(*) AS n, MAX(code) AS mark
		FROM support_inbox GROUP BY sender_name`,
	account_change: `SELECT CONCAT(object_id, ':', ROW_NUMBER() OVER
		(PARTITION BY object_id ORDER BY object_id) - 1) AS k, 1 AS n,
		'' AS mark FROM audit
		WHERE action = 'account.change' AND object_kind = 'account'`,
	import_file: `SELECT title AS k, COUNT(*) AS n, '' AS mark
		FROM job GROUP BY title`,
};

/* All of a kind: key to { n, mark }. */
export async function found(db, kind)
{
	const all = await db.rows(rows[kind]);

	return new Map(all.map(([key, n, mark]) => [key,
		{ n: Number(n), mark }]));
}

/* How often this one is there. */
export async function times(db, { kind, key })
{
	const [row] = await db.rows(`SELECT n FROM (${rows[kind]}) t
		WHERE k = '${key}'`);

	return Number(row?.[0] || 0);
}

/* A form as a browser sends it; status 0 when no answer comes. */
export async function post(form)
{
	const options = { follow: false, signal: AbortSignal.timeout(120000) };
	const send = form.file
		? form.browser.upload(form.path, form.fields,
			[{ name: "file", file: form.key,
			   content: form.file }], options)
		: form.browser.post(form.path, form.fields, options);
	const page = await send.catch(() => ({ status: 0 }));

	if (page.status === 303)
		page.mark = page.location.match(/\d+$/)?.[0];
	if (page.status === 200 && form.kind === "support")
		[page.mark, page.secret] = [...page.html.matchAll(
			/<dd class="figure">([^<]+)<\/dd>/g)].map((m) => m[1]);
	return page;
}

/* The people, with the accounts they need. */
export async function gather(n, db)
{
	const people = [];

	makeAccount("loi.thuly", unit, "TNTL");
	makeAccount("loi.lanhdao", unit, "T_LD");
	makeAccount("loi.quanly", unit, "T_QTV");
	for (let i = 0; i < n; i++) {
		makeAccount(`loi.chv${i}`, unit, "CHV");
		makeAccount(`loi.sua${i}`, unit, "TNTL");
		people.push(new Person(i));
	}
	for (const person of people)
		await person.begin(db);
	return people;
}
