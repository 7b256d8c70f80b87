/*
 * Heavy reports whose readers leave: nobody tells the program that they have,
 * so the limit of the statement ends them, and it takes no page from anybody
 * for longer. All workers of thads-reports are held here, so nothing else may
 * run beside this.
 */
import { execFile } from "node:child_process";
import { Browser, finish, ok, signedIn, sql, text, thads } from "./lib.mjs";

/* Of a page (db_read_timeout_secs, less a second), and what a machine that does
 * other things adds. */
const LIMIT_MSECS = 5000;
const SLACK_MSECS = 3000;
const HELD_SECS = 20;

const clerk = await signedIn("reports", "thongke");
const other = new Browser();
const now = new Date(Date.now() + 7 * 3600e3);
const heavy = `/reports/?form=04&year=${now.getUTCFullYear()}&month=1`;
/* As many as the pool has (conf/pools), and one more. */
const LEAVING = 2;
const wait = (msecs) => new Promise((end) => { setTimeout(end, msecs); });

ok("the report is there", (await clerk.get(heavy)).status === 200);

/* As long as this holds the sums, a statement that reads them is as heavy as
 * can be. */
const held = new Promise((end) => {
	execFile(thads, ["db", "-e", `LOCK TABLES ledger_unit_sum WRITE,
		ledger_sum WRITE; DO SLEEP(${HELD_SECS}); UNLOCK TABLES`], end);
});

await wait(700);

/* Who stays is told what to do; who clicks and leaves does not wait. */
const began = Date.now();
const stays = clerk.get(heavy);

for (let i = 0; i < LEAVING; i++)
	clerk.get(heavy, { signal: AbortSignal.timeout(300) }).catch(() => {});
await wait(600);

const page = await other.get("/reports/");
const free = Date.now() - began;

ok("every worker is held, and free again when the limit is over",
   page.status === 401 && free < 2 * LIMIT_MSECS + SLACK_MSECS, free);

const told = await stays;

ok("who stayed is told what to do, within the limit",
   told.status === 503 && text(told.html).includes("thu hẹp điều kiện"),
   `${told.status} ${Date.now() - began}`);
for (let i = 0; i < 40 && Date.now() - began < 2 * LIMIT_MSECS; i++)
	await wait(250);
ok("no statement works on for who left", sql(`SELECT COUNT(*)
	FROM information_schema.processlist WHERE user = 'thads_reports'
	AND command <> 'Sleep'`)[0][0] === "0");
await held;
ok("and the report is there again", (await clerk.get(heavy)).status === 200);
finish();
