/* The province's administrator opens an account; its owner signs in. */
import { fresh } from "../stage.mjs";

const own = "Con-Thuyen-Giay-35";

export default async function accounts(stage)
{
	const login = fresh("moi.").toLowerCase();
	const first = await create(stage, login);

	await firstDay(stage, login, first);
	await otherPages(stage, login);
}

async function create(stage, login)
{
	const admin = await stage.staff("accounts", "quanly");

	await admin.look("tai-khoan");
	await admin.follow("Tạo tài khoản", "tao-tai-khoan");
	await admin.press("Tạo tài khoản", "tao-thieu");
	stage.ok("what is missing is told", (await admin.errors()).length > 0);
	await admin.fill({ name: "Nguyễn Thị Mới Vào", login,
			   title: "Công chức" });
	await admin.page.locator("#unit").selectOption({ index: 1 });
	await admin.page.locator("#role").selectOption("TNTL");
	await admin.press("Tạo tài khoản", "mat-khau-lan-dau");
	const secret = await admin.page.locator("dd strong.figure").innerText();
	stage.ok("the first password is shown once", secret.length >= 12,
		await admin.errors());
	await admin.close();
	return secret;
}

async function firstDay(stage, login, secret)
{
	const clerk = await stage.person();

	await clerk.signIn("intake", login, secret);
	await clerk.look("phai-doi-mat-khau");
	stage.ok("the first sign-in asks for a new password",
		clerk.page.url().endsWith("/password"), clerk.page.url());
	await clerk.page.goto("/intake/judgment/new");
	stage.ok("no other page opens before",
		clerk.page.url().endsWith("/password"), clerk.page.url());
	await clerk.fill({ current: secret, fresh: "matkhau", again: "matkhau" });
	await clerk.press("Đổi mật khẩu", "mat-khau-yeu");
	stage.ok("a weak password is refused",
		(await clerk.errors()).length > 0);
	await clerk.fill({ current: secret, fresh: own, again: own });
	await clerk.press("Đổi mật khẩu", "da-doi");
	await clerk.go("/intake/", "so-cua-nguoi-moi");
	stage.ok("then the work is open", (await clerk.text())
		.includes("Sổ nhận bản án"));
	await clerk.close();
}

/* The rest of the administrator's pages. */
async function otherPages(stage, login)
{
	const admin = await stage.staff("accounts", "quanly");

	await admin.go("/accounts/units", "co-cau");
	await admin.go("/accounts/audit", "nhat-ky");
	await admin.go("/accounts/patterns", "dau-hieu-bat-thuong");
	await admin.go("/accounts/me", "tai-khoan-cua-toi");
	await admin.go("/accounts/", "danh-sach");
	const row = admin.page.getByRole("row").filter({ hasText: login });
	await admin.arrive(row.getByRole("link").first(), "mot-tai-khoan");
	await admin.close();
}
