<?cs include!"layout/public_top.cs" ?>
<p class="steps-line">Bước 2 trong 2: điền yêu cầu</p>
<form class="stacked ask" method="post" action="/portal/support/new">
<?cs call:field_hidden(Field.service) ?><?cs call:field_hidden(Field.province) ?><input type="hidden" name="seal" value="<?cs var:Seal ?>">
<div class="trap" aria-hidden="true"><label for="website">Để trống ô này</label><input type="text" id="website" name="website" value="" tabindex="-1" autocomplete="off"></div>
<?cs call:fieldset_open("Gửi đến") ?>
<p class="hint"><?cs var:Province.Name ?> – <a href="<?cs var:url_validate(Province.Href) ?>">đổi tỉnh, thành phố</a></p>
<?cs call:field_select(Field.unit, "Không rõ phòng khu vực nào thì chọn cơ quan cấp tỉnh; hồ sơ sẽ được chuyển đúng nơi.") ?>
<?cs call:fieldset_close() ?>
<?cs call:fieldset_open("Người gửi") ?>
<?cs call:field_select(Field.sender_role, "") ?>
<?cs call:field_radio(Field.sender_kind, "") ?>
<?cs call:field_text(Field.sender_name, "", "full") ?>
<?cs call:field_text(Field.id_number, "Chỉ cơ quan thi hành án đọc được; không hiện khi tra cứu.", "m") ?>
<?cs call:field_text(Field.address, "Số nhà, đường, xã (phường), tỉnh (thành phố)", "full") ?>
<div class="pair"><?cs call:field_text(Field.phone, "", "full") ?><?cs call:field_text(Field.email, "", "full") ?></div>
<p class="hint">Cần ít nhất điện thoại hoặc thư điện tử.</p>
<?cs call:fieldset_close() ?>
<?cs call:fieldset_open("Bản án, quyết định") ?>
<?cs if:?Field.creditor.Name ?><?cs call:field_text(Field.creditor, "Bỏ trống nếu người gửi chính là người được thi hành án.", "full") ?>
<?cs call:field_text(Field.debtor, "Bỏ trống nếu người gửi chính là người phải thi hành án.", "full") ?><?cs /if ?>
<div class="pair"><?cs call:field_text(Field.judgment_number, "Ví dụ 12/2026/DS-ST", "full") ?><?cs call:field_date(Field.judgment_on, "") ?></div>
<?cs call:field_text(Field.court, "", "full") ?>
<div class="pair"><?cs call:field_text(Field.decision_number, "Ví dụ 218/QĐ-THADS", "full") ?><?cs call:field_date(Field.decision_on, "") ?></div>
<?cs call:fieldset_close() ?>
<?cs call:fieldset_open("Yêu cầu") ?>
<?cs call:field_area(Field.content, "Nói rõ muốn gì, về khoản nào, đã liên hệ những đâu.", "7") ?>
<?cs if:?Field.assets.Name ?><?cs call:field_area(Field.assets, "Nhà, đất, xe, tài khoản, nơi làm việc, nếu biết.", "4") ?>
<?cs call:field_text(Field.measures, "Ví dụ: phong tỏa tài khoản, tạm dừng chuyển nhượng nhà đất.", "full") ?><?cs /if ?>
<?cs call:fieldset_close() ?>
<p class="note">Chưa cần gửi bản án hay giấy tờ ở bước này: xin mang theo khi được mời đến nộp hồ sơ. Thông tin trên chỉ dùng để giải quyết yêu cầu này và được bảo vệ theo pháp luật về bảo vệ dữ liệu cá nhân.</p>
<p class="note">Nếu gửi xong mà giấy biên nhận không hiện ra (mất mạng, trang lỗi): xin gửi lại đúng biểu mẫu này. Hệ thống đưa lại mã hồ sơ và mã bí mật đã cấp, không ghi hai lần.</p>
<?cs call:form_buttons("Gửi yêu cầu", "") ?>
</form>
<?cs include!"layout/public_bottom.cs" ?>
