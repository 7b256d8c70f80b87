/*
 * Kinds of enforcement decision: an interim measure waits no day and is decided
 * on apart from a fee of the same debtor, what is given back apart from both;
 * each with the time limits that the law opens for it.
 */
import { day, errorsOf, finish, flashOf, formOf, fresh, ok, signedIn, sql,
	 text } from "./lib.mjs";

const entry = "/intake/judgment/new";
const clerk = await signedIn("intake", "thuly");
const head = await signedIn("intake", "lanhdao");

/* A fee, an interim measure, and money that goes back to its owner. */
function judgment(number)
{
	return {
		court: "Tòa án nhân dân khu vực 2 - Đồng Tháp", number,
		issued: day(-5), effective: day(-2), received: day(0),
		"case-type": "civil", channel: "direct",
		"party-0-role": "creditor", "party-0-kind": "individual",
		"party-0-name": "Lê Thị Thử Sen",
		"party-0-address": "Số 1, xã Ví Dụ",
		"party-1-role": "debtor", "party-1-kind": "individual",
		"party-1-name": "Phan Văn Thử Bưởi",
		"claim-0-type": "court_fee", "claim-0-debtor": "2",
		"claim-0-creditor": "state", "claim-0-amount": "300000",
		"claim-1-type": "interim_measure", "claim-1-debtor": "2",
		"claim-1-thing": "Phong tỏa tài khoản tại ngân hàng",
		"claim-2-type": "return_money", "claim-2-creditor": "1",
		"claim-2-amount": "5000000",
	};
}

const number = `1/2026/${fresh("LOAI")}`;
const made = await clerk.post(entry,
	{ ...formOf((await clerk.get(entry)).html, entry), ...judgment(number) });
const path = made.path;

ok("the judgment is taken in", /\/judgment\/\d+$/.test(path),
   errorsOf(made.html).join());

/* What the list of what waits says of it. */
async function waiting()
{
	const list = await head.get("/intake/pending?before=end");
	const row = list.html.split("<tr").find((r) => r.includes(number));

	return row ? text(row) : "";
}

ok("an interim measure is to be decided on at once",
   (await waiting()).includes("Hết hạn hôm nay"), await waiting());

const kinds = [];
for (let i = 0; i < 3; i++) {
	const page = await head.fill(`${path}/decide`, { group: "1" });

	kinds.push(flashOf(page.html));
}
ok("three kinds make three decisions",
   kinds.every((flash) => flash.startsWith("Đã ra quyết định")), kinds);
ok("each is of its kind", sql(`SELECT GROUP_CONCAT(d.decision_type
	ORDER BY d.id) FROM decision d JOIN matter m ON m.id = d.matter_id
	WHERE m.judgment_id = ${path.split("/").pop()}`)[0][0]
	=== "dec_enforce_exofficio,dec_enforce_interim,dec_enforce_return",
   kinds);
ok("the days of grace only where they are granted, means of who gets nothing"
	+ " back", sql(`SELECT GROUP_CONCAT(COALESCE(m.due_rule, '-')
	ORDER BY m.id) FROM matter m
	WHERE m.judgment_id = ${path.split("/").pop()}`)[0][0]
	=== "first_verification,interim_verification,-");
ok("an interim measure is looked into at once", sql(`SELECT COUNT(*)
	FROM matter m JOIN decision d ON d.matter_id = m.id
	WHERE m.judgment_id = ${path.split("/").pop()}
	AND d.decision_type = 'dec_enforce_interim'
	AND m.due_on = m.decided_on`)[0][0] === "1"
	/* Today may be no working day. */
	|| [0, 6].includes(new Date().getDay()));
ok("nothing waits any more", await waiting() === "");
const shown = await head.get(path);
ok("who gets nothing is not named: an interim measure is for nobody",
   (text(shown.html).match(/Ngân sách nhà nước/g) || []).length === 1,
   text(shown.html));
finish();
