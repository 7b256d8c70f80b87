/*
 * A decision on its way to the signature: an officer proposes it, the head
 * returns it, the officer corrects it, and the head signs it from his queue,
 * looked at in a narrow window, too; then he gives his signature to a deputy.
 */
import { day } from "../stage.mjs";

export default async function sign(stage)
{
	const chv = await stage.staff("enforcement", "chv8");
	const head = await stage.staff("enforcement", "lanhdao");
	const dossier = await propose(stage, chv);
	const waits = await chv.page.locator("a[href*='/enforcement/sign/']")
		.first().getAttribute("href");

	await head.go(waits, "noi-dung-cho-ky");
	await head.fill({ reason: "Chưa ghi thời hạn hoãn." });
	await head.press(/^Trả lại$/, "da-tra-lai");
	await chv.go("/enforcement/proposed", "da-trinh-ky");
	stage.ok("the officer is told why it came back",
		(await chv.text()).includes("Chưa ghi thời hạn hoãn."));
	await chv.go(`${dossier}/postpone`, "sua-trinh-lai");
	stage.ok("what he had typed is still there", await chv.page
		.locator("#note").inputValue() === "Hai bên đã thỏa thuận.");
	await chv.fill({ note: "Hai bên thỏa thuận hoãn đến 31/12." });
	await chv.press(/^Trình ký$/, "da-trinh-lai");
	await signFromQueue(stage, head, waits);
	await delegate(stage);
	await head.close();
	await chv.close();
}

async function propose(stage, chv)
{
	await chv.go("/enforcement/", "viec-cua-toi");
	await chv.arrive(chv.page.locator("tbody tr", {
		hasText: "Đang thi hành" }).first().locator("th a"), "ho-so");
	const dossier = new URL(chv.page.url()).pathname;

	await chv.go(`${dossier}/postpone`, "hoan");
	await chv.page.locator("[name=ground]").first().check();
	await chv.fill({ note: "Hai bên đã thỏa thuận." });
	await chv.press(/^Trình ký$/, "da-trinh");
	stage.ok("the officer proposes and gets no number",
		(await chv.text()).includes("Số và ngày được cấp khi ký"),
		await chv.errors());
	return dossier;
}

async function signFromQueue(stage, head, waits)
{
	const id = waits.split("/").pop();

	await head.page.setViewportSize({ width: 390, height: 800 });
	await head.go("/enforcement/sign", "cho-ky-hep");
	await head.page.setViewportSize({ width: 1280, height: 900 });
	await head.go("/enforcement/sign", "cho-ky");
	await head.page.locator(`tr:has(input[value="${id}"]) [type=checkbox]`)
		.check();
	await head.press(/Xem và ký/, "xem-truoc-khi-ky");
	await head.press(/^Ký 1 nội dung$/, "da-ky");
	stage.ok("the head signs it from the queue", (await head.text())
		.includes("Đã ký 1 nội dung"), await head.errors());
}

async function delegate(stage)
{
	const head = await stage.staff("accounts", "lanhdao");

	await head.go("/accounts/delegation", "uy-quyen-ky");
	await head.fill({ deputy: { label: "Huỳnh Kim Ngân" }, from: day(1),
			  to: day(2) });
	await head.press(/^Ủy quyền$/, "da-uy-quyen");
	await head.press(/^Chấm dứt$/, "da-cham-dut");
	stage.ok("a delegation is given and ended", (await head.text())
		.includes("Đã chấm dứt"), await head.errors());
	await head.close();
}
