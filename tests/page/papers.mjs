/*
 * Receipts and vouchers: a number is the only one of its book in the unit, a
 * payee is a creditor of the line, who goes by an account names it; and what is
 * taken back frees its number.
 */
import { day, errorsOf, finish, flashOf, formOf, fresh, importDossiers, ok,
	 signedIn, sql, text } from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");
const source = fresh("ct");
const [[code, unit]] = sql(`SELECT o.code, u.code FROM account c
	JOIN officer o ON o.id = c.officer_id JOIN unit u ON u.id = o.unit_id
	WHERE c.login = 'chv1'`);
const iso = (from_today) => day(from_today).split("/").reverse().join("-");

function dossier(n)
{
	return `<dossier ref="${source}-${n}" unit="${unit}">
<judgment court="Tòa án nhân dân khu vực 2 - Đồng Tháp" number="${n}/2026/DS-${source}"
	issued="${iso(-90)}" effective="${iso(-80)}" received="${iso(-70)}"
	kind="civil" channel="direct"/>
<party id="1" role="creditor" kind="individual" name="Chủ nợ một ${source}" address="Số 1, xã Ví Dụ"/>
<party id="2" role="creditor" kind="individual" name="Chủ nợ hai ${source}" address="Số 2, xã Ví Dụ"/>
<party id="3" role="debtor" kind="individual" name="Người nợ ${source}" address="Số 3, xã Ví Dụ"/>
<claim id="1" type="maintenance" debtor="3" creditor="1" amount="40000000"/>
<claim id="2" type="maintenance" debtor="3" creditor="2" amount="30000000"/>
<request received="${iso(-60)}" requester="1" channel="handed_in"/>
<decision number="${n}/QĐ-${source}" date="${iso(-50)}" basis="on_request"
	officer="${code}"/>
</dossier>`;
}

importDossiers(source, [dossier(1), dossier(2)]);
const [[id], [other]] = sql(`SELECT m.id FROM matter m JOIN judgment j
	ON j.id = m.judgment_id WHERE j.number LIKE '%/2026/DS-${source}'
	ORDER BY j.number`);
const [first, second] = sql(`SELECT creditor_id FROM obligation
	WHERE matter_id = ${id} ORDER BY position`).map(([party]) => party);
const path = (matter, verb) => `/enforcement/matter/${matter}/${verb}`;

async function send(matter, verb, fields)
{
	const page = path(matter, verb);

	return officer.post(page, { ...formOf((await officer.get(page)).html, page),
		receipt: fresh("CT"), ...fields });
}

function papers(matter)
{
	return sql(`SELECT book, number, live, way, person, account, payee_id
		FROM money_paper WHERE matter_id = ${matter} ORDER BY id`);
}

const book = `Q-${source}`;

async function inTheBook()
{
	const shown = formOf((await officer.get(path(id, "collect"))).html,
		path(id, "collect"));

	ok("who owes is proposed as who pays", shown.person.includes("Người nợ"),
		shown.person);
	const sent = await send(id, "collect", { book, receipt: "0001",
		total: "40.000.000", way: "transfer", person: "Mẹ người nợ" });

	ok("a receipt is recorded", papers(id)[0]?.slice(0, 5).join("|")
		=== `${book}|0001|0001|transfer|Mẹ người nợ`,
		`${papers(id)} ${errorsOf(sent.html)}`);
	ok("the dossier tells it", text(sent.html).includes(
		`Chứng từ số 0001, quyển ${book}, Chuyển khoản, Mẹ người nợ.`));
	const again = await send(other, "collect", { book, receipt: "0001",
		total: "1.000.000" });

	ok("its number is not given again, in no matter of the unit",
		again.status === 422 && errorsOf(again.html)
			.some((e) => e.includes(`Số 0001 quyển ${book}`)
				&& e.includes("40.000.000")), errorsOf(again.html));
	ok("what was typed is still there",
		formOf(again.html, path(other, "collect")).book === book);
	const next = await send(other, "collect", { book, receipt: "0002",
		total: "1.000.000" });

	ok("the next one is", flashOf(next.html).startsWith("Đã ghi thu"),
		errorsOf(next.html));
	const nobody = await send(id, "collect", { person: "",
		total: "1.000.000" });

	ok("a receipt names who paid", errorsOf(nobody.html)
		.some((e) => e.includes("Người nộp tiền")),
		errorsOf(nobody.html));
}

async function twoAtOnce()
{
	const page = path(other, "collect");
	const forms = await Promise.all([id, other].map(async (matter) => [matter,
		formOf((await officer.get(path(matter, "collect"))).html,
			path(matter, "collect"))]));
	const sent = await Promise.all(forms.map(([matter, form]) =>
		officer.post(path(matter, "collect"), { ...form, book,
			receipt: "0009", total: "2.000" })));

	ok("of two at once one has the number", sent.filter((answer) =>
		flashOf(answer.html)?.startsWith("Đã ghi thu")).length === 1
		&& sent.some((answer) => answer.status === 422
			|| answer.status === 409),
		sent.map((answer) => answer.status).join(" ") + page);
}

async function toWhom()
{
	const form = formOf((await officer.get(path(id, "pay-out"))).html,
		path(id, "pay-out"));

	ok("nobody is chosen beforehand", form.payee === "", form.payee);
	const wrong = await send(id, "pay-out", { payee: second,
		"line-0-dong": "1.000.000" });

	ok("who is no creditor of the line is refused beside it",
		wrong.status === 422 && errorsOf(wrong.html).some((e) =>
			e.includes("không phải là người được thi hành của khoản")),
		errorsOf(wrong.html));
	const strange = await send(id, "pay-out", { payee: "999999999",
		"line-0-dong": "1.000.000" });

	ok("so is a stranger", strange.status === 422 || strange.status === 400,
		strange.status);
	const bare = await send(id, "pay-out", { payee: first, way: "transfer",
		"line-0-dong": "1.000.000" });

	ok("by an account wants the account", errorsOf(bare.html)
		.some((e) => e.includes("số tài khoản")), errorsOf(bare.html));
	const shared = sql(`SELECT collected_dong - paid_dong FROM obligation
		WHERE matter_id = ${id} ORDER BY position`).map(([d]) => Number(d));
	const full = await send(id, "pay-out", { payee: second, full: "1",
		way: "transfer", account: "0123 tại Ngân hàng Ví Dụ" });
	const left = sql(`SELECT collected_dong - paid_dong FROM obligation
		WHERE matter_id = ${id} ORDER BY position`).map(([d]) => Number(d));

	ok("all that is held goes to the one that was chosen",
		left[0] === shared[0] && left[1] === 0 && shared[1] > 0,
		`${shared} ${left} ${errorsOf(full.html)}`);
	ok("the voucher names him", papers(id).at(-1)[6] === second
		&& text(full.html).includes(`người nhận Chủ nợ hai ${source}`));
}

async function takenBack()
{
	const [[event]] = sql(`SELECT event_id FROM money_paper
		WHERE matter_id = ${other} AND book = '${book}' AND number = '0002'`);
	const page = path(other, "void");
	const shown = await officer.get(`${page}?event=${event}`);

	await officer.post(page, { ...formOf(shown.html, page),
		reason: "Ghi nhầm biên lai của việc khác." });
	const sent = await send(id, "collect", { book, receipt: "0002",
		total: "3.000" });

	ok("what is taken back frees its number",
		flashOf(sent.html).startsWith("Đã ghi thu"), errorsOf(sent.html));
}

await inTheBook();
await twoAtOnce();
await toWhom();
await takenBack();
finish();
