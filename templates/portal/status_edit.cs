<?cs include!"layout/public_top.cs" ?>
<p class="lead">Nhập hai mã trên giấy biên nhận khi gửi yêu cầu.</p>
<form class="stacked ask" method="post" action="/portal/support/status">
<?cs call:field_text(Field.code, "Ví dụ V8201-261121-0001", "m") ?>
<?cs call:field_text(Field.secret, "Ba nhóm chữ và số; chữ thường, dấu gạch không quan trọng.", "m") ?>
<div class="buttons"><button class="btn btn-primary" type="submit">Xem hồ sơ</button></div>
</form>
<p class="small-print">Mất mã bí mật thì không tra cứu được trên mạng: xin mang giấy tờ tùy thân đến cơ quan thi hành án đã gửi, hoặc <a href="/portal/support">gửi yêu cầu mới</a>.</p>
<?cs include!"layout/public_bottom.cs" ?>
