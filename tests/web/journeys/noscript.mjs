/* A judgment with two parties is recorded by a browser without JavaScript. */
import { day, fresh } from "../stage.mjs";

export default async function noscript(stage)
{
	const clerk = await stage.staff("intake", "thuly",
		{ javaScriptEnabled: false });
	const number = `1/2026/${fresh("KHONGJS")}`;

	await clerk.go("/intake/judgment/new", "nhap-ban-an");
	await clerk.fill({
		court: "Tòa án nhân dân khu vực 1 - Đồng Tháp", number,
		issued: day(-20), effective: day(-1), "case-type": "civil",
		"party-0-role": "creditor", "party-0-kind": "individual",
		"party-0-name": "Người Được Trả",
	});
	await clerk.press("Thêm đương sự", "them-dong");
	stage.ok("the button brings one more row, the rest is kept",
		await clerk.page.locator("[id='party-1-name']").count() === 1
		&& await clerk.page.locator("[id='party-0-name']").inputValue()
		=== "Người Được Trả" && (await clerk.errors()).length === 0,
		await clerk.errors());
	await clerk.fill({
		"party-1-role": "debtor", "party-1-kind": "individual",
		"party-1-name": "Người Phải Trả",
		"claim-0-type": "civil_debt", "claim-0-debtor": "2",
		"claim-0-creditor": "1", "claim-0-amount": "12.500.000",
	});
	await clerk.press("Ghi vào sổ", "da-ghi");
	stage.ok("the judgment is recorded", /\/judgment\/\d+$/
		.test(clerk.page.url()) && (await clerk.text())
		.includes("12.500.000"), await clerk.errors());
	await clerk.page.locator("details.who summary").click();
	await clerk.press("Đăng xuất", "dang-xuat");
	stage.ok("signing out works too",
		clerk.page.url().includes("/sign-in"), clerk.page.url());
	await clerk.close();
}
