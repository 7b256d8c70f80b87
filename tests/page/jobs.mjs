/*
 * Work in the background, in the browser: a large file that is killed in the
 * middle and goes on where it was; everybody's own jobs, stopped by their owner
 * and seen by nobody else.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { finish, flashOf, formOf, fresh, makeAccount, ok, signedIn, sql, text }
	from "./lib.mjs";

const DOSSIERS = 4000;
const source = fresh("viecnen");
const clerk = await signedIn("intake", "thuly");
const unit = sql(`SELECT u.code FROM account a JOIN unit u ON u.id = a.unit_id
	WHERE a.login = 'thuly'`)[0][0];

function dossier(n)
{
	return `<dossier ref="${n}" unit="${unit}">
<judgment court="Tòa án thử" number="${n}/${source}" issued="2026-01-10"
 effective="2026-02-10" kind="civil" received="2026-02-20" channel="direct"/>
<party id="d" role="debtor" kind="individual" name="Đỗ Thị Thử Việc Nền"/>
<claim id="k" type="court_fee" debtor="d" amount="${n}000"/>
<decision number="${n}-${source}" date="2026-02-25" basis="ex_officio"/>
</dossier>`;
}

async function send(from, to, browser = clerk)
{
	const page = await browser.get("/intake/import/new");
	const dossiers = [];

	for (let n = from; n < to; n++)
		dossiers.push(dossier(n));
	return (await browser.upload("/intake/import/new",
		formOf(page.html, "/intake/import/new"),
		[{ name: "file", file: `${source}.xml`,
		   content: `<?xml version="1.0" encoding="UTF-8"?>
<dossiers version="1" source="${source}">
${dossiers.join("\n")}
</dossiers>` }])).path;
}

function later(msecs)
{
	return new Promise((done) => { setTimeout(done, msecs); });
}

/* The page when it no longer moves. */
async function settled(path, browser = clerk)
{
	for (let i = 0; i < 240; i++) {
		const page = await browser.get(path);

		if (!page.headers.get("refresh"))
			return page;
		await later(500);
	}
	return browser.get(path);
}

async function act(path, what)
{
	const page = await clerk.get(path);

	return clerk.post(path, { ...formOf(page.html, path), act: what });
}

function written()
{
	return Number(sql(`SELECT COUNT(*) FROM import_ref
		WHERE source = '${source}'`)[0][0]);
}

function jobOf(path)
{
	return sql(`SELECT id, state, tries FROM job WHERE kind = 'import'
		AND object_id = ${path.split("/").pop()}`)[0];
}

/* All processes of thads-tasks but the first one, the one that imports among
 * them; how many there were while somebody held the job. */
function killPools(job)
{
	const [[connection]] = sql(`SELECT IS_USED_LOCK('thads-job-${job}')`);
	const first = readFileSync(`${process.env.THADS_VAR}/run/tasks.pid`,
				   "utf8").split(/\s/)[0];
	const pools = execFileSync("pgrep", ["-P", first],
				   { encoding: "utf8" }).trim().split("\n");

	pools.forEach((pool) => process.kill(Number(pool), "SIGKILL"));
	return connection === "NULL" ? 0 : pools.length;
}

const path = await send(1, DOSSIERS + 1);
const [id] = jobOf(path);
const own = `/accounts/job/${id}`;

await settled(path);

let page = await clerk.get("/accounts/jobs");

ok("the owner finds it among his own jobs, waiting for him",
   page.html.includes(own) && text(page.html).includes(`${source}.xml`)
   && text(page.html).includes("Chờ quyết định ghi hay bỏ"));
await act(path, "good");
for (let i = 0; i < 400 && written() === 0; i++)
	await later(50);

const before = written();
const killed = killPools(id);

ok("its process is killed in the middle",
   killed > 0 && before > 0 && before < DOSSIERS, `${killed}, ${before}`);
page = await settled(path);
ok("it goes on by itself and ends",
   jobOf(path)[1] === "done" && text(page.html).includes("Đã ghi xong"),
   jobOf(path).join(" "));
ok("that it was taken up twice is kept", jobOf(path)[2] === "2",
   jobOf(path)[2]);
ok("every dossier is there, once", written() === DOSSIERS
   && Number(sql(`SELECT COUNT(*) FROM judgment
	WHERE number LIKE '%/${source}'`)[0][0]) === DOSSIERS, written());
ok("and it tells all of them as its own",
   text(page.html).includes("Đã ghi vào sổ4.000")
   && text(page.html).includes("không đổi0"), text(page.html).slice(0, 900));

page = await clerk.get(own);
ok("its owner sees the end, and the way to its own page",
   page.status === 200 && text(page.html).includes("Đã xong")
   && page.html.includes(`href="${path}"`) && !page.html.includes("Dừng</"));

/* Stopped while it runs, and twice. */
const long = await send(DOSSIERS + 1, 3 * DOSSIERS);
const longOwn = `/accounts/job/${jobOf(long)[0]}`;

await settled(long);
await act(long, "good");
for (let i = 0; i < 400 && written() === DOSSIERS; i++)
	await later(50);
page = await clerk.get(longOwn);

const form = formOf(page.html, longOwn);
const again = await clerk.get(longOwn);

ok("what runs can be stopped", form !== null);
page = await clerk.post(longOwn, form);
ok("it is", page.status === 200 && page.path === longOwn, page.status);

const twice = await clerk.post(longOwn, formOf(again.html, longOwn));

ok("stopped twice: told that it has changed", twice.status === 409,
   twice.status);
page = await settled(long);
ok("what was written stays, the rest is not written",
   jobOf(long)[1] === "stopped" && written() > DOSSIERS
   && written() < 3 * DOSSIERS - 1, jobOf(long).join(" "));
ok("what has ended offers nothing to stop",
   formOf((await clerk.get(longOwn)).html, longOwn) === null);
ok("and is not stopped by an old page",
   (await clerk.post(longOwn, { ...form, form: fresh("f") })).status >= 400
   && jobOf(long)[1] === "stopped");
ok("its pages tell no flash of saving", flashOf(page.html) === "");

/* Another account of the same unit, and of another unit. */
const officer = await signedIn("accounts", "chv1");

ok("of another account there is no such job",
   (await officer.get(own)).status === 404
   && (await officer.post(own, { ...formOf((await officer.get(
	"/accounts/me/sessions")).html, "/accounts/me/sessions"),
	version: 1 })).status === 404);
ok("nor in another's list",
   !(await officer.get("/accounts/jobs")).html.includes(own));

/*
 * Whose owner is away, for good even: who runs imports of the unit stops it and
 * takes it up again, under his own name. Nobody else does.
 */
async function orphan()
{
	const away = fresh("di-vang-");
	const other = fresh("o-lai-");
	const idOf = (login) => sql(`SELECT id FROM account
		WHERE login = '${login}'`)[0][0];
	const trail = (login) => sql(`SELECT action FROM audit
		WHERE account_id = ${idOf(login)}
		AND object_kind = 'import_job' AND action <> 'import_job.view'
		ORDER BY at, seq`).flat().join();

	makeAccount(away, unit, "TNTL");
	makeAccount(other, unit, "TNTL");

	const left = await send(3 * DOSSIERS, 3 * DOSSIERS + 3,
				await signedIn("intake", away));
	const second = await signedIn("intake", other);

	await settled(left, second);
	sql(`UPDATE account SET state = 'closed' WHERE login = '${away}'`);

	let shown = await second.get(left);

	ok("a second person of the unit sees whose import it is",
	   text(shown.html).includes(`Thử ${away}`), shown.status);
	sql(`UPDATE job SET state = 'waiting', due_at = UTC_TIMESTAMP()
		+ INTERVAL 1 HOUR, version = version + 1
		WHERE id = ${jobOf(left)[0]}`);
	shown = await second.post(left, { ...formOf((await second.get(left)).html,
		left), act: "stop" });
	ok("and stops it", jobOf(left)[1] === "stopped", shown.status);
	shown = await second.post(left, { ...formOf((await second.get(left)).html,
		left), act: "good" });
	await settled(left, second);
	ok("and takes it up again, to its end", jobOf(left)[1] === "done"
	   && Number(sql(`SELECT COUNT(*) FROM import_ref WHERE source =
		'${source}' AND ref >= ${3 * DOSSIERS}`)[0][0]) === 3,
	   jobOf(left).join(" "));
	ok("the trail says who did", trail(other) === "import.stop,import.good"
	   && trail(away).startsWith("import.create")
	   && !/stop|good/.test(trail(away)), `${trail(other)}; ${trail(away)}`);
	shown = await officer.get(left);
	ok("without the right to import nobody does", shown.status === 403
	   && (await officer.post(left, { act: "stop", version: 1 }))
		.status >= 403, shown.status);
}

await orphan();

const stranger = fresh("noi-khac-");
const elsewhere = sql(`SELECT code FROM unit WHERE kind = 'division'
	AND valid_to IS NULL AND code <> '${unit}' ORDER BY id LIMIT 1`)[0][0];

makeAccount(stranger, elsewhere, "TNTL");

const foreign = await signedIn("intake", stranger);

ok("the result of another unit's import is not there",
   (await foreign.get(path)).status === 404
   && (await foreign.get(`${path}/errors`)).status === 404);
ok("an empty list says what it is for",
   text((await foreign.get("/accounts/jobs")).html)
	.includes("chưa có việc nào chạy nền"));
finish();
