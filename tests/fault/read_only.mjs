/*
 * The database takes no writes: officials and citizens read on, are told since
 * when and what goes on, and nothing that they typed is lost. Sent again when
 * it is over, each form is saved once.
 */
import { Browser, day, errorsOf, finish, formOf, fresh, ok, signedIn, sql }
	from "../page/lib.mjs";

const notSaved = "Dữ liệu vừa gửi chưa được lưu";
const later = (ms) => new Promise((done) => { setTimeout(done, ms); });
const citizen = new Browser();
const clerk = await signedIn("intake", "thuly");
const support = await signedIn("support", "truongphong1");
const newJudgment = "/intake/judgment/new";
const newRequest = "/portal/support/new";
const reply = "/portal/support/status/reply";
const judgmentMark = `1/2026/${fresh("CD")}`;
const senderMark = fresh("Ng");

function count(statement)
{
	return Number(sql(statement)[0][0]);
}

function unitId(code)
{
	return sql(`SELECT id FROM unit WHERE code = '${code}'`)[0][0];
}

function judgment(shown)
{
	return { ...shown, court: "Tòa án nhân dân khu vực 1",
		 number: judgmentMark, issued: day(-40), effective: day(-10),
		 "case-type": "civil", "party-0-role": "debtor",
		 "party-0-name": "Hồ Thử Cắt", "claim-0-type": "court_fee",
		 "claim-0-debtor": "1", "claim-0-creditor": "state",
		 "claim-0-amount": "5.000.000" };
}

function request(shown, name)
{
	return { ...shown, unit: unitId("V8201"), sender_role: "related",
		 sender_kind: "individual", sender_name: name,
		 address: "9 Lê Lợi", email: "nguoigui@vidu.vn",
		 content: "Hỏi về thủ tục" };
}

async function openRequest()
{
	const province = unitId("T82@2025");

	return formOf((await citizen.get(
		`${newRequest}?service=PAKN&province=${province}`)).html,
		newRequest);
}

/* What the citizen has in hand: his codes. */
function codesOf(page)
{
	const [code, secret] = [...page.html.matchAll(
		/<dd class="figure">([^<]+)<\/dd>/g)].map((m) => m[1]);

	return { code, secret };
}

/* A request that waits for what its citizen adds. */
async function waiting(codes)
{
	const [[id]] = sql(`SELECT id FROM support_inbox
		WHERE code = '${codes.code}'`);
	const path = `/support/case/${id}`;
	const step = async (page, fields) => {
		await support.post(`${path}/step`, { ...formOf(page.html,
			`${path}/step`), ...fields });
	};

	await step(await support.get(path), {});
	await step(await support.get(`${path}/step?step=supplement`),
		{ text: "Bản sao bản án", note: "" });
	return formOf((await citizen.post("/portal/support/status", codes)).html,
		reply);
}

const added = fresh("Bản sao có chứng thực ");
const forms = [await openRequest(), await openRequest()];
await later(4100);
const codes = codesOf(await citizen.post(newRequest,
	request(forms[0], fresh("Ng"))));
const answer = { ...await waiting(codes), content: added };
const typed = judgment(formOf((await clerk.get(newJudgment)).html,
	newJudgment));
const wish = request(forms[1], senderMark);
await later(4100);
let seen;

sql("SET GLOBAL read_only = 1");
try {
	seen = {
		page: await clerk.get("/intake/"),
		form: await clerk.post(newJudgment, typed, { follow: false }),
		signIn: await new Browser().signIn("intake", "thuly"),
		list: await citizen.get("/portal/?name=Nguyen"),
		status: await citizen.post("/portal/support/status", codes),
		wish: await citizen.post(newRequest, wish),
		reply: await citizen.post(reply, answer),
		again: await clerk.get("/intake/"),
	};
} finally {
	sql("SET GLOBAL read_only = 0");
}

/* The instant that the banner tells, whoever reads it. */
function since(page)
{
	return (page.html.match(/chế độ chỉ đọc, ít nhất từ ([0-9/: ]+)/)
		|| [])[1];
}

ok("pages are read, and say since when", seen.page.status === 200
	&& since(seen.page), seen.page.status);
ok("one who is not signed in changes nothing of that",
	since(seen.again) === since(seen.page),
	`${since(seen.page)} ${since(seen.again)}`);
ok("a form is shown again as typed, under its own id",
	seen.form.status === 503 && seen.form.html.includes(notSaved)
	&& seen.form.html.includes(judgmentMark)
	&& formOf(seen.form.html, newJudgment).form === typed.form,
	seen.form.status);
ok("signing in says why it cannot", seen.signIn.status === 503
	&& /chưa mở được phiên/.test(seen.signIn.html), seen.signIn.status);
ok("citizens search, and are told what goes on and whom to ask",
	seen.list.status === 200 && since(seen.list)
	&& /theo dõi hồ sơ đã gửi vẫn dùng được/.test(seen.list.html)
	&& /liên hệ trực tiếp/.test(seen.list.html), seen.list.status);
ok("citizens see what became of their request", seen.status.status === 200
	&& seen.status.html.includes(codes.code) && since(seen.status),
	seen.status.status);
ok("a citizen's request is shown again as typed", seen.wish.status === 503
	&& seen.wish.html.includes(notSaved) && since(seen.wish)
	&& formOf(seen.wish.html, newRequest)?.sender_name === senderMark,
	seen.wish.status);
ok("and what he adds is kept in the page to be sent again",
	seen.reply.status === 503 && seen.reply.html.includes(notSaved)
	&& formOf(seen.reply.html, reply)?.content === added,
	seen.reply.status);

const sent = await clerk.post(newJudgment, typed, { follow: false });

ok("the same form is saved when it is over", sent.status === 303 && count(`SELECT COUNT(*) FROM judgment
		WHERE number = '${judgmentMark}'`) === 1,
	`${sent.status} ${errorsOf(sent.html)}`);
ok("a form id sent twice is refused", (await clerk.post(newJudgment,
	`${new URLSearchParams(typed)}&form=${typed.form}`)).status === 400);
await later(4100);
ok("the request that was shown again is saved when it is over",
	/receipt-codes/.test((await citizen.post(newRequest,
		formOf(seen.wish.html, newRequest))).html)
	&& count(`SELECT COUNT(*) FROM support_inbox
		WHERE sender_name = '${senderMark}'`) === 1);
ok("and what the citizen added", (await citizen.post(reply,
	formOf(seen.reply.html, reply))).status === 200
	&& count(`SELECT COUNT(*) FROM support_reply
		WHERE content = '${added}'`) === 1);
ok("then nothing speaks of it any more",
	!since(await clerk.get("/intake/"))
	&& !since(await citizen.get("/portal/")));
finish();
