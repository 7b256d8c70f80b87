/*
 *	torture.mjs [long]
 *
 * The connection is cut before, at and after the COMMIT of a form, and nobody
 * can connect again until it is over. In one form of each program, with "long"
 * in all, every statement is cut, before the server has it and before its
 * answer is back. Whatever the page then says about saving is compared with the
 * rows; the same form sent again is saved once. A cut after which one can
 * connect again is never seen. In the same forms every statement is refused
 * once, the connection living on: nothing is half written then, and the page
 * says that nothing was saved.
 *
 * The programs are tortured side by side; each has a database account of its
 * own, and so plans of its own (proxy.mjs).
 */
import { Browser, finish, fresh, makeAccount, ok, signedIn } from "../page/lib.mjs";
import { Client } from "./client.mjs";
import { account, Citizens, decision, Dialogue, entryVoid, importFile, judgment,
	 matterOf, receipt } from "./forms.mjs";
import { Proxy } from "./proxy.mjs";

const saved = "Dữ liệu đã được lưu";
const notSaved = "Dữ liệu vừa gửi chưa được lưu";
const unsure = "Chưa chắc dữ liệu đã được lưu";
const socket = `${process.env.THADS_VAR}/run/db.sock`;
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
const long = process.argv[2] === "long";
const ends = ["before", "at", "answered", "after"];
const proxy = new Proxy(socket);

/* So that the programs connect anew, through what stands there now. */
async function endConnections(db)
{
	for (const [id] of await db.rows(`SELECT id
			FROM information_schema.processlist
			WHERE user LIKE 'thads%'`))
		await db.rows(`KILL ${id}`);
}

async function afterIdleNight(db, browsers)
{
	const late = [];

	for (let round = 0; round < 3; round++) {
		await endConnections(db);
		for (const [browser, path] of browsers)
			late.push((await browser.get(path)).status);
	}
	ok("a connection that died is replaced before the first statement",
		late.every((status) => status === 200), late);
}

/* What is wrong with the answer, when there are so many rows. */
function untrue(page, there, done)
{
	if (there > 1)
		return "doubled";
	if (page.html.includes(notSaved) && there !== 0)
		return '"not saved"';
	if (page.html.includes(saved) && there !== 1)
		return '"saved"';
	if (done ? there !== 1 : !(page.html.includes(notSaved)
			|| page.html.includes(unsure)))
		return "says nothing";
	return "";
}

/* One cut of one form, and the form sent again. bad: what was wrong. False
 * when there was nothing to cut. */
async function tryOnce(plan, prepare, bad)
{
	const { send, rows, done } = await prepare();
	const armed = proxy.arm({ ...plan, stay: true });
	const page = await send();

	proxy.disarm(plan.user);
	if (armed.fired.length === 0)
		return false;
	/* The server may still be at a commit whose answer is lost. */
	await pause(20);
	const there = await rows();
	const wrong = untrue(page, there, done(page));
	const what = `${plan.where} ${plan.at || ""} ${
		armed.fired[0].slice(0, 40)}: ${page.status}, ${there} rows`;

	if (wrong)
		bad.push(`${wrong} ${what}`);
	const again = await send();

	if (!done(again) || await rows() !== 1)
		bad.push(`again ${again.status} ${await rows()} ${what}`);
	return true;
}

function verdict(name, cuts, bad)
{
	ok(`${name}: ${cuts} cuts, every sentence true, each form saved once`,
		cuts >= ends.length && bad.length === 0, bad.join("; "));
}

/* Each of the ways in which a COMMIT can be cut. */
async function tortureCommit(name, user, prepare)
{
	const bad = [];
	let cuts = 0;

	if (long)
		await torture(name, user, prepare);
	for (const where of ends)
		cuts += await tryOnce({ user, commit: true, where }, prepare,
			bad);
	verdict(`${name}, commit`, cuts, bad);
}

/* Every statement; more of them than there are ways to cut one. */
async function torture(name, user, prepare)
{
	const bad = [];
	let cuts = 0;

	for (const where of ["before", "answered", "refused"])
		for (let at = 1; await tryOnce({ user, at, where }, prepare,
			bad); at++)
			cuts++;
	for (const where of ["at", "after"])
		cuts += await tryOnce({ user, commit: true, where }, prepare,
			bad);
	verdict(name, cuts, bad);
}

/* The same, when one can connect again at once. */
async function unseen(name, user, prepare)
{
	const seen = [];

	for (const where of ["before", "answered"])
	for (let at = 1; ; at += 2) {
		const { send, rows, done } = await prepare();
		const plan = proxy.arm({ user, at, where });
		const page = await send();

		proxy.disarm(user);
		if (plan.fired.length === 0)
			break;
		if (!done(page) || await rows() !== 1)
			seen.push(`${where} ${at} ${plan.fired[0].slice(0, 40)}: ${
				page.status} ${await rows()}`);
	}
	ok(`${name}: a single cut is not seen, and saved once`,
		seen.length === 0, seen.join("; "));
}

const clerk = await signedIn("intake", "thuly");
const head = await signedIn("intake", "lanhdao");
const officer = await signedIn("enforcement", "chv1");
const support = await signedIn("support", "truongphong1");
const keeper = await signedIn("accounts", "quanly");
const matters = [await matterOf(clerk, head), await matterOf(clerk, head)];
const db = new Client(socket);
const citizens = new Citizens(db);
const dialogue = new Dialogue(db, citizens, support);
const login = fresh("cat.").toLowerCase();

makeAccount(login, "T82@2025", "TNTL");
const changed = await db.number(
	`SELECT id FROM account WHERE login = '${login}'`);

async function intake()
{
	const file = importFile(db, clerk);

	await torture("judgment", "thads_intake", judgment(db, clerk));
	await unseen("judgment", "thads_intake", judgment(db, clerk));
	await tortureCommit("decision", "thads_intake",
		decision(db, clerk, head));
	await tortureCommit("import", "thads_intake", file);
	await unseen("import", "thads_intake", file);
}

async function enforcement()
{
	await torture("receipt", "thads_enforcement",
		receipt(db, officer, matters[0]));
	await tortureCommit("void", "thads_enforcement",
		entryVoid(db, officer, matters[1]));
}

async function accounts()
{
	await torture("account", "thads_accounts",
		account(db, keeper, changed));
}

async function online()
{
	await citizens.open(long ? 140 : 60);
	await dialogue.begin();
	await torture("citizen", "thads_portal", () => citizens.request());
	await torture("the office's answer", "thads_support",
		() => dialogue.answer());
	await tortureCommit("the citizen's reply", "thads_portal",
		() => dialogue.reply());
}

await proxy.place();
try {
	await afterIdleNight(db, [[clerk, "/intake/"],
		[officer, "/enforcement/"], [support, "/support/"],
		[keeper, "/accounts/"], [new Browser(), "/portal/"]]);
	await Promise.all([intake(), enforcement(), accounts(), online()]);
} finally {
	await proxy.remove();
	db.end();
}
finish();
