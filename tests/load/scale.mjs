/*
 * scale.mjs - what every page of every program reads from the database, and
 * how long that takes there, on the instance of bench-scale.
 *
 *	node scale.mjs PROGRAMS-FOLDER [--keep FILE | --than FILE | --hold]
 *
 * A page may read in proportion to what it shows: 20 rows for each row of its
 * lists, and 500 for what stands around them. Prints a line for each address
 * of scale.txt, the dearest first, and figures. Nothing else may use the
 * instance meanwhile: the server counts for each account of a program.
 *
 * --keep writes what was found, --than compares with that: how much dearer the
 * database's part of a page became. --hold: as a test, "ok" or "not ok" for each
 * address; how long it takes is not asked.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { Browser, finish, formOf, ok, sql } from "../page/lib.mjs";
import { routesOf } from "../routes.mjs";

const ROWS_PER_ROW = 20;
const ROWS_BESIDE = 500;
const DB_MS_MAX = 15;
const MS_LEAST = 2;
const TRIES = 6;

/* Below the province that do-unit heads, in the agency of do-clerk. */
const OF_UNIT = `JOIN unit u ON u.id = x.unit_id AND u.path LIKE (SELECT
	CONCAT(path, '%') FROM unit WHERE code = '${process.env.PROVINCE}')`;
const OF_DESK = `x.unit_id = (SELECT id FROM unit
	WHERE code = '${process.env.DESK}')`;

/* The worst there is of each kind that who asks may see. */
const examples = {
	own: `SELECT m.id FROM matter m JOIN officer o ON o.id = m.officer_id
		JOIN event e ON e.matter_id = m.id
		WHERE m.ended_on IS NULL AND o.code = '${process.env.OFFICER}'
		GROUP BY m.id ORDER BY COUNT(*) DESC, m.id LIMIT 1`,
	/* Nothing of it is published: no alerts have to be found anew. */
	unpaid: `SELECT m.id FROM matter m JOIN officer o ON o.id = m.officer_id
		JOIN ledger_account a ON a.id = m.account_id
		WHERE m.is_open = 1 AND o.code = '${process.env.OFFICER}'
		AND a.code = 'enforcing' AND m.balance_dong - m.held_dong
			> 1000000
		AND NOT EXISTS (SELECT 1 FROM publication p
			WHERE p.matter_id = m.id) ORDER BY m.id LIMIT 1`,
	matter: `SELECT matter_id FROM event GROUP BY matter_id
		ORDER BY COUNT(*) DESC, matter_id LIMIT 1`,
	person: `SELECT p.person_id FROM party p JOIN matter_party y
		ON y.party_id = p.id GROUP BY p.person_id
		ORDER BY COUNT(*) DESC, p.person_id LIMIT 1`,
	client: `SELECT p.person_id FROM party p JOIN judgment x
		ON x.id = p.judgment_id WHERE ${OF_DESK} GROUP BY p.person_id
		ORDER BY COUNT(*) DESC, p.person_id LIMIT 1`,
	number: `SELECT number FROM matter ORDER BY id DESC LIMIT 1`,
	judgment: `SELECT x.id FROM judgment x LEFT JOIN matter m
		ON m.judgment_id = x.id WHERE ${OF_DESK}
		GROUP BY x.id ORDER BY COUNT(*) DESC, x.id LIMIT 1`,
	waiting: `SELECT x.id FROM judgment x ${OF_UNIT}
		WHERE x.waits_on IS NOT NULL ORDER BY x.waits_on, x.id LIMIT 1`,
	party: `SELECT MIN(y.id) FROM party y JOIN judgment x
		ON x.id = y.judgment_id WHERE ${OF_DESK}`,
	claim: `SELECT MIN(y.id) FROM claim y JOIN judgment x
		ON x.id = y.judgment_id WHERE ${OF_DESK}`,
	request: `SELECT MIN(y.id) FROM enforcement_request y JOIN judgment x
		ON x.id = y.judgment_id WHERE ${OF_DESK}`,
	entry: `SELECT x.id FROM publication x ${OF_UNIT}
		WHERE x.ended_on IS NULL ORDER BY x.id LIMIT 1`,
	decision: `SELECT d.number FROM publication p
		JOIN decision d ON d.id = p.decision_id
		WHERE p.ended_on IS NULL ORDER BY p.id LIMIT 1`,
	no_means: `SELECT id FROM ledger_account WHERE code = 'no_means'`,
	account: `SELECT MIN(id) FROM account`,
	office: `SELECT MIN(id) FROM unit WHERE parent_id IS NOT NULL
		AND valid_to IS NULL`,
};

/* Filled in once each, so that what nobody asks costs nothing. */
const known = {};

function fill(address)
{
	return address.replace(/\{(\w+)\}/g, (_, name) => {
		known[name] ??= encodeURIComponent(sql(examples[name])[0][0]);
		return known[name];
	});
}

function readsOf(folder)
{
	const programs = ["accounts", "enforcement", "intake", "portal",
			  "registry", "reports", "support"];

	return programs.flatMap((name) => routesOf(`${folder}/thads-${name}`))
		.filter(([method]) => method === "GET")
		.map(([, address, right]) => ({ address, right }))
		.filter(({ address }) =>
			!/\/(sign-in|password|session\/\w+)$/.test(address));
}

function rowsOfTable()
{
	return readFileSync(new URL("scale.txt", import.meta.url), "utf8")
		.split("\n").filter((line) => line && !line.startsWith("#"))
		.map((line) => line.split("\t"))
		.map(([who, address, reason]) => ({ who, address,
			beside: Number(reason?.match(/^(\d+) /)?.[1] || 0) }));
}

/* The pattern of a route that an address of the table is for. */
function patternOf(address)
{
	return address.replace(/\?.*/, "").replace(/\{\w+\}/g, "#");
}

function missing(routes, table)
{
	const asked = new Set(table.map(({ address }) => patternOf(address)));

	return routes.filter(({ address }) => !asked.has(address))
		.map(({ address }) => address);
}

/* What the server has counted for an account: rows, statements, seconds. */
function counted(program)
{
	const [row] = sql(`SELECT rows_read, select_commands + update_commands
		+ other_commands, busy_time
		FROM information_schema.user_statistics
		WHERE user = 'thads_${program}'`);

	return (row || ["0", "0", "0"]).map(Number);
}

function rowsShown(html)
{
	return [...html.matchAll(/<tbody[\s\S]*?<\/tbody>/g)]
		.reduce((n, [body]) => n + body.split("<tr").length - 1, 0);
}

/* The least of some tries, of each by itself: any worker of the pool answers,
 * and one that has not read the law yet reads it first. Enough is when the
 * fewest rows were read twice. */
async function least(program, request, prepare)
{
	let page, best, after, again = 0;

	for (let i = 0; i < TRIES && again < 2; i++) {
		const given = prepare && await prepare();
		const before = !prepare && after || counted(program);
		const began = performance.now();

		page = await request(given);
		const whole = performance.now() - began;

		after = counted(program);
		const found = after.map((n, k) => n - before[k]).concat(whole);

		again = !best || found[0] < best[0] ? 1
			: again + (found[0] === best[0]);
		best = best ? best.map((n, k) => Math.min(n, found[k])) : found;
	}
	const [rows, statements, seconds, whole] = best;

	return { page, rows, statements, seconds, whole };
}

async function measure(browser, { who, address, beside })
{
	const path = fill(address);
	const { page, ...cost } = await least(path.split("/")[1],
		() => browser.get(path, { follow: false }));

	return { who, address, beside, status: page.status,
		 shown: rowsShown(page.html), kb: page.html.length / 1024,
		 ...cost };
}

/* The receipt of a thousand đồng: how many statements it takes. */
async function receipt(browser)
{
	const path = `${fill("/enforcement/matter/{unpaid}")}/collect`;
	let number = Date.now();
	const { page, statements } = await least("enforcement",
		(form) => browser.post(path, { ...form,
			receipt: `BL ${number++}`, "line-0-dong": "1.000" },
			{ follow: false }),
		async () => formOf((await browser.get(path)).html, path));

	if (page.status !== 303)
		throw new Error(`the receipt was answered ${page.status}`);
	return statements;
}

function verdict(found)
{
	const allowed = ROWS_PER_ROW * found.shown + ROWS_BESIDE
		+ found.beside;

	/* An act that the state of the matter does not allow is told so. */
	const answered = found.status < 404 || found.status === 409;

	return (answered ? "" : `status ${found.status} `)
		+ (found.rows > allowed ? "rows " : "")
		+ (found.seconds * 1000 > DB_MS_MAX ? "slow" : "");
}

function print(all)
{
	const line = (...cells) => console.log(cells.map((cell, i) =>
		i < 6 ? String(cell).padStart([9, 8, 6, 6, 8, 7][i])
			: cell).join(" "));

	line("db ms", "rows", "shown", "stmts", "page ms", "kB", "who address");
	for (const f of all)
		line((f.seconds * 1000).toFixed(1), f.rows, f.shown,
			f.statements, f.whole.toFixed(1), f.kb.toFixed(0),
			`${f.who} ${f.address} ${verdict(f)}`.trimEnd());
}

/* How many times dearer than in the file of --keep, by this value; what is
 * below the least is as nothing. */
function growth(all, path, value, least)
{
	const before = new Map(JSON.parse(readFileSync(path, "utf8"))
		.map((f) => [`${f.who} ${f.address}`, f]));

	return all.map((f) => ({ f, was: before.get(`${f.who} ${f.address}`) }))
		.filter(({ f, was }) => was && value(f) > least)
		.map(({ f, was }) => ({ f,
			times: value(f) / Math.max(value(was), least) }))
		.sort((a, b) => b.times - a.times);
}

function printGrowth(all, path)
{
	for (const [name, value, least] of [
		["growth_worst", (f) => f.seconds * 1000, MS_LEAST],
		["growth_rows_worst", (f) => f.rows, ROWS_BESIDE],
	]) {
		const grown = growth(all, path, value, least);

		for (const { f, times } of grown.slice(0, 20))
			console.log(`${name} ${times.toFixed(2)} ${f.who} `
				+ f.address);
		console.log(`figure ${name} ${grown[0]?.times.toFixed(2)} `
			+ "times");
	}
}

function figures(all, statementsOfReceipt)
{
	const worst = (value) => Math.max(...all.map(value));
	const of = (address) => all.find((f) => f.address === address);

	return [
		["pages_over_their_rows", all.filter((f) =>
			/rows/.test(verdict(f))).length, "pages"],
		["pages_over_db_ms", all.filter((f) =>
			/slow/.test(verdict(f))).length, "pages"],
		["rows_per_page_worst", worst((f) => f.rows), "rows"],
		["db_ms_worst", worst((f) => f.seconds * 1000).toFixed(1), "ms"],
		["statements_receipt", statementsOfReceipt, "statements"],
		["statements_inbox", of("/enforcement/").statements,
			"statements"],
		["statements_dossier",
			of("/enforcement/matter/{own}").statements,
			"statements"],
		["statements_form",
			of("/enforcement/matter/{own}/collect").statements,
			"statements"],
	];
}

const table = rowsOfTable();
const forgotten = missing(readsOf(process.argv[2]), table);

if (forgotten.length > 0) {
	console.error(`scale.txt lacks ${forgotten.join(" ")}`);
	process.exit(1);
}

const browsers = { public: new Browser() };

sql("SET GLOBAL userstat = 1");
for (const who of ["officer", "clerk", "unit", "nation", "other"]) {
	browsers[who] = new Browser();
	await browsers[who].signIn("accounts", `do-${who}`);
}

const all = [];

for (const row of table.filter(({ who }) => who !== "-")) {
	all.push(await measure(browsers[row.who], row));
	process.stderr.write(`${row.who} ${row.address}\n`);
}

const statementsOfReceipt = await receipt(browsers.officer);

sql("SET GLOBAL userstat = 0");
all.sort((a, b) => b.seconds - a.seconds);

const [, , , option, file] = process.argv;

if (option === "--hold") {
	for (const f of all)
		ok(`reads: ${f.who} ${f.address}`,
			!/rows|status/.test(verdict(f)),
			`${f.rows} rows for ${f.shown}, ${verdict(f)}`);
	finish();
}
print(all);
if (option === "--keep")
	writeFileSync(file, JSON.stringify(all));
if (option === "--than")
	printGrowth(all, file);
for (const [name, value, unit] of figures(all, statementsOfReceipt))
	console.log(`figure ${name} ${value} ${unit}`);
