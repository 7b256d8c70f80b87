/*
 * jobs.mjs - sends a file of dossiers by the page, has all of them written, and
 * looks meanwhile how long posted legs wait for the fold.
 *
 *	node jobs.mjs FILE
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Browser, formOf, sql, text, thads } from "../page/lib.mjs";

const EVERY_MS = 250;
const STATEMENT = `SELECT COALESCE(MIN(leg_id), 0), COALESCE(MAX(leg_id), 0),
	COUNT(*) FROM ledger_tail;\n`;

/* How old the oldest leg of the tail is: a leg is as old as the first look that
 * saw one with a higher number. */
class Watch {
	seen = [];
	lag = 0;
	tail = 0;

	constructor()
	{
		this.client = spawn(thads, ["db", "--batch", "-N", "-n"],
				    { stdio: ["pipe", "pipe", "inherit"] });
		this.client.stdout.on("data", (line) => this.note(line));
		this.clock = setInterval(
			() => this.client.stdin.write(STATEMENT), EVERY_MS);
	}

	note(line)
	{
		const [min, max, n] = `${line}`.split("\t").map(Number);

		if (!min)
			return;
		this.seen.push({ at: Date.now(), max });
		while (this.seen[0].max < min)
			this.seen.shift();
		this.lag = Math.max(this.lag, Date.now() - this.seen[0].at);
		this.tail = Math.max(this.tail, n);
	}

	end()
	{
		clearInterval(this.clock);
		this.client.stdin.end();
	}
}

/* The page of the job when it no longer moves. */
async function settled(browser, path)
{
	for (;;) {
		const page = await browser.get(path);

		if (!page.headers.get("refresh"))
			return page;
		await new Promise((done) => setTimeout(done, 1000));
	}
}

const browser = new Browser();

await browser.signIn("intake", "do-import");

const sent = await browser.upload("/intake/import/new",
	formOf((await browser.get("/intake/import/new")).html,
	       "/intake/import/new"),
	[{ name: "file", file: "load.xml",
	   content: readFileSync(process.argv[2]) }]);
const checked = await settled(browser, sent.path);
const watch = new Watch();
const began = Date.now();

await browser.post(sent.path,
		   { ...formOf(checked.html, sent.path), act: "good" });

const done = await settled(browser, sent.path);

watch.end();
console.error(text(done.html.match(/<dl[\s\S]*?<\/dl>/)?.[0] ?? ""));
console.log(`figure jobs_import_dossiers ${
	sql("SELECT COUNT(*) FROM matter")[0][0]} matters`);
console.log(`figure jobs_import_secs ${
	((Date.now() - began) / 1000).toFixed(1)} s`);
console.log(`figure jobs_fold_lag_secs ${(watch.lag / 1000).toFixed(1)} s`);
console.log(`figure jobs_tail_legs ${watch.tail} legs`);
