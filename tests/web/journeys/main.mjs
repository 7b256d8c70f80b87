/*
 * The main job, from the court's judgment to the statutory row and the public
 * list: receiving officer, head, enforcement officer, citizen, statistician.
 */
import { readFileSync } from "node:fs";
import { day, fresh } from "../stage.mjs";

const name = "Đặng Thị Ánh Nguyệt Viên";
const plain = "dang thi anh nguyet vien";

export default async function main(stage)
{
	const number = fresh("M") + "/2026/DS-ST";
	const judgment = await receive(stage, number);
	const decision = await decide(stage, judgment);
	const chv = await stage.staff("enforcement", "chv1");
	const dossier = await openDossier(stage, chv, decision);

	await noMeans(stage, chv, dossier);
	await isPublic(stage, true);
	await collectAndEnd(stage, chv, dossier);
	await isPublic(stage, false);
	await report(stage);
}

/* The receiving officer records judgment and request. */
async function receive(stage, number)
{
	const clerk = await stage.staff("intake", "thuly");

	await clerk.look("so-nhan-ban-an");
	await clerk.follow("Nhập bản án", "nhap-ban-an");
	await typeJudgment(clerk, number);
	await relatedMatters(stage, clerk);
	await clerk.press("Ghi vào sổ", "ban-an");
	const path = new URL(clerk.page.url()).pathname;
	stage.ok("the judgment is in the book",
		/\/intake\/judgment\/\d+$/.test(path), await clerk.errors());
	await clerk.follow("Nhận yêu cầu thi hành án", "nhan-yeu-cau");
	await clerk.fill({ content: "Yêu cầu thi hành toàn bộ khoản nợ." });
	await clerk.press("Ghi nhận yêu cầu", "ban-an-co-yeu-cau");
	await clerk.follow("Sổ nhận yêu cầu", "so-nhan-yeu-cau");
	await clerk.follow("Chờ ra quyết định", "cho-ra-quyet-dinh");
	await clerk.close();
	return path;
}

async function typeJudgment(clerk, number)
{
	await clerk.fill({
		court: "Tòa án nhân dân khu vực 1 - Đồng Tháp", number,
		issued: day(-30), effective: day(-3), received: day(0),
		"case-type": "civil", channel: "direct",
		"party-0-role": "creditor", "party-0-kind": "individual",
		"party-0-name": "Lê Văn Người Được",
		"party-0-address": "Ấp 1, xã Ví Dụ, tỉnh Đồng Tháp",
	});
	await clerk.page.getByRole("button", { name: "Thêm đương sự" }).click();
	await clerk.fill({
		"party-1-role": "debtor", "party-1-kind": "individual",
		"party-1-address": "Ấp 2, xã Ví Dụ, tỉnh Đồng Tháp",
		"claim-0-type": "civil_debt", "claim-0-debtor": "2",
		"claim-0-creditor": "1", "claim-0-amount": "120000000",
	});
}

/* While the name is typed, other matters of that name come up. */
async function relatedMatters(stage, clerk)
{
	const field = clerk.page.locator("[id='party-1-name']");

	await field.fill("");
	await field.pressSequentially("dang thi anh", { delay: 20 });
	const links = clerk.page.locator(".related a");
	await links.first().waitFor();
	stage.ok("other matters of the debtor are shown while typing",
		await links.count() > 0);
	stage.ok("the suggestions do not cover them", await links.first()
		.evaluate((link) => {
			const box = link.getBoundingClientRect();

			return link.contains(document.elementFromPoint(
				box.left + 5, box.top + 5));
		}));
	stage.ok("a choice of parties says their names", await clerk.page
		.locator("[id='claim-0-creditor'] option:not([hidden])")
		.filter({ hasText: "1. Lê Văn Người Được" }).count() === 1);
	await clerk.look("viec-khac-cua-nguoi-nay");
	await field.fill(name);
	await field.blur();
	stage.ok("money is grouped while typing", await clerk.page
		.locator("[id='claim-0-amount']").inputValue()
		=== "120.000.000");
}

/* The head issues the decision and names the officer. */
async function decide(stage, judgment)
{
	const head = await stage.staff("intake", "lanhdao");

	await head.go(`${judgment}/decide`, "ra-quyet-dinh");
	await head.page.locator("[name=group]").first().check();
	await head.page.locator("#officer").selectOption({
		label: "Trương Văn Lộc – Phòng Thi hành án dân sự khu vực 1"
			+ " - Đồng Tháp" }).catch(() => head.page
		.locator("#officer option", { hasText: "Trương Văn Lộc" })
		.getAttribute("value").then((value) => head.page
			.locator("#officer").selectOption(value)));
	await head.press("Ra quyết định", "da-ra-quyet-dinh");
	const flash = await head.page.locator(".flash").innerText();
	const [, number] = flash.match(/số (\S+)\.$/) || [];

	stage.ok("the decision has its number", /^\d+\/QĐ-THADS$/.test(number),
		flash);
	await head.go("/enforcement/assign", "cho-phan-cong");
	await head.close();
	return number;
}

async function openDossier(stage, chv, decision)
{
	await chv.look("viec-dang-cho");
	await chv.follow("Việc của tôi", "viec-cua-toi");
	/* Among all that was given to him: by its number. */
	await chv.page.locator("#quick-search").fill(decision);
	await Promise.all([
		chv.page.waitForNavigation({ waitUntil: "load" }),
		chv.page.locator("#quick-search").press("Enter"),
	]);
	/* Others may have a number that begins alike: it is the newest. */
	if (!/\/matter\/\d+$/.test(chv.page.url())) {
		const found = await chv.page.locator("main tbody th a")
			.evaluateAll((links, text) => links
				.filter((a) => a.textContent.trim() === text)
				.map((a) => a.pathname), decision);

		await chv.go(found.sort((a, b) => b.split("/").pop()
			- a.split("/").pop())[0], "ho-so");
	} else {
		await chv.look("ho-so");
	}
	return new URL(chv.page.url()).pathname;
}

/* The officer has proposed: the head signs it from his queue. */
async function signedByHead(stage, dossier)
{
	const head = await stage.staff("enforcement", "lanhdao");

	await head.go(dossier, "cho-ky");
	await head.page.locator("a[href*='/enforcement/sign/']").first().click();
	await head.press(/^Ký$/, "da-ky");
	stage.ok("the head signs what is proposed", (await head.text())
		.includes("Đã ký"), await head.errors());
	await head.close();
}

/* Nothing found: verification, then the decision that there are no means. */
async function noMeans(stage, chv, dossier)
{
	await chv.go(`${dossier}/verify`, "xac-minh");
	await chv.fill({ result: "no_means", place: "UBND xã Ví Dụ",
			 content: "Không có tài sản, thu nhập nào." });
	await chv.page.locator("#party").selectOption({ index: 0 });
	await chv.press(/Ghi/, "da-xac-minh");
	await chv.go(`${dossier}/no-means`, "chua-co-dieu-kien");
	await chv.page.locator("[name=ground]").first().check();
	await chv.press(/^Trình ký$/, "da-trinh-chua-co-dieu-kien");
	await signedByHead(stage, dossier);
	await chv.go(dossier, "da-chua-co-dieu-kien");
	stage.ok("the matter has no means", (await chv.text())
		.includes("Chưa có điều kiện"), await chv.errors());
}

async function isPublic(stage, expected)
{
	const citizen = await stage.person();

	await citizen.go("/portal/", "cong-khai");
	await citizen.fill({ name: plain });
	await citizen.press("Tìm", expected ? "tim-thay" : "khong-tim-thay");
	const found = (await citizen.text()).includes(name);
	stage.ok(expected ? "the public list finds the debtor without accents"
		: "the entry is off the public list", found === expected);
	if (found) {
		await citizen.follow(name, "muc-cong-khai");
		const text = await citizen.page.locator("body").innerText();
		stage.ok("the entry tells no more than the law allows",
			!/Lê Văn Người Được|CCCD|Trương Văn Lộc/.test(text));
	}
	await citizen.close();
}

/* Means are found: on with it, in part and in full, to the end. */
async function collectAndEnd(stage, chv, dossier)
{
	await chv.go(`${dossier}/continue`, "tiep-tuc");
	await chv.page.locator("[name=ground]").first().check();
	await chv.press(/^Trình ký$/, "da-trinh-tiep-tuc");
	await signedByHead(stage, dossier);
	await chv.go(`${dossier}/collect`, "thu-tien");
	await chv.fill({ receipt: "BL 0001", total: "50000000" });
	await chv.press(/^Ghi/, "da-thu-mot-phan");
	await chv.go(`${dossier}/collect`, "thu-not");
	stage.ok("what is left to collect is told", (await chv.text())
		.includes("70.000.000"), await chv.errors());
	await chv.fill({ receipt: "BL 0002" });
	await chv.press(/^Thu đủ/, "da-thu-du");
	await chv.go(`${dossier}/pay-out`, "chi-tra");
	await chv.fill({ receipt: "PC 0001" });
	await chv.press(/^Chi trả hết/, "da-chi-tra");
	await chv.go(`${dossier}/complete`, "thi-hanh-xong");
	await chv.press(/^Ghi/, "da-xong");
	stage.ok("the matter is completed", (await chv.text())
		.includes("Thi hành xong"), await chv.errors());
	await chv.go(`${dossier}/print`, "ho-so-in");
	await chv.close();
}

/* The month's form, each cell down to its matters, and the file. */
async function report(stage)
{
	const clerk = await stage.staff("reports", "thongke");

	await clerk.go("/reports/", "bieu");
	await openCells(stage, clerk);
	await clerk.go("/reports/", "bieu-lai");
	await download(stage, clerk);
	await clerk.close();
}

/* All cells of the first row that has figures. */
async function openCells(stage, clerk)
{
	const cells = await clerk.page.locator("table.grid tbody tr")
		.filter({ has: clerk.page.locator("td.num a") }).first()
		.locator("td.num a").evaluateAll((links) => links.map((a) =>
			({ href: a.getAttribute("href"),
			   text: a.textContent.trim() })));

	stage.ok("the form has its columns", cells.length >= 20, cells.length);
	for (const cell of cells)
		await openCell(stage, clerk, cell);
	await clerk.look("o-cuoi");
}

function figure(text)
{
	return Number(text.replace(/[^\d,-]/g, "").replace(",", "."));
}

async function openCell(stage, clerk, { href, text })
{
	const { page } = clerk;

	await page.goto(href);
	const column = new URL(page.url()).searchParams.get("column");
	const facts = await page.locator(".cell-sum dd").allInnerTexts();
	/* Of a list of several pages the number of matters is not told. */
	const [printed, ...told] = facts.slice(2).map(figure);
	const sum = told.pop();
	const rows = await page.locator("tbody tr").count();
	const counted = told.length > 0 ? (told[0] > 0) === (rows > 0)
		: rows === 50 || (rows === 0 && printed === 0);

	stage.ok(`cell ${column} is told again over its list`,
		printed === figure(text), `${text} ${facts}`);
	if (!text.includes(","))
		stage.ok(`the list of cell ${column} makes it`,
			sum === printed && counted,
			`${text} ${facts} ${rows}`);
}

async function download(stage, clerk)
{
	const waiting = clerk.page.waitForEvent("download");

	await clerk.page.getByRole("link", { name: /Excel|XLSX/i }).first()
		.click();
	const file = await waiting;
	/* Read whole: a stream left half-way would outlive its browser. */
	const head = readFileSync(await file.path()).subarray(0, 2)
		.toString("latin1");

	stage.ok("the form comes as a spreadsheet", head === "PK"
		&& /\.xlsx$/.test(file.suggestedFilename()),
		file.suggestedFilename());
}
