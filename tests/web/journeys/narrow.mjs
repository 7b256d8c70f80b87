/*
 * Each page on a telephone of 320 points, where nothing but a table in its
 * own frame may be wider than the screen (WCAG 1.4.10), and on paper.
 */
import { shots } from "../stage.mjs";

const places = [
	[null, null, ["/portal/", "/portal/?name=dang+thi+anh",
		"/portal/figures", "/portal/support", "/portal/support/status",
		"/intake/sign-in", "/portal/nothing"]],
	["intake", "thuly", ["/intake/", "/intake/request", "/intake/pending",
		"/intake/judgment/new", "/intake/import"]],
	["enforcement", "chv1", ["/enforcement/", "/enforcement/unit",
		"/enforcement/overdue", "/enforcement/done"]],
	["enforcement", "lanhdao", ["/enforcement/assign"]],
	["registry", "thongke", ["/registry/", "/registry/alerts",
		"/registry/book", "/registry/compare", "/registry/figures"]],
	["accounts", "quanly", ["/accounts/", "/accounts/account/new",
		"/accounts/units", "/accounts/audit", "/accounts/me"]],
	["reports", "thongke", ["/reports/"]],
	["support", "hotro", ["/support/"]],
];

export default async function narrow(stage)
{
	const phone = { viewport: { width: 320, height: 640 },
			hasTouch: true, isMobile: true };

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
}
