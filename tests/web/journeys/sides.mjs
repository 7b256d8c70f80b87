/*
 * Two who owe jointly, two who receive by shares; and one of them entered
 * twice: the clerk registers, is told what does not add up, and merges the
 * two; the head decides.
 */
import { day, fresh } from "../stage.mjs";

export default async function sides(stage)
{
	const mark = fresh("Ben");
	const clerk = await stage.staff("intake", "thuly");

	await registered(stage, clerk, mark);
	const path = new URL(clerk.page.url()).pathname;

	await decided(stage, path, mark);
	await again(stage, clerk, mark);
	await merged(stage, clerk, mark);
	await clerk.close();
}

async function people(clerk, mark)
{
	await clerk.fill({
		court: "Tòa án nhân dân khu vực 1 - Đồng Tháp",
		number: `${mark}/2026/DS-ST`, issued: day(-30),
		effective: day(-3), received: day(0), "case-type": "civil",
		channel: "direct", "party-0-role": "creditor",
		"party-0-kind": "individual", "party-0-name": `Võ Thị ${mark}`,
	});
	for (let i = 1; i < 4; i++) {
		await clerk.page.getByRole("button", { name: "Thêm đương sự" })
			.click();
		await clerk.fill({ [`party-${i}-kind`]: "individual",
			[`party-${i}-role`]: i === 3 ? "creditor" : "debtor",
			[`party-${i}-name`]: `${["", "Lê Văn", "Trần Thị",
				"Phạm Văn"][i]} ${mark}`,
			[`party-${i}-address`]: "Ấp 2, xã Ví Dụ" });
	}
}

async function registered(stage, clerk, mark)
{
	await clerk.go("/intake/judgment/new", "nhap-ban-an");
	await people(clerk, mark);
	await clerk.fill({ "claim-0-type": "civil_debt", "claim-0-debtor": "2",
			   "claim-0-creditor": "1",
			   "claim-0-amount": "90000000" });
	await clerk.page.getByText("Nhiều người cùng phải thi hành").click();
	await clerk.fill({ "claim-0-with-debtors": "3",
			   "claim-0-with-creditors": "4",
			   "claim-0-creditor-shares": "60.000.000; 20.000.000" });
	await clerk.press("Ghi vào sổ", "chia-phan-sai");
	stage.ok("shares that do not add up are told",
		(await clerk.errors()).join(" ").includes("Các phần cộng lại là "
			+ "80.000.000 đồng"), await clerk.errors());
	stage.ok("the field stands open", await clerk.page
		.locator("[id='claim-0-creditor-shares']").isVisible());
	await clerk.fill({ "claim-0-creditor-shares":
		"60.000.000; 30.000.000" });
	await clerk.press("Ghi vào sổ", "ban-an-nhieu-nguoi");
	stage.ok("each share is a claim, owed by both", (await clerk.page
		.getByText(`Lê Văn ${mark}, Trần Thị ${mark}`).count()) === 2,
		await clerk.errors());
}

async function decided(stage, path, mark)
{
	const clerk = await stage.staff("intake", "thuly");

	await clerk.go(`${path}/request`, "nhan-yeu-cau");
	await clerk.fill({ content: "Yêu cầu thi hành." });
	await clerk.press("Ghi nhận yêu cầu", "da-yeu-cau");
	await clerk.close();
	const head = await stage.staff("intake", "lanhdao");

	await head.go(`${path}/decide`, "ra-quyet-dinh");
	await head.page.locator("[name=group]").first().check();
	await head.press("Ra quyết định", "da-ra-quyet-dinh");
	await head.page.locator("a[href^='/enforcement/matter/']").first()
		.click();
	await head.look("ho-so-nhieu-nguoi");
	stage.ok("the dossier names who owes, and for whom each share is",
		/Lê Văn .*, Trần Thị/.test(await head.text())
		&& (await head.text()).includes(`cho Phạm Văn ${mark}`));
	await head.close();
}

/* The same woman in another judgment. */
async function again(stage, clerk, mark)
{
	await clerk.go("/intake/judgment/new", "ban-an-khac");
	await clerk.fill({
		court: "Tòa án nhân dân khu vực 2 - Đồng Tháp",
		number: `${mark}/2026/HS-ST`, issued: day(-30),
		effective: day(-3), received: day(0), "case-type": "criminal",
		channel: "direct", "party-0-role": "debtor",
		"party-0-kind": "individual", "party-0-name": `Trần Thị ${mark}`,
		"party-0-id-number": `0${String(Date.now()).slice(-11)}`,
		"claim-0-type": "court_fee", "claim-0-debtor": "1",
		"claim-0-creditor": "state", "claim-0-amount": "200000",
	});
	await clerk.press("Ghi vào sổ", "ban-an-khac-da-ghi");
}

async function merged(stage, clerk, mark)
{
	await clerk.follow(`Trần Thị ${mark}`, "nguoi");
	stage.ok("who has the same name is offered", (await clerk.page
		.locator("[name=other]").count()) === 1);
	await clerk.press("Gộp thành một người", "gop-thieu");
	stage.ok("what is missing is told", (await clerk.errors()).length === 2,
		await clerk.errors());
	await clerk.page.locator("[name=other]").first().check();
	await clerk.fill({ reason: "Cùng căn cước, cùng địa chỉ." });
	await clerk.press("Gộp thành một người", "da-gop");
	stage.ok("both judgments are hers", (await clerk.text())
		.includes(`${mark}/2026/DS-ST`)
		&& (await clerk.text()).includes(`${mark}/2026/HS-ST`));
	await clerk.follow("Hủy gộp", "huy-gop");
	await clerk.fill({ reason: "Hai người khác nhau." });
	await clerk.press("Hủy gộp", "da-huy-gop");
	stage.ok("and undone they are two", (await clerk.page.getByRole("link",
		{ name: `${mark}/2026/DS-ST` }).count()) === 0);
	await clerk.page.setViewportSize({ width: 400, height: 800 });
	await clerk.look("nguoi-hep");
	stage.ok("nothing runs out of a narrow window", await clerk.page
		.evaluate(() => document.documentElement.scrollWidth
			<= window.innerWidth));
}
