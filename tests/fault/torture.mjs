/*
 * The n-th statement fails, for every n, in one form of each program: the
 * connection is cut before the server has the statement, or before its answer
 * is back, and nobody can connect again until it is over. Whatever the page
 * then says about saving is compared with the rows; the same form sent again
 * is saved once. A cut after which one can connect again is never seen.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Browser, day, finish, formOf, fresh, ok, signedIn }
	from "../page/lib.mjs";
import { CutProxy } from "./cut_proxy.mjs";

const saved = "Dữ liệu đã được lưu";
const notSaved = "Dữ liệu vừa gửi chưa được lưu";
const unsure = "Chưa chắc dữ liệu đã được lưu";
const socket = `${process.env.THADS_VAR}/run/db.sock`;
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/* Past the proxy, which cannot work while this waits. */
function sql(statement)
{
	const thads = process.env.THADS
		|| fileURLToPath(new URL("../../thads", import.meta.url));
	const out = execFileSync(thads, ["db", `--socket=${socket}.behind`,
		"--batch", "--skip-column-names", "-e", statement],
		{ encoding: "utf8" });

	return out.split("\n").filter(Boolean)
		.map((line) => line.split("\t"));
}

/* So that the programs connect anew, through what stands there now. */
function endConnections()
{
	for (const [id] of sql(`SELECT id FROM information_schema.processlist
			WHERE user LIKE 'thads%'`))
		sql(`KILL ${id}`);
}

function count(statement)
{
	return Number(sql(statement)[0][0]);
}

async function afterIdleNight(browsers)
{
	const late = [];

	for (let round = 0; round < 3; round++) {
		endConnections();
		for (const [browser, path] of browsers)
			late.push((await browser.get(path)).status);
	}
	ok("a connection that died is replaced before the first statement",
		late.every((status) => status === 200), late);
}

/* One form, prepared anew for each n: { send, rows } */
async function torture(proxy, name, user, prepare)
{
	const untrue = [];
	let cuts = 0;

	for (const where of ["before", "after"])
	for (let at = 1; ; at++) {
		const { send, rows, done } = await prepare();

		proxy.arm({ user, at, where, stay: true });
		const page = await send();

		proxy.disarm();
		if (proxy.fired === null)
			break;
		cuts++;
		/* The server may still be at a commit whose answer is lost. */
		await pause(20);
		const there = rows();
		const what = `${where} ${at} ${proxy.fired.slice(0, 40)}: ${
			page.status}, ${there} rows`;

		if (there > 1)
			untrue.push(`doubled ${what}`);
		if (page.html.includes(notSaved) && there !== 0)
			untrue.push(`"not saved" ${what}`);
		if (page.html.includes(saved) && there !== 1)
			untrue.push(`"saved" ${what}`);
		if (done(page) ? there !== 1 : !(page.html.includes(notSaved)
				|| page.html.includes(unsure)))
			untrue.push(`says nothing ${what}`);
		const again = await send();

		if (!done(again) || rows() !== 1)
			untrue.push(`again ${again.status} ${rows()} ${what}`);
	}
	ok(`${name}: ${cuts} cuts, every sentence true, each form saved once`,
		cuts > 8 && untrue.length === 0, untrue.join("; "));
}

/* The same, when one can connect again at once. */
async function unseen(proxy, name, user, prepare)
{
	const seen = [];

	for (const where of ["before", "after"])
	for (let at = 1; ; at += 2) {
		const { send, rows, done } = await prepare();

		proxy.arm({ user, at, where, stay: false });
		const page = await send();

		proxy.disarm();
		if (proxy.fired === null)
			break;
		if (!done(page) || rows() !== 1)
			seen.push(`${where} ${at} ${proxy.fired.slice(0, 40)}: ${
				page.status} ${rows()}`);
	}
	ok(`${name}: a single cut is not seen, and saved once`,
		seen.length === 0, seen.join("; "));
}

const redirected = (page) => page.status === 303;

function formAt(browser, path, fields, rows)
{
	return async () => {
		const shown = formOf((await browser.get(path)).html, path);
		const mark = fresh("1/2026/TT");
		const filled = { ...shown, ...fields(mark) };

		return { rows: () => count(rows(mark)), done: redirected,
			 send: () => browser.post(path, filled,
				{ follow: false }) };
	};
}

function judgmentFields(mark)
{
	return { court: "Tòa án nhân dân khu vực 1", number: mark,
		 issued: day(-40), effective: day(-10), "case-type": "civil",
		 "party-0-role": "debtor", "party-0-name": "Hồ Thử Cắt",
		 "claim-0-type": "court_fee", "claim-0-debtor": "1",
		 "claim-0-creditor": "state", "claim-0-amount": "5.000.000" };
}

/* A matter of the officer, to collect for. */
async function matterOf(clerk, head)
{
	const path = (await clerk.fill("/intake/judgment/new",
		judgmentFields(fresh("1/2026/TM")))).path;
	const decide = `${path}/decide`;
	const shown = await head.get(decide);
	const [, id] = shown.html.match(
		/<option value="(\d+)"[^>]*>Trương Văn Lộc/);

	await head.post(decide, { ...formOf(shown.html, decide), group: "1",
				  officer: id });
	return (await head.get(path)).html
		.match(/href="(\/enforcement\/matter\/\d+)"/)[1];
}

/* Citizens' forms are opened together, because each must have been open for
 * some seconds. The receipt is the answer to the POST itself. */
async function citizenForms(n)
{
	const [[province], [unit]] = ["T82@2025", "V8201"].map((code) =>
		sql(`SELECT id FROM unit WHERE code = '${code}'`)[0]);
	const path = "/portal/support/new";
	const forms = [];

	for (let i = 0; i < n; i++)
		forms.push(formOf((await new Browser().get(
			`${path}?service=YCTHA&province=${province}`)).html, path));
	await pause(4100);
	return async () => {
		const mark = fresh("Ng");
		const filled = { ...forms.pop(), unit, sender_role: "creditor",
			sender_kind: "individual", sender_name: mark,
			id_number: "001 086 012 345",
			address: "12 Hùng Vương", phone: "0901 234 567",
			debtor: "Hồ Văn Bảy, Cao Lãnh",
			judgment_number: "12/2026/DS-ST",
			judgment_on: "05/03/2026",
			court: "Tòa án nhân dân khu vực 1",
			content: "Xin hướng dẫn" };

		return { send: () => new Browser().post(path, filled),
			 rows: () => count(`SELECT COUNT(*) FROM support_inbox
				WHERE sender_name = '${mark}'`),
			 done: (page) => page.status === 200
				&& /receipt-codes/.test(page.html) };
	};
}

const clerk = await signedIn("intake", "thuly");
const head = await signedIn("intake", "lanhdao");
const officer = await signedIn("enforcement", "chv1");
const matter = await matterOf(clerk, head);
const proxy = await CutProxy.start(socket);
const judgment = formAt(clerk, "/intake/judgment/new", judgmentFields,
	(mark) => `SELECT COUNT(*) FROM judgment WHERE number = '${mark}'`);
let receipts = 0;
const receipt = formAt(officer, `${matter}/collect`,
	(mark) => ({ receipt: mark, total: String(10000 + receipts++) }),
	(mark) => `SELECT COUNT(*) FROM money_entry WHERE receipt = '${mark}'`);

try {
	await afterIdleNight([[clerk, "/intake/"], [officer, "/enforcement/"],
			      [new Browser(), "/portal/"]]);
	await torture(proxy, "judgment", "thads_intake", judgment);
	await unseen(proxy, "judgment", "thads_intake", judgment);
	await torture(proxy, "receipt", "thads_enforcement", receipt);
	await torture(proxy, "citizen", "thads_portal",
		await citizenForms(60));
} finally {
	await proxy.stop();
}
finish();
