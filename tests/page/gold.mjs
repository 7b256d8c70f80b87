/*
 * Every program's main pages, prints, files and statutory forms as text,
 * compared with the files of gold/: what a page says and which columns it has,
 * reviewed once, does not change unseen.
 *
 *	gold.mjs [--mend]	--mend writes the files anew: read git diff
 *
 * What follows from the day and from what other tests leave is normalised: a
 * table keeps its heads and what kind of thing stands below each, a field its
 * label, a figure is 0, a person's choice among options is one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync }
	from "node:fs";

import { Browser, day, finish, ok, signedIn, sql, text } from "./lib.mjs";

const mend = process.argv.includes("--mend");
const folder = new URL("gold/", import.meta.url);
const SHOWN = 12; /* lines of a difference */

const [[matter]] = sql(`SELECT m.id FROM matter m
	JOIN account a ON a.officer_id = m.officer_id AND a.login = 'chv1'
	JOIN ledger_account l ON l.id = m.account_id AND l.code = 'enforcing'
	WHERE m.balance_dong > 0 ORDER BY m.id LIMIT 1`);
const [[entry, debtor]] = sql(`SELECT p.id, p.debtor_name FROM publication p
	JOIN matter m ON m.id = p.matter_id AND m.basis = 'on_request'
	WHERE p.ended_on IS NULL AND p.hidden_at IS NULL
	AND p.updated_at IS NULL AND p.decided_on >= '2026-07-01'
	ORDER BY p.id LIMIT 1`);
const [[judgment]] = sql(`SELECT MIN(judgment_id) FROM matter
	WHERE id = ${matter}`);
const [[account]] = sql("SELECT id FROM account WHERE login = 'chv9'");
const dossier = `/enforcement/matter/${matter}`;
const given = `/enforcement/assigned?on=${day(-25)}`;
const period = "year=2026&month=9";

/* Who looks (program login), and at what, by the name of its file. */
const pages = {
	"- -": {
		"portal-list": "/portal/", "portal-figures": "/portal/figures",
		"portal-entry": `/portal/entry/${entry}`,
		"portal-support": "/portal/support",
		"portal-support-new": "/portal/support/new?service=PAKN",
		"portal-support-status": "/portal/support/status",
		"sign-in": "/enforcement/sign-in",
	},
	"enforcement chv1": {
		"enforcement-start": "/enforcement/start",
		"enforcement-mine": "/enforcement/",
		"enforcement-dossier": dossier,
		"enforcement-dossier-print": `${dossier}/print`,
		"enforcement-verify": `${dossier}/verify`,
		"enforcement-collect": `${dossier}/collect`,
		"enforcement-postpone": `${dossier}/postpone`,
		"enforcement-pause": `${dossier}/pause`,
		"enforcement-no-means": `${dossier}/no-means`,
		"password": "/enforcement/password",
	},
	"enforcement lanhdao": {
		"enforcement-start-head": "/enforcement/start",
		"enforcement-held": "/enforcement/held",
		"enforcement-unit": "/enforcement/unit",
		"enforcement-unit-print": "/enforcement/unit/print",
		"enforcement-unit-file": "/enforcement/unit/export",
		"enforcement-overdue": "/enforcement/overdue",
		"enforcement-done": "/enforcement/done",
		"enforcement-done-print": "/enforcement/done/print",
		"enforcement-assign": "/enforcement/assign",
		"enforcement-assigned": given,
		"enforcement-assigned-print": given.replace("?", "/print?"),
		"enforcement-hand-over": `${dossier}/hand-over`,
	},
	"intake thuly": {
		"intake-start": "/intake/start", "intake-judgments": "/intake/", "intake-requests": "/intake/request",
		"intake-pending": "/intake/pending",
		"intake-judgment-new": "/intake/judgment/new",
		"intake-judgment": `/intake/judgment/${judgment}`,
		"intake-import-new": "/intake/import/new",
	},
	"reports thongke": { "reports-start": "/reports/start" },
	"registry lanhdao": {
		"registry-start": "/registry/start", "registry-list": "/registry/",
		"registry-entry": `/registry/entry/${entry}`,
		"registry-correct": `/registry/entry/${entry}/correct`,
		"registry-alerts": "/registry/alerts?list=check",
		"registry-book": "/registry/book",
		"registry-book-print": "/registry/book/print",
		"registry-book-file": "/registry/book/export",
	},
	"support hotro": {
		"support-start": "/support/start", "support-list": "/support/",
		"support-file": "/support/export",
	},
	"accounts quanly": {
		"accounts-start": "/accounts/start", "accounts-list": "/accounts/",
		"accounts-new": "/accounts/account/new",
		"accounts-account": `/accounts/account/${account}`,
		"accounts-units": "/accounts/units",
		"accounts-trail": "/accounts/audit",
	},
	"accounts thongke": { "accounts-me": "/accounts/me" },
};

function kindOf(cell)
{
	if (/^\d{2}\/\d{2}\/\d{4}/.test(cell))
		return "ngày";
	return /^[\d.,\s%-]+$/.test(cell) ? "số" : "chữ";
}

function cellsOf(row)
{
	return [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)]
		.map((m) => text(m[1]));
}

function rowsOf(part)
{
	return [...(part || "").matchAll(/<tr[\s\S]*?<\/tr>/g)]
		.map((m) => cellsOf(m[0]));
}

/* A statutory form keeps its rows; another table what its columns hold. */
function tableLines(table)
{
	const head = rowsOf(table.match(/<thead[\s\S]*?<\/thead>/)?.[0]);
	const body = rowsOf(table.match(/<tbody[\s\S]*<\/tbody>/)?.[0]);

	if (/<table[^>]*class="[^"]*grid/.test(table))
		return [...head, ...body].map((cells) =>
			cells.filter((cell) => /\p{L}/u.test(cell)).join(" | "));
	const last = head.at(-1) || [];
	const kinds = last.map((_, i) => kindOf(body.map((row) => row[i])
		.find((cell) => cell) || ""));

	return [...head.slice(0, -1).map((cells) => cells.join(" | ")),
		last.map((name, i) => `${name}: ${kinds[i]}`).join(" | ")];
}

/* The lines of a page's own part. */
function linesOf(html)
{
	const title = html.match(/<title>([\s\S]*?)<\/title>/)?.[1] || "";
	const main = html.match(/<main[\s\S]*<\/main>/)?.[0] || html;

	return `${title}\n${main}`
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
		.replace(/<table[\s\S]*?<\/table>/g, (table) =>
			`\n${tableLines(table).join("\n")}\n`)
		.replace(/<p class="note">Nhật ký có[\s\S]*?<\/p>/, "")
		.replace(/<p class="hint">(Đã tính|Chưa tính|Đúng đến)[\s\S]*?<\/p>/, "")
		.replace(/<nav class="pager"[\s\S]*?<\/nav>/g, "")
		.replace(/<span class="due[\s\S]*?<\/span>/g, "(hạn)\n")
		.replace(/<ol[^>]*timeline[\s\S]*?<\/ol>/g, "\n(dòng thời gian)\n")
		.replace(/<select[^>]*name="([^"]*)"[\s\S]*?<\/select>/g,
			" [chọn $1]\n")
		.replace(/<textarea[^>]*name="([^"]*)"[\s\S]*?<\/textarea>/g,
			" [ô $1]\n")
		.replace(/<input[^>]*type="hidden"[^>]*>/g, "")
		.replace(/<input[^>]*name="([^"]*)"[^>]*>/g, " [ô $1]\n")
		.replace(/<dd[^>]*>([\s\S]*?)<\/dd>/g, (_, value) =>
			` = ${kindOf(text(value))}\n`)
		.replace(/<\/(h\d|p|li|dt|div|label|legend|nav|a|button|section)>/g,
			(tag) => `${tag}\n`)
		.split("\n");
}

function csvLines(csv)
{
	const [heads, first] = csv.replace("\ufeff", "").split("\r\n");
	const cells = (first || "").split(";");

	return heads.split(";").map((name, i) =>
		`${name.replaceAll("\"", "")}: ${
			kindOf((cells[i] || "").replaceAll("\"", ""))}`);
}

/* Figures but for those of articles, tokens, names, and how many there are of
   one kind say nothing. */
function normal(lines)
{
	const plain = lines.map((line) => text(line)
		.replace(/[0-9a-f]{16,}/g, "#")
		.replaceAll(debtor, "(tên)")
		.replace(/(Phải|Được) thi hành: [^.]*\./g, "$1 thi hành: (tên).")
		.replace(/(?<!\d)(?<!(?:khoản|Điều|THADS) )\d[\d.,]*/g, "0"))
		.filter((line) => /\p{L}/u.test(line));

	return plain.filter((line, i) => line !== plain[i - 1]).join("\n") + "\n";
}

/* What is in the one and not in the other, a few lines of each. */
function difference(before, after)
{
	const [old, now] = [before.split("\n"), after.split("\n")];
	const only = (a, b, sign) => a.filter((line) => !b.includes(line))
		.map((line) => `${sign} ${line.slice(0, 120)}`);
	const lines = [...only(old, now, "-"), ...only(now, old, "+")];

	if (lines.length === 0)
		return "  the order of the lines";
	return lines.slice(0, SHOWN).join("\n")
		+ (lines.length > SHOWN ? `\n  and ${lines.length - SHOWN} more` : "");
}

const seen = new Set();
const dotted = []; /* pages where a year has a dot between its thousands */

function compare(name, found)
{
	const file = new URL(`${name}.txt`, folder);
	const kept = existsSync(file) ? readFileSync(file, "utf8") : "";

	seen.add(`${name}.txt`);
	if (mend) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(file, found);
		return;
	}
	ok(`${name} is as it was reviewed`, kept === found,
	   "tests/page/gold.mjs --mend, and read the diff");
	if (kept !== found)
		console.error(`gold/${name}.txt:\n${difference(kept, found)}`);
}

async function look(browser, name, path)
{
	const page = await browser.get(path);
	const type = page.headers.get("content-type");

	ok(`${name} answers`, page.status === 200, page.status);
	if (/(?:[Nn]ăm|[Kk]ỳ|\/) ?[12]\.\d{3}(?![\d.])/.test(text(page.html)))
		dotted.push(name);
	compare(name, normal(type.startsWith("text/csv") ? csvLines(page.html)
		: linesOf(page.html)));
}

/* Alerts are found within seconds, in the background: the demo may only just
 * have come in. A list that stays empty fails as any other change. */
for (let i = 0; i < 120; i++) {
	if (sql("SELECT 1 FROM alert WHERE list = 'check' LIMIT 1").length)
		break;
	await new Promise((done) => { setTimeout(done, 500); });
}

for (const [who, of] of Object.entries(pages)) {
	const browser = who === "- -" ? new Browser()
		: await signedIn(...who.split(" "));

	for (const [name, path] of Object.entries(of))
		await look(browser, name, path);
}

const statistics = await signedIn("reports", "thongke");
const form = (await statistics.get("/reports/")).html
	.match(/<select[^>]*name="form"[\s\S]*?<\/select>/)[0];

for (const [, code] of form.matchAll(/<option[^>]*value="([^"]+)"/g))
	await look(statistics, `report-${code}`,
		   `/reports/?form=${code}&${period}`);
await look(statistics, "report-04-file", `/reports/csv?form=04&${period}`);

ok("no year has a dot between its thousands", dotted.length === 0,
   dotted.join(", "));
for (const file of mend ? [] : readdirSync(folder))
	ok(`gold/${file} is of a page`, seen.has(file));
finish();
