/*
 * The database is killed while twenty heads of an agency decide: what was
 * acknowledged is there, no number is given twice or left out, and a form
 * that got no answer can be sent again.
 *
 * Needs an empty instance of its own, whose database it kills.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Browser, day, finish, formOf, makeAccount, ok, signedIn, sql }
	from "../page/lib.mjs";

const heads = 20;
const each = 3;
const unit = "T82@2025";
const thads = process.env.THADS;

async function register(clerk, number)
{
	const page = await clerk.fill("/intake/judgment/new", {
		court: "Tòa án nhân dân khu vực 3", number: `SAP-${number}`,
		issued: day(-30), effective: day(-5), "case-type": "criminal",
		"party-0-role": "debtor", "party-0-name": "Người Phải Nộp",
		"claim-0-type": "court_fee", "claim-0-debtor": "1",
		"claim-0-creditor": "state", "claim-0-amount": "200000",
	});

	return `${page.path}/decide`;
}

/* Everything but the press of the button. */
async function ready(head, path)
{
	const form = formOf((await head.get(path)).html, path);

	return { head, path, form: { ...form, group: "1" }, done: false };
}

let answered = 0;

/* The status, or 0 when the connection broke. */
async function press(work)
{
	const page = await work.head.post(work.path, work.form,
		{ follow: false }).catch(() => ({ status: 0 }));

	work.done = page.status === 303;
	answered += work.done ? 1 : 0;
	return page.status;
}

/* A head works through what he has; half-way the database dies. */
async function pressAll(works)
{
	for (const work of works) {
		await press(work);
		if (answered === heads)
			kill();
	}
}

function kill()
{
	const pid = readFileSync(
		`${process.env.THADS_VAR}/run/db.mariadb-pid`, "utf8");

	answered++;
	process.kill(Number(pid), "SIGKILL");
}

function decided()
{
	return sql(`SELECT d.series_number, m.judgment_id FROM decision d
		JOIN matter m ON m.id = d.matter_id
		WHERE d.series_number IS NOT NULL ORDER BY 1`)
		.map((row) => row.map(Number));
}

function gapless(rows)
{
	return rows.every(([number], i) => number === i + 1);
}

function isDecided(rows, work)
{
	return rows.some(([, id]) => work.path.includes(`/${id}/`));
}

makeAccount("sap.thuly", unit, "TNTL");
makeAccount("sap.lanhdao", unit, "T_LD");
const clerk = await signedIn("intake", "sap.thuly");
const works = [];

for (let i = 0; i < heads; i++) {
	const head = new Browser();
	const own = [];

	await head.signIn("intake", "sap.lanhdao");
	for (let k = 0; k < each; k++)
		own.push(await ready(head, await register(clerk,
			`${i}-${k}`)));
	works.push(own);
}
await Promise.all(works.map(pressAll));
const all = works.flat();
const lost = all.filter((work) => !work.done);
ok("the crash came in the middle", lost.length > 0
	&& lost.length < all.length, lost.length);
execFileSync(thads, ["up"], { stdio: "ignore" });
const kept = decided();
ok("what was acknowledged is there", all.every((work) =>
	!work.done || isDecided(kept, work)));
ok("no number is left out or given twice", gapless(kept),
	kept.map(([number]) => number));

const again = [];
for (const work of lost)
	again.push(await press(work));
ok("what got no answer can be sent again",
	again.every((status) => status === 303), again);
const rows = decided();
ok("each judgment has one decision, its number from an unbroken series",
	rows.length === heads * each && gapless(rows)
	&& all.every((work) => isDecided(rows, work)), rows.length);
let verified = "";
try {
	verified = execFileSync(thads, ["verify"], { encoding: "utf8" });
} catch (failure) {
	verified = failure.stdout;
}
ok("the recount finds no difference",
	/^verify: 0 differences$/m.test(verified), verified.slice(-300));
finish();
