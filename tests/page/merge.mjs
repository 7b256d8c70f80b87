/*
 * One man entered twice: the clerk merges the two, searches and his other
 * matters follow, and it can be undone. What cannot be one person is refused,
 * what hardly is one is asked about.
 */
import { freshNumber, judgment, judgmentForm } from "./cases.mjs";
import { errorsOf, finish, flashOf, formOf, fresh, ok, signedIn, sql, text }
	from "./lib.mjs";

const clerk = await signedIn("intake", "thuly");
const neighbour = await signedIn("intake", "thuly1");
const head = await signedIn("intake", "lanhdao");
const officer = await signedIn("enforcement", "lanhdao");
const name = `Đỗ Văn ${fresh("Gộp")}`;

function digits(n)
{
	return `0${String(Date.now()).slice(-10)}${n}`;
}

/* A judgment against him; his person. */
async function entered(more = {}, browser = clerk)
{
	const number = freshNumber();
	const page = await browser.fill(judgmentForm, { ...judgment(number),
		"party-0-name": name, ...more });

	if (!/\/judgment\/\d+$/.test(page.path))
		throw new Error(`no judgment: ${errorsOf(page.html)}`);
	return { path: page.path, number, person: sql(`SELECT p.person_id
		FROM party p JOIN judgment j ON j.id = p.judgment_id
		WHERE j.number = '${number}'`)[0][0] };
}

async function merge(person, other, more = {})
{
	const shown = await clerk.get(`/intake/person/${person}`);
	const form = formOf(shown.html, `/intake/person/${person}/merge`);

	return clerk.post(`/intake/person/${person}/merge`,
		{ ...form, other, reason: "Cùng người, xem căn cước.", ...more });
}

function personOf({ number })
{
	return sql(`SELECT p.person_id FROM party p JOIN judgment j
		ON j.id = p.judgment_id WHERE j.number = '${number}'`)[0][0];
}

const numbered = await entered({ "party-0-id-number": digits(1) });
const bare = await entered();
const other = await entered({ "party-0-id-number": digits(2) });
const born = await entered({ "party-0-birth-year": "1970" });
const company = await entered({ "party-0-kind": "enterprise" });

async function judgmentLeadsToPerson()
{
	const page = await clerk.get(bare.path);

	ok("the judgment leads to the person", page.html
		.includes(`href="/intake/person/${bare.person}"`));
	ok("not for who does not enter", !(await head.get(bare.path)).html
		.includes("/intake/person/"));
	const shown = text((await clerk.get(
		`/intake/person/${bare.person}`)).html);

	ok("his page offers who has his name", shown.includes(numbered.number)
		&& shown.includes(born.number), shown.slice(0, 400));
	ok("who may not enter has no page of him",
		(await head.get(`/intake/person/${bare.person}`)).status === 403);
	ok("who is of no judgment of the office is not there",
		(await neighbour.get(`/intake/person/${bare.person}`)).status
		=== 404);
}

async function someAreRefused()
{
	const page = await merge(numbered.person, other.person);
	const mixed = await merge(bare.person, company.person);
	const silent = await merge(bare.person, numbered.person,
		{ reason: " " });
	const nobody = await merge(bare.person, "");

	ok("two numbers are two persons", page.status === 422
		&& errorsOf(page.html).join(" ")
			.includes("số định danh, mã số khác nhau"),
	   errorsOf(page.html).join(" "));
	ok("a man is no enterprise", mixed.status === 422
		&& errorsOf(mixed.html).join(" ").includes("một bên là tổ chức"));
	ok("without a reason nothing is merged", silent.status === 422
		&& /lý do gộp/.test(errorsOf(silent.html).join(" ")));
	ok("without a person nothing is merged", nobody.status === 422
		&& /Chọn/.test(errorsOf(nobody.html).join(" ")),
	   errorsOf(nobody.html).join(" "));
	ok("nothing has changed", personOf(bare) === bare.person);
}

async function twoBecomeOne()
{
	const page = await merge(numbered.person, bare.person);

	ok("they are merged", flashOf(page.html)
		=== "Đã gộp thành một người.", errorsOf(page.html).join(" "));
	ok("who has the number stays", personOf(bare) === numbered.person);
	ok("his page has both judgments and why", text(page.html)
		.includes(bare.number) && text(page.html)
		.includes(numbered.number)
		&& page.html.includes("Cùng người, xem căn cước."));
	ok("the other is gone", (await clerk.get(
		`/intake/person/${bare.person}`)).status === 404);
	ok("the trail has it", sql(`SELECT COUNT(*) FROM audit
		WHERE action = 'person.merge' AND object_id = ${
		numbered.person}`)[0][0] === "1");
}

/* By the number of the one the judgment of the other is found. */
async function searchesFollow()
{
	await head.fill(`${bare.path}/decide`, { group: "1" });
	const [[matter]] = sql(`SELECT m.id FROM matter m JOIN judgment j
		ON j.id = m.judgment_id WHERE j.number = '${bare.number}'`);
	const [[number]] = sql(`SELECT number FROM person
		WHERE id = ${numbered.person}`);
	const found = await officer.get(`/enforcement/unit?find=${number}`);
	const all = await officer.get(
		`/enforcement/person/${numbered.person}`);

	ok("the number finds the matter of the other", found.html
		.includes(`/enforcement/matter/${matter}`));
	ok("and it is among his matters", all.html
		.includes(`/enforcement/matter/${matter}`));
}

/* Another year of birth is asked about; and of three that are one, the last
   merging is undone first. */
async function othersAreAskedAbout()
{
	const late = await entered({ "party-0-birth-year": "1971" });
	const asked = await merge(born.person, late.person);

	ok("two years of birth are asked about", asked.status === 422
		&& text(asked.html).includes("Năm sinh khác nhau: 1970 và 1971"));
	const form = formOf(asked.html, `/intake/person/${born.person}/merge`);
	const confirm = asked.html.match(/name="confirm" value="([^"]*)"/)[1];
	const done = await clerk.post(`/intake/person/${born.person}/merge`,
		{ ...form, other: late.person, confirm });

	ok("and confirmed they are one", flashOf(done.html)
		=== "Đã gộp thành một người.", errorsOf(done.html).join(" "));
	await merge(numbered.person, born.person);
	return late;
}

async function part(person)
{
	const path = `/intake/person/${person}/part`;
	const shown = await clerk.get(path);
	const form = formOf(shown.html, path);
	const id = shown.html.match(/name="merge" value="(\d+)"/)?.[1];

	return clerk.post(path, { ...form, merge: id,
		reason: "Hai người khác nhau." });
}

async function undone(late)
{
	ok("three stand as one", personOf(late) === numbered.person
		&& personOf(born) === numbered.person);
	const first = await part(numbered.person);

	ok("the last merging is undone", flashOf(first.html)
		=== "Đã hủy gộp: lại là hai người.",
	   errorsOf(first.html).join(" "));
	ok("with all that came by it", personOf(late) === born.person
		&& personOf(born) === born.person);
	await part(born.person);
	ok("then the one before", personOf(late) === late.person);
	await part(numbered.person);
	ok("and all are as they were", personOf(bare) === bare.person
		&& personOf(numbered) === numbered.person);
	ok("nothing is left to undo", text((await clerk.get(
		`/intake/person/${numbered.person}/part`)).html)
		.includes("Không có lần gộp nào"));
}

await judgmentLeadsToPerson();
await someAreRefused();
await twoBecomeOne();
await searchesFollow();
const late = await othersAreAskedAbout();
await undone(late);
await merge(numbered.person, bare.person);
finish();
