/*
 * stage.mjs - people at their browsers, for the journeys: they go, fill in
 * and press by what they see, and every page they come to is photographed,
 * read by axe, and kept for the HTML checker. A page that says anything on
 * the console, or that the content policy has to stop, has failed.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const folder = process.env.THADS_VAR;
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js",
	import.meta.url), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
	      "best-practice"];

export const base = process.env.THADS_URL;
export const shots = `${folder}/screenshots`;
export const pages = `${folder}/tmp/web-pages`;

/* The password all demo accounts share. */
export function password()
{
	const file = process.env.THADS_ACCOUNTS
		|| `${folder}/demo-accounts.txt`;
	const [line] = readFileSync(file, "utf8").split("\n");

	return line.slice(line.lastIndexOf(":") + 1).trim();
}

/* A day from today as one writes it. */
export function day(fromToday)
{
	const at = new Date(Date.now() + 7 * 3600e3 + fromToday * 864e5);

	return at.toISOString().slice(0, 10).split("-").reverse().join("/");
}

export function fresh(start)
{
	return start + Date.now().toString(36).toUpperCase();
}

/* Runs in the page. WCAG 2.5.8 excepts links whose size the line of text
   around them sets; the lists and forms of one line a row are such lines. */
async function readByAxe({ source, tags: wanted })
{
	if (!window.axe)
		new Function(source).call(window);
	const found = await window.axe.run(document, {
		runOnly: { type: "tag", values: wanted },
		resultTypes: ["violations"],
	});

	return found.violations.flatMap((rule) => rule.nodes
		.filter((node) => rule.id !== "target-size"
			|| !document.querySelector(node.target[0])
				?.closest("table.one-line, table.grid"))
		.slice(0, 3)
		.map((node) => `${rule.id}: ${node.target.join(" ")}`));
}

export class Stage {
	failed = 0;
	count = 0;

	constructor(browser, journey)
	{
		this.browser = browser;
		this.journey = journey;
	}

	ok(name, condition, detail)
	{
		if (!condition)
			this.failed++;
		console.log(`${condition ? "ok" : "not ok"} ${this.journey}: ${name}`
			+ (condition || detail === undefined ? ""
				: ` # ${String(detail).replace(/\s+/g, " ")}`));
	}

	async person(options = {})
	{
		const context = await this.browser.newContext({
			baseURL: base, locale: "vi-VN",
			timezoneId: "Asia/Ho_Chi_Minh",
			viewport: { width: 1280, height: 900 },
			acceptDownloads: true, ...options,
		});
		const page = await context.newPage();

		page.setDefaultTimeout(15000);
		return new Person(this, page,
			options.javaScriptEnabled !== false);
	}

	async staff(program, login, options)
	{
		const person = await this.person(options);

		await person.signIn(program, login, password());
		return person;
	}
}

class Person {
	complaints = [];

	constructor(stage, page, scripts)
	{
		this.stage = stage;
		this.page = page;
		this.scripts = scripts;
		page.on("pageerror", (e) => this.complaints.push(String(e)));
		page.on("console", (message) => {
			/* A refused form is an answer of 4xx, no fault. */
			if (message.type() === "error"
			    && !/Failed to load resource/.test(message.text()))
				this.complaints.push(message.text());
		});
		page.on("response", (answer) => this.keep(answer));
		page.on("requestfailed", (request) => {
			if (!/ERR_ABORTED/.test(request.failure().errorText))
				this.complaints.push(`${request.url()} failed`);
		});
	}

	/* The page as it came, for the HTML checker; one of each kind. */
	async keep(answer)
	{
		const type = answer.headers()["content-type"] || "";

		if (!type.startsWith("text/html"))
			return;
		const url = new URL(answer.url());
		const kind = `${answer.request().method()} ${answer.status()} `
			+ url.pathname.replace(/\d+/g, "N")
			+ [...url.searchParams.keys()].join("+");
		const name = createHash("sha1").update(kind).digest("hex");
		const html = await answer.text().catch(() => null);

		if (html)
			writeFileSync(`${pages}/${name.slice(0, 12)}.html`,
				html);
		if (answer.status() >= 500)
			this.complaints.push(`${kind} is an error`);
	}

	/* Looks at the page one has come to. */
	async look(name)
	{
		const { page, stage } = this;

		await page.waitForLoadState("load");
		stage.count++;
		const number = String(stage.count).padStart(2, "0");
		const file = `${stage.journey}-${number}-${name}.png`;

		await page.screenshot({ path: `${shots}/${file}`,
					fullPage: true });
		if (this.scripts) {
			const found = await page.evaluate(readByAxe,
				{ source: axe, tags });

			stage.ok(`${name} is accessible`, found.length === 0,
				found.join("; "));
		}
		stage.ok(`${name} says nothing on the console`,
			this.complaints.length === 0,
			this.complaints.join("; "));
		this.complaints = [];
	}

	async signIn(program, login, secret)
	{
		await this.page.goto(`/${program}/sign-in`);
		await this.fill({ login, password: secret });
		await this.page.getByRole("button", { name: "Đăng nhập" })
			.click();
		await this.page.waitForLoadState("load");
	}

	async go(path, name)
	{
		await this.page.goto(path);
		await this.look(name);
	}

	/* Fills in by the ids of the fields, as a person types. */
	async fill(fields)
	{
		for (const [id, value] of Object.entries(fields)) {
			const field = this.page.locator(`main [id="${id}"]`);
			const tag = await field.evaluate((el) => el.tagName);

			if (tag === "SELECT")
				await field.selectOption(value);
			else
				await field.fill(value);
		}
	}

	async press(label, name)
	{
		await this.arrive(this.page.getByRole("button",
			{ name: label }).first(), name);
	}

	async follow(label, name)
	{
		await this.arrive(this.page.getByRole("link",
			{ name: label }).first(), name);
	}

	async arrive(target, name)
	{
		await Promise.all([
			this.page.waitForNavigation({ waitUntil: "load" }),
			/* Without scripts nothing says that it stands still. */
			target.click({ force: !this.scripts }),
		]);
		await this.look(name);
	}

	text()
	{
		return this.page.locator("main").innerText();
	}

	errors()
	{
		return this.page.locator(".error-summary li").allInnerTexts();
	}

	close()
	{
		return this.page.context().close();
	}
}

export async function openBrowser()
{
	mkdirSync(shots, { recursive: true });
	mkdirSync(pages, { recursive: true });
	return chromium.launch({
		executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
		args: ["--no-sandbox", "--disable-dev-shm-usage"],
	});
}
