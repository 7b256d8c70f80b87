/*
 * Several debtors and creditors: a judgment with a house, a debt to two
 * creditors by shares and a fee to the budget, against two who owe jointly;
 * from the clerk's form to the public list, and back off it; after each step the
 * figures of the judgment in forms 04 and 05.
 */
import { execFileSync } from "node:child_process";

import { act, judgmentForm as entry, mattersOf, officerOf } from "./cases.mjs";
import { Browser, day, errorsOf, finish, flashOf, formOf, fresh,
	 importDossiers, ok, signedIn, sql, text } from "./lib.mjs";

const clerk = await signedIn("intake", "thuly");
const head = await signedIn("intake", "lanhdao");
const signer = await signedIn("enforcement", "lanhdao");
const officer = await signedIn("enforcement", "chv1");
const statistician = await signedIn("reports", "thongke");
const citizen = new Browser();

const number = `1/2026/${fresh("BEN")}`;
const mark = fresh("Ben");
const wife = `Trần Thị ${mark}`;
const husband = `Lê Văn ${mark}`;

const now = new Date(Date.now() + 7 * 3600e3);
const month = (now.getUTCMonth() + 3) % 12 + 1;
const year = now.getUTCFullYear() + (month <= 3 ? 1 : 0);
const [[unit]] = sql("SELECT id FROM unit WHERE code = 'V8201'");

/* The house and the fee jointly, the debt to two by shares. */
function judgment()
{
	return {
		court: "Tòa án nhân dân khu vực 2 - Đồng Tháp", number,
		issued: day(-40), effective: day(-10), received: day(-1),
		"case-type": "civil", channel: "post",
		"party-0-role": "creditor", "party-0-kind": "individual",
		"party-0-name": `Võ Thị ${mark}`,
		"party-1-role": "debtor", "party-1-kind": "individual",
		"party-1-name": husband, "party-1-address": "Ấp 1, xã Ví Dụ",
		"party-2-role": "debtor", "party-2-kind": "individual",
		"party-2-name": wife, "party-2-address": "Ấp 1, xã Ví Dụ",
		"party-3-role": "creditor", "party-3-kind": "individual",
		"party-3-name": `Phạm Văn ${mark}`,
		"claim-0-type": "hand_over_house", "claim-0-debtor": "2",
		"claim-0-with-debtors": "3", "claim-0-creditor": "1",
		"claim-0-thing": "Căn nhà số 5, xã Ví Dụ",
		"claim-1-type": "civil_debt", "claim-1-debtor": "2",
		"claim-1-with-debtors": "3", "claim-1-creditor": "1",
		"claim-1-with-creditors": "4",
		"claim-1-creditor-shares": "60.000.000; 30.000.000",
		"claim-1-amount": "90.000.000",
		"claim-2-type": "court_fee", "claim-2-debtor": "2",
		"claim-2-with-debtors": "3", "claim-2-creditor": "state",
		"claim-2-amount": "4.500.000",
	};
}

async function send(more = {})
{
	const blank = formOf((await clerk.get(entry)).html, entry);

	return clerk.post(entry, { ...blank, ...judgment(), ...more });
}

const faults = [
	["shares that do not add up",
	 { "claim-1-creditor-shares": "60.000.000; 20.000.000" },
	 "Các phần cộng lại là 80.000.000 đồng, khác số tiền của khoản là"],
	["a share too many",
	 { "claim-1-creditor-shares": "60.000.000; 20.000.000; 10.000.000" },
	 "Có 2 người nhưng ghi 3 phần"],
	["somebody on both sides", { "claim-1-with-creditors": "3" },
	 "Đương sự 3 vừa phải thi hành vừa được thi hành khoản này"],
	["somebody who is not there", { "claim-2-with-debtors": "7" },
	 "Không có đương sự 7 ở phần trên"],
	["words for a number", { "claim-2-with-debtors": "vợ" },
	 "Ghi số thứ tự của đương sự"],
	["no debtor", { "claim-1-debtor": "", "claim-1-with-debtors": "" },
	 "Ghi rõ người phải thi hành án"],
	["others without a first", { "claim-2-debtor": "" },
	 "Chọn người thứ nhất của khoản"],
	["shares of a house", { "claim-0-debtor-shares": "1; 1" },
	 "Vật, việc không chia phần theo số tiền"],
];

async function wrongSidesAreRefused()
{
	for (const [what, more, sentence] of faults) {
		const page = await send(more);
		const typed = Object.entries(more)[0];

		ok(`${what} is refused beside the field`, page.status === 422
			&& errorsOf(page.html).join(" ").includes(sentence),
		   errorsOf(page.html).join(" "));
		ok(`${what}: what was typed stays`,
		   formOf(page.html, entry)[typed[0]] === typed[1]);
	}
	ok("nothing was recorded", sql(`SELECT COUNT(*) FROM judgment
		WHERE number = '${number}'`)[0][0] === "0");
}

async function registerShowsThem()
{
	const page = await send();
	const shown = text(page.html);

	ok("the judgment is recorded", flashOf(page.html)
		.startsWith("Đã ghi vào Sổ"), errorsOf(page.html).join(" "));
	ok("jointly is one claim with both names",
	   shown.includes(`Án phí`)
		&& shown.includes(`${husband}, ${wife} (liên đới)`));
	ok("a share says of what", shown.includes("phần trong 90.000.000"));
	ok("each share is a claim of its own", sql(`SELECT c.position,
		c.amount_dong FROM claim c JOIN judgment j
		ON j.id = c.judgment_id WHERE j.number = '${number}'
		ORDER BY c.id`).map((row) => row.join(":")).join(" ")
		=== "1:0 2:60000000 2:30000000 3:4500000");
	return page.path;
}

/* A creditor asks for his own; what nobody asked for waits. */
async function eachAsksForHisOwn()
{
	const page = await send({ number: `${number}-2` });
	const form = formOf((await clerk.get(`${page.path}/request`)).html,
		`${page.path}/request`);
	const said = { ...form, received: day(0), channel: "handed_in",
		       content: "Yêu cầu thi hành phần của mình." };
	const asked = () => sql(`SELECT c.position, c.amount_dong,
		q.claim_id IS NOT NULL FROM claim c JOIN judgment j
		ON j.id = c.judgment_id LEFT JOIN request_claim q
		ON q.claim_id = c.id WHERE j.number = '${number}-2'
		ORDER BY c.id`).map((row) => row.join(":")).join(" ");
	const none = { ...said };

	for (let i = 0; i < 3; i++)
		delete none[`claim-${i}-taken`];
	const refused = await clerk.post(`${page.path}/request`, none);

	ok("a request is for a claim", refused.status === 422
		&& errorsOf(refused.html).join(" ")
			.includes("Chọn ít nhất một khoản được yêu cầu"),
	   errorsOf(refused.html).join(" "));
	await clerk.post(`${page.path}/request`, { ...none,
		form: formOf(refused.html, `${page.path}/request`).form,
		"claim-1-taken": "1" });
	ok("his share alone is asked for", asked()
		=== "1:0:0 2:60000000:1 2:30000000:0 3:4500000:0", asked());
	await clerk.fill(`${page.path}/request`, { received: day(0),
		channel: "handed_in", content: "Yêu cầu thi hành." });
	ok("the others by the next request", asked()
		=== "1:0:1 2:60000000:1 2:30000000:1 3:4500000:0", asked());
}

async function decideAll(path)
{
	await clerk.fill(`${path}/request`, { received: day(0),
		channel: "handed_in", content: "Yêu cầu thi hành." });
	const opened = [];

	for (let i = 0; i < 2; i++) {
		const form = await head.get(`${path}/decide`);
		const page = await head.fill(`${path}/decide`, { group: "1",
			officer: officerOf(form.html) });

		opened.push(flashOf(page.html));
	}
	ok("two decisions, one ex officio and one on request",
	   opened.every((flash) => flash.startsWith("Đã ra quyết định")),
	   opened.join(" "));
	const left = await head.get(`${path}/decide`);

	ok("then nothing waits", left.html.includes("Không còn khoản nào"));
	return mattersOf(await head.get(path));
}

function matterOn(path, basis)
{
	return sql(`SELECT m.id FROM matter m WHERE m.judgment_id = ${
		path.split("/").pop()} AND m.basis = '${basis}'`)[0][0];
}

function listed(id)
{
	return sql(`SELECT p.debtor_name, p.obligation_text FROM publication p
		WHERE p.matter_id = ${id} AND p.ended_on IS NULL
		ORDER BY p.party_id`);
}

async function dossierNamesThem(matter)
{
	const page = await officer.get(matter);
	const shown = text(page.html);

	ok("the dossier names both debtors of a line",
	   shown.includes(`${husband}, ${wife} (liên đới)`));
	ok("and the creditor of each share", shown
		.includes(`cho Võ Thị ${mark}`)
		&& shown.includes(`cho Phạm Văn ${mark}`), shown.slice(0, 900));
	const found = await officer.get(`/enforcement/unit?find=${
		encodeURIComponent(wife)}`);

	ok("the second debtor finds the matter", found.html.includes(matter));
}

/* What the matters of this judgment are in a cell of the form: of its list, that
   others who work meanwhile do not change. */
async function inCell(form, column)
{
	const file = await statistician.get(`/reports/cell/export?form=${form}`
		+ `&year=${year}&month=${month}&unit=${unit}&column=${column}`);

	if (file.status !== 200)
		return NaN;
	return file.html.split("\r\n").filter((line) => line.includes(husband))
		.reduce((sum, line) => sum + Number(line.split(";")[6]), 0);
}

/* The two matters of the judgment in both forms. What is told is what was taken
   in and what moved; the sums over them follow by the form's own identities. */
async function formsSay(step, matters, dong)
{
	for (const [form, told] of [["04", matters], ["05", dong]]) {
		const cell = {};

		for (const column of ["c3", "c4", "c5", "c6", "c7", "c8", "c9",
				      "c10", "c11", "c13", "c18"])
			cell[column] = await inCell(form, column);
		const want = { c3: form === "04" ? 2 : 94500000, c4: 0, c5: 0,
			       c9: 0, c10: 0, c11: 0, c13: 0, ...told };

		want.c6 = want.c3 - want.c4 - want.c5;
		want.c8 = want.c9 + want.c10;
		want.c7 = want.c8 + want.c11;
		want.c18 = want.c6 - want.c8;
		ok(`form ${form}, ${step}`, Object.keys(cell).every((column) =>
			cell[column] === want[column])
			&& want.c6 === want.c7 + want.c13, JSON.stringify(cell));
	}
}

/* One share without means: both debtors, each with all of that share. */
async function listNamesBoth(matter, id)
{
	await act(officer, matter, "verify", { place: "UBND xã",
		content: "Không có tài sản.", result: "no_means" });
	const page = await signer.get(`${matter}/no-means`);
	const form = formOf(page.html, `${matter}/no-means`);
	const ground = page.html.match(/name="ground" value="([^"]+)"/)[1];

	for (const name of Object.keys(form))
		if (/^line-\d+-taken$/.test(name) && name !== "line-1-taken")
			delete form[name];
	const done = await signer.post(`${matter}/no-means`,
		{ ...form, ground });
	const entries = listed(id);

	ok("one line is without means", /số \d+\//.test(flashOf(done.html)),
	   errorsOf(done.html).join(" ") || flashOf(done.html));
	await formsSay("a line has no means: its money alone is without", { c11: 2 },
		       { c11: 34500000, c13: 60000000 });
	ok("both debtors stand on the list", entries.map(([name]) => name)
		.join() === `${husband},${wife}`, JSON.stringify(entries));
	ok("each with the whole of that line and nothing else", entries.every(
		([, owed]) => owed.endsWith(": 60.000.000 đồng (liên đới)")),
	   JSON.stringify(entries));
	const seen = text((await citizen.get(`/portal/?name=${
		encodeURIComponent(wife)}`)).html);

	ok("the public sees the second debtor too", seen.includes(wife)
		&& seen.includes("60.000.000 đồng (liên đới)"));
}

async function listFollowsTheLine(matter, id)
{
	await act(officer, matter, "verify", { place: "UBND xã",
		content: "Đã có thu nhập.", result: "has_means" });
	const page = await signer.get(`${matter}/continue`);
	const ground = page.html.match(/name="ground" value="([^"]+)"/)[1];
	const done = await act(signer, matter, "continue", { ground });

	ok("enforcement goes on", /số \d+\//.test(done.flash),
	   done.errors.join(" ") || done.flash);
	ok("and both leave the list", listed(id).length === 0,
	   JSON.stringify(listed(id)));
	await formsSay("it goes on: all is being enforced again", { c11: 2 },
		       { c11: 94500000 });
}

/* Where the lines stand, then the matter. */
function stands(id)
{
	return sql(`SELECT GROUP_CONCAT(a.code ORDER BY o.position
		SEPARATOR ' '), c.code FROM obligation o
		JOIN ledger_account a ON a.id = o.account_id
		JOIN matter m ON m.id = o.matter_id
		JOIN ledger_account c ON c.id = m.account_id
		WHERE m.id = ${id}`)[0].join(" | ");
}

/* An act on the line at this place alone. */
async function actOn(browser, matter, verb, id, place, fields)
{
	const [[line]] = sql(`SELECT id FROM obligation WHERE matter_id = ${id}
		AND position = ${place}`);
	const page = await browser.get(`${matter}/${verb}`);
	const form = formOf(page.html, `${matter}/${verb}`);
	const ground = page.html.match(/name="ground" value="([^"]+)"/)?.[1];

	for (const name of Object.keys(form)) {
		const at = name.match(/^line-(\d+)-taken$/)?.[1];

		if (at && form[`line-${at}-id`] !== line)
			delete form[name];
	}
	const done = await browser.post(`${matter}/${verb}`,
		{ ...form, ...ground && { ground }, ...fields });

	return { ...done, said: errorsOf(done.html).join(" ")
		|| flashOf(done.html) };
}

/* The sum on the line of this place. */
async function pay(matter, id, verb, place, dong)
{
	const [[line]] = sql(`SELECT id FROM obligation WHERE matter_id = ${id}
		AND position = ${place}`);
	const shown = await officer.get(`${matter}/${verb}`);
	const form = formOf(shown.html, `${matter}/${verb}`);
	const at = Object.keys(form).find((name) => /^line-\d+-id$/.test(name)
		&& form[name] === line).match(/\d+/)[0];
	const done = await officer.post(`${matter}/${verb}`, { ...form,
		receipt: fresh("CT "), [`line-${at}-dong`]: dong,
		note: "Người nộp chỉ định khoản được trả." });

	return errorsOf(done.html).join(" ");
}

async function oneCreditorIsPaid(matter, id)
{
	ok("each creditor has a line of his own", sql(`SELECT o.owed_dong
		FROM obligation o WHERE o.matter_id = ${id} ORDER BY o.position`)
		.join() === "0,60000000,30000000");
	const said = [
		await pay(matter, id, "collect", 2, "60.000.000"),
		await pay(matter, id, "pay-out", 2, "60.000.000"),
		(await actOn(officer, matter, "complete", id, 2, {})).said,
	];

	ok("one creditor is paid, his line is done", stands(id)
		=== "enforcing completed enforcing | enforcing",
	   `${stands(id)} ${said}`);
	ok("who is paid has nobody on the list", listed(id).length === 0,
	   JSON.stringify(listed(id)));
	await formsSay("money counts in part, a matter does not", { c11: 2 },
		       { c9: 60000000, c11: 34500000 });
}

/* The rest goes its ways: the list follows the line that has no means. */
async function restGoesItsWays(matter, id)
{
	await act(officer, matter, "verify", { place: "UBND xã",
		content: "Không có tài sản.", result: "no_means" });
	let done = await actOn(signer, matter, "no-means", id, 3, {});

	ok("there are no means for the other creditor", stands(id)
		=== "enforcing completed no_means | enforcing",
	   `${stands(id)} ${done.said}`);
	ok("both debtors stand on the list with his share", listed(id)
		.map((row) => row.join()).join(" | ") === [husband, wife]
		.map((name) => `${name},Trả nợ, thanh toán tiền: `
			+ "30.000.000 đồng (liên đới)").join(" | "),
	   JSON.stringify(listed(id)));
	await formsSay("the other share has no means", { c11: 2 },
		       { c9: 60000000, c11: 4500000, c13: 30000000 });
	done = await actOn(signer, matter, "terminate", id, 1, {});
	ok("the house is let go", stands(id)
		=== "terminated completed no_means | no_means",
	   `${stands(id)} ${done.said}`);
	ok("his share stays on the list", listed(id).length === 2
		&& listed(id).every(([, owed]) => owed
			.endsWith(": 30.000.000 đồng (liên đới)")),
	   JSON.stringify(listed(id)));
	await formsSay("a line let go is no matter let go; no line has means",
		       { c11: 1, c13: 1 },
		       { c9: 60000000, c11: 4500000, c13: 30000000 });
	done = await actOn(signer, matter, "entrust", id, 3, { to: "Cà Mau" });
	ok("the last line is entrusted: the matter is done here", stands(id)
		=== "terminated completed entrusted_out | completed",
	   `${stands(id)} ${done.said}`);
	ok("nobody is on the list any more", listed(id).length === 0,
	   JSON.stringify(listed(id)));
	await formsSay("a part done and the rest entrusted is a matter done",
		       { c9: 1, c11: 1 },
		       { c4: 30000000, c9: 60000000, c11: 4500000 });
}

/* The same from a file, in which a side names several. */
function importedSideNamesBoth()
{
	importDossiers(mark, [`<dossier ref="1" unit="V8201">
<judgment court="Tòa án thử" number="2/2026/${mark}" issued="2026-01-10"
 effective="2026-02-10" kind="civil" received="2026-02-20" channel="direct"/>
<party id="a" role="debtor" kind="individual" name="Một ${mark}"/>
<party id="b" role="debtor" kind="individual" name="Hai ${mark}"/>
<party id="c" role="creditor" kind="individual" name="Ba ${mark}"/>
<claim id="k" type="court_fee" debtor="a b" amount="7000000"/>
<decision number="1/BEN-${mark}" date="2026-07-05" basis="ex_officio"/>
<event kind="verified" date="2026-09-01" result="no_means" place="Nơi ở"/>
<event kind="no_means" date="2026-10-05" ground="NM_A"
 decision-number="2/BEN-${mark}"/>
</dossier>`]);
	const [[imported, names]] = sql(`SELECT m.id, m.debtor_names
		FROM matter m JOIN judgment j ON j.id = m.judgment_id
		WHERE j.number = '2/2026/${mark}'`);

	ok("the file's matter names both", names
		=== `Một ${mark}, Hai ${mark}`, names);
	ok("both stand on the list with the whole", listed(imported)
		.map((row) => row.join()).join(" | ")
		=== `Một ${mark},Án phí, lệ phí Tòa án: 7.000.000 đồng (liên đới)`
		+ ` | Hai ${mark},Án phí, lệ phí Tòa án: 7.000.000 đồng (liên đới)`,
	   JSON.stringify(listed(imported)));
}

/* How many debtors the law wants on the list who are not on it. */
function missing()
{
	const folder = process.env.THADS_VAR;

	execFileSync(`${folder}/bin/thads-tasks`,
		["-c", `${folder}/etc/tasks.conf`, "--once"],
		{ stdio: "ignore" });
	return Number(sql(`SELECT value FROM task_figure
		WHERE name = 'publications_due'`)[0][0]);
}

/* One of the two is done with what he owes: only the other is to be listed. */
function whoIsDoneIsNotMissed()
{
	const before = missing();

	importDossiers(`${mark}2`, [`<dossier ref="2" unit="V8201">
<judgment court="Tòa án thử" number="3/2026/${mark}" issued="2026-01-10"
 effective="2026-02-10" kind="civil" received="2026-02-20" channel="direct"/>
<party id="a" role="debtor" kind="individual" name="Bốn ${mark}"/>
<party id="b" role="debtor" kind="individual" name="Năm ${mark}"/>
<claim id="k" type="court_fee" debtor="a" amount="7000000"/>
<claim id="l" type="court_fee" debtor="b" amount="1000000"/>
<decision number="3/BEN-${mark}" date="2026-06-05" basis="ex_officio"/>
<event kind="collected" date="2026-08-01" dong="1000000" claim="l"/>
<event kind="paid_out" date="2026-08-02" dong="1000000" claim="l"/>
<event kind="completed" date="2026-08-03" claims="l"/>
<event kind="verified" date="2026-09-01" result="no_means" place="Nơi ở"/>
<event kind="no_means" date="2026-10-05" ground="NM_A" claims="k"
 decision-number="4/BEN-${mark}"/>
</dossier>`]);
	const [[id]] = sql(`SELECT m.id FROM matter m JOIN judgment j
		ON j.id = m.judgment_id WHERE j.number = '3/2026/${mark}'`);

	ok("who has no means is listed alone", listed(id).map(([name]) => name)
		.join() === `Bốn ${mark}`, JSON.stringify(listed(id)));
	ok("and nobody is missing", missing() === before, missing());
}

importedSideNamesBoth();
whoIsDoneIsNotMissed();
await wrongSidesAreRefused();
const path = await registerShowsThem();
await eachAsksForHisOwn();
const matters = await decideAll(path);
const id = matterOn(path, "on_request");
const matter = `/enforcement/matter/${id}`;

ok("both matters have pages", matters.length >= 2, matters.join(" "));
await dossierNamesThem(matter);
await formsSay("both decisions are taken in", { c11: 2 }, { c11: 94500000 });
await listNamesBoth(matter, id);
await listFollowsTheLine(matter, id);
await oneCreditorIsPaid(matter, id);
await restGoesItsWays(matter, id);
finish();
