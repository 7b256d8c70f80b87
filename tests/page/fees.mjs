/*
 * The fee of enforcement at the pay-out: small instalments cost nothing until
 * they pass two base salaries, then all of them do; what came by itself in time
 * is free; another sum than that of the rule has a reason; and a pay-out on
 * which a later fee rests is not taken back before it.
 */
import { day, errorsOf, finish, flashOf, formOf, fresh, importDossiers, ok,
	 signedIn, sql, text } from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");
const source = fresh("phi");
const [[code, unit]] = sql(`SELECT o.code, u.code FROM account c
	JOIN officer o ON o.id = c.officer_id JOIN unit u ON u.id = o.unit_id
	WHERE c.login = 'chv1'`);
const iso = (from_today) => day(from_today).split("/").reverse().join("-");

/* Two creditors of one debtor, decided so many days ago. */
function dossier(n, ago)
{
	return `<dossier ref="${source}-${n}" unit="${unit}">
<judgment court="Tòa án nhân dân khu vực 2 - Đồng Tháp" number="${n}/2026/DS-${source}"
	issued="${iso(-ago - 40)}" effective="${iso(-ago - 30)}" received="${iso(-ago - 20)}"
	kind="civil" channel="direct"/>
<party id="1" role="creditor" kind="individual" name="Chủ nợ một ${source}" address="Số 1, xã Ví Dụ"/>
<party id="2" role="creditor" kind="individual" name="Chủ nợ hai ${source}" address="Số 2, xã Ví Dụ"/>
<party id="3" role="debtor" kind="individual" name="Người nợ ${source}" address="Số 3, xã Ví Dụ"/>
<claim id="1" type="civil_debt" debtor="3" creditor="1" amount="40000000"/>
<claim id="2" type="maintenance" debtor="3" creditor="2" amount="30000000"/>
<request received="${iso(-ago - 5)}" requester="1" channel="handed_in"/>
<decision number="${n}/QĐ-${source}" date="${iso(-ago)}" basis="on_request"
	officer="${code}"/>
</dossier>`;
}

function matterOf(n)
{
	return sql(`SELECT m.id FROM matter m JOIN judgment j
		ON j.id = m.judgment_id
		WHERE j.number = '${n}/2026/DS-${source}'`)[0][0];
}

const path = (id, verb) => `/enforcement/matter/${id}/${verb}`;

async function send(id, verb, fields)
{
	const page = path(id, verb);

	return officer.post(page, { ...formOf((await officer.get(page)).html, page),
		receipt: fresh("CT"), note: "Người nộp chỉ định khoản được trả.",
		...fields });
}

function fees(id)
{
	return sql(`SELECT f.received_dong, f.rule_dong, f.dong, f.share,
		f.relief, f.reason FROM fee_entry f
		WHERE f.matter_id = ${id} ORDER BY f.id`);
}

const last = (id) => fees(id).at(-1).slice(0, 3).map(Number).join(" ");

/* Which row of the form is the debt. */
const DEBT = "line-0-dong";
const ALIMONY = "line-1-dong";

importDossiers(source, [dossier(1, 100), dossier(2, 3)]);
const id = matterOf(1);
const quick = matterOf(2);

async function instalments()
{
	await send(id, "collect", { [DEBT]: "40.000.000", [ALIMONY]: "30.000.000" });
	const shown = formOf((await officer.get(path(id, "pay-out"))).html,
		path(id, "pay-out"));

	ok("money that was fetched after the time bears the whole fee",
		shown.share === "collected", shown.share);
	await send(id, "pay-out", { [DEBT]: "5.000.000" });
	ok("two base salaries are free", last(id) === "5000000 0 0", last(id));
	const asked = await send(id, "pay-out", { [DEBT]: "1.000.000", divide: "1" });
	const form = formOf(asked.html, path(id, "pay-out"));

	ok("the form tells the fee", form.fee === "180.000" && fees(id).length === 1,
		`${form.fee} ${errorsOf(asked.html)}`);
	ok("and what is left for who receives",
		/Thực nhận/.test(asked.html) && text(asked.html).includes("820.000"));
	const paid = await send(id, "pay-out", { [DEBT]: "1.000.000" });

	ok("what passes them pays for all", last(id) === "1000000 180000 180000"
		&& flashOf(paid.html).includes("phí thi hành án 180.000 đồng"),
		`${last(id)} ${flashOf(paid.html)} ${errorsOf(paid.html)}`);
	ok("the timeline tells it",
		text(paid.html).includes("Phí thi hành án 180.000 đồng."));
}

async function freeOfIt()
{
	const before = fees(id).length;

	await send(id, "pay-out", { [ALIMONY]: "30.000.000" });
	ok("maintenance bears none", fees(id).length === before);
}

async function otherwise()
{
	const silent = await send(id, "pay-out", { [DEBT]: "10.000.000",
		fee: "100.000" });

	ok("another sum wants a reason", silent.status === 422
		&& errorsOf(silent.html).some((e) => e.includes("300.000 đồng")),
		errorsOf(silent.html));
	const much = await send(id, "pay-out", { [DEBT]: "10.000.000",
		fee: "10.000.001", fee_reason: "Nhập thử" });

	ok("and is not more than what is received", much.status === 422
		&& errorsOf(much.html).some((e) => e.includes("không lớn hơn")),
		errorsOf(much.html));
	await send(id, "pay-out", { [DEBT]: "10.000.000", fee: "100.000",
		fee_reason: "Quyết định giảm phí của Thủ trưởng" });
	ok("with one it is charged", last(id) === "10000000 300000 100000",
		last(id));
	await send(id, "pay-out", { [DEBT]: "10.000.000", relief: "poor" });
	ok("a relief takes its part", last(id) === "10000000 60000 60000", last(id));
	await send(id, "pay-out", { [DEBT]: "3.000.000", share: "before_coercion" });
	ok("so does a share", last(id) === "3000000 30000 30000", last(id));
}

async function inTime()
{
	await send(quick, "collect", { [DEBT]: "40.000.000" });
	const shown = formOf((await officer.get(path(quick, "pay-out"))).html,
		path(quick, "pay-out"));

	ok("what came within the time is proposed as such",
		shown.share === "voluntary", shown.share);
	await send(quick, "pay-out", { [DEBT]: "40.000.000" });
	ok("and is free", last(quick) === "40000000 0 0", last(quick));
}

async function takenBack()
{
	const events = sql(`SELECT event_id FROM fee_entry
		WHERE matter_id = ${id} ORDER BY id`).map(([event]) => event);
	const first = await officer.get(`/enforcement/matter/${id}/void?event=${events[0]}`);

	ok("a pay-out on which later fees rest names them",
		/dựa trên|tính theo số đã nhận/.test(text(first.html)),
		text(first.html).slice(0, 400));
	const page = `/enforcement/matter/${id}/void`;
	const lastPage = await officer.get(`${page}?event=${events.at(-1)}`);
	const sent = await officer.post(page, { ...formOf(lastPage.html, page),
		reason: "Ghi nhầm số tiền chi trả lần này." });

	ok("the last one goes", sent.status === 200 && sql(`SELECT COUNT(*) FROM event
		WHERE refers_to = ${events.at(-1)} AND kind = 'voided'`)[0][0] === "1",
		errorsOf(sent.html));
	await send(id, "pay-out", { [DEBT]: "3.000.000" });
	ok("and its fee with it", last(id) === "3000000 90000 90000", last(id));
}

await instalments();
await freeOfIt();
await otherwise();
await inTime();
await takenBack();
finish();
