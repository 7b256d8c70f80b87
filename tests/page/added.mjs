/*
 * Interest and costs added to a line: more is owed, and comes in as new; the
 * interest is that of the days, on what was left of the principal, once; and
 * what was collected too much goes back to who paid it. All of it can be taken
 * back.
 */
import { day, errorsOf, finish, flashOf, formOf, fresh, importDossiers, ok,
	 signedIn, sql, text } from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");
const source = fresh("lai");
const [[code, unit]] = sql(`SELECT o.code, u.code FROM account c
	JOIN officer o ON o.id = c.officer_id JOIN unit u ON u.id = o.unit_id
	WHERE c.login = 'chv1'`);
const iso = (from_today) => day(from_today).split("/").reverse().join("-");

importDossiers(source, [`<dossier ref="${source}" unit="${unit}">
<judgment court="Tòa án nhân dân khu vực 2 - Đồng Tháp" number="1/2026/DS-${source}"
	issued="${iso(-90)}" effective="${iso(-80)}" received="${iso(-70)}"
	kind="civil" channel="direct"/>
<party id="1" role="creditor" kind="individual" name="Chủ nợ ${source}" address="Số 1, xã Ví Dụ"/>
<party id="3" role="debtor" kind="individual" name="Người nợ ${source}" address="Số 3, xã Ví Dụ"/>
<claim id="1" type="civil_debt" debtor="3" creditor="1" amount="36500000"/>
<request received="${iso(-60)}" requester="1" channel="handed_in"/>
<decision number="1/QĐ-${source}" date="${iso(-50)}" basis="on_request"
	officer="${code}"/>
<event kind="collected" date="${iso(-20)}" dong="16500000"/>
</dossier>`]);
const [[id]] = sql(`SELECT m.id FROM matter m JOIN judgment j
	ON j.id = m.judgment_id WHERE j.number = '1/2026/DS-${source}'`);
const path = (verb) => `/enforcement/matter/${id}/${verb}`;
const reason = "Theo bản án và đơn yêu cầu của người được thi hành án.";

async function send(verb, fields)
{
	const page = path(verb);

	return officer.post(page, { ...formOf((await officer.get(page)).html, page),
		note: reason, ...fields });
}

function line()
{
	return sql(`SELECT owed_dong, added_dong, collected_dong, paid_dong,
		ended_dong FROM obligation WHERE matter_id = ${id}`)[0].map(Number);
}

const balance = () => Number(sql(`SELECT balance_dong FROM matter
	WHERE id = ${id}`)[0][0]);
const legs = () => JSON.stringify(sql(`SELECT account_id, SUM(dong)
	FROM ledger_leg WHERE matter_id = ${id} GROUP BY 1
	HAVING SUM(dong) <> 0 ORDER BY 1`));

/* Forty days, the last twenty of them on 20 million: 400.000 + 109.589. */
const days = { from: day(-40), to: day(0), rate: "10" };
const INTEREST = 200000 + 109589;

async function whatIsWrong()
{
	const none = await send("add", { kind: "late_interest" });

	ok("interest asks for its days", none.status === 422
		&& errorsOf(none.html).some((e) => e.includes("ngày bắt đầu")),
		errorsOf(none.html));
	const rate = await send("add", { ...days, kind: "late_interest",
		rate: "mười" });

	ok("and for a rate", errorsOf(rate.html)
		.some((e) => e.includes("13,5")), errorsOf(rate.html));
	const back = await send("add", { ...days, kind: "late_interest",
		to: day(-40) });

	ok("and for days in order", errorsOf(back.html)
		.some((e) => e.includes("phải sau")), errorsOf(back.html));
	const cost = await send("add", { kind: "cost" });

	ok("a cost asks for its sum", errorsOf(cost.html)
		.some((e) => e.includes("Nhập số tiền")), errorsOf(cost.html));
	ok("nothing was added", line()[1] === 0);
}

async function interestIsAdded()
{
	const before = balance();
	const told = await send("add", { ...days, kind: "late_interest",
		reckon: "1" });

	ok("the form tells the interest of the days",
		formOf(told.html, path("add")).dong === "309.589",
		`${formOf(told.html, path("add"))?.dong} ${errorsOf(told.html)}`);
	const sent = await send("add", { ...days, kind: "late_interest" });

	ok("it is added", line()[1] === INTEREST
		&& balance() === before + INTEREST
		&& flashOf(sent.html).includes("309.589"),
		`${line()} ${errorsOf(sent.html)}`);
	ok("the dossier tells it", text(sent.html).includes(
		`Lãi chậm thi hành án từ ngày ${day(-40)} đến ngày ${day(0)}, 10%/năm.`)
		&& text(sent.html).includes("Tính thêm"));
	ok("it comes in as new", sql(`SELECT SUM(l.dong) FROM ledger_leg l
		JOIN ledger_account a ON a.id = l.account_id AND a.code = 'new'
		WHERE l.matter_id = ${id}`)[0][0] === String(-36500000 - INTEREST));
	const again = await send("add", { ...days, kind: "late_interest",
		from: day(-10) });

	ok("no day bears interest twice", errorsOf(again.html)
		.some((e) => e.includes("đã tính")), errorsOf(again.html));
}

async function costIsAdded()
{
	await send("add", { kind: "cost", dong: "2.000.000", from: "", to: "" });
	ok("a cost is added as it was typed", line()[1] === INTEREST + 2000000,
		line());
	const much = await officer.post(path("collect"), { ...formOf(
		(await officer.get(path("collect"))).html, path("collect")),
		receipt: fresh("BL"), total: String(20000000 + INTEREST + 2000001) });

	ok("more than what is open is not collected", much.status === 422,
		errorsOf(much.html));
}

async function moneyGoesBack()
{
	const held = line()[2] - line()[3];
	const more = await send("give-back", { receipt: fresh("PC"),
		"line-0-dong": String(held + 1) });

	ok("no more goes back than is held", more.status === 422,
		errorsOf(more.html));
	const sent = await send("give-back", { receipt: fresh("PC"),
		"line-0-dong": "500.000" });

	ok("what was paid too much goes back to who paid it",
		line()[2] === 16000000
		&& flashOf(sent.html).includes("trả lại 500.000"),
		`${line()} ${errorsOf(sent.html)}`);
	ok("and is held no more", sql(`SELECT held_dong FROM matter
		WHERE id = ${id}`)[0][0] === "16000000");
}

async function allIsTakenBack()
{
	const before = legs();
	const facts = sql(`SELECT id FROM event WHERE matter_id = ${id}
		AND kind IN ('added', 'returned') ORDER BY seq DESC`);

	for (const [event] of facts) {
		const page = path("void");
		const shown = await officer.get(`${page}?event=${event}`);

		await officer.post(page, { ...formOf(shown.html, page),
			reason: "Ghi nhầm số tiền của hồ sơ khác." });
	}
	ok("taken back, it never was", line().join(" ")
		=== "36500000 0 16500000 0 0" && balance() === 36500000
		&& legs() !== before, `${line()} ${balance()}`);
	await send("add", { ...days, kind: "late_interest" });
	ok("and is added anew", line()[1] === INTEREST, line());
}

await whatIsWrong();
await interestIsAdded();
await costIsAdded();
await moneyGoesBack();
await allIsTakenBack();
finish();
