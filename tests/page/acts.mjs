/*
 * An act is a row of the law: packs with one more act put it into the dossier's
 * menu, give it a page with its own words and rights, and record it, by the
 * programs that run; packs without it take it away, and what was recorded stays.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync }
	from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { errorsOf, finish, flashOf, formOf, ok, signedIn, sql, text }
	from "./lib.mjs";

const folder = process.env.THADS_VAR || "var";
const packs = fileURLToPath(new URL("../../conf/law", import.meta.url));
const officer = await signedIn("enforcement", "chv1");
const head = await signedIn("enforcement", "lanhdao");

/* Renaming a party is an event of the ledger (ledger.xml) that no act of the
 * house records. */
const act = `<act verb="rename-party" label="Đương sự đổi tên"
	title="Ghi việc đương sự đổi tên" button="Ghi việc đổi tên" group="work"
	page="plain" events="party_changed" reason="yes" enters="matter.act"
	from="2009-07-01"/>`;

function load(dir)
{
	execFileSync(`${folder}/bin/thads-law`,
		["-c", `${folder}/etc/law.conf`, "load", dir]);
}

/* The packs of the house, with this at the end of acts.xml. */
function loadWith(rows)
{
	const dir = mkdtempSync(`${tmpdir()}/thads-acts-`);
	const file = `${dir}/acts.xml`;

	cpSync(packs, dir, { recursive: true });
	writeFileSync(file, readFileSync(file, "utf8")
		.replace("</law>", `${rows}</law>`));
	load(dir);
	rmSync(dir, { recursive: true });
}

/* A matter of the officer that is being enforced. */
const [[id]] = sql(`SELECT m.id FROM matter m JOIN ledger_account a
	ON a.id = m.account_id JOIN account c ON c.officer_id = m.officer_id
	WHERE c.login = 'chv1' AND a.code = 'enforcing' AND m.ended_on IS NULL
	ORDER BY m.id LIMIT 1`);
const matter = `/enforcement/matter/${id}`;
const page = `${matter}/rename-party`;

async function isNotThere(when)
{
	const dossier = await officer.get(matter);

	ok(`${when} there is no such page`,
		(await officer.get(page)).status === 404
		&& (await officer.post(page, { a: "b" })).status === 404);
	ok(`${when} the menu does not have it`,
		dossier.status === 200 && !dossier.html.includes(`"${page}"`));
}

async function menuHasIt()
{
	const { html } = await officer.get(matter);
	const other = await head.get(matter);

	ok("the menu has the new act in its own words",
		new RegExp(`href="${page}"[^>]*>Đương sự đổi tên<`).test(html));
	ok("who has not the act's right does not see it",
		other.status === 200 && !other.html.includes(`"${page}"`));
	ok("nor its page", (await head.get(page)).status === 403);
}

async function pageHasItsWords()
{
	const { status, html } = await officer.get(page);

	ok("its page has its title and its button", status === 200
		&& /<h1[^>]*>\s*Ghi việc đương sự đổi tên/.test(html)
		&& html.includes("Ghi việc đổi tên"), status);
	ok("its form asks for what the row says",
		Object.keys(formOf(html, page)).sort().join()
			=== "csrf,form,note,on,version",
		Object.keys(formOf(html, page)));
}

async function isRecorded()
{
	const refused = await officer.fill(page, { note: "" });
	const done = await officer.fill(page,
		{ note: "Bà Đặng Thị Ánh đổi tên theo giấy khai sinh mới" });

	ok("a note has to say why", refused.status === 422
		&& errorsOf(refused.html).length > 0, refused.status);
	ok("it is recorded", done.path === matter
		&& flashOf(done.html).startsWith("Đã ghi: Thay đổi tên"),
		flashOf(done.html));
	ok("the timeline tells it",
		text(done.html).includes("đổi tên theo giấy khai sinh mới"));
	ok("the event is that of the row", sql(`SELECT kind FROM event
		WHERE matter_id = ${id} ORDER BY seq DESC LIMIT 1`)[0][0]
		=== "party_changed");
}

await isNotThere("before");
try {
	loadWith(act);
	await menuHasIt();
	await pageHasItsWords();
	await isRecorded();
} finally {
	load(packs);
}
await isNotThere("afterwards");
ok("what was recorded stays",
	text((await officer.get(matter)).html).includes("giấy khai sinh mới"));
finish();
