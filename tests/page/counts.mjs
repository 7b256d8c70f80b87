/*
 * What a page asks of the database, counted by the server: statements of the
 * program's account (begin and commit, the session with its roles, the line of
 * the trail and what triggers do are among them; no page asks what the law
 * says), journeys to the server and back, temporary tables, and how often the
 * log is forced to the disk; and how many bytes a list sends. Nothing else may run beside this.
 */
import { base, finish, flashOf, formOf, ok, signedIn, sql } from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");
const head = await signedIn("enforcement", "lanhdao");

sql("SET GLOBAL userstat = 1");

/* So far. The statements are the program's alone; the rest is everybody's, so
 * the fewest of some tries counts, without what the counting itself takes. */
function counted()
{
	const [row] = sql(`SELECT
		(SELECT select_commands + update_commands + other_commands
			FROM information_schema.user_statistics
			WHERE user = 'thads_enforcement'),
		SUM(IF(variable_name IN ('QUESTIONS', 'COM_STMT_PREPARE',
			'COM_STMT_RESET', 'COM_STMT_FETCH',
			'COM_STMT_SEND_LONG_DATA', 'COM_ADMIN_COMMANDS'),
			variable_value, 0)),
		SUM(IF(variable_name = 'CREATED_TMP_TABLES',
			variable_value, 0)),
		SUM(IF(variable_name = 'INNODB_OS_LOG_FSYNCS',
			variable_value, 0))
		FROM information_schema.global_status`);
	const [statements, trips, tables, fsyncs] = row.map(Number);

	return { statements, trips, tables, fsyncs };
}

/* The fewest of each: any worker of the pool answers, and one that has not
 * read the law yet reads it first. */
async function tries(page, form)
{
	const found = {};

	for (let i = 0; i < 8; i++) {
		const fields = await form();
		const before = counted();
		const answer = await page(fields);
		const after = counted();

		if (answer.status >= 400)
			continue;
		for (const name of Object.keys(after))
			found[name] = Math.min(found[name] ?? Infinity,
				after[name] - before[name]);
	}
	return found;
}

const own = await tries(async () => ({ status: 200 }), async () => ({}));

async function fewest(name, most, page, form = async () => ({}))
{
	const found = await tries(page, form);

	for (const [what, limit] of Object.entries(most)) {
		const n = found[what] - (own[what] || 0);

		ok(`${name}: at most ${limit} ${what}`, n <= limit, n);
	}
}

/* A matter on which money can still be collected, and of which no alerts can
 * come: a trigger would queue those. */
async function matterToCollect()
{
	const inbox = await officer.get("/enforcement/");
	const all = [...inbox.html.matchAll(
		/<th scope="row"[^>]*><a href="([^"]+)"/g)].map((m) => m[1]);

	for (const path of all)
		if (sql(`SELECT a.code FROM matter m
			JOIN ledger_account a ON a.id = m.account_id
			WHERE m.id = ${path.match(/\d+$/)[0]} AND NOT EXISTS (
			SELECT 1 FROM publication p
			WHERE p.matter_id = m.id)`)[0]?.[0] === "enforcing"
		    && (await officer.get(`${path}/collect`)).html
			.includes("line-0-dong"))
			return path;
	throw new Error("no matter to collect on");
}

const matter = await matterToCollect();

await fewest("inbox", { statements: 2, trips: 4, tables: 0, fsyncs: 0 },
	     () => officer.get("/enforcement/"));
for (const list of ["unit", "overdue", "done", "assigned"])
	await fewest(list, { tables: 0 },
		     () => officer.get(`/enforcement/${list}`));
/* The head of a province chooses among its officers and its units. */
for (const list of ["unit", "overdue", "done", "assigned"])
	await fewest(`${list} of the province`, { tables: 0 },
		     () => head.get(`/enforcement/${list}`));
await fewest("dossier", { statements: 9 }, () => officer.get(matter));
await fewest("form", { statements: 6 },
	     () => officer.get(`${matter}/collect`));
/* Who may sign for the head, and what is proposed already. */
await fewest("form of a decision", { statements: 7 },
	     () => officer.get(`${matter}/suspend`));

/* What a list of fifty rows sends, as it is and as browsers ask for it. */
for (const [packed, limit] of [["identity", 50000], ["gzip", 7000]]) {
	const answer = await fetch(`${base}/enforcement/unit`, { headers: {
		"accept-encoding": packed, cookie: [...officer.cookies]
			.map(([k, v]) => `${k}=${v}`).join("; ") } });
	const rows = (await answer.text()).match(/<th scope="row"/g).length;
	const bytes = Number(answer.headers.get("content-length"));

	ok(`a list of 50 rows sends at most ${limit} bytes (${packed})`,
	   rows === 50 && bytes > 0 && bytes <= limit, `${rows} ${bytes}`);
}

/* The page after it is another request, so it is not followed. */
const collect = `${matter}/collect`;
let receipt = Date.now();

/* One of them asks what is locked of the unit, one adds the paper. */
await fewest("receipt", { statements: 14, fsyncs: 1 },
	     (form) => officer.post(collect, { ...form,
		receipt: `BL ${receipt++}`, "line-0-dong": "1.000" },
		{ follow: false }),
	     async () => formOf((await officer.get(collect)).html, collect));
ok("the receipt was taken",
   flashOf((await officer.get(matter)).html).includes("1.000"));
finish();
