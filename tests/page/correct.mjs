/*
 * What was entered wrongly is put right: of a judgment, a party, a claim, a
 * request, with before, after, and why; what waits, the person behind, the
 * searches, and the public list follow. What a decision says is not touched.
 */
import { decide, freshNumber, judgment, judgmentForm, mattersOf }
	from "./cases.mjs";
import { day, errorsOf, finish, flashOf, formOf, fresh, ok, signedIn, sql,
	text } from "./lib.mjs";

const clerk = await signedIn("intake", "thuly");
const neighbour = await signedIn("intake", "thuly1");
const head = await signedIn("intake", "lanhdao");
const signer = await signedIn("enforcement", "lanhdao");
const officer = await signedIn("enforcement", "chv1");
const name = `Võ Văn ${fresh("Sửa")}`;
const reason = "Ghi nhầm, theo bản chính.";

const right_number = `0${String(Date.now()).slice(-10)}1`;
const wrong_number = `0${String(Date.now()).slice(-10)}2`;

/* A civil claim of a creditor, and its fee. */
async function entered(more = {})
{
	const number = freshNumber();
	const page = await clerk.fill(judgmentForm, { ...judgment(number),
		"party-0-name": name,
		"party-0-address": "Số 4, xã Ví Dụ", ...more });

	if (!/\/judgment\/\d+$/.test(page.path))
		throw new Error(`no judgment: ${errorsOf(page.html)}`);
	const id = page.path.match(/\d+$/)[0];

	return { path: page.path, id, number,
		 party: sql(`SELECT MIN(id) FROM party
			WHERE judgment_id = ${id}`)[0][0],
		 claim: sql(`SELECT MIN(id) FROM claim
			WHERE judgment_id = ${id}`)[0][0] };
}

async function correct(path, fields, browser = clerk)
{
	const shown = await browser.get(`/intake/${path}/correct`);
	const form = formOf(shown.html, `/intake/${path}/correct`);

	return browser.post(`/intake/${path}/correct`,
		{ ...form, reason, ...fields });
}

function said(page)
{
	return errorsOf(page.html).join(" ");
}

function row(columns, table, id)
{
	return sql(`SELECT ${columns} FROM ${table} WHERE id = ${id}`)[0]
		.join(":");
}

async function judgmentIsPutRight()
{
	const it = await entered();
	const right = freshNumber();
	const page = await correct(`judgment/${it.id}`, { number: right,
		effective_on: "05/10/2026" });
	const shown = text(page.html);

	ok("a judgment is put right", flashOf(page.html).startsWith("Đã sửa."),
	   said(page));
	ok("it says what is right", row("number, effective_on", "judgment",
		it.id) === `${right}:2026-10-05`);
	ok("the page says what it was, and why", shown.includes(it.number)
		&& shown.includes("01/10/2026") && shown.includes(reason));
	ok("it is found by the right number alone", sql(`SELECT COUNT(*)
		FROM judgment WHERE number_fold = (SELECT j.number_fold
		FROM judgment j WHERE j.id = ${it.id})`)[0][0] === "1"
		&& (await clerk.get(`/intake/?q=${right.split("/")[0]}`)).html
			.includes(it.path));
	ok("the trail has it", sql(`SELECT COUNT(*) FROM audit WHERE action
		= 'judgment.correct' AND object_id = ${it.id}`)[0][0] === "1");
}

async function wrongOnesAreRefused()
{
	const it = await entered();
	const other = await entered();
	const nothing = await correct(`judgment/${it.id}`, {});
	const silent = await correct(`judgment/${it.id}`,
		{ note: "x", reason: " " });
	const early = await correct(`judgment/${it.id}`,
		{ effective_on: "01/08/2026" });
	const same = await correct(`judgment/${it.id}`,
		{ number: other.number });
	const book = await correct(`judgment/${it.id}`,
		{ issued_on: "01/09/2024", effective_on: "01/09/2024",
		  received_on: "01/10/2024" });
	const none = await correct(`claim/${it.claim}`, { amount_dong: "0" });

	ok("nothing changed is nothing put right", nothing.status === 422
		&& said(nothing).includes("Chưa có mục nào được sửa"));
	ok("without a reason nothing is put right", silent.status === 422
		&& /Lý do|lý do/.test(said(silent)), said(silent));
	ok("days have their order", early.status === 422
		&& said(early).includes("không thể trước ngày ban hành"));
	ok("no judgment is in the book twice", same.status === 422
		&& said(same).includes("đã có trong sổ"), said(same));
	ok("the number stays in the book of its year", book.status === 422
		&& said(book).includes("thuộc sổ năm"), said(book));
	ok("a sum is no nothing", none.status === 422, said(none));
	ok("another office has no such judgment", (await neighbour
		.get(`/intake/judgment/${it.id}/correct`)).status === 404
		&& (await neighbour.get(`/intake/party/${it.party}/correct`))
			.status === 404);
	ok("who does not enter does not correct", (await head
		.get(`/intake/claim/${it.claim}/correct`)).status === 403);
	ok("nothing was written", sql(`SELECT COUNT(*) FROM record_change
		WHERE judgment_id = ${it.id}`)[0][0] === "0");
}

async function twoAtOnce()
{
	const it = await entered();
	const path = `/intake/judgment/${it.id}/correct`;
	const form = formOf((await clerk.get(path)).html, path);

	await correct(`judgment/${it.id}`, { note: "Một" });
	const late = await clerk.post(path, { ...form, reason, note: "Hai" });

	ok("who comes second is told", late.status === 409
		|| late.status === 422, late.status);
	ok("the first stands", row("note", "judgment", it.id) === "Một");
}

async function partyIsPutRight()
{
	const known = await entered({ "party-0-id-number": right_number });
	const it = await entered({ "party-0-id-number": wrong_number,
		"party-0-name": `${name} Sai` });
	const person = () => row("person_id", "party", it.party);
	const was = person();
	const page = await correct(`party/${it.party}`, { name,
		id_number: right_number, birth_year: "1980" });

	ok("a party is put right", flashOf(page.html).startsWith("Đã sửa."),
	   said(page));
	ok("the number leads to its bearer", person() !== was
		&& person() === row("person_id", "party", known.party));
	ok("the right name finds the judgment", (await clerk.get(
		`/intake/?q=${encodeURIComponent(name)}`)).html
		.includes(it.path));
	ok("the wrong name does not", !(await clerk.get(
		`/intake/?q=${encodeURIComponent(`${name} Sai`)}`)).html
		.includes(it.path));
	await correct(`party/${it.party}`, { id_number: "" });
	ok("without a number he is one of his own", person() !== row(
		"person_id", "party", known.party));
}

async function claimAndRequest()
{
	const it = await entered({ "case-type": "civil",
		"party-1-role": "creditor",
		"party-1-kind": "individual", "party-1-name": "Hồ Thị Được",
		"claim-1-type": "civil_debt", "claim-1-debtor": "1",
		"claim-1-creditor": "2", "claim-1-amount": "40.000.000" });
	const debt = sql(`SELECT MAX(id) FROM claim
		WHERE judgment_id = ${it.id}`)[0][0];
	const waits = () => row("waiting_claims, waiting_dong", "judgment",
		it.id);

	ok("the fee waits", waits() === "1:5200000", waits());
	await correct(`claim/${it.claim}`, { amount_dong: "2.500.000" });
	ok("what waits follows its sum", waits() === "1:2500000", waits());
	await clerk.fill(`${it.path}/request`, { received: day(0),
		channel: "handed_in", content: "Yêu cầu thi hành án." });
	await correct(`claim/${debt}`, { amount_dong: "45.000.000" });
	ok("so does what was asked for", waits() === "2:47500000", waits());

	const id = sql(`SELECT id FROM enforcement_request
		WHERE judgment_id = ${it.id}`)[0][0];
	const page = await correct(`request/${id}`, { received_on: day(-3),
		content: "Yêu cầu thi hành toàn bộ." });

	ok("a request is put right", flashOf(page.html).startsWith("Đã sửa."),
	   said(page));
	ok("it waits since the right day", row("DATE_FORMAT(asked_on,"
		+ " '%d/%m/%Y')", "judgment", it.id) === day(-3));
	ok("the page has the request as it is and was", text(page.html)
		.includes("Yêu cầu thi hành toàn bộ.")
		&& text(page.html).includes("Yêu cầu thi hành án."));
	return it;
}

/* A request that was entered by mistake asks for nothing any more. */
async function requestIsTakenBack(it)
{
	const id = sql(`SELECT MAX(id) FROM enforcement_request
		WHERE judgment_id = ${it.id}`)[0][0];
	const path = `/intake/request/${id}/void`;
	const waits = () => row("waiting_claims, waiting_dong", "judgment",
		it.id);
	const form = formOf((await clerk.get(path)).html, path);
	const silent = await clerk.post(path, { ...form, reason: " " });

	ok("without a reason it is not taken back", silent.status === 422
		&& waits() === "2:47500000", said(silent));
	ok("nor by who takes none", (await head.get(path)).status === 403
		&& (await neighbour.get(path)).status === 404);
	const page = await clerk.post(path, { ...form,
		form: formOf(silent.html, path).form, reason: "Nhầm bản án." });

	ok("a request is taken back", flashOf(page.html)
		.startsWith("Đã hủy ghi nhận"), said(page));
	ok("what it asked for waits no more", waits() === "1:2500000",
	   waits());
	ok("the page says so and why", text(page.html)
		.includes("đã hủy ghi nhận") && text(page.html)
		.includes("Nhầm bản án."));
	ok("its number stays in the book, as taken back", text((await clerk
		.get(`/intake/request?q=${it.number.split("/")[0]}`)).html)
		.includes("Đã hủy ghi nhận"));
	const again = await clerk.get(path);
	const twice = await clerk.post(path, { ...formOf(again.html, path),
		reason: "Lần nữa." });

	ok("not twice", twice.status === 422
		&& said(twice).includes("đã hủy ghi nhận"), said(twice));
	const late = await correct(`request/${id}`, { content: "Khác." });

	ok("nor put right afterwards", late.status === 422, said(late));
	await clerk.fill(`${it.path}/request`, { received: day(0),
		channel: "handed_in", content: "Yêu cầu đúng." });
	ok("the claims can be asked for again", waits() === "2:47500000",
	   waits());
	await decide(it.path);
	await decide(it.path);
	const next = `/intake/request/${sql(`SELECT MAX(id)
		FROM enforcement_request WHERE judgment_id = ${it.id}`)[0][0]
		}/void`;
	const decided = await clerk.post(next, { ...formOf((await clerk
		.get(next)).html, next), reason: "Muộn." });

	ok("what led to a decision stays", decided.status === 422
		&& said(decided).includes("Đã có quyết định"), said(decided));
	ok("and the page has no link to it", !(await clerk.get(it.path)).html
		.includes(next));
}

/* What the decision says stays, what it does not say follows on the list. */
async function decidedStays()
{
	const it = await entered();
	const matter = mattersOf(await decide(it.path))[0];
	const claim = await correct(`claim/${it.claim}`,
		{ amount_dong: "1.000.000" });
	const party = await correct(`party/${it.party}`, { name: "Người Khác" });
	const court = await correct(`judgment/${it.id}`, { number: "1/2026" });

	for (const page of [claim, party, court])
		ok("what the decision says stays", page.status === 422
			&& said(page).includes("sửa đổi, bổ sung"), said(page));
	ok("the page leads to the decision", party.html
		.includes(`href="${matter}"`));
	await officer.fill(`${matter}/verify`, { result: "no_means",
		place: "UBND xã", content: "Không có tài sản nào." });
	await signer.fill(`${matter}/no-means`, {
		ground: (await signer.get(`${matter}/no-means`)).html
			.match(/name="ground" value="([^"]+)"/)[1] });
	const entry = () => sql(`SELECT debtor_address, address_fold
		FROM publication WHERE party_id = ${it.party}`)[0]?.join(":");

	ok("he is on the list", entry() === "Số 4, xã Ví Dụ:so 4 xa vi du",
	   entry());
	const page = await correct(`party/${it.party}`,
		{ address: "Số 14, xã Ví Dụ" });

	ok("the address is put right", flashOf(page.html)
		.startsWith("Đã sửa."), said(page));
	ok("the list follows", entry() === "Số 14, xã Ví Dụ:so 14 xa vi du",
	   entry());
	const dossier = text((await officer.get(matter)).html);

	ok("the dossier shows it", dossier.includes("Đính chính")
		&& dossier.includes("Số 4, xã Ví Dụ")
		&& dossier.includes("Số 14, xã Ví Dụ")
		&& dossier.includes(reason));
}

await judgmentIsPutRight();
await wrongOnesAreRefused();
await twoAtOnce();
await partyIsPutRight();
await requestIsTakenBack(await claimAndRequest());
await decidedStays();
finish();
