/*
 * Two persons, or two windows of one, at the same thing in the same instant:
 * one of them succeeds, the other is told, and the sums are right.
 */
import { execFile } from "node:child_process";
import { Browser, day, finish, formOf, fresh, ok, signedIn, sql, thads }
	from "./lib.mjs";

const rounds = 4;
const clerk = await signedIn("intake", "thuly");
const head = await signedIn("intake", "lanhdao");
const secondHead = await signedIn("intake", "lanhdao");
const officer = await signedIn("enforcement", "chv1");
const window2 = await signedIn("enforcement", "chv1");

/* A fee that is enforced ex officio, and a debt that needs a request. */
async function judgment()
{
	const form = "/intake/judgment/new";
	const page = await clerk.fill(form, {
		court: "Tòa án nhân dân khu vực 1", number: `1/2026/${fresh("CUNG")}`,
		issued: day(-40), effective: day(-10), "case-type": "civil",
		"party-0-role": "debtor", "party-0-name": "Hồ Thử Cùng Lúc",
		"party-1-role": "creditor", "party-1-kind": "enterprise",
		"party-1-name": "Ngân hàng Thử",
		"claim-0-type": "court_fee", "claim-0-debtor": "1",
		"claim-0-creditor": "state", "claim-0-amount": "5.000.000",
		"claim-1-type": "loan_credit", "claim-1-debtor": "1",
		"claim-1-creditor": "2", "claim-1-amount": "90.000.000",
	});

	return page.path;
}

function ask(path)
{
	return clerk.fill(`${path}/request`, { received: day(0),
		channel: "handed_in", content: "Thi hành khoản nợ" });
}

/* The form at a path as this browser would send it. */
async function ready(browser, path, fields)
{
	const shown = formOf((await browser.get(path)).html, path);

	return () => browser.post(path, { ...shown, ...fields },
		{ follow: false });
}

/* All at once; a page that asks to try again is tried again. */
function together(...sends)
{
	return Promise.all(sends.map(async (send) => {
		let page = await send();

		for (let i = 0; i < 10 && page.status === 503; i++)
			page = await send();
		return page.status;
	}));
}

/* How many were done; the others must have been told, by no error: a dossier
 * that has gone to another officer is his alone. */
function done(name, statuses)
{
	ok(`${name}: nobody sees an error`, statuses.every((s) =>
		[303, 403, 404, 409, 422].includes(s)), statuses);
	return statuses.filter((s) => s === 303).length;
}

function idOf(path)
{
	return Number(path.match(/(\d+)$/)[1]);
}

function number(statement)
{
	return Number(sql(statement)[0][0]);
}

async function decideTwice()
{
	for (let i = 0; i < rounds; i++) {
		const path = await judgment();

		await ask(path);
		const statuses = await together(
			await ready(head, `${path}/decide`, { group: "1" }),
			await ready(secondHead, `${path}/decide`,
				{ group: "1" }));
		const made = number(`SELECT COUNT(*) FROM matter
			WHERE judgment_id = ${idOf(path)}`);

		ok("two heads at one claim make one decision",
			done("two heads", statuses) === 1 && made === 1,
			`${statuses} ${made}`);
	}
}

async function staleDecision()
{
	const path = await judgment();

	await ask(path);
	const late = await ready(secondHead, `${path}/decide`,
		{ group: "1" });
	await head.fill(`${path}/decide`, { group: "1" });
	const shown = await late();

	ok("a form from before a decision decides nothing else",
		shown.status === 409 && number(`SELECT COUNT(*)
			FROM matter WHERE judgment_id = ${idOf(path)}`) === 1);
	ok("and says who decided, and when",
	   /Gần nhất: Ra quyết định thi hành án \(Phạm Quốc Khánh, /
		.test(shown.html));
}

async function askTwice()
{
	const path = await judgment();
	const second = await signedIn("intake", "thuly");
	const fields = { received: day(0), channel: "handed_in",
			 content: "Thi hành khoản nợ" };
	const statuses = await together(
		await ready(clerk, `${path}/request`, fields),
		await ready(second, `${path}/request`, fields));
	const made = number(`SELECT COUNT(*) FROM enforcement_request
		WHERE judgment_id = ${idOf(path)}`);

	ok("a claim is asked for once", done("two clerks", statuses) === 1
		&& made === 1, `${statuses} ${made}`);
}

/* A matter of the officer, five million owed. */
async function matter()
{
	const path = await judgment();
	const decide = `${path}/decide`;
	const shown = await head.get(decide);
	const [, id] = shown.html.match(
		/<option value="(\d+)"[^>]*>Trương Văn Lộc/);

	await head.post(decide, { ...formOf(shown.html, decide), group: "1",
				  officer: id });
	const page = await head.get(path);

	return page.html.match(/href="(\/enforcement\/matter\/\d+)"/)[1];
}

function collect(path, dong)
{
	return officer.fill(`${path}/collect`,
		{ receipt: fresh("BL 1 "), total: String(dong) });
}

/* What the obligations say, what the entries say, what the matter says. */
function sums(path)
{
	const [row] = sql(`SELECT m.held_dong, m.paid_dong, m.last_seq,
		(SELECT SUM(b.collected_dong - b.paid_dong) FROM obligation b
			WHERE b.matter_id = m.id),
		(SELECT SUM(b.paid_dong) FROM obligation b
			WHERE b.matter_id = m.id),
		(SELECT COUNT(*) FROM event e WHERE e.matter_id = m.id),
		(SELECT COUNT(DISTINCT e.seq) FROM event e
			WHERE e.matter_id = m.id),
		(SELECT SUM(l.dong) FROM ledger_leg l WHERE l.matter_id = m.id)
		FROM matter m WHERE m.id = ${idOf(path)}`);
	const [held, paid, seq, open, out, events, seqs, legs] =
		row.map(Number);

	return { held, paid, agree: held === open && paid === out
		&& held >= 0 && seq === events && events === seqs
		&& legs === 0, row };
}

async function payTwice()
{
	for (let i = 0; i < rounds; i++) {
		const path = await matter();
		const fields = { receipt: fresh("PC 1 "), total: "1000000" };

		await collect(path, 1000000);
		const statuses = await together(
			await ready(officer, `${path}/pay-out`, fields),
			await ready(window2, `${path}/pay-out`, fields));
		const after = sums(path);

		ok("money held is paid out once",
			done("two payments", statuses) === 1 && after.agree
			&& after.paid === 1000000 && after.held === 0,
			`${statuses} ${after.row}`);
	}
}

async function voidOrPay()
{
	for (let i = 0; i < rounds; i++) {
		const path = await matter();

		await collect(path, 1000000);
		const statuses = await together(
			await ready(officer, `${path}/void`,
				{ reason: "Ghi nhầm" }),
			await ready(window2, `${path}/pay-out`,
				{ receipt: fresh("PC 1 "), full: "1" }));
		const after = sums(path);

		ok("money is taken back or paid out, never both",
			done("void and pay", statuses) === 1 && after.agree
			&& after.held === 0, `${statuses} ${after.row}`);
	}
}

async function handOverOrAct()
{
	for (let i = 0; i < rounds; i++) {
		const path = await matter();
		const shown = await head.get(`${path}/hand-over`);
		const [, to] = shown.html.match(
			/<option value="(\d+)"[^>]*>Ngô Thị Thu Thảo/);
		const statuses = await together(
			await ready(head, `${path}/hand-over`, { officer: to }),
			await ready(officer, `${path}/collect`,
				{ receipt: fresh("BL 1 "), full: "1" }));

		ok("a dossier changes hands or takes money, one after the"
			+ " other", done("hand-over", statuses) === 1
			&& sums(path).agree, statuses);
	}
}

async function manyClicks()
{
	const path = await matter();
	const send = await ready(officer, `${path}/collect`,
		{ receipt: fresh("BL 1 "), total: "2000000" });
	const statuses = await together(...Array(8).fill(send));
	const after = sums(path);

	ok("eight clicks collect once", statuses.every((s) => s === 303)
		&& after.agree && after.held === 2000000,
		`${statuses} ${after.row}`);
}

async function retries()
{
	const page = await new Browser().get("/enforcement/metrics");

	return Number(page.html.match(
		/^thads_transaction_retries_total\{[^}]*\} (\d+)$/m)[1]);
}

/* Some connection of the database is at that, by the list of them. */
async function until(where)
{
	for (let i = 0; i < 40; i++) {
		if (sql(`SELECT COUNT(*) FROM information_schema.processlist
			WHERE ${where}`)[0][0] !== "0")
			return;
		await new Promise((end) => { setTimeout(end, 50); });
	}
}

/* The reader has the matter, and waits for its judgment while a fact comes
 * in: what he is shown is read once more, all of one moment. */
async function readMeanwhile()
{
	const path = await matter();
	const before = await retries();
	const held = new Promise((end) => {
		execFile(thads, ["db", "-e", `LOCK TABLES judgment WRITE;
			DO SLEEP(4); UNLOCK TABLES`], end);
	});

	await until("state = 'User sleep' AND info LIKE 'DO SLEEP%'");
	const page = officer.get(path);
	await until(`user = 'thads_enforcement'
		AND state LIKE 'Waiting for table%'`);
	sql(`UPDATE matter SET version = version + 1 WHERE id = ${idOf(path)}`);
	await held;
	ok("a dossier that changes while it is read is read again",
	   (await page).status === 200 && await retries() > before);
}

/* One wrong password more than allowed, all at once. */
async function guesses()
{
	const login = fresh("doan");
	const statuses = await together(...Array.from({ length: 6 }, () =>
		() => new Browser().fill("/intake/sign-in",
			{ login, password: "sai mat khau" })
			.then((page) => ({ status: page.status === 401
				|| page.status === 429 ? 422 : page.status }))));

	ok("six guesses at once are all refused", done("guesses", statuses)
		=== 0, statuses);
}

await decideTwice();
await staleDecision();
await askTwice();
await payTwice();
await voidOrPay();
await handOverOrAct();
await manyClicks();
await readMeanwhile();
await guesses();
finish();
