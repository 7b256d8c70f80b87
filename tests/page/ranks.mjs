/*
 * One sum over several lines: the form shows how it is divided by the order of
 * payment of the day, whoever divides it otherwise says why, and what is
 * recorded is what was shown.
 */
import { errorsOf, finish, flashOf, formOf, fresh, ok, signedIn, sql } from "./lib.mjs";

const officer = await signedIn("enforcement", "chv2");

/* A matter of the officer with a fee and a fine, of which nothing was
 * collected. */
const [[id]] = sql(`SELECT m.id FROM matter m
	JOIN ledger_account a ON a.id = m.account_id
	JOIN account c ON c.officer_id = m.officer_id
	JOIN obligation o ON o.matter_id = m.id AND o.done_on IS NULL
	WHERE c.login = 'chv2' AND a.code = 'enforcing' AND m.ended_on IS NULL
	GROUP BY m.id HAVING SUM(o.collected_dong) = 0
	AND SUM(o.obligation_type = 'court_fee') = 1
	AND SUM(o.obligation_type IN ('fine', 'recovery')) = 1 AND COUNT(*) = 2
	ORDER BY m.id DESC LIMIT 1`);
const lines = sql(`SELECT id, obligation_type, owed_dong FROM obligation
	WHERE matter_id = ${id} ORDER BY position, id`);
const fee = lines.findIndex(([, type]) => type === "court_fee");
const fine = 1 - fee;
const page = `/enforcement/matter/${id}/collect`;
const owed = Number(lines[fee][2]);

function collected()
{
	return sql(`SELECT collected_dong FROM obligation WHERE matter_id = ${id}
		ORDER BY position, id`).map(([dong]) => Number(dong));
}

async function send(fields)
{
	return officer.post(page, { ...formOf((await officer.get(page)).html, page),
		receipt: fresh("BL"), ...fields });
}

const plain = (text) => Number(text.replaceAll(".", ""));

async function formDivides()
{
	const shown = await send({ total: String(owed + 1000), receipt: "",
		divide: "1" });
	const form = formOf(shown.html, page);

	ok("the fee comes before the fine", plain(form[`line-${fee}-dong`]) === owed
		&& plain(form[`line-${fine}-dong`]) === 1000,
		`${form[`line-${fee}-dong`]} ${form[`line-${fine}-dong`]}`);
	ok("nothing is complained about yet", errorsOf(shown.html).length === 0,
		errorsOf(shown.html));
	ok("and nothing recorded", collected().every((dong) => dong === 0));
	const undated = formOf((await send({ total: String(owed + 1000), on: "",
		divide: "1" })).html, page);

	ok("without a day it is divided by the law of today",
		plain(undated[`line-${fee}-dong`]) === owed,
		undated[`line-${fee}-dong`]);
	ok("each line says its place", /Thứ tự thanh toán: 2/.test(shown.html)
		&& /Thứ tự thanh toán: 3/.test(shown.html));
}

async function whatCannotBeDivided()
{
	const none = await send({ divide: "1" });
	const more = await send({ total: "8.000.000.000.000.000", divide: "1" });

	ok("no sum to divide is told", errorsOf(none.html)
		.some((e) => e.includes("Nhập tổng số tiền cần chia")),
		errorsOf(none.html));
	ok("a sum above what is open is told", errorsOf(more.html)
		.some((e) => e.includes("lớn hơn số còn phải thu")),
		errorsOf(more.html));
}

async function otherwiseSaysWhy()
{
	const silent = await send({ [`line-${fine}-dong`]: "1.000" });

	ok("another order wants a reason", silent.status === 422
		&& errorsOf(silent.html).some((e) => e.includes("thứ tự thanh toán")),
		errorsOf(silent.html));
	ok("what was typed is still there", formOf(silent.html, page)
		[`line-${fine}-dong`] === "1.000");
	const told = await send({ [`line-${fine}-dong`]: "1.000",
		note: "Người nộp chỉ định nộp tiền phạt" });
	ok("with one it is recorded", flashOf(told.html).startsWith("Đã ghi thu")
		&& collected()[fine] === 1000 && collected()[fee] === 0,
		errorsOf(told.html));
}

async function totalIsDivided()
{
	const sent = await send({ total: String(owed + 500) });

	ok("a total is recorded in the order of payment",
		flashOf(sent.html).startsWith("Đã ghi thu")
		&& collected()[fee] === owed && collected()[fine] === 1500,
		`${collected()} ${errorsOf(sent.html)}`);
}

await formDivides();
await whatCannotBeDivided();
await otherwiseSaysWhy();
await totalIsDivided();
finish();
