/*
 * What the database lets each program do, tried under its own account: the
 * portal reads its views and adds to the support inbox, and nobody alters
 * what has been recorded.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { finish, ok, sql } from "./lib.mjs";

const folder = process.env.THADS_VAR || "var";
const staff = ["intake", "enforcement", "registry", "reports", "support",
	       "accounts", "tasks"];

/* Facts, and what proves them: added to, never altered. */
const recorded = ["event", "decision", "ledger_leg", "money_entry",
		  "verification", "audit", "audit_anchor", "claim",
		  "request_claim", "matter_party", "publication_change",
		  "support_inbox", "support_reply", "support_event",
		  "import_ref"];

/* The law that is data, and the migrations, are thadsctl's alone. */
const given = ["schema_migration", "law_term", "ledger_account", "role",
	       "role_right", "permission", "unit", "holiday", "form",
	       "deadline_rule", "decision_type", "number_series_rule"];

const open = ["published_contact", "published_deadline", "published_entry",
	      "published_figure", "published_holiday", "published_law",
	      "published_support_event",
	      "published_support_figure", "published_support_reply",
	      "published_support_status",
	      "published_term", "published_token", "published_unit"];

const columns = new Map(sql(`SELECT table_name, MIN(column_name)
	FROM information_schema.columns WHERE table_schema = DATABASE()
	GROUP BY table_name`));
const all = [...columns.keys()];

function setting(program, key)
{
	return [`${program}.conf`, "thads.conf"]
		.map((name) => readFileSync(`${folder}/etc/${name}`, "utf8"))
		.join("").match(new RegExp(`^${key} = (.*)$`, "m"))[1];
}

/* The statements that the database does not refuse to this program. */
function allowed(program, statements)
{
	const run = spawnSync("mariadb", ["--no-defaults", "--force",
		`--socket=${setting(program, "db_socket")}`,
		`--user=thads_${program}`,
		setting(program, "db_name")], {
		encoding: "utf8", input: `${statements.join(";\n")};\n`,
		env: { ...process.env,
		       MYSQL_PWD: readFileSync(setting(program,
			"db_password_file"), "utf8").trim() },
	});
	const refused = new Set([...run.stderr.matchAll(
		/^ERROR (?:1044|1045|1142|1143|1227|1370) .* at line (\d+):/gm)]
		.map((m) => Number(m[1])));

	if (run.error || (run.status !== 0 && !refused.size))
		throw new Error(`${program}: ${run.stderr}`);
	return statements.filter((_, i) => !refused.has(i + 1));
}

const ways = {
	read: (t) => `SELECT COUNT(*) FROM ${t} WHERE 0`,
	look: (t) => `SELECT ${columns.get(t)} FROM ${t} WHERE 0`,
	add: (t) => `INSERT INTO ${t} (${columns.get(t)}) SELECT 1 WHERE 0`,
	change: (t) => `UPDATE ${t} SET ${columns.get(t)} = 1 WHERE 0`,
	remove: (t) => `DELETE FROM ${t} WHERE 0`,
	empty: (t) => `TRUNCATE ${t}`,
	alter: (t) => `ALTER TABLE ${t} COMMENT = 'x'`,
	lock: (t) => `LOCK TABLES ${t} WRITE`,
};

function only(name, program, statements, expected)
{
	const got = allowed(program, statements)
		.filter((s) => !expected.includes(s));

	ok(`${program}: ${name}`, got.length === 0, got.join("; "));
}

function portal()
{
	const views = open.flatMap((t) => [ways.read(t), ways.look(t)]);
	/* Of the migrations, the number alone. */
	const version = "SELECT MAX(version) FROM schema_migration";
	const missing = [...views, version].filter((s) =>
		!allowed("portal", [s]).includes(s));

	ok("portal: its views are readable", missing.length === 0,
		missing.join("; "));
	for (const way of ["read", "look"])
		only(`no table can be ${way === "read" ? "counted" : "read"}`,
			"portal", all.map(ways[way]),
			[...views, ways.read("schema_migration")]);
	only("it adds what citizens send alone", "portal",
		all.map(ways.add), [ways.add("support_inbox"),
				    ways.add("support_reply")]);
	for (const way of ["change", "remove", "empty", "alter", "lock"])
		only(`nothing to ${way}`, "portal", all.map(ways[way]), []);
}

/* Reach beyond the tables. */
const beyond = [
	"SELECT User FROM mysql.global_priv",
	"SELECT * FROM mysql.user",
	"SELECT 1 INTO OUTFILE '/tmp/thads-rights-test'",
	"LOAD DATA INFILE '/etc/passwd' INTO TABLE support_inbox",
	"CREATE TABLE thads_rights_test (a INT)",
	"CREATE USER thads_rights_test",
	"GRANT SELECT ON account TO CURRENT_USER",
	"SET GLOBAL general_log = 0",
	"CREATE VIEW thads_rights_test AS SELECT 1",
	"CREATE TRIGGER thads_rights_test BEFORE INSERT ON support_inbox"
		+ " FOR EACH ROW SET NEW.code = 'x'",
	"DROP TABLE support_inbox",
];

portal();
for (const program of [...staff, "portal"])
	only("nothing beyond its tables", program, beyond, []);
for (const program of staff) {
	for (const way of ["change", "remove"])
		only(`nothing recorded to ${way}`, program,
			recorded.map(ways[way]), []);
	for (const way of ["add", "change", "remove"])
		only(`no law to ${way}`, program, given.map(ways[way]), []);
	only("no table to empty, alter or lock", program,
		all.flatMap((t) => [ways.empty(t), ways.alter(t)]), []);
}
/* A role is taken away by accounts alone, a fact posted by few. */
for (const program of staff.filter((p) => p !== "accounts"))
	only("no roles to give", program, [ways.add("account_role"),
		"UPDATE account_role SET valid_to = NULL WHERE 0",
		"UPDATE account SET unit_id = 1 WHERE 0",
		"UPDATE account SET state = 'active' WHERE 0",
		"UPDATE account SET officer_id = 1 WHERE 0"], []);
for (const program of ["registry", "reports", "support", "accounts"])
	only("no facts to post", program,
		["event", "ledger_leg", "ledger_tail", "decision", "matter",
		 "obligation", "money_entry", "number_counter"]
			.map(ways.add), []);
finish();
