/* A citizen asks for help, the office answers, the citizen reads it. */
import { fresh } from "../stage.mjs";

const answer = "Xin đến nộp đơn kèm bản án tại bộ phận một cửa.";

export default async function support(stage)
{
	const codes = await ask(stage);

	await reply(stage, codes.code);
	await read(stage, codes);
}

async function ask(stage)
{
	const citizen = await stage.person();

	await citizen.go("/portal/support", "ho-tro");
	await citizen.follow(/yêu cầu thi hành án/i, "chon-noi-gui");
	await citizen.page.locator("#province")
		.selectOption({ label: "Đồng Tháp" });
	await citizen.press("Tiếp tục", "dien-yeu-cau");
	await citizen.press("Gửi yêu cầu", "gui-thieu");
	stage.ok("what is missing is told", (await citizen.errors()).length > 3);
	await fillRequest(citizen);
	await citizen.page.waitForTimeout(4500); /* nobody types faster */
	await citizen.press("Gửi yêu cầu", "bien-nhan");
	const [code, secret] = await citizen.page.locator(".receipt-codes dd")
		.allInnerTexts();
	stage.ok("the citizen gets a code and a secret",
		/^[A-Z0-9]+-\d{6}-\d{4}$/.test(code)
		&& /^[A-Z0-9]{4}(-[A-Z0-9]{4}){2}$/.test(secret),
		await citizen.errors());
	await citizen.close();
	return { code, secret };
}

async function fillRequest(citizen)
{
	await citizen.page.locator("[id='unit']").selectOption({ index: 1 });
	await citizen.page.locator("[name='sender_kind']").first().check();
	await citizen.fill({
		sender_role: "creditor", sender_name: "Trần Văn Cần Giúp",
		id_number: "000000000123", address: "Ấp 5, xã Ví Dụ",
		phone: "0900 000 001", debtor: "Người Phải Trả, xã Ví Dụ",
		judgment_number: fresh("H"),
		court: "Tòa án nhân dân khu vực 1 - Đồng Tháp",
		content: "Tôi cần nộp những giấy tờ gì?",
	});
}

async function reply(stage, code)
{
	const officer = await stage.staff("support", "hotro");
	const { page } = officer;

	await officer.go("/support/", "hop-thu");
	await officer.follow(code, "ho-so");
	const receive = page.getByRole("button", { name: /Tiếp nhận/ });
	if (await receive.count())
		await officer.press(/Tiếp nhận/, "da-tiep-nhan");
	const path = new URL(page.url()).pathname;
	if (await page.getByRole("link", { name: /Trả lời/ }).count())
		await officer.follow(/Trả lời/, "tra-loi");
	await page.locator("main textarea").first().fill(answer);
	await officer.press(/trả lời/i, "da-tra-loi");
	stage.ok("the answer is recorded", (await officer.errors()).length === 0,
		`${path} ${await officer.errors()}`);
	await officer.close();
}

async function read(stage, { code, secret })
{
	const citizen = await stage.person();

	await citizen.go("/portal/support/status", "theo-doi");
	await citizen.fill({ code, secret: "AAAA-BBBB-CCCC" });
	await citizen.press("Xem hồ sơ", "sai-ma");
	stage.ok("a wrong secret tells nothing",
		!(await citizen.text()).includes(answer));
	await citizen.fill({ code: code.toLowerCase(),
			     secret: secret.replaceAll("-", " ") });
	await citizen.press("Xem hồ sơ", "doc-tra-loi");
	stage.ok("the citizen reads the answer",
		(await citizen.text()).includes(answer));
	await citizen.close();
}
