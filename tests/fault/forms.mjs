/*
 * forms.mjs - the forms that are tortured: each a function that prepares the
 * next one, in calm, and tells
 *
 *	send	posts it, as often as it is called
 *	rows	how often the database has what it means
 *	done	whether this answer leads on, as after a form that was saved
 */
import { Browser, day, formOf, fresh } from "../page/lib.mjs";

const redirected = (page) => page.status === 303;

/* A form at a path of its own, filled. */
async function formAt(browser, path, fill, shownAt = path)
{
	const page = await browser.get(shownAt);
	const form = formOf(page.html, path);

	if (!form)
		throw new Error(`${shownAt}: ${page.status}, no form`);
	return { done: redirected, send: () => browser.post(path,
		{ ...form, ...fill }, { follow: false }) };
}

function judgmentOf(number)
{
	return { court: "Tòa án nhân dân khu vực 1", number,
		 issued: day(-40), effective: day(-10), "case-type": "civil",
		 "party-0-role": "debtor", "party-0-name": "Hồ Thử Cắt",
		 "claim-0-type": "court_fee", "claim-0-debtor": "1",
		 "claim-0-creditor": "state", "claim-0-amount": "5.000.000" };
}

export function judgment(db, clerk)
{
	return async () => {
		const number = fresh("1/2026/TT");
		const form = await formAt(clerk, "/intake/judgment/new",
			judgmentOf(number));

		return { ...form, rows: () => db.number(`SELECT COUNT(*)
			FROM judgment WHERE number = '${number}'`) };
	};
}

/* A claim that the head can decide. */
async function undecided(clerk)
{
	return (await clerk.fill("/intake/judgment/new",
		judgmentOf(fresh("1/2026/TM")))).path;
}

/* Trương Văn Lộc is chv1. */
function decisionOf(html)
{
	const [, officer] = html.match(
		/<option value="(\d+)"[^>]*>Trương Văn Lộc/);

	return { group: "1", officer };
}

export function decision(db, clerk, head)
{
	return async () => {
		const judgment = await undecided(clerk);
		const path = `${judgment}/decide`;
		const id = /\d+$/.exec(judgment)[0];
		const form = await formAt(head, path,
			decisionOf((await head.get(path)).html));

		return { ...form, rows: () => db.number(`SELECT COUNT(*)
			FROM matter WHERE judgment_id = ${id}`) };
	};
}

/* A matter of the officer's own. */
export async function matterOf(clerk, head)
{
	const judgment = await undecided(clerk);
	const path = `${judgment}/decide`;
	const { html } = await head.get(path);

	await head.post(path, { ...formOf(html, path), ...decisionOf(html) });
	return (await head.get(judgment)).html
		.match(/href="(\/enforcement\/matter\/\d+)"/)[1];
}

let receipts = 0;

/* No two of the same sum: the page would ask about the second. */
function receiptOf(receipt)
{
	return { receipt, total: String(1000 + receipts++) };
}

export function receipt(db, officer, matter)
{
	return async () => {
		const mark = fresh("TT");
		const form = await formAt(officer, `${matter}/collect`,
			receiptOf(mark));

		return { ...form, rows: () => db.number(`SELECT
			COUNT(DISTINCT event_id) FROM money_entry
			WHERE receipt = '${mark}'`) };
	};
}

/* The last entry is taken back. */
export function entryVoid(db, officer, matter)
{
	const voids = `SELECT COUNT(*) FROM event WHERE kind = 'voided'
		AND matter_id = ${/\d+$/.exec(matter)[0]}`;

	return async () => {
		await officer.fill(`${matter}/collect`, receiptOf(fresh("TV")));
		const before = await db.number(voids);
		const form = await formAt(officer, `${matter}/void`,
			{ reason: "Nhập nhầm số tiền của biên lai" });

		return { ...form,
			 rows: async () => await db.number(voids) - before };
	};
}

/* Each change leads to the next version, and no two to one. */
export function account(db, keeper, id)
{
	const version = `SELECT version FROM account WHERE id = ${id}`;

	return async () => {
		const before = await db.number(version);
		const form = await formAt(keeper,
			`/accounts/account/${id}/edit`,
			{ title: fresh("Chức vụ ") });

		return { ...form,
			 rows: async () => await db.number(version) - before };
	};
}

export function importFile(db, clerk)
{
	const path = "/intake/import/new";

	return async () => {
		const name = `${fresh("tt")}.csv`;
		const form = formOf((await clerk.get(path)).html, path);

		return { done: redirected,
			send: () => clerk.upload(path, form, [{ name: "file",
				file: name, content: "record,ref\nx\n" }],
				{ follow: false }),
			rows: () => db.number(`SELECT COUNT(*) FROM job
				WHERE title = '${name}'`) };
	};
}

const newRequest = "/portal/support/new";

/*
 * Seals for forms of the portal, opened together: each must have been open for
 * some seconds before it is sent.
 */
export class Citizens {
	seals = [];

	constructor(db)
	{
		this.db = db;
	}

	async open(n)
	{
		const id = async (code) => await this.db.number(
			`SELECT id FROM unit WHERE code = '${code}'`);
		const path = `${newRequest}?service=PAKN&province=${
			await id("T82@2025")}`;

		this.unit = await id("V8201");
		for (let i = 0; i < n; i++)
			this.seals.push(formOf((await new Browser().get(path))
				.html, newRequest));
		await new Promise((done) => { setTimeout(done, 4100); });
	}

	/* The next form that has been open long enough. */
	next()
	{
		const form = this.seals.pop();

		if (!form)
			throw new Error("no form of the portal is left");
		return form;
	}

	request()
	{
		const name = fresh("Ng");
		const fields = { ...this.next(), unit: this.unit,
			sender_role: "related", sender_kind: "individual",
			sender_name: name, address: "9 Lê Lợi",
			email: "nguoigui@vidu.vn",
			content: "Hỏi về thủ tục" };

		return { send: () => new Browser().post(newRequest, fields),
			 done: (page) => page.status === 200
				&& /receipt-codes/.test(page.html),
			 rows: () => this.db.number(`SELECT COUNT(*)
				FROM support_inbox
				WHERE sender_name = '${name}'`) };
	}
}

/* One request, that its office asks about and its citizen adds to, in turn. */
export class Dialogue {
	constructor(db, citizens, officer)
	{
		Object.assign(this, { db, citizens, officer });
	}

	async begin()
	{
		const page = await this.citizens.request().send();

		[this.code, this.secret] = [...page.html.matchAll(
			/<dd class="figure">([^<]+)<\/dd>/g)].map((m) => m[1]);
		this.id = await this.db.number(`SELECT id FROM support_inbox
			WHERE code = '${this.code}'`);
		this.path = `/support/case/${this.id}`;
		await this.step(this.path);
	}

	/* A step in calm: shown at this address, and taken. */
	async step(shownAt, fields = {})
	{
		const page = await (await formAt(this.officer,
			`${this.path}/step`, fields, shownAt)).send();

		if (!redirected(page))
			throw new Error(`${shownAt}: ${page.status}`);
	}

	async asks()
	{
		return await this.db.number(`SELECT COUNT(*) FROM support_case
			WHERE inbox_id = ${this.id} AND state = 'YCBS'`) > 0;
	}

	/* The officer asks the citizen for something. */
	async answer()
	{
		const sent = `SELECT COUNT(*) FROM support_event
			WHERE inbox_id = ${this.id}`;

		if (await this.asks())
			await this.step(`${this.path}/step?step=resume`);
		const before = await this.db.number(sent);
		const form = await formAt(this.officer, `${this.path}/step`,
			{ text: "Bản sao bản án" },
			`${this.path}/step?step=supplement`);

		return { ...form,
			 rows: async () => await this.db.number(sent) - before };
	}

	/* The citizen adds it. */
	async reply()
	{
		const content = fresh("Bản sao ");
		const fields = { code: this.code, secret: this.secret, content,
				 seal: this.citizens.next().seal };

		if (!await this.asks())
			await (await this.answer()).send();
		return { send: () => new Browser().post(
				"/portal/support/status/reply", fields),
			 done: (page) => page.status === 200
				&& /Đã gửi nội dung bổ sung/.test(page.html),
			 rows: () => this.db.number(`SELECT COUNT(*)
				FROM support_reply
				WHERE content = '${content}'`) };
	}
}
