/*
 * Each page on a telephone of 320 points, where nothing but a table in its
 * own frame may be wider than the screen (WCAG 1.4.10), and on paper.
 */
import { day, shots } from "../stage.mjs";

const places = [
	[null, null, ["/portal/", "/portal/?name=dang+thi+anh",
		"/portal/figures", "/portal/keys", "/portal/support",
		"/portal/support/status", "/intake/sign-in", "/portal/nothing"]],
	["intake", "thuly", ["/intake/", "/intake/request", "/intake/pending",
		"/intake/judgment/new", "/intake/import"]],
	["enforcement", "chv1", ["/enforcement/", "/enforcement/unit",
		"/enforcement/overdue", "/enforcement/done"]],
	["enforcement", "lanhdao", ["/enforcement/assign"]],
	["registry", "thongke", ["/registry/", "/registry/?state=all",
		"/registry/alerts", "/registry/alerts?list=relief",
		"/registry/alerts?list=book", "/registry/book",
		"/registry/compare", "/registry/compare?list=differs",
		"/registry/figures"]],
	["accounts", "quanly", ["/accounts/", "/accounts/account/new",
		"/accounts/units", "/accounts/audit", "/accounts/patterns",
		"/accounts/me"]],
	["reports", "thongke", ["/reports/"]],
	["support", "hotro", ["/support/"]],
];

export default async function narrow(stage)
{
	const phone = { viewport: { width: 320, height: 640 },
			hasTouch: true, isMobile: true };

	await office(stage, "enforcement", "lanhdao", ["/enforcement/unit",
		"/enforcement/assign", "/enforcement/done"]);
	await office(stage, "enforcement", "chv1", ["/enforcement/"]);
	await office(stage, "registry", "truongphong1", ["/registry/"]);
	await office(stage, "registry", "lanhdao", ["/registry/",
		"/registry/alerts?list=check"]);
	await office(stage, "intake", "thuly", ["/intake/", "/intake/pending"]);
	await oneLine(stage, ["/portal/", "/portal/support",
		"/portal/support/status", "/portal/figures"]);
	for (const [program, login, paths] of places) {
		const person = program
			? await stage.staff(program, login, phone)
			: await stage.person(phone);

		for (const path of paths)
			await small(stage, person, path);
		if (program === "enforcement" && login === "chv1")
			await dossier(stage, person);
		await person.close();
	}
}

function named(path)
{
	return path.replace(/^\//, "").replace(/\W+/g, "-") || "start";
}

async function small(stage, person, path)
{
	const { page } = person;

	await page.setViewportSize({ width: 320, height: 640 });
	await person.go(path, named(path));
	const wide = await page.evaluate(tooWide);
	stage.ok(`${path} fits 320 points`, wide.length === 0, wide.join(" "));
	await widths(stage, page, path);
	await paper(page, path, stage);
}

/* Runs in the page: what makes it scroll sideways. */
function tooWide()
{
	const width = document.documentElement.clientWidth;

	if (document.documentElement.scrollWidth <= width)
		return [];
	return [...document.querySelectorAll("main *, header *, nav *")]
		.filter((el) => el.getBoundingClientRect().right > width + 1)
		.slice(0, 5).map((el) => `${el.tagName}.${el.className}`);
}

/* On a telephone, a tablet, a small and a large screen. */
async function widths(stage, page, path)
{
	const faults = [];

	for (const width of [360, 600, 1366, 1600, 1920]) {
		await page.setViewportSize({ width, height: 768 });
		for (const look of [tooWide, offColumn, besideLegend])
			faults.push(...(await page.evaluate(look))
				.map((fault) => `${width}: ${fault}`));
	}
	stage.ok(`${path}: nothing overflows, heads sit over their columns`,
		faults.length === 0, faults.slice(0, 5).join("; "));
}

/* Runs in the page: head cells that are not over the cells of their column.
   Heads of two rows, and rows of joined cells, have no one to one. */
function offColumn()
{
	const seen = (row) => [...row.cells]
		.filter((cell) => cell.getClientRects().length > 0);
	const edges = (cell) => {
		const box = cell.getBoundingClientRect();

		return [Math.round(box.left), Math.round(box.right)];
	};

	return [...document.querySelectorAll("table")].flatMap((table) => {
		const head = table.tHead && table.tHead.rows.length === 1
			? seen(table.tHead.rows[0]) : [];
		const body = table.tBodies[0]?.rows[0]
			? seen(table.tBodies[0].rows[0]) : [];

		if (!head.length || !body.length
		    || [...head, ...body].some((cell) => cell.colSpan > 1))
			return [];
		if (head.length !== body.length)
			return [`${head.length} heads over ${body.length} cells`];
		return head.flatMap((cell, i) => edges(cell).some((edge, k) =>
			Math.abs(edge - edges(body[i])[k]) > 1)
			? [`${cell.textContent.trim()} is off its column`] : []);
	});
}

/* Runs in the page: a field that stands beside the title of its part. */
function besideLegend()
{
	return [...document.querySelectorAll("fieldset.part")].flatMap((part) => {
		const title = part.querySelector(":scope > legend");
		const field = part.querySelector(":scope > .field");

		return title && field && field.getBoundingClientRect().top
			< title.getBoundingClientRect().bottom - 1
			? [`a field beside "${title.textContent}"`] : [];
	});
}

/* The usual screen of an office: a list is read without scrolling sideways. */
async function office(stage, program, login, paths)
{
	const { page } = await stage.staff(program, login,
		{ viewport: { width: 1366, height: 768 } });

	for (const path of paths) {
		await page.goto(path);
		const over = await page.locator(".table-region")
			.evaluateAll((els) => els.map((el) =>
				el.scrollWidth - el.clientWidth));

		stage.ok(`${path} fits a screen of 1366`,
			over.length > 0 && over.every((by) => by <= 0), over);
		await duty(stage, page, path);
	}
}

/* The public menu, whichever of its words is bold, leaves the staff's door in
   its line. */
async function oneLine(stage, paths)
{
	const { page } = await stage.person(
		{ viewport: { width: 1366, height: 768 } });

	for (const path of paths) {
		await page.goto(path);
		const tops = await page.locator(".menu, .staff-door")
			.evaluateAll((els) => els.map((el) => {
				const box = el.getBoundingClientRect();

				return (box.top + box.bottom) / 2;
			}));

		stage.ok(`${path} has its head in one line`, tops.length === 2
			&& Math.abs(tops[0] - tops[1]) < 24, tops);
	}
}

/* What is due next is what an inbox is read for. */
async function duty(stage, page, path)
{
	const cut = await page.locator("td", {
		hasText: /^Xác minh lại điều kiện thi hành án$/ })
		.evaluateAll((els) => els.map((el) =>
			el.scrollWidth - el.clientWidth));

	if (path.startsWith("/enforcement/") && !/done|assign/.test(path))
		stage.ok(`${path} tells the duty whole`,
			cut.length > 0 && cut.every((by) => by <= 0), cut);
}

async function paper(page, path, stage)
{
	await page.setViewportSize({ width: 1000, height: 1400 });
	await page.emulateMedia({ media: "print" });
	await page.screenshot({ fullPage: true,
		path: `${shots}/print-${named(path)}.png` });
	const menu = await page.locator(".menu, .tabs, .filters .btn")
		.evaluateAll((els) => els.filter((el) =>
			el.getClientRects().length > 0).length);
	stage.ok(`${path} on paper leaves out what one can press`, menu === 0,
		menu);
	await page.emulateMedia({ media: null });
}

async function dossier(stage, person)
{
	await person.page.goto("/enforcement/unit");
	const path = await person.page.locator("tbody th a").first()
		.getAttribute("href");

	await small(stage, person, path);
	await small(stage, person, `${path}/print`);
	await voiding(stage, person);
}

/* What the officer has recorded himself can be voided. */
async function voiding(stage, person)
{
	const { page } = person;

	await page.goto("/enforcement/");
	const path = await page.locator("tbody th a").first()
		.getAttribute("href");

	await page.goto(`${path}/verify`);
	await page.fill("[name=on]", day(0));
	await page.selectOption("[name=result]", { index: 1 });
	await page.fill("[name=place]", "Ủy ban nhân dân xã");
	await page.fill("[name=content]", "Chưa tìm thấy tài sản");
	await page.locator("form.entry button[type=submit]").first().click();
	await small(stage, person, `${path}/void`);
	stage.ok("what was recorded can be voided", await page.locator(
		"fieldset.part [name=reason]").count() === 1);
}
